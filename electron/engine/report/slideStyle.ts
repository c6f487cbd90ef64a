/*
 * How slides look: a screen each of sixteen by nine, large, black on white, and a sheet each when printed. All lengths
 * are hundredths of a slide's width (`--u`), so that a slide is the same on every screen; `slideLayout` reckons with
 * these sizes.
 */
import { TYPE } from './slideLayout.ts';

const u = (length: number): string => `calc(var(--u) * ${length})`;
const type = ({ size, line }: (typeof TYPE)[keyof typeof TYPE]): string =>
  `font-size: ${u(size)}; line-height: ${u(line)};`;

export function slideStyle(colour: string | null): string {
  return `
:root { --u: min(1vw, 1.7777vh); --ink: #14171b; --soft: #50565e; --line: #b9bec6; --page: #ffffff; --mark: #8a1230; color-scheme: light; }
* { box-sizing: border-box; }
html { scroll-snap-type: y mandatory; background: var(--page); color: var(--ink); }
body { margin: 0; font-family: Inter, "Inter Variable", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif; font-variant-numeric: tabular-nums; ${type(TYPE.text)} }
h1, h2, h3, h4, p, dl, dd, ol, ul, table, figure, blockquote { margin: 0; padding: 0; }
.slide { width: ${u(100)}; height: ${u(56.25)}; margin: calc((100vh - ${u(56.25)}) / 2) auto; padding: ${u(3)} ${u(4.5)} ${u(1.6)}; display: flex; flex-direction: column; scroll-snap-align: center; overflow: hidden; }
h1 { font-size: ${u(4.2)}; line-height: 1.15; max-height: 2.3em; overflow: hidden; margin-bottom: ${u(2)}; overflow-wrap: anywhere; flex: none; }
h2 { font-size: ${u(3)}; line-height: ${u(3.6)}; margin-bottom: ${u(1.6)}; padding-bottom: ${u(0.6)}; border-bottom: ${u(0.15)} solid var(--ink); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; flex: none; }
h3, h4 { ${type(TYPE.heading)} font-weight: 650; overflow-wrap: anywhere; }
.content { flex: 1; min-height: 0; display: flex; flex-direction: column; gap: ${u(1)}; }
.content > * { flex: none; }
.intro, .soft { color: var(--soft); }
p.intro, p.soft, figcaption, .rest { ${type(TYPE.note)} }
.soft, .note { font-size: 0.88em; }
.rest { color: var(--soft); margin-top: auto; font-style: italic; }
.verdict { font-weight: 650; border-left: ${u(0.3)} solid var(--ink); padding-left: ${u(1.2)}; }
.banner { border: ${u(0.15)} solid var(--ink); padding: ${u(0.7)} ${u(1.2)}; }
.house { display: flex; align-items: center; gap: ${u(1.2)}; font-weight: 650; }
.house img { width: auto; height: auto; max-width: ${u(24)}; max-height: ${u(5)}; }
h1, .house { color: ${colour ?? 'inherit'}; }
section h2 { border-bottom-color: ${colour ?? 'var(--ink)'}; }
.classification { font-weight: 650; }
.level { display: inline-flex; align-items: center; gap: ${u(0.8)}; font-weight: 650; }
.shape { width: 1.1em; height: 1.1em; fill: none; stroke: currentColor; stroke-width: 1.4; }
.utc { display: none; }
.facts > div { ${type(TYPE.facts)} display: grid; grid-template-columns: 34% 1fr; column-gap: ${u(1.4)}; padding: ${u(0.5)} 0; border-bottom: ${u(0.07)} solid var(--line); }
.facts dt { color: var(--soft); }
.facts dt, .facts dd { overflow-wrap: anywhere; min-width: 0; }
.hash { font-family: "JetBrains Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: 0.8em; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; ${type(TYPE.cell)} }
th, td { text-align: left; vertical-align: top; padding: ${u(0.5)} ${u(1.4)} ${u(0.5)} 0; border-bottom: ${u(0.07)} solid var(--line); overflow-wrap: anywhere; white-space: pre-line; }
thead th { color: var(--soft); font-weight: 600; border-bottom-color: var(--ink); }
th.day { font-weight: 650; }
.number { text-align: right; }
ul, ol { padding-left: ${u(2.6)}; }
li { padding: ${u(0.25)} 0; overflow-wrap: anywhere; }
.contents { columns: 2; column-gap: ${u(5)}; }
.contents li { break-inside: avoid; }
blockquote { border-left: ${u(0.2)} solid var(--ink); padding-left: ${u(1.2)}; }
a { color: inherit; }
.said { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
p { overflow-wrap: anywhere; white-space: pre-line; }
figure { display: flex; flex-direction: column; gap: ${u(0.8)}; }
figure svg { display: block; width: 100%; height: auto; max-height: ${u(29)}; color: var(--ink); }
.chart { font-family: inherit; }
.chart text { fill: currentColor; font-size: 10px; }
.chart .count { text-anchor: end; }
.chart .grid { stroke: var(--line); stroke-width: 0.6; }
.chart .axis { stroke: currentColor; stroke-width: 0.8; }
.chart .bars rect { fill: currentColor; fill-opacity: 0.2; stroke: currentColor; stroke-width: 0.5; }
.chart .mark { stroke: currentColor; stroke-width: 0.8; stroke-dasharray: 2.5 2.5; }
.chart .mark-ring { fill: var(--page); stroke: currentColor; stroke-width: 0.9; }
.chart .mark-number { font-size: 9px; text-anchor: middle; font-weight: 600; }
footer { display: flex; justify-content: space-between; align-items: baseline; gap: ${u(2)}; padding-top: ${u(1)}; color: var(--soft); font-size: ${u(1.3)}; line-height: ${u(2)}; flex: none; }
footer nav { white-space: nowrap; }
footer nav > * { margin-left: ${u(1.4)}; }
a:focus-visible { outline: ${u(0.2)} solid currentColor; outline-offset: ${u(0.2)}; }
@page { size: 338.67mm 190.5mm; margin: 0; }
@media print {
  :root { --u: 3.3867mm; --ink: #000000; --soft: #444444; }
  html { scroll-snap-type: none; }
  .slide { margin: 0; height: 190.4mm; break-after: page; break-inside: avoid; }
  .slide:last-child { break-after: auto; }
  footer nav a { display: none; }
}
`;
}
