import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { validationError } from '../aws-error';
import { isScalar as isScalarValue, parseJson, type Json } from '../json';
import { isTemplate, type Template } from './template';

/** Reads a template in JSON or YAML, short intrinsic tags such as `!Sub` included. */
export function parseTemplate(body: string): Template {
  const template = body.trimStart().startsWith('{') ? parseJson(body) : parseYaml(body);
  if (isTemplate(template)) return template;
  throw validationError(
    'Template format error: At least one Resources member must be defined, each with a Type.',
  );
}

function parseYaml(body: string): Json {
  const document = parseDocument(body, { logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined)
    throw validationError(`Template format error: YAML not well-formed. ${error.message}`);
  return toJson(document.contents, document);
}

function toJson(node: unknown, document: Document): Json {
  if (isAlias(node)) return toJson(node.resolve(document), document);
  if (isMap(node)) {
    const members = node.items.map(({ key, value }): [string, Json] => [
      keyText(toJson(key, document)),
      toJson(value, document),
    ]);
    return tagged(node.tag, Object.fromEntries(members));
  }
  if (isSeq(node))
    return tagged(
      node.tag,
      node.items.map((item) => toJson(item, document)),
    );
  if (isScalar(node)) return tagged(node.tag, plain(node.value));
  return null;
}

const plain = (value: unknown): Json =>
  value instanceof Date ? value.toISOString().slice(0, 10) : (value as Json);

function tagged(tag: string | undefined, value: Json): Json {
  if (!tag?.startsWith('!')) return value;
  const name = tag.slice(1);
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  if (name === 'GetAtt' && typeof value === 'string') {
    const [logicalId = '', ...attribute] = value.split('.');
    return { 'Fn::GetAtt': [logicalId, attribute.join('.')] };
  }
  return { [`Fn::${name}`]: value };
}

const keyText = (key: Json): string => (isScalarValue(key) ? String(key) : JSON.stringify(key));
