/*
 * How the report looks, on paper first: 15 mm margins, 10.5 pt, hairlines, nothing filled.
 * Fonts are those of the reader's machine, since the page may fetch nothing.
 */
import { HOUSE_COLOUR } from '../../../shared/domain/reportHouse.ts';

const STYLE = `
:root { --ink: #16191d; --soft: #565d66; --line: #b9bec6; --page: #ffffff; --mark: #8a1230; color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8eb; --soft: #a2a9b3; --line: #454c56; --page: #15181c; --mark: #ff9db0; }
}
* { box-sizing: border-box; }
html { background: var(--page); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 32px 28px 64px; max-width: 60rem; color: var(--ink);
  font: 15px/1.5 Inter, "Inter Variable", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif;
  font-variant-numeric: tabular-nums; }
h1, h2, h3, p, dl, dd, figure, table, blockquote, ul, ol { margin: 0; padding: 0; }
h1 { font-size: 2em; line-height: 1.2; font-weight: 650; letter-spacing: -0.01em; margin: 0.2em 0 0.45em; overflow-wrap: anywhere; }
h2 { font-size: 1.28em; line-height: 1.3; font-weight: 650; margin: 2.6em 0 0.7em; padding-top: 0.5em; border-top: 1.5px solid var(--ink); }
h3 { font-size: 1em; font-weight: 650; margin: 1.6em 0 0.5em; }
p + p { margin-top: 0.5em; }
small, .soft { color: var(--soft); font-size: 0.86em; }
.intro { color: var(--soft); margin-bottom: 0.9em; max-width: 46rem; }
.house { display: flex; align-items: center; gap: 0.9em; font-weight: 600; margin-bottom: 1.4em; }
.house img { width: auto; height: auto; max-width: 14rem; max-height: 4rem; }
.kicker { font-size: 0.86em; font-weight: 500; color: var(--soft); }
.level { display: inline-flex; align-items: center; gap: 0.45em; font-weight: 600; white-space: nowrap; }
.shape { width: 1.05em; height: 1.05em; fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linejoin: round; flex: none; }
.banner { border: 1.5px solid var(--ink); padding: 0.55em 0.8em; margin-bottom: 1.6em; display: flex; gap: 0.9em; align-items: baseline; }
.facts > div { display: grid; grid-template-columns: minmax(11rem, 17rem) 1fr; column-gap: 1.2em; padding: 0.26em 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--soft); }
.facts dd { overflow-wrap: anywhere; }
.utc { color: var(--soft); font-size: 0.8em; display: block; white-space: nowrap; }
.inline .utc { display: inline; margin-left: 0.6em; }
nav h2 { font-size: 1em; margin: 1.6em 0 0.5em; padding: 0; border: 0; }
nav ol { list-style: none; columns: 2; column-gap: 3rem; margin-top: 0.4em; counter-reset: part; }
nav li { counter-increment: part; padding: 0.12em 0; }
nav li::before { content: counter(part) ". "; color: var(--soft); }
nav a { color: inherit; text-decoration: none; }
nav a:hover { text-decoration: underline; }
main a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
section.part { counter-increment: section; }
main { counter-reset: section; }
section.part > h2::before { content: counter(section) ". "; color: var(--soft); font-weight: 400; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.36em 0.9em 0.36em 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-weight: 600; font-size: 0.86em; color: var(--soft); border-bottom: 1px solid var(--ink); white-space: nowrap; }
.facts { margin-top: 0.7em; }
.number { text-align: right; overflow-wrap: normal; }
.absent { color: var(--soft); font-size: 0.82em; }
.evidence p + blockquote { margin-top: 0.5em; }
.digests { font-size: 0.76em; }
.digests td { vertical-align: baseline; white-space: nowrap; padding-right: 0.7em; }
.digests .hash { font-size: 0.95em; overflow-wrap: normal; }
.nowrap { white-space: nowrap; }
.chart { display: block; width: 100%; height: auto; color: var(--ink); font-family: inherit; }
.chart text { fill: currentColor; font-size: 10px; }
.chart .count { text-anchor: end; }
.chart .grid { stroke: var(--line); stroke-width: 0.6; }
.chart .axis { stroke: currentColor; stroke-width: 0.8; }
.chart .bars rect { fill: currentColor; fill-opacity: 0.2; stroke: currentColor; stroke-width: 0.5; }
.chart .mark { stroke: currentColor; stroke-width: 0.8; stroke-dasharray: 2.5 2.5; }
.chart .mark-ring { fill: var(--page); stroke: currentColor; stroke-width: 0.9; }
.chart .mark-number { font-size: 9px; text-anchor: middle; font-weight: 600; }
figcaption { margin-top: 0.5em; }
.marks { margin: 0.9em 0 0; }
.buckets { columns: 2; column-gap: 2rem; margin-top: 1.1em; font-size: 0.82em; }
.buckets.narrow { columns: 4; }
.buckets thead th { white-space: normal; vertical-align: bottom; }
.buckets td, .buckets th { padding-top: 0.14em; padding-bottom: 0.14em; }
td p + p, td p + .note { margin-top: 0.1em; }
.log { table-layout: fixed; }
.log .time { width: 11.5em; }
.log .by { width: 12em; }
.log th.day { padding-top: 1em; font-weight: 650; }
.buckets th.day { font-weight: 600; padding-top: 0.4em; }
.act { font-weight: 600; }
.said { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
del.said { text-decoration-thickness: 1px; color: var(--soft); }
.note { display: block; color: var(--soft); font-size: 0.86em; }
.flag { display: inline-block; border: 1px solid var(--mark); color: var(--mark); border-radius: 3px; padding: 0 0.4em; font-size: 0.82em; margin: 0.15em 0.4em 0.15em 0; }
.evidence { padding: 0.9em 0 1.1em; border-bottom: 1px solid var(--line); }
.evidence h3 { margin: 0 0 0.5em; }
.evidence blockquote { border-left: 2px solid var(--ink); padding: 0.1em 0 0.1em 0.9em; margin: 0 0 0.7em; }
.evidence .facts { font-size: 0.88em; }
.evidence .facts > div { border-bottom: 0; padding: 0.06em 0; }
.taken-off { border-color: var(--soft); }
.pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2rem; }
.pair > div { min-width: 0; }
.pair .facts > div { grid-template-columns: 1fr; }
.pair .part > h2 { overflow-wrap: anywhere; }
.pair .buckets, .pair .buckets.narrow { columns: 2; }
.given td { white-space: pre-line; }
.given { table-layout: fixed; margin-top: 0.7em; }
.given + p, .limits + p, figure + p { margin-top: 0.9em; }
.numbers { font-size: 0.82em; margin: 0.6em 0 1.6em; }
.numbers th, .numbers td { padding-top: 0.14em; padding-bottom: 0.14em; }
.picture { margin-top: 1.6em; }
.picture svg { display: block; width: 100%; height: auto; color: var(--ink); }
blockquote { border-left: 2px solid var(--ink); padding: 0.1em 0 0.1em 0.9em; margin: 0.7em 0; }
h4 { font-size: 0.94em; font-weight: 650; margin: 1.2em 0 0.3em; }
.classification { font-weight: 650; letter-spacing: 0.02em; }
.removed { margin-top: 1em; }
.page-of { float: right; font-kerning: none; font-variant-numeric: tabular-nums; color: var(--soft); }
.hash { font-family: "JetBrains Mono", "JetBrains Mono Variable", "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: 0.82em; overflow-wrap: anywhere; }
.verdict { font-weight: 600; border-left: 3px solid var(--ink); padding-left: 0.8em; margin-bottom: 0.9em; }
.notice { border-left: 2px solid var(--ink); padding-left: 0.9em; max-width: 46rem; }
.outcomes { table-layout: fixed; margin-top: 1.4em; }
.outcomes th:nth-child(2) { width: 23%; }
.outcomes th:nth-child(3) { width: 16%; }
.outcomes th:nth-child(4) { width: 26%; }
.outcomes th:nth-child(5) { width: 10%; }
.outcomes thead th { white-space: normal; vertical-align: bottom; }
.outcomes th.day { padding-top: 1em; font-weight: 650; }
.outcomes th.day .note { font-weight: 400; }
.outcome { display: flex; gap: 0.45em; font-weight: 600; }
.outcome .shape { margin-top: 0.22em; }
.limits { padding-left: 1.15em; max-width: 46rem; }
.limits li { padding: 0.18em 0; }
footer.end { margin-top: 2.4em; padding-top: 0.7em; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.86em; }
@media screen and (max-width: 56rem) {
  .digests td { white-space: normal; overflow-wrap: anywhere; }
}
@media screen and (max-width: 44rem) {
  .facts > div { grid-template-columns: 1fr; }
  .buckets, .buckets.narrow, nav ol { columns: 1; }
  section.part { overflow-x: auto; }
  .utc { white-space: normal; }
  .inline .utc { display: block; margin-left: 0; }
  .outcomes { min-width: 42rem; }
  .log .time { width: 7em; } .log .by { width: 6em; }
}
@page { margin: 17mm 15mm 16mm; }
@media print {
  :root { --ink: #000000; --soft: #4a4a4a; --line: #a8a8a8; --page: #ffffff; --mark: #000000; color-scheme: light; }
  html { background: none; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.4; }
  h1 { font-size: 21pt; }
  h2 { font-size: 13.5pt; margin-top: 20pt; border-top-width: 0.9pt; }
  th, td, .facts > div, .evidence { border-bottom-width: 0.4pt; }
  h2, h3, thead, .intro, .chart { break-after: avoid; }
  tr, .chart, .evidence blockquote, .verdict, .intro, .facts > div { break-inside: avoid; }
  thead { display: table-header-group; }
  p, li, .said { orphans: 2; widows: 2; }
  .evidence h3, .evidence blockquote { break-after: avoid; }
  .evidence .facts { break-inside: avoid; }
  .log .time { width: 40mm; } .log .by { width: 36mm; }
  .levels { table-layout: fixed; }
  .levels th:nth-child(1) { width: 42mm; }
  .levels th:nth-child(2), .levels th:nth-child(3) { width: 41mm; }
  .levels th:nth-child(4) { width: 16mm; }
  .facts > div { grid-template-columns: 66mm 1fr; column-gap: 5mm; }
  .evidence .facts > div { grid-template-columns: 38mm 1fr; }
  .buckets { font-size: 8pt; column-gap: 7mm; }
  .hash { font-size: 7.6pt; }
  .digests { font-size: 7.2pt; }
  .digests .hash { font-size: 6.3pt; }
  .outcomes .inject { break-after: avoid; }
  .notice, .findings li { break-inside: avoid; }
  .annex { break-before: page; }
  .picture svg, .picture h3 { break-inside: avoid; break-after: avoid; }
  .numbers { font-size: 8pt; }
  nav li { break-inside: avoid; }
}
`;

/**
 * The page's style. `mark` (DEMO, EXERCISE) stands in the margin of every page that a browser
 * prints; runtimes without margin boxes skip the rule, and there the PDF's own head says it. `colour` is the organisation's.
 */
export function reportStyle(mark: string | null, colour: string | null = null): string {
  const style = `${STYLE}${colour === null ? '' : houseStyle(colour)}`;
  if (mark === null) return style;
  if (!/^\p{L}+$/u.test(mark)) throw new Error('A mark in the margin is one word.');
  return `${style}@page { @right-top { content: "${mark}"; writing-mode: vertical-rl; font: 700 8pt sans-serif; padding-right: 4mm; } }\n`;
}

/** Chosen to be read on white: where the page is dark, its own ink stays. */
function houseStyle(colour: string): string {
  if (!HOUSE_COLOUR.test(colour)) throw new Error('A colour is six hexadecimal digits.');
  return `@media print, (prefers-color-scheme: light) { h1, .house { color: ${colour}; } h2 { border-top-color: ${colour}; } }\n`;
}
