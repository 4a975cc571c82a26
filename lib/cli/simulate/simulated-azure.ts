import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { startAzureSimulator } from '../../simulator';
import { UsageError } from '../usage-error';
import { plantAzureSeed, type AzureSeed } from './plant-azure-seed';
import { readSeed } from './read-seed';
import { type Simulated, type SimulatedOptions } from './simulated';

/** Clients are told of the authority by a file, which goes when the simulator stops. */
export interface SimulatedAzureOptions extends SimulatedOptions {
  readonly authorityFile: string;
}

/** A simulated Azure that is seeded and ready. */
export async function simulatedAzure({
  port,
  startAt,
  seed,
  authorityFile,
}: SimulatedAzureOptions): Promise<Simulated> {
  if (existsSync(authorityFile))
    throw new UsageError(
      `${authorityFile} exists and would be written over; remove it, or give another --azure-authority`,
    );
  const azure = await startAzureSimulator({ port, ...(startAt !== undefined && { startAt }) });
  const simulated = {
    notice: [
      `simulated Azure on ${azure.url}; its doors are under ${azure.url}/simulator/`,
      `  trust it in Node.js with NODE_EXTRA_CA_CERTS=${authorityFile}, in Terraform with SSL_CERT_FILE=${authorityFile}`,
      '',
    ].join('\n'),
    close: () => {
      rmSync(authorityFile, { force: true });
      return azure.close();
    },
  };
  writeFileSync(authorityFile, azure.authorityPem);
  return readSeed(simulated, seed, (content) => {
    plantAzureSeed(azure, content as AzureSeed);
  });
}
