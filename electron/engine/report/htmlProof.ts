/*
 * Volume, verification, coverage and the annex of digests as markup.
 */
import type { ReportDocument, ReportVolume } from '../../../shared/domain/reportDocument.ts';
import { chartSvg } from './chartSvg.ts';
import { inPieces } from './htmlLog.ts';
import { factsMarkup, momentMarkup } from './htmlParts.ts';
import { type Markup, markup } from './markup.ts';

const HALF_DAY_MS = 43_200_000;

type ShowNumber = (value: number) => string;

/** The chart with its marks explained and its numbers in a table. */
export function volumeMarkup({ volume }: ReportDocument, show: ShowNumber): Markup {
  const chart = chartSvg(volume, show);
  if (chart === null) return markup`<p>${volume.description}</p>`;
  const marks = volume.marks.map(
    (mark) =>
      markup`<tr><td>${mark.number}</td><td>${momentMarkup(mark.moment)}</td><td>${mark.label}</td></tr>`,
  );
  const { columns } = volume;
  const explained =
    marks.length === 0
      ? null
      : markup`<table class="marks"><thead><tr><th scope="col">${columns.mark}</th><th scope="col">${columns.from}</th><th scope="col">${columns.what}</th></tr></thead><tbody>${marks}</tbody></table>`;
  return markup`<figure>${chart}<figcaption><p>${volume.description}</p><p class="soft">${volume.note}</p></figcaption></figure>${explained}
${bucketsMarkup(volume, show)}
`;
}

/** Short intervals stand under their day; intervals of half a day and more give date and time each. */
function bucketsMarkup(volume: ReportVolume, show: ShowNumber): Markup {
  const { columns } = volume;
  const isByDay = (volume.bucketMs ?? 0) < HALF_DAY_MS;
  const row = ({ from, count }: ReportVolume['buckets'][number]): Markup =>
    markup`<tr><td><time datetime="${from.iso}">${isByDay ? from.time : from.shown}</time></td><td class="number">${show(count)}</td></tr>
`;
  const bodies = isByDay
    ? volume.days.map(
        ({ day, shown }) =>
          markup`<tbody><tr><th class="day" colspan="2" scope="rowgroup">${shown}</th></tr>
${volume.buckets.filter((bucket) => bucket.day === day).map(row)}</tbody>`,
      )
    : markup`<tbody>${volume.buckets.map(row)}</tbody>`;
  return markup`<div class="${isByDay ? 'buckets narrow' : 'buckets'}"><table><thead><tr><th scope="col">${columns.interval}</th><th class="number" scope="col">${columns.count}</th></tr></thead>
${bodies}</table></div>`;
}

/** The result of the verification in plain words. */
export function chainMarkup({ chain, annex }: ReportDocument): Markup {
  const forks = chain.forks.map(
    (fork) =>
      markup`<li><span class="hash">${fork.device}</span> · ${annex.headColumns.deviceSeq} ${fork.deviceSeq}</li>`,
  );
  const firstBad =
    chain.firstBad === null
      ? null
      : markup`<p class="hash">${chain.firstBad.entryId} · ${chain.firstBad.problem}</p>`;
  return markup`<p class="verdict">${chain.verdict}</p>${chain.sentences.map((sentence) => markup`<p>${sentence}</p>`)}${firstBad}${forks.length === 0 ? null : markup`<ul class="limits">${forks}</ul>`}${chain.facts.length === 0 ? null : factsMarkup(chain.facts)}`;
}

/** What the numbers rest on, and what the report does not say. */
export function coverageMarkup({ coverage }: ReportDocument, show: ShowNumber, notMeasured: string): Markup {
  const columns = coverage.importColumns;
  const count = (value: number | null): Markup =>
    value === null ? markup`<span class="absent">${notMeasured}</span>` : markup`${show(value)}`;
  const rows = coverage.imports.map(
    (item) =>
      markup`<tr><td><span class="said">${item.fileName}</span>${item.undoneNote === null ? null : markup`<span class="note">${item.undoneNote}</span>`}${item.fileSha256 === null ? null : markup`<span class="note hash">${item.fileSha256}</span>`}</td><td>${momentMarkup(item.completed)}</td><td class="number">${count(item.rowsRead)}</td><td class="number">${count(item.stored)}</td><td class="number">${count(item.duplicate)}</td><td class="number">${count(item.rejected)}</td></tr>
`,
  );
  const imports =
    coverage.importsNote === null
      ? markup`<table><thead><tr><th scope="col">${columns.file}</th><th scope="col">${columns.completed}</th><th class="number" scope="col">${columns.rowsRead}</th><th class="number" scope="col">${columns.stored}</th><th class="number" scope="col">${columns.duplicate}</th><th class="number" scope="col">${columns.rejected}</th></tr></thead><tbody>
${rows}</tbody></table>`
      : markup`<p>${coverage.importsNote}</p>`;
  const limits = coverage.limits.map((limit) => markup`<li>${limit}</li>`);
  return markup`${factsMarkup(coverage.facts)}<h3>${coverage.importsTitle}</h3>${imports}<h3>${coverage.limitsTitle}</h3><ul class="limits">${limits}</ul>`;
}

/** The annex of digests in pieces of so many rows; the last one gives the digest of the report itself. */
export function annexPieces(
  { annex }: ReportDocument,
  digest: string,
  rowsAPiece: number,
): readonly Markup[] {
  const { headColumns } = annex;
  const heads = annex.heads.map(
    (head) =>
      markup`<tr><td class="hash">${head.device}</td><td class="number">${head.deviceSeq}</td><td class="hash">${head.hash}</td></tr>`,
  );
  const before = markup`<p class="intro">${annex.intro}</p>
${heads.length === 0 ? null : markup`<h3>${annex.headsTitle}</h3><table><thead><tr><th scope="col">${headColumns.device}</th><th class="number" scope="col">${headColumns.deviceSeq}</th><th scope="col">${headColumns.hash}</th></tr></thead><tbody>${heads}</tbody></table>`}
`;
  const after = markup`
<h3>${annex.digestLabel}</h3><p class="hash">${digest}</p>
`;
  const pieces = inPieces(annex.entries, rowsAPiece);
  if (pieces.length === 0) return [markup`${before}${after}`];
  return pieces.map((entries, index) => {
    const title = index === 0 ? markup`${before}<h3>${annex.entriesTitle}</h3>` : null;
    return markup`${title}${digestsTable(annex, entries)}${index === pieces.length - 1 ? after : null}`;
  });
}

function digestsTable(
  { entryColumns }: ReportDocument['annex'],
  entries: readonly ReportDocument['annex']['entries'][number][],
): Markup {
  const rows = entries.map(
    (entry) =>
      markup`<tr><td class="hash">${entry.device.slice(0, 8)} · ${entry.deviceSeq}</td><td class="nowrap"><time datetime="${entry.recorded.iso}">${entry.recorded.utc}</time></td><td class="hash">${entry.kind}</td><td class="hash">${entry.hash}</td></tr>
`,
  );
  return markup`<table class="digests"><thead><tr><th scope="col">${entryColumns.number}</th><th scope="col">${entryColumns.recorded}</th><th scope="col">${entryColumns.kind}</th><th scope="col">${entryColumns.hash}</th></tr></thead><tbody>
${rows}</tbody></table>`;
}
