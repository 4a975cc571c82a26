const NAME_POSITION = 1;

/** The name in a stack's ARN: unlike the ARN it is the same when the stack is deleted and created again. */
export function stackNameOf(stackId: string): string {
  return stackId.split('/')[NAME_POSITION] ?? stackId;
}
