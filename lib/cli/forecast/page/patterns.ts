/** Patterns beside the colours of data loss: none for any moment, lines, crossed lines and dots. */
export const PATTERNS = `<svg width="0" height="0" style="position:absolute" aria-hidden="true" focusable="false"><defs>
<pattern id="pattern-moment" width="8" height="8" patternUnits="userSpaceOnUse"></pattern>
<pattern id="pattern-gap" width="8" height="8" patternUnits="userSpaceOnUse"><path class="hatch gap" d="M-2 2l4 -4M0 8l8 -8M6 10l4 -4"/></pattern>
<pattern id="pattern-all" width="8" height="8" patternUnits="userSpaceOnUse"><path class="hatch all" d="M0 0l8 8M0 8l8 -8"/></pattern>
<pattern id="pattern-open" width="8" height="8" patternUnits="userSpaceOnUse"><circle class="dot" cx="4" cy="4" r="1.4"/></pattern>
</defs></svg>`;

const KEYS = [
  { pattern: 'moment', words: 'any moment' },
  { pattern: 'gap', words: 'gap between snapshots' },
  { pattern: 'all', words: 'no restore point' },
  { pattern: 'open', words: 'cannot tell, at worst' },
];

/** What the patterns mean. */
export function keyOf(isComparison: boolean): string {
  const areas = KEYS.map(
    ({ pattern, words }) =>
      `<li><svg viewBox="0 0 28 14" aria-hidden="true"><rect class="fill ${pattern}" width="28" height="14"/><rect fill="url(#pattern-${pattern})" width="28" height="14"/></svg>${words}</li>`,
  );
  const line =
    '<li><svg viewBox="0 0 28 14" aria-hidden="true"><path class="outline" d="M0 7h28"/></svg>before the change</li>';
  return `<ul class="key">${areas.join('')}${isComparison ? line : ''}</ul>`;
}
