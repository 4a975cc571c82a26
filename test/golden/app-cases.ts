import { type AcknowledgementModel } from '../../lib/core/model/protection-model';
import { type CompliancePolicyModel } from '../../lib/core/model/compliance-policy-model';
import { golden, type GoldenCase } from './case';
import { CLUSTER, daily, days, hourly, ITEMS, modelOf, projectOf, SCHEDULE } from './inputs/models';
import { cfnCompliancePolicy, template } from './inputs/templates';

const POLICY: CompliancePolicyModel = {
  path: 'Lock/Policy',
  source: 'lib/lock.ts:9',
  mode: 'enforced',
  authorizedUser: { email: 'ciso@example.com', firstName: 'Ada', lastName: 'L' },
  minimum: [daily(days(7))],
  confirmProjectName: 'Payments',
};
const policy = (rest: Partial<CompliancePolicyModel> = {}) =>
  projectOf({ compliancePolicies: [{ ...POLICY, ...rest }] });

const ACCEPTED: AcknowledgementModel = {
  path: 'Orders/Schedule',
  rule: 'retention-shortened',
  reason: 'OPS-812',
  until: '2027-03-31',
};
const cutWith = (acknowledgements: readonly AcknowledgementModel[]) =>
  modelOf(
    [
      {
        ...CLUSTER,
        schedules: [
          { ...SCHEDULE, items: [...ITEMS.slice(0, 1), daily(days(7)), ...ITEMS.slice(2)] },
        ],
      },
    ],
    { acknowledgements },
  );
const HOSTILE = 'x|<img src=a>\n[a](http://b) @team \u001b[2J';

export const APP_CASES: readonly GoldenCase[] = [
  golden('compliance-policy-enforced', projectOf({}), policy()),
  golden('compliance-policy-from-draft', policy({ mode: 'draft' }), policy()),
  golden(
    'compliance-policy-tightened',
    policy(),
    policy({
      minimum: [hourly(6, days(2)), daily(days(14))],
      onDemandMinimum: days(3),
      pointInTimeRestore: true,
      restoreWindowDays: 2,
      copyProtection: true,
      encryptionAtRest: true,
    }),
  ),
  golden(
    'official-compliance-policy-deleted',
    template({ Policy: cfnCompliancePolicy() }),
    template({}),
  ),
  golden('acknowledged', modelOf([CLUSTER]), cutWith([ACCEPTED])),
  golden(
    'acknowledgement-expired',
    modelOf([CLUSTER]),
    cutWith([{ ...ACCEPTED, until: '2026-01-31' }]),
  ),
  golden(
    'acknowledgement-changed',
    cutWith([ACCEPTED]),
    cutWith([{ ...ACCEPTED, until: '2028-03-31' }]),
  ),
  golden(
    'acknowledgement-of-the-whole-app-for-ever',
    cutWith([{ ...ACCEPTED, path: '' }]),
    cutWith([{ rule: ACCEPTED.rule, reason: ACCEPTED.reason, path: '' }]),
  ),
  golden(
    'acknowledgement-of-the-whole-app-added',
    cutWith([]),
    cutWith([{ rule: ACCEPTED.rule, reason: ACCEPTED.reason, path: '' }]),
  ),
  golden(
    'hostile-name',
    modelOf([{ ...CLUSTER, name: HOSTILE }]),
    modelOf([{ ...CLUSTER, name: HOSTILE, schedules: [{ ...SCHEDULE, restoreWindowDays: 2 }] }]),
  ),
];
