import { managedPolicyStatements } from './managed-policies';
import { type Statement } from './policy-document';

/** A role with the policies that are part of it. */
export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly statements: readonly Statement[];
  readonly managedPolicyArns: readonly string[];
}

/** A policy that names the roles it is attached to. */
export interface AttachedPolicy {
  readonly statements: readonly Statement[];
  readonly roleNames: readonly string[];
}

/** All roles, and what each may do at this moment. */
export class Roles {
  private readonly roles = new Map<string, Role>();
  private readonly policies = new Map<string, AttachedPolicy>();

  public put(role: Role): void {
    this.roles.set(role.name, role);
  }

  public remove(name: string): void {
    this.roles.delete(name);
  }

  public has(name: string): boolean {
    return this.roles.has(name);
  }

  /** `key` tells one attached policy from another; for a managed policy it is the ARN. */
  public attach(key: string, policy: AttachedPolicy): void {
    this.policies.set(key, policy);
  }

  public detach(key: string): void {
    this.policies.delete(key);
  }

  public statementsOf(roleArn: string): readonly Statement[] {
    const role = [...this.roles.values()].find(({ arn }) => arn === roleArn);
    if (role === undefined) return [];
    const attached = [...this.policies.values()].filter(({ roleNames }) =>
      roleNames.includes(role.name),
    );
    const managed = role.managedPolicyArns.flatMap(
      (arn) => this.policies.get(arn)?.statements ?? managedPolicyStatements(arn),
    );
    return [...role.statements, ...attached.flatMap(({ statements }) => statements), ...managed];
  }
}
