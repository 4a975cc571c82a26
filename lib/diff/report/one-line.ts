/** Control characters, line ends, and marks that turn the direction of the text around them. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\u061c]+/g;

/** A text that cannot break out of its line or move a terminal's cursor. */
export function onOneLine(text: string): string {
  return text.replace(CONTROL, ' ');
}
