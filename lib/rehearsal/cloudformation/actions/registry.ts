import { type Actions } from '../../http/action';
import { changeSetActions } from './change-set-actions';
import { describeActions } from './describe';
import { stackActions } from './stack-actions';

/** Every action of CloudFormation that is modelled. */
export const cloudFormationActions: Actions = {
  ...describeActions,
  ...changeSetActions,
  ...stackActions,
};
