import { styleText } from 'node:util';

/** What a step of the demo claims, and whether it held. */
export interface Proof {
  readonly claim: string;
  readonly held: boolean;
}

const proofs: Proof[] = [];
const started = performance.now();

/** Announces a step, with the seconds since the start. */
export function step(title: string): void {
  const seconds = Math.round((performance.now() - started) / 1000);
  say(`\n${styled('bold', `── ${title}`)} (${seconds} s)`);
}

/** Prints one line, or several. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Records a claim; a false one fails the demo at its end. */
export function prove(claim: string, held: boolean): void {
  proofs.push({ claim, held });
}

/** Prints the table of claims and answers whether all held. */
export function summarize(): boolean {
  step('what was proven');
  for (const { claim, held } of proofs) {
    say(`  ${held ? styled('green', 'held  ') : styled('red', 'BROKEN')}  ${claim}`);
  }
  const broken = proofs.filter(({ held }) => !held).length;
  say(`\n${proofs.length - broken} of ${proofs.length} claims held`);
  return broken === 0;
}

function styled(format: 'bold' | 'green' | 'red', text: string): string {
  const plain = process.env['NO_COLOR'] !== undefined || !process.stdout.isTTY;
  return plain ? text : styleText(format, text);
}
