import { Validations, type Stack } from 'aws-cdk-lib';
import { AtlasRegion } from 'mongodb-backup-constructs';
import {
  Acknowledgement,
  ProtectionChecks,
  SnapshotCopy,
  type AcknowledgementProps,
  type BackupSchedule,
} from 'mongodb-backup-constructs/aws-cdk';
import { aCluster, aSchedule, aStack, assemblyOf } from './world';

const RULE = 'one-copy-per-region';

/** A schedule with an error Atlas takes: one region is named by two copies. */
function twoCopies(stack: Stack): BackupSchedule {
  const copy = SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'));
  return aSchedule(stack, aCluster(stack), { copies: [copy, copy] });
}

const acknowledged = (stack: Stack): unknown =>
  ProtectionChecks.validateScope(stack).find(({ rule }) => rule === RULE)?.acknowledged;

describe('an error that is acknowledged', () => {
  test('fails the synth until then', () => {
    const stack = aStack();
    twoCopies(stack);
    expect(() => assemblyOf(stack)).toThrow(RULE);
  });

  test('passes with a reason of ours, at the construct or above it', () => {
    for (const place of ['schedule', 'stack'] as const) {
      const stack = aStack();
      const schedule = twoCopies(stack);
      Acknowledgement.of(place === 'stack' ? stack : schedule).add({
        rule: RULE,
        reason: 'agreed',
        until: '2027-03-31',
      });
      expect(() => assemblyOf(stack)).not.toThrow();
      expect(acknowledged(stack)).toEqual({ reason: 'agreed', until: '2027-03-31' });
    }
  });

  test('passes with an acknowledgement of CDK', () => {
    const stack = aStack();
    Validations.of(twoCopies(stack)).acknowledge({
      id: `mongodb-backup::${RULE}`,
      reason: 'agreed',
    });
    expect(() => assemblyOf(stack)).not.toThrow();
    expect(acknowledged(stack)).toEqual({ reason: 'agreed' });
  });

  test('passes nowhere else', () => {
    const stack = aStack();
    twoCopies(stack);
    Acknowledgement.of(aCluster(stack, {}, 'Other')).add({ rule: RULE, reason: 'agreed' });
    expect(() => assemblyOf(stack)).toThrow(RULE);
  });
});

describe('an acknowledgement is refused', () => {
  const add = (props: Partial<AcknowledgementProps>) => (): unknown =>
    Acknowledgement.of(aStack()).add({ rule: RULE, reason: 'agreed', ...props });

  test('for a rule that does not exist', () => {
    expect(add({ rule: 'no-such-rule' })).toThrow(
      'there is no rule and no change no-such-rule; use an id from docs/rules.md or docs/plan-diff.md, as printed with the finding',
    );
  });

  test('for what the service refuses', () => {
    expect(add({ rule: 'pit-has-hourly-item' })).toThrow(
      'rule pit-has-hourly-item cannot be acknowledged, because the service refuses what it forbids or the loss cannot be undone; change what it names',
    );
  });

  test('without a reason', () => {
    expect(add({ reason: ' ' })).toThrow(
      'the acknowledgement of one-copy-per-region gives no reason; say why it is accepted, for whoever reads it later',
    );
  });

  test.each(['2027-02-30', '2027-3-1', 'soon'])('until %s, which is no day', (until) => {
    expect(add({ until })).toThrow(
      `'until' must be a day such as 2027-03-31, got ${until}; write year, month and day`,
    );
  });
});
