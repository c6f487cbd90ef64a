/*
 * Parts that are off for a profile: emptied in the document itself, so that no form of it can hold them, with the links
 * that led to them.
 */
import type { Words } from '../i18n/createWords.ts';
import type { Tally } from './redactionTally.ts';
import type { ReportInline } from './reportBlock.ts';
import type { ReportDocument } from './reportDocument.ts';
import type { ReportSectionId } from './reportSection.ts';

export type PartsLeft = {
  readonly document: ReportDocument;
  /** Titles of the parts that would have said something. */
  readonly titles: readonly string[];
};

/** The document without some of its parts. */
export function leaveOutParts(
  document: ReportDocument,
  partsOff: readonly ReportSectionId[],
  { t }: Words,
): PartsLeft {
  const off = new Set(partsOff);
  // What an arrangement already leaves out must not be in the document either.
  for (const { id, isOn } of document.arrangement) if (!isOn) off.add(id);
  if (off.size === 0) return { document, titles: [] };
  const note = t('reportRedaction.partOff');
  const isOff = (id: ReportSectionId): boolean => off.has(id);
  const left: ReportDocument = {
    ...document,
    arrangement: document.arrangement.map(({ id, isOn }) => ({ id, isOn: isOn && !isOff(id) })),
    parts: document.parts.filter(({ id }) => !isOff(id)),
    figures: isOff('figures') ? null : document.figures,
    exercise: isOff('exercise') ? null : document.exercise,
    improvements: isOff('improvement') ? [] : document.improvements,
    ...(isOff('facts') && { factSheet: { ...document.factSheet, facts: [], levels: [] } }),
    ...(isOff('volume') && { volume: emptyVolume(document.volume, note) }),
    ...(isOff('log') && {
      log: { ...document.log, intro: note, emptyNote: note, isCut: false, cutNote: null, days: [], rows: [] },
    }),
    ...(isOff('evidence') && { evidence: { ...document.evidence, intro: note, items: [] } }),
    ...(isOff('chain') && {
      chain: { ...document.chain, verdict: note, sentences: [], facts: [], forks: [], firstBad: null },
    }),
    ...(isOff('coverage') && {
      coverage: { ...document.coverage, facts: [], importsNote: note, imports: [], limits: [] },
    }),
    ...(isOff('annex') && { annex: { ...document.annex, intro: note, heads: [], entries: [] } }),
  };
  return {
    document: withoutLinks(left, off),
    titles: document.arrangement.flatMap(({ id, isOn }) =>
      isOn && isOff(id) && hasSomething(document, id) ? [t(`reportPart.title_${id}`)] : [],
    ),
  };
}

function emptyVolume(volume: ReportDocument['volume'], note: string): ReportDocument['volume'] {
  return {
    ...volume,
    description: note,
    note,
    isMeasured: false,
    bucketMs: null,
    from: null,
    to: null,
    total: null,
    peak: null,
    buckets: [],
    days: [],
    marks: [],
    ticks: [],
  };
}

/** Whether a part has anything to say in this document. */
function hasSomething(document: ReportDocument, id: ReportSectionId): boolean {
  if (document.parts.some((part) => part.id === id)) return true;
  switch (id) {
    case 'figures':
      return document.figures !== null;
    case 'exercise':
      return document.exercise !== null;
    case 'improvement':
      return document.improvements.length > 0;
    case 'log':
      return document.log.rows.length > 0;
    case 'evidence':
      return document.evidence.items.length > 0;
    case 'annex':
      return document.annex.heads.length + document.annex.entries.length > 0;
    case 'facts':
    case 'volume':
    case 'chain':
    case 'coverage':
      return true;
    default:
      return false;
  }
}

/** Links and references to rows that are not there any more lead nowhere; their words stay. */
function withoutLinks(document: ReportDocument, off: ReadonlySet<string>): ReportDocument {
  const isDead = (href: string): boolean =>
    (off.has('log') && href.startsWith('#entry-')) ||
    (off.has('evidence') && href.startsWith('#evidence-')) ||
    (href.startsWith('#') && off.has(href.slice(1)));
  const clean = (inlines: readonly ReportInline[]): ReportInline[] =>
    inlines.map((inline) =>
      inline.href !== null && isDead(inline.href) ? { ...inline, href: null } : inline,
    );
  const parts = document.parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) => {
      if (block.type === 'list')
        return { ...block, items: block.items.map((item) => ({ ...item, inlines: clean(item.inlines) })) };
      if (block.type === 'table')
        return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(clean) })) };
      return 'inlines' in block ? { ...block, inlines: clean(block.inlines) } : block;
    }),
  }));
  if (!off.has('log')) return { ...document, parts };
  const { figures, exercise } = document;
  return {
    ...document,
    parts,
    figures:
      figures === null
        ? null
        : {
            ...figures,
            figures: figures.figures.map((figure) => ({
              ...figure,
              entryIds: [],
              inputs: figure.inputs.map((input) => ({ ...input, entryId: null })),
            })),
          },
    exercise:
      exercise === null
        ? null
        : {
            ...exercise,
            injects: exercise.injects.map((inject) => ({
              ...inject,
              rows: inject.rows.map((row) => ({ ...row, entryId: null })),
            })),
          },
  };
}

/** The document without the digests that its own structures hold, and the fingerprints of laptops. */
export function leaveOutDigests(document: ReportDocument, tally: Tally, { t }: Words): ReportDocument {
  const { annex, chain, coverage } = document;
  const digests = [
    ...annex.heads.map(({ hash }) => hash),
    ...annex.entries.map(({ hash }) => hash),
    ...coverage.imports.flatMap(({ fileSha256 }) => fileSha256 ?? []),
  ];
  for (const digest of digests) tally.things.digest.add(digest);
  return {
    ...document,
    chain: { ...chain, forks: [] },
    coverage: { ...coverage, imports: coverage.imports.map((item) => ({ ...item, fileSha256: null })) },
    annex: { ...annex, intro: t('reportRedaction.partOff'), heads: [], entries: [] },
  };
}
