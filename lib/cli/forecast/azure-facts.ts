import { type AzureForecast } from '../../core/forecast/azure-forecast';
import { isCannotTell, type Told } from '../../core/forecast/told';
import { type Fact } from './facts';
import { showMoment } from './moments';

/** What the forecast of an Azure cluster says in words. */
export function azureFacts(forecast: AzureForecast): readonly Fact[] {
  return [
    { about: 'any moment', says: [windowIn(forecast.window)] },
    { about: 'kept', says: [daysIn(forecast.keptDays, 'while the cluster exists')] },
    {
      about: 'once deleted',
      says: [daysIn(forecast.keptDaysAfterDeletion, 'after its deletion, by a support request')],
    },
  ];
}

function windowIn(window: AzureForecast['window']): string {
  if (window === 'none') return 'none: there is nothing to restore';
  if (isCannotTell(window)) return `cannot tell: ${window.cannotTell}`;
  const { least, most } = window.earliest;
  const from = least === most ? showMoment(most) : `${showMoment(least)} to ${showMoment(most)}`;
  return `from ${from} until ${showMoment(window.latest)}`;
}

const daysIn = (days: Told<number>, when: string): string =>
  isCannotTell(days) ? `cannot tell: ${days.cannotTell}` : `${days} days ${when}`;
