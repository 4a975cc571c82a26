import { type Output } from './output';

const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  "'": '&apos;',
  '"': '&quot;',
};

export const escapeXml = (text: string): string =>
  text.replace(/[<>&'"]/g, (character) => ENTITIES[character] ?? character);

/** Writes an answer of the query protocol: members become elements, items of lists become `member`. */
export function toXml(value: Output): string {
  if (value === undefined) return '';
  if (isItems(value)) return value.map((item) => `<member>${toXml(item)}</member>`).join('');
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return escapeXml(String(value));
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `<${name}>${toXml(member)}</${name}>`)
    .join('');
}

const isItems = (value: Output): value is readonly Output[] => Array.isArray(value);
