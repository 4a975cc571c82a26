import { type JsonObject } from '../json';
import { type CustomResourceCall } from '../rehearsal';

/** One event, as it can be sent again. */
export interface SentEvent {
  readonly functionArn: string;
  readonly region: string;
  readonly timeoutSeconds: number;
  readonly event: JsonObject;
}

/** Events sent to custom resources, and what came back. */
export class CallHistory {
  public readonly calls: CustomResourceCall[] = [];
  private readonly sent = new Map<string, SentEvent>();

  public noteSent(logicalId: string, event: SentEvent): void {
    // A repeated resource becomes the newest.
    this.sent.delete(logicalId);
    this.sent.set(logicalId, event);
  }

  public noteAnswer(call: CustomResourceCall): void {
    this.calls.push(call);
  }

  /** The newest event of a resource whose logical id starts with the prefix. */
  public newest(logicalIdPrefix: string): SentEvent {
    const found = [...this.sent].reverse().find(([id]) => id.startsWith(logicalIdPrefix));
    if (found !== undefined) return found[1];
    throw new Error(
      `no custom resource whose logical id starts with ${logicalIdPrefix} was sent an event; there are ${[...this.sent.keys()].join(', ') || 'none at all'}`,
    );
  }
}
