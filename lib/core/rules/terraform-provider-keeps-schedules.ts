import { type TerraformProviderModel } from '../model/foreign-resource-model';
import {
  isOlder,
  KEEPS_SCHEDULES_SINCE,
  newestAllowed,
  PROVIDER_CONSTRAINT,
  releaseText,
} from '../values/mongodbatlas-provider';
import { type ModelRule } from './rule';

const SINCE = releaseText(KEEPS_SCHEDULES_SINCE);
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
            fix: `pin ${SINCE} or newer with stack.addOverride('terraform.required_providers.mongodbatlas.version', '${PROVIDER_CONSTRAINT}'), or take atlas.MongodbatlasProvider`,
          })),
};

/** Whether no version a constraint allows is new enough: each part that bounds from above is looked at. */
const isTooOld = ({ version = '' }: TerraformProviderModel): boolean =>
  newestAllowed(version).some((newest) => isOlder(newest, KEEPS_SCHEDULES_SINCE));
