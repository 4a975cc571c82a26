import { Ajv } from 'ajv';
import { parseProtectionModel } from '../../../lib/core/model/parse-protection-model';
import schema from '../../../lib/core/model/protection-model.schema.json';
import { WHOLE_MODEL, wholeModelWith } from './whole-model';

const isValid = new Ajv().compile(schema);
const parse = (value: unknown): unknown =>
  parseProtectionModel(JSON.stringify(value), 'a.protection.json');

test('a model with every part is accepted by the schema and read as it is', () => {
  expect(isValid(WHOLE_MODEL)).toBe(true);
  expect(parse(WHOLE_MODEL)).toEqual(JSON.parse(JSON.stringify(WHOLE_MODEL)));
});

const POLICY = 'projects[0].compliancePolicies[0]';
const SNAPSHOT = 'clusters[0].snapshots[0]';
const restore = (index: number): string => `clusters[1].restores[${index}]`;
const AZURE = 'azureClusters[0]';

describe('the parser and the schema refuse', () => {
  test.each<[place: string, value: unknown, wanted: string]>([
    ['projects[0].path', undefined, 'text'],
    ['projects[0].credential', 7, 'text'],
    ['projects[0].compliancePolicies', {}, 'a list of objects'],
    [`${POLICY}.mode`, 'on', 'one of draft, enforced'],
    [`${POLICY}.authorizedUser`, 'ada', 'an object'],
    [`${POLICY}.authorizedUser.lastName`, undefined, 'text'],
    [`${POLICY}.minimum`, undefined, 'a list of objects'],
    [
      `${POLICY}.minimum[0].frequency`,
      'sometimes',
      'one of hourly, daily, weekly, monthly, yearly',
    ],
    [`${POLICY}.onDemandMinimum.amount`, 0, 'a whole number of 1 or more'],
    [`${POLICY}.alsoAffects`, [7], 'a list of text'],
    ['clusters[0].credential', [], 'text'],
    ['clusters[0].facts', undefined, 'an object'],
    ['clusters[0].snapshots', 'v2', 'a list of objects'],
    [`${SNAPSHOT}.key`, undefined, 'text'],
    [`${SNAPSHOT}.keep`, 30, 'an object'],
    [`${SNAPSHOT}.keep.unit`, 'day', 'one of days, weeks, months, years'],
    [`${SNAPSHOT}.guards`, undefined, 'a list of text'],
    [`${restore(0)}.runId`, 7, 'text'],
    [
      `${restore(0)}.from.kind`,
      'copy',
      'one of snapshot, latest-snapshot-before, newest-snapshot, point-in-time, oplog',
    ],
    [`${restore(0)}.from.cluster`, 'orders', 'an object'],
    [`${restore(0)}.from.cluster.name`, undefined, 'text'],
    [`${restore(0)}.from.snapshot`, undefined, 'an object'],
    [`${restore(0)}.from.snapshot.path`, 7, 'text'],
    [`${restore(1)}.from.snapshot.id`, 7, 'text'],
    [`${restore(2)}.from.before`, undefined, 'text'],
    [`${restore(2)}.from.maxAgeHours`, '24', 'a number'],
    [`${restore(3)}.from.maxAgeHours`, undefined, 'a number'],
    [`${restore(4)}.from.at`, undefined, 'text'],
    [`${restore(5)}.from.seconds`, '7', 'a number'],
    [`${restore(5)}.from.increment`, undefined, 'a number'],
    [`${restore(0)}.overwriteTarget`, true, 'text'],
    [`${restore(0)}.overwriteSource`, true, 'text'],
    [`${restore(0)}.beside`, true, 'text'],
    [`${restore(0)}.safetySnapshot.skippedBecause`, 7, 'text'],
    [`${restore(1)}.safetySnapshot.keep`, undefined, 'an object'],
    ['azureClusters', {}, 'a list of objects'],
    [`${AZURE}.service`, 'atlas', 'one of azure'],
    [`${AZURE}.location`, undefined, 'text'],
    [`${AZURE}.createMode`, 'copy', 'one of default, point-in-time-restore, geo-replica'],
    [`${AZURE}.from.id`, undefined, 'text'],
    [`${AZURE}.guards`, undefined, 'an object'],
    [`${AZURE}.guards.deleteLock`, 'yes', 'true or false'],
  ])('%s as %j', (place, value, wanted) => {
    const model = wholeModelWith(place, value);
    expect(isValid(JSON.parse(JSON.stringify(model)))).toBe(false);
    expect(() => parse(model)).toThrow(
      expect.objectContaining({
        code: 'model-malformed',
        message: `a.protection.json: ${place} is not ${wanted}; write the file again with cdk synth`,
      }),
    );
  });
});
