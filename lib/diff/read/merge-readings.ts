import { mergeModels } from '../../core/model/merge-models';
import { type Reading } from './reading';

/** The readings of several files as one side. */
export function mergeReadings(readings: readonly Reading[]): Reading {
  return {
    model: mergeModels(readings.map(({ model }) => model)),
    resources: readings.flatMap(({ resources }) => resources),
    gaps: readings.flatMap(({ gaps }) => gaps),
    isPlan: readings.some(({ isPlan }) => isPlan),
    actions: new Map(readings.flatMap(({ actions }) => [...actions])),
    moves: new Map(readings.flatMap(({ moves }) => [...moves])),
  };
}
