import { existingAt } from '../../../core/forecast/count';
import { type DataLossStep } from '../../../core/forecast/data-loss';
import { describeAges, describeDataLoss } from '../../../core/forecast/describe-forecast';
import { type Forecast } from '../../../core/forecast/forecast';
import { isCannotTell } from '../../../core/forecast/told';
import { ageScale, type AgeScale } from '../age-scale';
import { changeFacts } from '../change-facts';
import { type AtlasClusterForecast } from '../cluster-forecast';
import { factsOf, type Fact } from '../facts';
import { lanesOf, oldestAgeOf, KINDS, type Lane } from '../lanes';
import { showMomentOf } from '../moments';
import { LAYOUTS } from './layout';
import { drawLoss } from './loss-chart';
import { element, escapeMarkup } from './markup';
import { keyOf } from './patterns';
import { drawPoints, type PointsRow } from './points-chart';
import { table } from './table';

const MOST_LISTED = 400;

/** One cluster: what holds, what changes, both charts and their tables. */
export function clusterSection(given: AtlasClusterForecast, index: number): string {
  const cluster = isUnchanged(given) ? { ...given, before: undefined } : given;
  const { name, path, after, before, comparison } = cluster;
  const seen = after ?? before;
  if (seen === undefined) return '';
  const scale = ageScale(oldestAgeOf([after, before]));
  const gone = after === undefined ? para('No longer in the model. This is what it was.') : '';
  return [
    element('h2', {}, `cluster ${escapeMarkup(name)}`),
    element('p', { class: 'soft' }, escapeMarkup(path)),
    gone,
    comparison === undefined
      ? ''
      : element('h3', {}, 'What changes') + definitions(changeFacts(comparison, seen)),
    element('h3', {}, after === undefined ? 'What held' : 'What holds'),
    definitions(factsOf(seen)),
    pointsFigure(cluster, scale, `points-${index}`),
    lossFigure(cluster, scale, `loss-${index}`),
  ].join('\n');
}

/** Nothing is drawn twice. */
const isUnchanged = ({ comparison }: AtlasClusterForecast): boolean =>
  comparison !== undefined && Object.keys(comparison).length === 0;

const para = (text: string): string => element('p', {}, escapeMarkup(text));

/** Facts as a list of terms. */
export function definitions(facts: readonly Fact[]): string {
  const entries = facts.map(
    ({ about, says }) =>
      element('dt', {}, escapeMarkup(about)) + element('dd', {}, ...says.map(para)),
  );
  return element('dl', {}, ...entries);
}

function pointsFigure(cluster: AtlasClusterForecast, scale: AgeScale, id: string): string {
  const rows = rowsOf(cluster);
  if (rows.length === 0) return '';
  const title = `Restore points of cluster ${cluster.name} by age`;
  const description = rows.map(({ label }) => label).join('; ');
  const charts = LAYOUTS.map((layout) =>
    drawPoints(rows, scale, { layout, id, title, description }),
  );
  const note = cluster.before === undefined ? '' : ' Hollow marks are those before the change.';
  return [
    element('h3', {}, 'Restore points by age'),
    element(
      'figure',
      {},
      ...charts,
      element('figcaption', {}, `Each mark is a restore point; now is on the left.${note}`),
    ),
    pointsTable(cluster.after ?? cluster.before),
  ].join('\n');
}

function rowsOf({ after, before }: AtlasClusterForecast): readonly PointsRow[] {
  const old = lanesOf(before);
  const young = lanesOf(after);
  const isPair = before !== undefined && after !== undefined;
  const row = (lane: Lane | undefined, side: PointsRow['side']): readonly PointsRow[] =>
    lane === undefined
      ? []
      : [
          {
            lane,
            side,
            label: `${lane.kind} ${lane.ages.length}${isPair && side === 'before' ? ' before' : ''}`,
          },
        ];
  const find = (lanes: readonly Lane[], kind: Lane['kind']): Lane | undefined =>
    lanes.find((lane) => lane.kind === kind);
  return KINDS.flatMap((kind) => [
    ...row(find(old, kind), 'before'),
    ...row(find(young, kind), 'after'),
  ]);
}

function pointsTable(forecast: Forecast | undefined): string {
  if (forecast === undefined || isCannotTell(forecast.points)) return '';
  const points = existingAt(forecast.points, forecast.now).reverse();
  const rows = points
    .slice(0, MOST_LISTED)
    .map(({ at, item, expiry }) => [
      showMomentOf(forecast, at),
      item,
      expiry.least === expiry.most
        ? showMomentOf(forecast, expiry.least)
        : `${showMomentOf(forecast, expiry.least)} to ${showMomentOf(forecast, expiry.most)}`,
    ]);
  const more = points.length > MOST_LISTED ? `, the newest ${MOST_LISTED} of them` : '';
  return element(
    'details',
    {},
    element('summary', {}, `All ${points.length} restore points as a table${more}`),
    table('', ['taken', 'item', 'disappears'], rows),
  );
}

function lossFigure(
  { name, after, before }: AtlasClusterForecast,
  scale: AgeScale,
  id: string,
): string {
  const seen = after ?? before;
  if (seen === undefined || isCannotTell(seen.dataLoss)) return '';
  const old =
    after === undefined || before === undefined || isCannotTell(before.dataLoss)
      ? undefined
      : before.dataLoss;
  const steps = { after: seen.dataLoss, before: old };
  const charts = LAYOUTS.map((layout) =>
    drawLoss(steps, scale, {
      layout,
      id,
      title: `Worst data loss of cluster ${name} by age of the data`,
      description: steps.after.map(sentence).join('; '),
    }),
  );
  return [
    element('h3', {}, 'Data lost at most, by its age'),
    element('figure', {}, ...charts, keyOf(old !== undefined)),
    lossTable(seen.dataLoss, old),
  ].join('\n');
}

const sentence = (step: DataLossStep): string =>
  `${describeAges(step)}: ${describeDataLoss(step.loss)}`;

function lossTable(
  after: readonly DataLossStep[],
  before: readonly DataLossStep[] | undefined,
): string {
  const rows = (steps: readonly DataLossStep[]): readonly (readonly string[])[] =>
    steps.map((step) => [describeAges(step), describeDataLoss(step.loss)]);
  const columns = ['age of the data', 'lost at most'];
  if (before === undefined) return table('', columns, rows(after));
  return (
    table('After the change', columns, rows(after)) +
    table('Before the change', columns, rows(before))
  );
}
