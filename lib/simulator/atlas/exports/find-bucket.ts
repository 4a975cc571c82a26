import { type WireExportBucket } from '../../../atlas/wire/export-bucket';
import { Refusal } from '../refusal';
import { type SimulatedProject } from '../state';

/** The export bucket of that id. */
export function findBucketIn({ exportBuckets }: SimulatedProject, id: string): WireExportBucket {
  const found = exportBuckets.get(id);
  if (found !== undefined) return found;
  throw new Refusal(404, 'EXPORT_BUCKET_NOT_FOUND', `No export bucket with ID ${id} exists.`, [id]);
}
