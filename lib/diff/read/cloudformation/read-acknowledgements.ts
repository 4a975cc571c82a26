import { type Draft } from '../draft';
import { listOf } from '../values';
import { isSettings } from '../values';
import { type TemplateResource } from './template-resource';

/** Metadata of a resource that accepts findings: `{ acknowledge: [{ rule, reason, until }] }`. */
const METADATA_KEY = 'mongodb-backup';

/** Reads what the metadata of an official resource accepts. */
export function readAcknowledgements({ path, definition }: TemplateResource, draft: Draft): void {
  const metadata = definition['Metadata'];
  const ours = isSettings(metadata) ? metadata[METADATA_KEY] : undefined;
  const accepted = isSettings(ours) ? listOf(ours['acknowledge']) : undefined;
  for (const { rule, reason, until } of accepted ?? []) {
    if (typeof rule !== 'string' || typeof reason !== 'string' || reason.trim() === '') continue;
    draft.addAcknowledgement({
      path,
      rule,
      reason,
      ...(typeof until === 'string' && { until }),
    });
  }
}
