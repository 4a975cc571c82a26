/** Control characters and line ends. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** Marks without a width that turn the direction of the text around them. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text that cannot break out of its line, move a terminal's cursor or turn its neighbours around. */
export function onOneLine(text: string): string {
  return text.replace(DIRECTION, '').replace(CONTROL, ' ');
}
