/*
 * How the plan looks on paper: 15 mm margins, 10.5 pt, tabular figures, hairlines, nothing filled, so that it
 * prints on any machine and is read at arm's length.
 */
export const SHEET_STYLE = `
* { box-sizing: border-box; }
html { color: #000; background: #fff; }
body { margin: 0; font: 10.5pt/1.35 "Inter Paper", Inter, "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif;
  font-variant-numeric: tabular-nums; }
h1, h2, h3, p, ul, ol, table, dl, dd, figure { margin: 0; padding: 0; }
h1 { font-size: 17pt; line-height: 1.2; font-weight: 650; }
h2 { font-size: 13pt; margin-top: 14pt; padding-top: 4pt; border-top: 0.9pt solid #000; break-after: avoid; }
h3 { font-size: 10.5pt; margin-top: 8pt; break-after: avoid; }
p, li, td, th { overflow-wrap: anywhere; white-space: pre-line; }
ul { padding-left: 12pt; }
li + li { margin-top: 2pt; }
.head { display: flex; justify-content: space-between; gap: 6mm; align-items: flex-start; margin-bottom: 5mm; }
.head p { margin-top: 1mm; }
.organisation { font-size: 10.5pt; }
.valid { font-size: 9.5pt; color: #333; }
.mark { font-weight: 700; border: 0.9pt solid #000; padding: 0.5mm 1.5mm; display: inline-block; }
.qr { width: 22mm; height: 22mm; flex: none; display: block; }
.qr.small { width: 13mm; height: 13mm; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.3mm 2mm 1.3mm 0; border-bottom: 0.4pt solid #888; font-weight: 400; }
thead th { font-size: 8.5pt; font-weight: 600; border-bottom: 0.9pt solid #000; }
tbody th { font-weight: 600; }
th:last-child, td:last-child { padding-right: 0; }
.grid th, .grid td { border: 0.4pt solid #888; padding: 1.1mm; }
.approvalMatrix .grid { font-size: 9.5pt; }
thead th { overflow-wrap: normal; }
.contacts { table-layout: fixed; }
.contacts th:nth-child(2) { width: 50mm; } .contacts th:nth-child(3) { width: 50mm; } .contacts th:nth-child(6) { width: 17mm; }
.contacts .note { overflow-wrap: anywhere; }
.levels { table-layout: fixed; font-size: 8pt; line-height: 1.25; }
table.levels th:nth-child(1) { width: 17%; } table.levels th:nth-child(2) { width: 19%; }
table.levels th:nth-child(3) { width: 17%; } table.levels th:nth-child(4) { width: 22%; }
table.levels th:nth-child(5) { width: 12%; } table.levels ul { padding-left: 8pt; }
table.levels li + li { margin-top: 0.5pt; } table.levels .note { font-size: 7.5pt; }
table.levels p { white-space: normal; }
.rolecard { font-size: 9pt; line-height: 1.28; }
.rolecard .qr { float: right; width: 17mm; height: 17mm; }
.rolecard h2 { border: 0; margin: 0; padding: 0; font-size: 14pt; }
.rolecard h3 { font-size: 9.5pt; margin-top: 5pt; clear: none; }
.rolecard .note + .bi, .rolecard .note + .note + .bi { margin-top: 2mm; }
.contacts th:first-child { width: 13mm; }
.log th:nth-child(1) { width: 8mm; } .log th:nth-child(2) { width: 17mm; } .log th:nth-child(3) { width: 27mm; } .log th:nth-child(5) { width: 55mm; }
.tall th:first-child { width: 48mm; }
.number { font-size: 14pt; font-weight: 600; white-space: nowrap; display: block; line-height: 1.25; }
.note { font-size: 8.5pt; color: #333; display: block; font-weight: 400; }
.bi { display: flex; gap: 6mm; }
.bi > * { flex: 1 1 0; min-width: 0; }
td .bi, th .bi { flex-direction: column; gap: 1mm; }
.bi > ul + ul, .bi > p + p { border-left: 0.4pt solid #888; padding-left: 4mm; }
.bi > ul + ul { padding-left: 8mm; }
td .bi > * + *, th .bi > * + * { border-left: 0; padding-left: 0; font-style: italic; }
td .bi > ul { padding-left: 4mm; font-style: normal; }
.shape { width: 11pt; height: 11pt; fill: none; stroke: #000; stroke-width: 1.4; vertical-align: -1.5pt; }
.page { break-before: page; }
.page:first-of-type { break-before: auto; }
.write td, .write th { height: 9mm; }
.erasure { font-size: 9.5pt; line-height: 1.3; } .erasure .lead { font-size: 10.5pt; } .erasure h2 { font-size: 12pt; margin-top: 10pt; }
.erasure main p { margin-top: 2mm; } .erasure main table { margin-top: 3mm; }
.facts { table-layout: fixed; } .facts th:first-child { width: 52mm; }
.sign th:first-child { width: 38%; } .sign th:last-child { width: 24%; }
.tall td, .tall th { height: 20mm; } .tall thead th { height: auto; }
.types, .watches { table-layout: fixed; }
.types th:nth-child(1) { width: 24%; } .types th:nth-child(2) { width: 15%; } .types th:nth-child(3) { width: 16%; }
.watches th:nth-child(1) { width: 17%; } .watches th:nth-child(2) { width: 24%; }
.booklet table.levels th:nth-child(1) { width: 15%; } .booklet table.levels th:nth-child(2) { width: 17%; }
.booklet table.levels th:nth-child(3) { width: 16%; } .booklet table.levels th:nth-child(4) { width: 19%; }
.booklet table.levels th:nth-child(5) { width: 16%; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; }
.box { border: 0.9pt solid #000; padding: 2mm 3mm; }
.lead { font-size: 12pt; }
.center { text-align: center; }
.card { width: 171.2mm; height: 108mm; display: grid; grid-template: 54mm 54mm / 85.6mm 85.6mm; border: 0.4pt solid #000; font-size: 8pt; line-height: 1.25; }
.card > div { padding: 3.5mm 4mm; overflow: hidden; }
.card > div:nth-child(odd) { border-right: 0.4pt dashed #555; }
.card > div:nth-child(-n+2) { border-bottom: 0.4pt dashed #555; }
.card .qr { width: 20mm; height: 20mm; float: right; }
.card li { list-style: none; display: flex; justify-content: space-between; gap: 2mm; border-bottom: 0.4pt solid #888; padding: 0.7mm 0; }
.card ul { padding: 0; }
.card .number { font-size: 10.5pt; }
.card .levels li span:first-child { flex: 1; }
.card .levels li span + span { width: 16mm; text-align: right; }
.cover { padding-top: 45mm; }
.cover h1 { font-size: 26pt; }
.contents li { margin-top: 1.5mm; }
.contents a { color: inherit; text-decoration: none; }
.upright { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
.matrix td { text-align: center; }
`;
