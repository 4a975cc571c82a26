import { Authorizer } from '../../../lib/rehearsal/iam/authorizer';
import { OPERATOR, type Caller } from '../../../lib/rehearsal/iam/caller';
import { statementsOf } from '../../../lib/rehearsal/iam/policy-document';
import { Roles } from '../../../lib/rehearsal/iam/roles';
import { type JsonObject } from '../../../lib/rehearsal/json';

const ROLE = 'arn:aws:iam::123456789012:role/Handler';
const KEY = 'arn:aws:kms:us-east-1:123456789012:key/1';
const caller: Caller = { kind: 'role', roleArn: ROLE, session: 'run' };

function authorizer(...statements: readonly JsonObject[]): Authorizer {
  const roles = new Roles();
  roles.put({
    name: 'Handler',
    arn: ROLE,
    statements: statementsOf({ Statement: statements }),
    managedPolicyArns: [],
  });
  return new Authorizer(roles);
}

const question = { action: 'kms:Decrypt', resource: KEY };
const allowed = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: KEY };

describe('a role', () => {
  test('may do what its policies allow, and that is remembered', () => {
    const judge = authorizer(allowed);
    judge.demand(caller, question);
    expect(judge.uses).toEqual([{ roleArn: ROLE, ...question, allowed: true }]);
  });

  test('is refused as AWS words it, and that is remembered too', () => {
    const judge = authorizer();
    expect(() => {
      judge.demand(caller, question);
    }).toThrow(
      `User: arn:aws:sts::123456789012:assumed-role/Handler/run is not authorized to perform: kms:Decrypt on resource: ${KEY} because no identity-based policy allows the kms:Decrypt action`,
    );
    expect(judge.uses).toEqual([{ roleArn: ROLE, ...question, allowed: false }]);
  });

  test('is refused by an explicit deny', () => {
    const judge = authorizer(allowed, { ...allowed, Effect: 'Deny' });
    expect(() => {
      judge.demand(caller, question);
    }).toThrow('with an explicit deny in an identity-based policy');
  });

  test('gets what is attached to it, until that is detached', () => {
    const roles = new Roles();
    roles.put({ name: 'Handler', arn: ROLE, statements: [], managedPolicyArns: [] });
    roles.attach('Policy', {
      statements: statementsOf({ Statement: [allowed] }),
      roleNames: ['Handler'],
    });
    expect(roles.statementsOf(ROLE)).toHaveLength(1);
    roles.detach('Policy');
    expect(roles.statementsOf(ROLE)).toEqual([]);
  });
});

test('whoever sits at the CLI may do everything, unrecorded', () => {
  const judge = authorizer();
  judge.demand(OPERATOR, question);
  expect(judge.uses).toEqual([]);
});

describe('a key with a policy of its own', () => {
  const naming = (principal: string, Effect = 'Allow'): JsonObject => ({
    Effect,
    Action: 'kms:*',
    Resource: '*',
    Principal: { AWS: principal },
  });
  const demand =
    (judge: Authorizer, ...policy: readonly JsonObject[]) =>
    (): void => {
      judge.demandKey(caller, question, statementsOf({ Statement: policy }));
    };
  const root = 'arn:aws:iam::123456789012:root';

  test('allows by itself', () => {
    expect(demand(authorizer(), naming(ROLE))).not.toThrow();
  });

  test('leaves it to the policies of the role', () => {
    expect(demand(authorizer(allowed), naming(root))).not.toThrow();
    expect(demand(authorizer(), naming(root))).toThrow('is not authorized');
  });

  test('that names nobody of the account allows nothing, whatever the role may', () => {
    expect(demand(authorizer(allowed), naming('arn:aws:iam::999999999999:role/Other'))).toThrow(
      'is not authorized',
    );
  });

  test('that denies wins', () => {
    expect(demand(authorizer(allowed), naming(root), naming(ROLE, 'Deny'))).toThrow(
      'is not authorized',
    );
  });
});
