import { OnRemove } from 'mongodb-backup-constructs/aws-cdk';
import { aCluster, aSchedule, aStack, scheduleIn } from './world';

test.each([
  [OnRemove.KEEP, 'Retain'],
  [OnRemove.DELETE_SCHEDULE, 'Delete'],
])(
  'removing it with onRemove %s is %s, and another cluster always keeps the old one',
  (onRemove, policy) => {
    const stack = aStack();
    aSchedule(stack, aCluster(stack), { onRemove });
    expect(scheduleIn(stack)).toMatchObject({
      DeletionPolicy: policy,
      UpdateReplacePolicy: 'Retain',
    });
  },
);
