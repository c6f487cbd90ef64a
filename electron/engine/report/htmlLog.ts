/*
 * The log and the evidence as markup. Struck words are `del`, so that a screen reader and
 * a copy of the text tell them apart too.
 */
import type {
  ReportDocument,
  ReportEvidenceItem,
  ReportLogRow,
} from '../../../shared/domain/reportDocument.ts';
import { factsMarkup, levelMarkup, momentMarkup, saidMarkup } from './htmlParts.ts';
import { type Markup, markup } from './markup.ts';

/** The log in pieces of so many rows, each a table, a body a day. */
export function logPieces({ log }: ReportDocument, rowsAPiece: number): readonly Markup[] {
  if (log.rows.length === 0) return [markup`<p>${log.emptyNote}</p>`];
  const intro = markup`<p class="intro">${log.intro}</p>${log.cutNote === null ? null : markup`<p>${log.cutNote}</p>`}
`;
  return inPieces(log.rows, rowsAPiece).map(
    (rows, index) => markup`${index === 0 ? intro : null}${logTable({ ...log, rows: [...rows] })}
`,
  );
}

/** A list cut into pieces of so many. */
export function inPieces<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const pieces: (readonly T[])[] = [];
  for (let at = 0; at < list.length; at += size) pieces.push(list.slice(at, at + size));
  return pieces;
}

/** The rows alone, for a page that has a head of its own. */
export function logTable(log: ReportDocument['log']): Markup {
  const shownOf = new Map(log.days.map(({ day, shown }) => [day, shown]));
  const groups: { readonly day: string; readonly rows: ReportLogRow[] }[] = [];
  for (const row of log.rows) {
    const last = groups.at(-1);
    if (last?.day === row.day) last.rows.push(row);
    else groups.push({ day: row.day, rows: [row] });
  }
  const bodies = groups.map(({ day, rows }) => {
    const shown = shownOf.get(day) ?? day;
    return markup`<tbody><tr><th class="day" colspan="3" scope="rowgroup">${shown}</th></tr>
${rows.map(rowMarkup)}</tbody>
`;
  });
  return markup`<table class="log"><thead><tr><th class="time" scope="col">${log.columns.time}</th><th scope="col">${log.columns.what}</th><th class="by" scope="col">${log.columns.person}</th></tr></thead>
${bodies}</table>`;
}

function rowMarkup(row: ReportLogRow): Markup {
  const label = row.label === null ? null : markup`<p class="act">${row.label}</p>`;
  const late = row.recordedNote === null ? null : markup`<span class="note">${row.recordedNote}</span>`;
  return markup`<tr id="entry-${row.entryId}"><td>${momentMarkup(row.occurred, 'time')}</td><td>${label}${row.wordings.map(wordingMarkup)}${late}${flags(row.marks)}</td><td>${row.person}</td></tr>
`;
}

function wordingMarkup(wording: ReportLogRow['wordings'][number]): Markup {
  const words =
    wording.text === null
      ? markup`<p><em>${wording.erasedNote ?? ''}</em></p>`
      : wording.isStruck
        ? markup`<p><del class="said" dir="auto" lang="" translate="no">${wording.text}</del></p>`
        : saidMarkup(wording.text);
  const reason =
    wording.reason === null
      ? null
      : markup`<span class="note said" dir="auto" lang="">${wording.reason}</span>`;
  return markup`${words}${wording.note === null ? null : markup`<span class="note">${wording.note}</span>`}${reason}`;
}

function flags(marks: readonly string[]): readonly Markup[] {
  return marks.map((mark) => markup`<span class="flag">${mark}</span>`);
}

/** The evidence, each item under its number, in pieces of so many. */
export function evidencePieces({ evidence }: ReportDocument, itemsAPiece: number): readonly Markup[] {
  const intro = markup`<p class="intro">${evidence.intro}</p>`;
  const pieces = inPieces(evidence.items, itemsAPiece);
  if (pieces.length === 0) return [intro];
  return pieces.map((items, index) => markup`${index === 0 ? intro : null}${items.map(itemMarkup)}`);
}

function itemMarkup(item: ReportEvidenceItem): Markup {
  const taken =
    item.unpinned === null
      ? null
      : markup`<p><span class="flag">${item.unpinned.note}</span>${item.unpinned.reason === null ? null : markup` <span class="said" dir="auto" lang="">${item.unpinned.reason}</span>`}</p>`;
  const tag = item.isUnpinned ? 'taken-off' : '';
  const text = item.text === null ? null : quote(item.text, item.isUnpinned, tag);
  const erased = item.erasedNote === null ? null : markup`<p><em>${item.erasedNote}</em></p>`;
  return markup`<article class="evidence" id="evidence-${item.number}"><h3>${item.heading}${sourceOf(item)}</h3>${taken}${erased}${text}
${factsMarkup(item.facts)}</article>
`;
}

function quote(text: string, isStruck: boolean, tag: string): Markup {
  return isStruck
    ? markup`<blockquote class="${tag}"><p><del class="said" dir="auto" lang="" translate="no">${text}</del></p></blockquote>`
    : markup`<blockquote>${saidMarkup(text)}</blockquote>`;
}

function sourceOf(item: ReportEvidenceItem): string {
  const parts = item.kind === 'file' ? [item.file?.name] : [item.network, item.author ?? item.handle];
  return parts
    .filter((part) => part !== null && part !== undefined && part !== '')
    .map((part) => ` · ${part}`)
    .join('');
}

/** The levels an incident went through. */
export function levelsMarkup({ factSheet }: ReportDocument): Markup | null {
  if (factSheet.levels.length === 0) return null;
  const { levelColumns: columns } = factSheet;
  const rows = factSheet.levels.map(
    (span) =>
      markup`<tr><td>${levelMarkup(span.level, span.word)}</td><td>${momentMarkup(span.from)}</td><td>${span.to === null ? factSheet.stillRunning : momentMarkup(span.to)}</td><td class="nowrap">${span.duration}</td><td><span class="said" dir="auto" lang="">${span.reason ?? ''}</span></td></tr>
`,
  );
  return markup`<h3>${factSheet.levelsTitle}</h3><table class="levels"><thead><tr><th scope="col">${columns.level}</th><th scope="col">${columns.from}</th><th scope="col">${columns.to}</th><th scope="col">${columns.duration}</th><th scope="col">${columns.reason}</th></tr></thead><tbody>
${rows}</tbody></table>`;
}
