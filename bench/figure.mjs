/** Prints one figure as a JSON line; `limit` null means it is only told. */
export function printFigure({ name, ours, peer, limit }) {
  const round = (value) => Number(value.toPrecision(4));
  console.log(
    JSON.stringify({
      name,
      ours: round(ours),
      peer: round(peer),
      ratio: round(ours / peer),
      limit,
    }),
  );
}

/** Runs both contestants in turn, after one warm-up each, and answers the median milliseconds of each. */
export function raceMillis(rounds, ours, peer) {
  const times = { ours: [], peer: [] };
  ours();
  peer();
  for (let round = 0; round < rounds; round++) {
    times.ours.push(millis(ours));
    times.peer.push(millis(peer));
  }
  return { ours: median(times.ours), peer: median(times.peer) };
}

/** Milliseconds one call takes, garbage of earlier calls collected first where the process allows it. */
export function millis(run) {
  globalThis.gc?.();
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** The middle value. */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
