import { type Actions, type Call } from '../http/action';
import { textAt } from '../json';
import { newId } from '../names';

export const secretsManagerActions: Actions = {
  GetSecretValue: (input, call) => {
    const { world, caller, place } = call;
    const secretId = textAt(input, 'SecretId') ?? '';
    const arn = world.secrets.arnOf(place, secretId);
    world.authorizer.demand(caller, { action: 'secretsmanager:GetSecretValue', resource: arn });
    const secret = world.secrets.find(place, secretId);
    if (secret.keyArn !== undefined) demandDecryption(secret.keyArn, arn, call);
    return {
      ARN: arn,
      Name: secret.name,
      SecretString: secret.value,
      VersionId: newId(),
      VersionStages: ['AWSCURRENT'],
    };
  },
  PutSecretValue: (input, { world, caller, place }) => {
    const secretId = textAt(input, 'SecretId') ?? '';
    const arn = world.secrets.arnOf(place, secretId);
    world.authorizer.demand(caller, { action: 'secretsmanager:PutSecretValue', resource: arn });
    const { name, keyArn } = world.secrets.find(place, secretId);
    const value = textAt(input, 'SecretString') ?? '';
    world.secrets.put(name, { value, ...(keyArn !== undefined && { keyArn }) });
    return { ARN: arn, Name: name, VersionId: newId(), VersionStages: ['AWSCURRENT'] };
  },
};

function demandDecryption(keyArn: string, secretArn: string, { world, caller, place }: Call): void {
  const question = {
    action: 'kms:Decrypt',
    resource: keyArn,
    context: {
      'kms:ViaService': `secretsmanager.${place.region}.amazonaws.com`,
      'kms:CallerAccount': place.account,
      'kms:EncryptionContext:SecretARN': secretArn,
    },
  };
  world.authorizer.demandKey(caller, question, world.keyPolicies.get(keyArn));
}
