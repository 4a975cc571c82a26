import { newId } from '../names';

/** Who sent a request: the person at the CLI, who may do everything, or something that runs under a role. */
export type Caller =
  | { readonly kind: 'operator' }
  | { readonly kind: 'role'; readonly roleArn: string; readonly session: string };

export const OPERATOR: Caller = { kind: 'operator' };

/** Remembers which throw-away access key belongs to whom. */
export class AccessKeys {
  private readonly callers = new Map<string, Caller>();

  public issue(caller: Caller): string {
    const key = `ASIA${newId().replaceAll('-', '').slice(0, 16).toUpperCase()}`;
    this.callers.set(key, caller);
    return key;
  }

  /** The owner of the key in an Authorization header; the CLI's own key is nobody's else. */
  public callerOf(accessKeyId: string | undefined): Caller {
    return this.callers.get(accessKeyId ?? '') ?? OPERATOR;
  }
}

/** `arn:aws:sts::<account>:assumed-role/<role>/<session>`, as refusals name it. */
export const sessionArn = (roleArn: string, session: string): string =>
  `${roleArn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${session}`;
