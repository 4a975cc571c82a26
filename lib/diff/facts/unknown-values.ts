import { isUnknown, type Known } from '../../core/values/known';
import { type ClusterModel, type ScheduleModel } from '../../core/model/protection-model';
import { type AzureClusterModel } from '../../core/model/azure-cluster-model';
import { type CompliancePolicyModel } from '../../core/model/compliance-policy-model';
import { describeAzureCluster, describeCluster, describeProject } from '../../core/model/describe';
import { type Origin } from '../../core/model/origin';
import { isSamePlace } from '../read/address';
import { type EngineResource } from '../read/reading';
import { type Sides } from '../match/match-sides';
import { areSameExpression } from './renamed-reference';
import { maybeReplacedOn } from './cluster-fate';
import { keepOf } from './guards';
import { inWords, UNKNOWN_UNTIL_DEPLOY } from './words';

/** A protected setting whose value one side knows only at deploy, or as another expression. */
export interface UnknownValue {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** Which side does not know it. */
  readonly unknownOn: 'before' | 'after' | 'both';
  /** How reports call the cluster. */
  readonly subject: string;
  readonly isMasked: boolean;
  readonly origin: { readonly path: string; readonly source?: string };
}

/** Every protected setting that cannot be compared, because a side knows it only at deploy. */
export function unknownValues(sides: Sides): readonly UnknownValue[] {
  const { clusters, schedules, compliancePolicies, azureClusters } = sides;
  return [
    ...clusters.flatMap(({ before, after }) =>
      before === undefined || after === undefined
        ? []
        : [
            ...differing(CLUSTER_VALUES, before.model, after.model, {
              name: () => namedAs(before, after, 'cluster', describeCluster(after.model)),
              origin: after.model,
              sides,
            }),
            ...maybeReplaced(before, after),
            ...unknownGuards(before, after, {
              name: () => namedAs(before, after, 'cluster', describeCluster(after.model)),
              sides,
            }),
          ],
    ),
    ...schedules.flatMap(({ before, after }) =>
      before === undefined || after === undefined
        ? []
        : [
            ...differing(SCHEDULE_VALUES, before.model, after.model, {
              name: () => namedAs(before, after, 'schedule', describeCluster(after.owner)),
              origin: after.model,
              sides,
            }),
            ...unknownGuards(before, after, {
              name: () => namedAs(before, after, 'schedule', describeCluster(after.owner)),
              sides,
            }),
          ],
    ),
    ...compliancePolicies.flatMap(({ before, after }) =>
      before === undefined || after === undefined
        ? []
        : differing(COMPLIANCE_VALUES, before.model, after.model, {
            name: () => namedAs(before, after, 'compliance policy', describeProject(after.owner)),
            origin: after.model,
            sides,
          }),
    ),
    ...azureClusters.flatMap(({ before, after }) =>
      before === undefined || after === undefined
        ? []
        : differing(AZURE_VALUES, before.model, after.model, {
            name: () => namedAs(before, after, 'cluster', describeAzureCluster(after.model)),
            origin: after.model,
            sides,
          }),
    ),
  ];
}

interface Sided {
  readonly model: Origin;
  readonly resource?: EngineResource;
}

/** Guards and switches of the resource behind a side. */
function unknownGuards(
  { resource: old }: Sided,
  { model, resource: young }: Sided,
  place: Omit<Place, 'origin'>,
): readonly UnknownValue[] {
  if (old === undefined || young === undefined || old.engine !== young.engine) return [];
  const readers: Readers<EngineResource> = [
    ['termination protection', ({ terminationProtection }) => terminationProtection],
    ['pause', ({ paused }) => paused],
    [keepOf(young).name, ({ keptOnRemoval }) => keptOnRemoval],
    ...(young.engine === 'cloudformation' ? [REPLACE_POLICY] : []),
  ];
  return differing(readers, old, young, { ...place, origin: model });
}

const REPLACE_POLICY: Readers<EngineResource>[number] = [
  'UpdateReplacePolicy Retain',
  ({ keptOnReplacement }) => keptOnReplacement,
];

type ClusterSide = NonNullable<Sides['clusters'][number]['after']>;

/** What names a cluster is an expression on a side, so that whether it is replaced cannot be told. */
function maybeReplaced(before: ClusterSide, after: ClusterSide): readonly UnknownValue[] {
  const [old, young] = [before.resource, after.resource];
  if (old === undefined || young === undefined || !isSamePlace(old, young)) return [];
  return maybeReplacedOn(old, young).map((what) => ({
    what: `${what}, whose change replaces the cluster`,
    before: shown(old.createOnly[what]),
    after: shown(young.createOnly[what]),
    unknownOn: isExpression(young.createOnly[what])
      ? isExpression(old.createOnly[what])
        ? 'both'
        : 'after'
      : 'before',
    origin: after.model,
    ...namedAs(before, after, 'cluster', describeCluster(after.model)),
  }));
}

const isExpression = (text: string | undefined): boolean =>
  text?.startsWith('{"unknown":') === true;
const shown = (text: string | undefined): string =>
  isExpression(text)
    ? UNKNOWN_UNTIL_DEPLOY
    : text === 'null'
      ? 'not set'
      : String(text).replace(/^"|"$/g, '');

function namedAs(
  before: Sided,
  after: Sided,
  sort: string,
  subject: string,
): Pick<UnknownValue, 'subject' | 'isMasked'> {
  const masked = [...(before.resource?.masked ?? []), ...(after.resource?.masked ?? [])];
  return {
    subject: masked.includes('name') ? `${sort} ${after.model.path}` : subject,
    isMasked: masked.length > 0,
  };
}

type Value = Known<string | number | boolean> | undefined;
type Readers<Model> = readonly (readonly [what: string, of: (model: Model) => Value])[];

const CLUSTER_VALUES: Readers<ClusterModel> = [
  ['Cloud Backup', ({ facts }) => facts.backupEnabled],
  ['point-in-time restore', ({ facts }) => facts.pointInTimeRestore],
  ['tier', ({ facts }) => facts.tier],
];

const SCHEDULE_VALUES: Readers<ScheduleModel> = [
  ['restore window', ({ restoreWindowDays }) => restoreWindowDays],
  ['export bucket', ({ autoExport }) => (autoExport === 'off' ? undefined : autoExport?.bucketId)],
];

const COMPLIANCE_VALUES: Readers<CompliancePolicyModel> = [
  ['restore window of the compliance policy', ({ restoreWindowDays }) => restoreWindowDays],
];

const AZURE_VALUES: Readers<AzureClusterModel> = [
  ['tier', ({ computeTier }) => computeTier],
  ['high availability', ({ highAvailability }) => highAvailability],
];

interface Place extends Pick<UnknownValue, 'origin'> {
  readonly name: () => Pick<UnknownValue, 'subject' | 'isMasked'>;
  readonly sides: Sides;
}

function differing<Model>(
  readers: Readers<Model>,
  before: Model,
  after: Model,
  { name, origin, sides }: Place,
): readonly UnknownValue[] {
  return readers.flatMap(([what, of]) => {
    const [old, young] = [of(before), of(after)];
    if (old === undefined || young === undefined || (!isUnknown(old) && !isUnknown(young)))
      return [];
    if (areSameExpression(old, young, sides)) return [];
    const unknownOn = !isUnknown(old) ? 'after' : isUnknown(young) ? 'both' : 'before';
    return [{ what, before: inWords(old), after: inWords(young), unknownOn, origin, ...name() }];
  });
}
