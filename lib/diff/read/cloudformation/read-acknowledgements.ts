import { type Draft } from '../draft';
import { canonical } from '../../canonical';
import { isSettings, type Settings } from '../values';
import { type TemplateResource } from './template-resource';

/** Metadata of a resource that accepts findings: `{ acknowledge: [{ rule, reason, until }] }`. */
const METADATA_KEY = 'mongodb-backup';

/** Reads what the metadata of an official resource accepts; an entry that accepts nothing does not take the others along. */
export function readAcknowledgements({ path, definition }: TemplateResource, draft: Draft): void {
  const metadata = definition['Metadata'];
  const ours = isSettings(metadata) ? metadata[METADATA_KEY] : undefined;
  const accepted: unknown = isSettings(ours) ? ours['acknowledge'] : undefined;
  if (!Array.isArray(accepted)) return;
  for (const entry of accepted as readonly unknown[]) {
    const { rule, reason, until }: Settings = isSettings(entry) ? entry : {};
    if (typeof rule !== 'string' || typeof reason !== 'string' || reason.trim() === '') continue;
    draft.addAcknowledgement({
      path,
      rule,
      reason,
      // One that is no text is no day either, and does not hold.
      ...(until !== undefined && { until: typeof until === 'string' ? until : canonical(until) }),
    });
  }
}
