import { now } from '../clock';
import { type Actions } from '../http/action';
import { sessionArn } from '../iam/caller';
import { textAt } from '../json';

const SESSION_MILLIS = 3_600_000;

export const stsActions: Actions = {
  GetCallerIdentity: (_, { caller, place }) => ({
    Account: place.account,
    Arn:
      caller.kind === 'role'
        ? sessionArn(caller.roleArn, caller.session)
        : `arn:aws:iam::${place.account}:user/rehearsal`,
    UserId: 'AIDAREHEARSAL',
  }),
  // Whoever sits at the CLI may take on every role, and stays who they are.
  AssumeRole: (input) => {
    const session = textAt(input, 'RoleSessionName') ?? 'rehearsal';
    return {
      Credentials: {
        AccessKeyId: 'ASIAREHEARSAL',
        SecretAccessKey: 'loopback',
        SessionToken: 'loopback',
        Expiration: new Date(now().getTime() + SESSION_MILLIS),
      },
      AssumedRoleUser: {
        Arn: sessionArn(textAt(input, 'RoleArn') ?? '', session),
        AssumedRoleId: `AROAREHEARSAL:${session}`,
      },
    };
  },
};
