/** A part of a report: rows may be left out from the end, head and foot belong together. */
export interface Section {
  readonly head: readonly string[];
  readonly rows: readonly string[];
  readonly foot: readonly string[];
}

/** Text of sections within a number of characters: whole rows are left out from the end, and a line says so. */
export function fit(sections: readonly Section[], limit: number, note: string): string {
  const lines: string[] = [];
  let left = limit - note.length - 1;
  for (const { head, rows, foot } of sections) {
    const frame = sizeOf(head) + sizeOf(foot);
    const taken = rowsWithin(rows, left - frame);
    if (frame > left || (rows.length > 0 && taken.length === 0)) return close(lines, note);
    lines.push(...head, ...taken, ...foot);
    left -= frame + sizeOf(taken);
    if (taken.length < rows.length) return close(lines, note);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function rowsWithin(rows: readonly string[], size: number): readonly string[] {
  let left = size;
  const end = rows.findIndex((row) => {
    left -= row.length + 1;
    return left < 0;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

const sizeOf = (lines: readonly string[]): number =>
  lines.reduce((size, line) => size + line.length + 1, 0);

const close = (lines: readonly string[], note: string): string =>
  [...lines, note].map((line) => `${line}\n`).join('');
