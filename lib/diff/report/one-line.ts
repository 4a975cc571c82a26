const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** A text that cannot break out of its line or move a terminal's cursor. */
export function onOneLine(text: string): string {
  return text.replace(CONTROL, ' ');
}
