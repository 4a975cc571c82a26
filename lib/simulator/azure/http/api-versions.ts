/** Stable versions of `Microsoft.DocumentDB/mongoClusters` whose shape this is. */
const STABLE = ['2024-07-01', '2025-09-01', '2026-06-01'];

/** The preview whose answers were recorded; the only one with a planned promotion. */
export const RECORDED_PREVIEW = '2026-06-15-preview';

/** Versions a cluster answers. */
export const CLUSTER_VERSIONS = [...STABLE, RECORDED_PREVIEW];

/** The azurerm provider reports for it: no create mode comes back, and a restored cluster names its source. */
export const TERSE_VERSIONS: readonly string[] = STABLE;
