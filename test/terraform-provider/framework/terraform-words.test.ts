import { inTerraformWords } from '../../../lib/terraform-provider/framework/terraform-words';

test.each([
  [
    "write overwriteTarget: 'staging' if it is meant to be emptied",
    'write overwrite_target = "staging" if it is meant to be emptied',
  ],
  [
    "'overwriteTarget' is prod and the target is staging",
    "'overwrite_target' is prod and the target is staging",
  ],
  ['choose another, or set allowFallback: true', 'choose another, or set allow_fallback = true'],
  [
    'find out why no newer one exists, or raise maxAge',
    'find out why no newer one exists, or raise max_age_hours',
  ],
  ['deploy again with the same runId', 'apply again with the same run_id'],
  [
    'check the base URL and that this deployment can reach it: a Lambda in a VPC needs a NAT gateway',
    'check the base URL and that terraform can reach it',
  ],
  [
    'add the address this deployment calls from to the API access list of the credential; a Lambda in a VPC calls from its NAT gateway',
    'add the address terraform calls from to the API access list of the credential',
  ],
  [
    'create a new client secret in Atlas and store it in the secret',
    'create a new client secret in Atlas and give it to the provider',
  ],
  [
    'orders is no Flex cluster; use Restore for its snapshots',
    'orders is no Flex cluster; use mongodbbackup_restore for its snapshots',
  ],
  ['restore 2026-11-21 into staging', 'restore 2026-11-21 into staging'],
])('%s is said as somebody who writes HCL understands it', (sentence, told) => {
  expect(inTerraformWords(sentence)).toBe(told);
});
