import { AnnotationMetadataEntryType } from 'cdktf';
import { type IConstruct } from 'constructs';
import { describeFinding, isBlocking, isShown, type Finding } from '../core/finding';

/** Puts those findings of an app that are about a stack on the constructs they name, as annotations. */
export function annotateFindings(stack: IConstruct, findings: readonly Finding[]): void {
  const { root } = stack.node;
  for (const finding of findings.filter(isShown)) {
    const { path } = finding;
    if (!isWithin(stack, path)) continue;
    annotate(tryFindConstruct(root, path) ?? stack, finding);
  }
}

const isWithin = ({ node }: IConstruct, path: string): boolean =>
  path === node.path || path.startsWith(`${node.path}/`) || node.path === '';

function tryFindConstruct(root: IConstruct, path: string): IConstruct | undefined {
  let found: IConstruct | undefined = root;
  for (const id of path.split('/')) found = found?.node.tryFindChild(id);
  return found;
}

/** Without the trace CDKTF would add: the finding names the line, and a user's mistake prints no stack. */
function annotate({ node }: IConstruct, finding: Finding): void {
  const level: string = isBlocking(finding)
    ? AnnotationMetadataEntryType.ERROR
    : AnnotationMetadataEntryType.WARN;
  const place = finding.location === undefined ? '' : `, ${finding.location}`;
  const message = `${describeFinding(finding)} (${finding.rule}${place})`;
  if (node.metadata.some(({ type, data }) => type === level && data === message)) return;
  node.addMetadata(level, message);
}
