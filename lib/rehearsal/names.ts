import { randomBytes, randomUUID } from 'node:crypto';

/** An account and region resources live in. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** `arn:aws:<service>:<region>:<account>:<rest>` */
export const arnOf = ({ account, region }: Place, service: string, rest: string): string =>
  `arn:aws:${service}:${region}:${account}:${rest}`;

export const roleArn = ({ account }: Place, name: string): string =>
  `arn:aws:iam::${account}:role/${name}`;

export const newId = (): string => randomUUID();

/** Twelve letters and digits, as CloudFormation appends them to names it invents. */
export const randomSuffix = (): string => randomBytes(6).toString('hex').toUpperCase();

/** The name CloudFormation gives a resource that names none itself. */
export const inventName = (stackName: string, logicalId: string): string =>
  `${stackName}-${logicalId}-${randomSuffix()}`;
