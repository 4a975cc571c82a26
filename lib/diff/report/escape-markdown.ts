import { onOneLine } from './one-line';

const SPECIAL = /[\\`*_{}[\]<>()#+!|~@&$]/g;
const LINKED = /(https?|www)([:.])/gi;

/** Names come from the app: they must not become markup, mentions or links. */
export function escapeMarkdown(text: string): string {
  return onOneLine(text).replace(SPECIAL, '\\$&').replace(LINKED, '$1\\$2');
}
