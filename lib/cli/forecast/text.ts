import { describeAges, describeDataLoss } from '../../core/forecast/describe-forecast';
import { existingAt } from '../../core/forecast/count';
import { type Forecast } from '../../core/forecast/forecast';
import { isCannotTell } from '../../core/forecast/told';
import { onOneLine } from '../../diff/report/one-line';
import { ageScale } from './age-scale';
import { azureFacts } from './azure-facts';
import { changeFacts } from './change-facts';
import { type AtlasClusterForecast, type ForecastReport } from './cluster-forecast';
import { factsOf, type Fact } from './facts';
import { lanesOf, oldestAgeOf, type Lane } from './lanes';
import { showMoment, showMomentOf } from './moments';

const WIDTH = 80;
const LABEL_WIDTH = 18;
const INDENT = '  ';
const DISAPPEARING = 3;

/** The forecast for a terminal of 80 columns, without colour. */
export function forecastText({ at, clusters, azureClusters, notRead }: ForecastReport): string {
  const blocks = [
    ...clusters.map((cluster) => [
      `cluster ${cluster.name}, seen from ${showMoment(at)}`,
      ...linesOf(cluster),
    ]),
    ...azureClusters.map(({ name, forecast }) => [
      `cluster ${name} of Azure DocumentDB, seen from ${showMoment(at)}`,
      ...azureFacts(forecast).flatMap(factLines),
    ]),
  ];
  if (notRead.length > 0)
    blocks.push(
      notRead.map(({ path, reason }) => `cannot tell: ${path}: ${reason}; look at it by hand`),
    );
  if (blocks.length === 0) return 'the model declares no cluster\n';
  return blocks
    .map((lines) => lines.map((line) => `${onOneLine(line).trimEnd()}\n`).join(''))
    .join('\n');
}

function linesOf({ after, before, comparison }: AtlasClusterForecast): readonly string[] {
  const seen = after ?? before;
  if (seen === undefined) return [];
  const gone = after === undefined ? ['no longer in the model; what it was:'] : [];
  return [
    ...gone.map((line) => `${INDENT}${line}`),
    ...factsOf(seen).flatMap(factLines),
    ...timelineOf(seen),
    ...lossLines(seen),
    ...disappearing(seen),
    ...(comparison === undefined
      ? []
      : ['', `${INDENT}what changes`, ...changeFacts(comparison, seen).flatMap(factLines)]),
  ];
}

/** A label and its sentences, wrapped under each other. */
function factLines({ about, says }: Fact): readonly string[] {
  const room = WIDTH - INDENT.length - LABEL_WIDTH;
  const lines = says.flatMap((sentence) => wrap(onOneLine(sentence), room));
  return lines.map(
    (line, index) => `${INDENT}${(index === 0 ? about : '').padEnd(LABEL_WIDTH)}${line}`,
  );
}

function wrap(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= room || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function timelineOf(forecast: Forecast): readonly string[] {
  const lanes = lanesOf(forecast);
  if (lanes.length === 0) return [];
  const columns = WIDTH - INDENT.length - LABEL_WIDTH;
  const scale = ageScale(oldestAgeOf([forecast]));
  const column = (position: number): number => Math.round(position * (columns - 1));
  let axis = '';
  for (const { position, label } of scale.ticks) {
    const start = Math.min(column(position), columns - label.length);
    if (axis === '' || start > axis.length) axis = axis.padEnd(start) + label;
  }
  const row = ({ ages }: Lane): string => {
    const marks = Array.from({ length: columns }, () => '.');
    for (const age of ages) {
      const place = column(scale.at(age));
      marks[place] = marks[place] === '.' ? '|' : '#';
    }
    return marks.join('');
  };
  return [
    '',
    `${INDENT}${'how far back'.padEnd(LABEL_WIDTH)}${axis}`,
    ...lanes.map(
      (lane) => `${INDENT}${`${lane.kind} ${lane.ages.length}`.padEnd(LABEL_WIDTH)}${row(lane)}`,
    ),
  ];
}

function lossLines({ dataLoss }: Forecast): readonly string[] {
  if (isCannotTell(dataLoss)) return [];
  const steps = dataLoss.map((step) => ({
    about: describeAges(step),
    says: [describeDataLoss(step.loss)],
  }));
  const width = Math.max(...steps.map(({ about }) => about.length)) + INDENT.length;
  const room = WIDTH - 2 * INDENT.length - width;
  return [
    '',
    `${INDENT}data lost at most, by its age`,
    ...steps.flatMap(({ about, says }) =>
      says
        .flatMap((sentence) => wrap(sentence, room))
        .map(
          (line, index) => `${INDENT}${INDENT}${(index === 0 ? about : '').padEnd(width)}${line}`,
        ),
    ),
  ];
}

function disappearing(forecast: Forecast): readonly string[] {
  if (isCannotTell(forecast.points)) return [];
  const next = existingAt(forecast.points, forecast.now)
    .sort((a, b) => a.expiry.least - b.expiry.least)
    .slice(0, DISAPPEARING);
  if (next.length === 0) return [];
  return [
    '',
    `${INDENT}disappear next`,
    ...next.map(
      ({ at, item, expiry }) =>
        `${INDENT}${INDENT}${showMomentOf(forecast, expiry.least)}  ${item} of ${showMomentOf(forecast, at)}`,
    ),
  ];
}
