import { onOneLine } from '../../../diff/report/one-line';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that cannot become markup, nor turn the line it stands in around. */
export function escapeMarkup(text: string): string {
  return onOneLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** An element with escaped attributes; its content is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeMarkup(typeof value === 'number' ? rounded(value) : value)}"`,
    )
    .join('');
  return `<${name}${written}>${content.join('')}</${name}>`;
}

/** A coordinate with as many digits as a screen shows. */
function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
