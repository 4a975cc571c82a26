/** The page's style: light and dark, from 360 pixels on. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--paper:#ffffff;--panel:#f6f8fa;--rule:#d0d7de;--grid:#e4e8ec;
--hourly:#0b61a4;--daily:#116329;--weekly:#8a4b00;--monthly:#6639a6;--yearly:#a40e26;--demand:#3d4752;
--good:#116329;--goodfill:#dafbe1;--gap:#8a4b00;--gapfill:#fff1d6;--bad:#a40e26;--badfill:#ffe2e0;--open:#57606a;--openfill:#eceff2}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9aa5b1;--paper:#0d1117;--panel:#161b22;--rule:#3a424c;--grid:#262d36;
--hourly:#6cb6ff;--daily:#57d17a;--weekly:#f0b35c;--monthly:#c8a2ff;--yearly:#ff8a85;--demand:#b6c2cf;
--good:#57d17a;--goodfill:#10301b;--gap:#f0b35c;--gapfill:#3a2a0c;--bad:#ff8a85;--badfill:#40191c;--open:#9aa5b1;--openfill:#242b33}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
main{max-width:752px;margin:0 auto;padding:16px}
h1{font-size:1.35rem;line-height:1.25;margin:8px 0 4px}
h2{font-size:1.15rem;line-height:1.3;margin:40px 0 4px;padding-top:16px;border-top:1px solid var(--rule)}
h3{font-size:1rem;margin:28px 0 8px}
h1,h2,h3,p,dd,td,th,summary{overflow-wrap:anywhere}
p{margin:4px 0}
.soft,figcaption{color:var(--soft);font-size:.875rem}
dl{display:grid;grid-template-columns:9rem 1fr;gap:4px 16px;margin:12px 0}
dt{color:var(--soft)}
dd{margin:0}
dd p{margin:0}
figure{margin:8px 0 16px}
svg{display:block;width:100%;height:auto;font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
svg.narrow{display:none}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin:8px 0}
caption{text-align:left;color:var(--soft);font-size:.875rem;padding-bottom:4px}
th,td{text-align:left;vertical-align:top;padding:6px 10px 6px 0;border-bottom:1px solid var(--rule)}
th{font-weight:600}td:first-child,th:first-child{min-width:7.5rem;width:34%}
details{margin:8px 0}
summary{cursor:pointer;padding:8px 0}
summary:focus-visible{outline:2px solid var(--hourly);outline-offset:2px}
.label,.step{fill:var(--ink)}.step{font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:3px}
.tick{fill:var(--soft);font-size:11px}
.grid{stroke:var(--grid)}.lane{stroke:var(--rule)}
.marks{stroke-width:2}
.marks.hourly{color:var(--hourly)}.marks.daily{color:var(--daily)}.marks.weekly{color:var(--weekly)}
.marks.monthly{color:var(--monthly)}.marks.yearly{color:var(--yearly)}.marks.on-demand{color:var(--demand)}
.marks *{stroke:currentColor;fill:currentColor}
.marks.before *{fill:var(--paper);stroke-width:1.25}.marks.hourly.before *{stroke-dasharray:2 2}
.fill.moment{fill:var(--goodfill)}.fill.gap{fill:var(--gapfill)}.fill.all{fill:var(--badfill)}.fill.open{fill:var(--openfill)}
.edge{stroke-width:2.5}.edge.moment{stroke:var(--good)}.edge.gap{stroke:var(--gap)}.edge.all{stroke:var(--bad)}.edge.open{stroke:var(--open)}
.hatch{fill:none;stroke-width:1.25;opacity:.55}.hatch.gap{stroke:var(--gap)}.hatch.all{stroke:var(--bad)}.dot{fill:var(--open);opacity:.7}
.outline{fill:none;stroke:var(--ink);stroke-width:2;stroke-dasharray:6 4}
.key{display:flex;flex-wrap:wrap;gap:4px 16px;padding:0;margin:4px 0;list-style:none;color:var(--soft);font-size:.875rem}
.key svg{display:inline-block;width:28px;height:14px;vertical-align:-2px;margin-right:6px}
@media (max-width:699px){svg.wide{display:none}svg.narrow{display:block}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:8px}}
@media print{details:not([open])>*{display:block}}
`;
