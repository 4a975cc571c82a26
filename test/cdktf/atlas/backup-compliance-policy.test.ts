import { TerraformVariable, type TerraformStack } from 'cdktf';
import { BackupPolicy, PolicyItem, Retention } from '../../../lib';
import { atlas } from '../../../lib/cdktf';
import { MongoDbBackupModel } from '../../../lib/cdktf/mongodb-backup-model';
import { only, PROJECT_ID, projectIn, stackOf, synth } from '../synth';

const POLICY = 'mongodbatlas_backup_compliance_policy';

function policyIn(
  stack: TerraformStack,
  props: Partial<atlas.BackupCompliancePolicyProps> = {},
): TerraformStack {
  new atlas.BackupCompliancePolicy(stack, 'Floor', {
    project: projectIn(stack),
    mode: atlas.ComplianceMode.ENFORCED,
    authorizedUser: { email: 'ada@example.com', firstName: 'Ada', lastName: 'Byron' },
    minimum: BackupPolicy.of(PolicyItem.daily({ keep: Retention.days(7) })),
    confirmProjectName: 'Payments',
    ...props,
  });
  return stack;
}

describe('a backup compliance policy', () => {
  test('is a resource with the minimum, the person and what the app declares', () => {
    const stack = policyIn(stackOf(), {
      onDemandMinimum: Retention.days(3),
      pointInTimeRestore: true,
      restoreWindowDays: 7,
      copyProtection: true,
      encryptionAtRest: false,
    });
    const { lifecycle, ...attributes } = only(synth(stack), 'resource', POLICY);
    expect(attributes).toEqual({
      project_id: PROJECT_ID,
      authorized_email: 'ada@example.com',
      authorized_user_first_name: 'Ada',
      authorized_user_last_name: 'Byron',
      policy_item_daily: [{ frequency_interval: 1, retention_unit: 'days', retention_value: 7 }],
      on_demand_policy_item: { frequency_interval: 0, retention_unit: 'days', retention_value: 3 },
      pit_enabled: true,
      copy_protection_enabled: true,
      encryption_at_rest_enabled: false,
      restore_window_days: 7,
    });
    expect(lifecycle).not.toHaveProperty('ignore_changes');
  });

  test('cannot be destroyed, and is sent to the project of that name only', () => {
    const { lifecycle } = only(synth(policyIn(stackOf())), 'resource', POLICY);
    expect(lifecycle).toMatchObject({
      prevent_destroy: true,
      precondition: [
        {
          condition: '${(data.mongodbatlas_project.Floor_Live_47681F09.name == "Payments")}',
          error_message: `compliance policy: project ${PROJECT_ID} is not called Payments in Atlas, and a policy that is on cannot be taken back; correct confirmProjectName, or the project`,
        },
      ],
    });
  });

  test('does not lower what it leaves out', () => {
    const { lifecycle } = only(synth(policyIn(stackOf())), 'resource', POLICY);
    expect(lifecycle.ignore_changes).toEqual([
      'copy_protection_enabled',
      'encryption_at_rest_enabled',
      'pit_enabled',
      'on_demand_policy_item',
    ]);
  });

  test('comes after every schedule of the project in the stack, also one declared later', () => {
    const stack = policyIn(stackOf());
    const project = stack.node.findChild('Payments') as unknown as atlas.IAtlasProject;
    new atlas.BackupSchedule(stack, 'Schedule', {
      cluster: atlas.AtlasCluster.fromClusterAttributes(stack, 'Orders', {
        project,
        clusterName: 'orders',
      }),
      policy: BackupPolicy.keepDays(35),
    });
    expect(only(synth(stack), 'resource', POLICY)['depends_on']).toEqual([
      'mongodbatlas_cloud_backup_schedule.Schedule_65f0c1d2e3a4b5c6d7e8f901-orders_7C082845',
    ]);
  });

  test('imports a policy that is on already, where it is said to be', () => {
    expect(synth(policyIn(stackOf(), { adopt: true }))['import']).toEqual([
      { id: PROJECT_ID, to: `${POLICY}.Floor_${PROJECT_ID}_9BCA6ACE` },
    ]);
    expect(synth(policyIn(stackOf()))).not.toHaveProperty('import');
  });

  test('sends nothing as a draft, and stands in the model', () => {
    const stack = policyIn(stackOf(), { mode: atlas.ComplianceMode.DRAFT });
    expect(synth(stack)).not.toHaveProperty('resource');
    expect(synth(stack)).not.toHaveProperty('data');
    expect(MongoDbBackupModel.of(stack).toModel().projects).toMatchObject([
      {
        id: PROJECT_ID,
        compliancePolicies: [
          { path: 'orders/Floor', mode: 'draft', confirmProjectName: 'Payments' },
        ],
      },
    ]);
  });

  test('needs the name written out', () => {
    const stack = stackOf();
    const name = new TerraformVariable(stack, 'name', { type: 'string' }).stringValue;
    expect(() => policyIn(stack, { confirmProjectName: name })).toThrow(
      "'confirmProjectName' is known only at deploy, and whoever reviews the code must be able to read it; write the value itself",
    );
  });
});
