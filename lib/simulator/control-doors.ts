import { type IncomingMessage, type ServerResponse } from 'node:http';

/** Does one thing behind a service's back, and answers with what there is to tell. */
export type ControlDoor<Simulator> = (
  simulator: Simulator,
  body: unknown,
  query: URLSearchParams,
) => unknown;

/** The doors of a simulator by method and path. */
export type ControlDoors<Simulator> = Readonly<Record<string, ControlDoor<Simulator>>>;

/** A door that the state of things keeps shut for now. */
export class ShutDoorError extends Error {}

/** Serves requests to `/simulator/…`. */
export function controlOver<Simulator>(
  doors: ControlDoors<Simulator>,
): (
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
  simulator: Simulator,
) => void {
  return (request, response, text, simulator) => {
    const url = new URL(request.url ?? '/', 'http://simulator');
    const door = doors[`${request.method ?? 'GET'} ${url.pathname}`];
    const [status, body] =
      door === undefined
        ? noSuchDoor(doors)
        : open(() => door(simulator, text === '' ? undefined : JSON.parse(text), url.searchParams));
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  };
}

type Outcome = readonly [number, unknown];

const noSuchDoor = (doors: object): Outcome => [
  404,
  { detail: `there is no such door; there are ${Object.keys(doors).join(', ')}` },
];

function open(door: () => unknown): Outcome {
  try {
    return [200, door() ?? {}];
  } catch (error) {
    return [
      error instanceof ShutDoorError ? 409 : 400,
      { detail: error instanceof Error ? error.message : 'unknown' },
    ];
  }
}
