import { type RestoreModel } from '../../core/model/run-models';
import { overwriteSourceSentence } from '../../core/restore/consent';

/** The resources of others ask for no consent, so that declaring one is taken for it: that it wipes is the diff's to say. */
export const officialConsent = (
  targetName: string,
): Pick<RestoreModel, 'overwriteTarget' | 'overwriteSource'> => ({
  overwriteTarget: targetName,
  overwriteSource: overwriteSourceSentence(targetName),
});
