import { createHash } from 'node:crypto';

/** Makes ids of the form Atlas uses: seconds, five bytes of the process, a counter; consecutive ids count up. */
export function createObjectIds(seed: number): (at: Date) => string {
  const process = (seed % 0xffffffffff).toString(16).padStart(10, '0');
  let counter = seed % 0xffff;
  return (at) => {
    counter += 1;
    const seconds = Math.floor(at.getTime() / 1000)
      .toString(16)
      .padStart(8, '0');
    return `${seconds}${process}${counter.toString(16).padStart(6, '0')}`;
  };
}

/** Another id of the same moment and process, always the same for the same name. */
export function idBeside(id: string, name: string): string {
  const digest = createHash('sha256').update(`${id} ${name}`).digest('hex');
  return `${id.slice(0, -6)}${digest.slice(0, 6)}`;
}
