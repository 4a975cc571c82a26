import * as atlas from './atlas';
import * as azure from './azure';

export { type AcknowledgementProps } from '../core/accept-finding';
export { Acknowledgement } from './acknowledgement';
export { ProtectionChecks } from './protection-checks';
export { atlas, azure };
