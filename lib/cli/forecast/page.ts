import { azureFacts } from './azure-facts';
import { type AzureClusterForecast, type ForecastReport } from './cluster-forecast';
import { showMoment } from './moments';
import { clusterSection, definitions } from './page/cluster-section';
import { element, escapeMarkup } from './page/markup';
import { PATTERNS } from './page/patterns';
import { STYLE } from './page/style';
import { table } from './page/table';

/** The forecast as one page that asks for nothing else: no script, no font, no request. */
export function forecastPage(report: ForecastReport): string {
  const title = report.isComparison
    ? 'What can be restored, before and after the change'
    : 'What can be restored';
  const sections = [
    ...report.clusters.map(clusterSection),
    ...report.azureClusters.map(azureSection),
    ...(report.notRead.length === 0 ? [] : [notReadSection(report.notRead)]),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
${PATTERNS}
<main>
<h1>${title}</h1>
<p class="soft">Seen from ${escapeMarkup(showMoment(report.at))}, for schedules that have done their work. Counts are "up to": Atlas may have skipped a snapshot, and somebody may have deleted one.</p>
${sections.length === 0 ? '<p>The model declares no cluster.</p>' : sections.join('\n')}
</main>
</body>
</html>
`;
}

function azureSection({ name, path, forecast }: AzureClusterForecast): string {
  return [
    element('h2', {}, `cluster ${escapeMarkup(name)} of Azure DocumentDB`),
    element('p', { class: 'soft' }, escapeMarkup(path)),
    definitions(azureFacts(forecast)),
  ].join('\n');
}

function notReadSection(notRead: ForecastReport['notRead']): string {
  const rows = notRead.map(({ path, reason }) => [path, reason]);
  return element('h2', {}, 'What cannot be told') + table('', ['where', 'why'], rows);
}
