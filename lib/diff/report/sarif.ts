import { describeFinding, type Finding } from '../../core/finding';
import { RULES } from '../../core/rules/registry';
import { type Change, type Level } from '../change';
import { CHANGE_KINDS } from '../changes/registry';
import { type ProtectionDiff } from '../compare-readings';
import { fingerprintIn, fingerprintOf } from './fingerprint';
import { onOneLine } from './one-line';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** Code scanning shows no more results of one run than this. */
const MOST_RESULTS = 5000;
/** Where a result points that no source line is known for: the file each engine starts from. */
const ROOTS: Readonly<Record<string, string>> = { cdktf: 'cdktf.json', terraform: 'main.tf' };
const CDK_ROOT = 'cdk.json';

const SARIF_LEVELS: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  irreversible: 'error',
  invalid: 'error',
  weakens: 'warning',
  warning: 'warning',
  info: 'note',
  better: 'note',
};

/**
 * The report for code scanning: SARIF 2.1.0, results at the line a construct was written. What is no reason to look is left
 * out, because every result becomes an alert.
 */
export function reportSarif(diff: ProtectionDiff, engine = 'aws-cdk'): string {
  const root = ROOTS[engine] ?? CDK_ROOT;
  const results = [
    ...diff.changes.filter(isAlert).map((change) => changeResult(change, root)),
    ...diff.invalid.map((finding) => findingResult(finding, root)),
  ].slice(0, MOST_RESULTS);
  const used = new Set(results.map(({ ruleId }) => ruleId));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'mongodb-backup diff',
            rules: rules().filter(({ id }) => used.has(id)),
          },
        },
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const isAlert = ({ level }: Change): boolean => level !== 'info' && level !== 'better';

interface Described {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly helpUri?: string;
  readonly help?: { readonly text: string };
}

const rules = (): readonly Described[] => [
  ...CHANGE_KINDS.map(({ id, statement }) => ({
    id,
    shortDescription: { text: statement },
    help: { text: 'see docs/plan-diff.md of mongodb-backup-constructs' },
  })),
  ...RULES.map(({ id, statement, source }) => ({
    id,
    shortDescription: { text: statement },
    helpUri: source,
  })),
];

interface Result {
  readonly ruleId: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly object[];
}

function changeResult(change: Change, root: string): Result {
  const { kind, level, message, acknowledged } = change;
  return {
    ruleId: kind,
    level: SARIF_LEVELS[level],
    message: { text: onOneLine(message) },
    locations: [locationOf(change, root)],
    partialFingerprints: { 'protectionChange/v1': fingerprintOf(change) },
    ...(acknowledged !== undefined && {
      suppressions: [{ kind: 'inSource', justification: onOneLine(acknowledged.reason) }],
    }),
  };
}

const findingResult = (finding: Finding, root: string): Result => ({
  ruleId: finding.rule,
  level: 'error',
  message: { text: onOneLine(describeFinding(finding)) },
  locations: [locationOf(finding, root)],
  partialFingerprints: { 'protectionFinding/v1': fingerprintIn(finding) },
});

function locationOf({ path, location }: Pick<Change, 'path' | 'location'>, root: string): object {
  const [, file = root, line] = /^(.*?):(\d+)(?::\d+)?$/.exec(location ?? '') ?? [];
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
      region: { startLine: Math.max(1, Number(line ?? 1)) },
    },
    logicalLocations: [{ fullyQualifiedName: onOneLine(path), kind: 'resource' }],
  };
}
