import { type TerraformProviderModel } from '../model/foreign-resource-model';
import {
  isOlder,
  newestAllowed,
  PROVIDER_CONSTRAINT,
  releaseText,
  UNCHECKED_FROM,
} from '../values/mongodbatlas-provider';
import { type ModelRule } from './rule';

const FROM = releaseText(UNCHECKED_FROM);
const ADDRESS = 'mongodb/mongodbatlas';

/** The mongodbatlas provider is none that may take copies away which a schedule leaves out. */
export const terraformProviderKeepsUnmanagedCopies: ModelRule = {
  id: 'terraform-provider-keeps-unmanaged-copies',
  about: 'app',
  statement: `The mongodbatlas provider of an app whose schedules leave copies out is older than ${FROM}.`,
  source: 'https://github.com/mongodb/terraform-provider-mongodbatlas/pull/4693',
  severity: 'warning',
  check: ({ clusters, terraformProviders: providers = [] }) =>
    clusters.every(({ schedules }) => schedules.every(({ copies }) => copies !== undefined))
      ? []
      : providers
          .filter(({ address }) => address.endsWith(ADDRESS))
          .filter(isUnchecked)
          .map((provider) => ({
            subject: `provider ${ADDRESS}`,
            origin: provider,
            message: `its version (${provider.version ?? 'any'}) may be ${FROM} or newer, whose source takes copies that a schedule leaves out for copies to delete, without the plan showing it`,
            fix: `pin '${PROVIDER_CONSTRAINT}' with stack.addOverride('terraform.required_providers.mongodbatlas.version', …), or state copies in each schedule`,
          })),
};

/** Whether no part of a constraint keeps the unchecked releases out. */
const isUnchecked = ({ version = '' }: TerraformProviderModel): boolean =>
  newestAllowed(version).every((newest) => !isOlder(newest, UNCHECKED_FROM));
