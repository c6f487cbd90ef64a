/*
 * How slides look: a screen each, large, black on white, and a sheet each when printed.
 */
export function slideStyle(): string {
  return `
:root { --ink: #14171b; --soft: #50565e; --line: #b9bec6; --page: #ffffff; --mark: #8a1230; color-scheme: light; }
* { box-sizing: border-box; }
html { scroll-snap-type: y proximity; background: var(--page); color: var(--ink); }
body { margin: 0; font: 2.1vmin/1.4 Inter, "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
h1, h2, h3, h4, p, dl, dd, ol, ul, table, figure, blockquote { margin: 0; padding: 0; }
.slide { height: 100vh; padding: 6vmin 8vmin 4vmin; display: flex; flex-direction: column; scroll-snap-align: start; overflow: hidden; }
h1 { font-size: 6vmin; line-height: 1.15; margin-bottom: 3vmin; overflow-wrap: anywhere; }
h2 { font-size: 4.2vmin; line-height: 1.2; margin-bottom: 2.5vmin; padding-bottom: 1vmin; border-bottom: 0.3vmin solid var(--ink); }
h3 { font-size: 2.6vmin; margin: 1.5vmin 0 1vmin; }
h4 { font-size: 2.3vmin; margin: 1.2vmin 0 0.6vmin; }
.content { flex: 1; min-height: 0; overflow: hidden; font-size: 2.5vmin; }
p + p { margin-top: 1vmin; }
.soft, .note, figcaption, .utc { color: var(--soft); font-size: 0.8em; }
.verdict { font-weight: 600; }
.banner { border: 0.3vmin solid var(--ink); padding: 1vmin 1.6vmin; margin-bottom: 2vmin; }
.level { display: inline-flex; align-items: center; gap: 0.5em; font-weight: 600; font-size: 1.3em; }
.shape { width: 1.1em; height: 1.1em; fill: none; stroke: currentColor; stroke-width: 1.4; }
.facts > div { display: grid; grid-template-columns: 32% 1fr; gap: 2vmin; padding: 0.7vmin 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--soft); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 0.82em; }
th, td { text-align: left; vertical-align: top; padding: 0.8vmin 1.4vmin 0.8vmin 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; white-space: pre-line; }
thead th { color: var(--soft); border-bottom: 1px solid var(--ink); }
.number { text-align: right; }
ul, ol { padding-left: 1.2em; }
li { padding: 0.4vmin 0; }
blockquote { border-left: 0.4vmin solid var(--ink); padding-left: 1.5vmin; }
a { color: inherit; }
.said { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
svg { display: block; max-width: 100%; height: auto; max-height: 56vh; margin: 0 auto; }
svg.shape { display: inline-block; margin: 0; }
.chart { width: 100%; font-family: inherit; }
.chart text { fill: currentColor; font-size: 10px; }
.chart .count { text-anchor: end; }
.chart .grid { stroke: var(--line); stroke-width: 0.6; }
.chart .axis { stroke: currentColor; stroke-width: 0.8; }
.chart .bars rect { fill: currentColor; fill-opacity: 0.2; stroke: currentColor; stroke-width: 0.5; }
.chart .mark { stroke: currentColor; stroke-width: 0.8; stroke-dasharray: 2.5 2.5; }
.chart .mark-ring { fill: var(--page); stroke: currentColor; stroke-width: 0.9; }
.chart .mark-number { font-size: 9px; text-anchor: middle; font-weight: 600; }
footer { display: flex; justify-content: space-between; align-items: baseline; gap: 3vmin; padding-top: 1.5vmin; color: var(--soft); font-size: 1.8vmin; }
footer nav a { margin: 0 0.8em; padding: 0.4em 0; }
a:focus-visible { outline: 0.3vmin solid currentColor; outline-offset: 0.3vmin; }
@page { size: 254mm 143mm; margin: 0; }
@media print { body { font-size: 3mm; } .slide { height: 143mm; break-after: page; } footer nav a { display: none; } }
`;
}
