import { type Finding } from '../../core/finding';
import { type Reading } from '../read/reading';

/** Findings without the values that are marked sensitive. */
export function maskFindings(
  findings: readonly Finding[],
  { resources }: Pick<Reading, 'resources'>,
): readonly Finding[] {
  const masked = new Set(
    resources.filter((resource) => resource.masked.length > 0).map(({ path }) => path),
  );
  if (masked.size === 0) return findings;
  return findings.map((finding) => (masked.has(finding.path) ? hidden(finding) : finding));
}

const hidden = (finding: Finding): Finding => ({
  ...finding,
  subject: finding.path,
  message: 'values that are marked sensitive break this rule',
  fix: 'look at them where they are set',
});
