import * as atlas from './atlas';

export { type AcknowledgementProps } from '../core/accept-finding';
export { Acknowledgement } from './acknowledgement';
export { ProtectionChecks } from './protection-checks';
export { atlas };
