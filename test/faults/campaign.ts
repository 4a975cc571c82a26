import fc from 'fast-check';
import { type Spoil } from './invoke';
import { play } from './play';
import { sequence, type Step } from './sequence';

/** How a campaign is run. */
export interface CampaignOptions {
  readonly sequences: number;
  readonly seed: number;
  /** Where in the seed's course to begin, as a failure prints it. */
  readonly path?: string;
  /** Breaks the handler's world on purpose. */
  readonly spoil?: Spoil;
  /** Called after every sequence. */
  readonly onPlayed?: () => void;
}

/** What a campaign found. */
export interface Findings {
  readonly sequences: number;
  readonly seen: ReadonlyMap<string, number>;
  /** Undefined where every invariant held. */
  readonly failure: string | undefined;
}

/** Plays random sequences until one breaks an invariant, which is then made as short as it gets. */
export async function runCampaign({
  sequences,
  seed,
  path,
  spoil,
  onPlayed,
}: CampaignOptions): Promise<Findings> {
  const seen = new Map<string, number>();
  const property = fc.asyncProperty(sequence, async (steps) => {
    const played = await play(steps, spoil);
    for (const [name, count] of played.seen) seen.set(name, (seen.get(name) ?? 0) + count);
    onPlayed?.();
    if (played.violations.length > 0) throw new Error(played.violations.join('\n'));
  });
  const details = await fc.check(property, {
    numRuns: sequences,
    seed,
    ...(path !== undefined && { path }),
  });
  if (!details.failed) return { sequences: details.numRuns, seen, failure: undefined };
  const [shrunk = []] = details.counterexample ?? [];
  return {
    sequences: details.numRuns,
    seen,
    failure: await describe(shrunk, { seed, path: details.counterexamplePath ?? '', spoil }),
  };
}

interface Origin {
  readonly seed: number;
  readonly path: string;
  readonly spoil: Spoil | undefined;
}

async function describe(steps: readonly Step[], { seed, path, spoil }: Origin): Promise<string> {
  const { violations, lines } = await play(steps, spoil);
  return [
    `seed ${seed}, again with: npm run faults -- --sequences 1 --seed ${seed} --path ${path}`,
    ...violations.map((violation) => `broken: ${violation}`),
    ...steps.map((step) => `step: ${JSON.stringify(step)}`),
    ...lines.map((line) => `  ${line}`),
  ].join('\n');
}
