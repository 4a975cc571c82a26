import { type CdkRun, type StackEvent } from '../../lib/rehearsal';
import { PROJECT, type AppSettings, type Stage } from './stage';

/** A policy item without the id Atlas gave it. */
export interface Item {
  readonly frequencyType: string;
  readonly frequencyInterval: number;
  readonly retentionUnit: string;
  readonly retentionValue: number;
}

/** What a cluster's live schedule holds, the ids left out. */
export function liveItems({ atlas }: Stage, { clusterName }: AppSettings): readonly Item[] {
  const policies = atlas.schedule(PROJECT, clusterName)?.policies ?? [];
  return policies.flatMap(({ policyItems }) =>
    policyItems.map(({ frequencyType, frequencyInterval, retentionUnit, retentionValue }) => ({
      frequencyType,
      frequencyInterval,
      retentionUnit,
      retentionValue,
    })),
  );
}

/** What the fixture's policy is on the wire. */
export function declaredItems(hourlyDays: number, dailyDays: number): readonly Item[] {
  return [
    item('hourly', 6, 'days', hourlyDays),
    item('daily', 1, 'days', dailyDays),
    item('weekly', 6, 'weeks', 8),
    item('monthly', 40, 'months', 13),
    item('yearly', 12, 'years', 2),
  ];
}

const item = (
  frequencyType: string,
  frequencyInterval: number,
  retentionUnit: string,
  retentionValue: number,
): Item => ({ frequencyType, frequencyInterval, retentionUnit, retentionValue });

/** How often a cluster's schedule was written so far, refused attempts too. */
export const writesOf = ({ atlas }: Stage, { clusterName }: AppSettings): number =>
  atlas
    .requests()
    .filter(({ method, path }) => method !== 'GET' && path.includes(`/clusters/${clusterName}/`))
    .length;

/** Status a stack has now. */
export const statusOf = ({ rehearsal }: Stage, { stackName }: AppSettings): string | undefined =>
  rehearsal.stacks().findLast(({ name }) => name === stackName)?.status;

const FAILURE =
  /^Received response status \[FAILED\] from custom resource\. Message returned: ([^\n]+)\n\nLogs: \/aws\/lambda\/\S+\n \(RequestId: [0-9a-f-]{36}\)$/;

/** The one line CloudFormation shows for the schedule that failed last; the CLI has shown it too. */
export function shownFailure(stage: Stage, { stackName }: AppSettings, run: CdkRun): string {
  const reason = stage.rehearsal.events(stackName).findLast(isFailedSchedule)?.reason ?? 'none';
  const line = FAILURE.exec(reason)?.[1];
  if (line === undefined) throw new Error(`not one line with its log and request: ${reason}`);
  expect(oneLine(run.stderr + run.stdout)).toContain(line);
  expect(run.code).toBe(1);
  return line;
}

const isFailedSchedule = ({ type, status }: StackEvent): boolean =>
  type === 'Custom::MongoDbBackupSchedule' && status.endsWith('_FAILED');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
