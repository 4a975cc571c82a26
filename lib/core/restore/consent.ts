/** The sentence that consents to emptying a cluster in order to restore its own backup into it. */
export function overwriteSourceSentence(clusterName: string): string {
  return `empty ${clusterName} and restore it from its own backup`;
}
