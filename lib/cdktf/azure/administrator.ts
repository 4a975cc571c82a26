import { type AzureAdministratorModel } from '../../core/model/azure-cluster-model';
import { gradeLiteralPassword } from '../../core/values/azure-password';
import { isKnownAtSynth, knownValue } from '../known-value';

/** The administrator of a cluster. */
export interface MongoClusterAdministrator {
  /** Name, written out. */
  readonly username: string;
  /** Password; pass a sensitive Terraform variable, since a literal ends up in `cdk.tf.json`. */
  readonly password: string;
}

/** An administrator as the model holds it: graded, without the password. */
export const administratorModelOf = ({
  username,
  password,
}: MongoClusterAdministrator): AzureAdministratorModel => ({
  username: knownValue(username),
  password: isKnownAtSynth(password) ? gradeLiteralPassword(password) : 'reference',
});
