import { type TerraformProviderModel } from '../model/foreign-resource-model';
import { type ModelRule } from './rule';

/** The release of the mongodbatlas provider that can leave a schedule alone when its resource is destroyed. */
export const KEEPS_SCHEDULES_SINCE = { major: 2, minor: 12 } as const;
const SINCE = `${KEEPS_SCHEDULES_SINCE.major}.${KEEPS_SCHEDULES_SINCE.minor}`;
const ADDRESS = 'mongodb/mongodbatlas';

/** The mongodbatlas provider is new enough to keep a schedule whose resource is destroyed. */
export const terraformProviderKeepsSchedules: ModelRule = {
  id: 'terraform-provider-keeps-schedules',
  about: 'app',
  statement: `The mongodbatlas provider of an app with schedules is ${SINCE} or newer, which has skip_destroy.`,
  source: 'https://github.com/mongodb/terraform-provider-mongodbatlas/blob/master/CHANGELOG.md',
  severity: 'error',
  check: ({ clusters, terraformProviders: providers = [] }) =>
    clusters.every(({ schedules }) => schedules.length === 0)
      ? []
      : providers
          .filter(({ address }) => address.endsWith(ADDRESS))
          .filter(isTooOld)
          .map((provider) => ({
            subject: `provider ${ADDRESS}`,
            origin: provider,
            message: `it is pinned to ${provider.version ?? ''}, which lacks skip_destroy, so that Terraform would refuse the schedules or delete them with their resource`,
            fix: `pin ${SINCE} or newer with stack.addOverride('terraform.required_providers.mongodbatlas.version', '~> ${SINCE}'), or take atlas.MongodbatlasProvider`,
          })),
};

/** Whether no version a constraint allows is new enough: each part that bounds from above is looked at. */
function isTooOld({ version }: TerraformProviderModel): boolean {
  return (version ?? '').split(',').some((part) => {
    const [, operator = '', numbers = ''] = /^\s*(=|~>|<=?|)\s*v?([\d.]+)\s*$/.exec(part) ?? [];
    if (numbers === '') return false;
    return isBelow(highestOf(operator, numbers.split('.').map(Number)));
  });
}

/** The highest major and minor a constraint allows: `~> 2` allows any, `~> 2.5` any 2.x, `~> 2.5.0` only 2.5.x. */
function highestOf(operator: string, [major = 0, minor, patch]: readonly number[]): Version {
  if (operator === '~>' && patch === undefined)
    return {
      major: minor === undefined ? Number.POSITIVE_INFINITY : major,
      minor: Number.POSITIVE_INFINITY,
    };
  if (operator === '<' && (patch ?? 0) === 0)
    return (minor ?? 0) > 0
      ? { major, minor: (minor ?? 0) - 1 }
      : { major: major - 1, minor: Number.POSITIVE_INFINITY };
  return { major, minor: minor ?? 0 };
}

interface Version {
  readonly major: number;
  readonly minor: number;
}

const isBelow = ({ major, minor }: Version): boolean =>
  major < KEEPS_SCHEDULES_SINCE.major ||
  (major === KEEPS_SCHEDULES_SINCE.major && minor < KEEPS_SCHEDULES_SINCE.minor);
