/*
 * The verification of the journal and the annex of digests as blocks. The digest of the report itself is not in the
 * document, which it names: writers add it under the annex.
 */
import { column, row, table } from './reportAsBlocksTable.ts';
import { heading, inline, paragraph, type ReportBlock } from './reportBlock.ts';
import type { ReportDocument } from './reportDocument.ts';

const DEVICE_SHOWN = 8;

/** The result of the verification; `numberLabel` is what the number of an entry is called. */
export function chainBlocks(chain: ReportDocument['chain'], numberLabel: string): readonly ReportBlock[] {
  const { firstBad } = chain;
  return [
    paragraph(chain.verdict, 'verdict'),
    ...chain.sentences.map((sentence) => paragraph(sentence)),
    ...(firstBad === null
      ? []
      : [
          {
            type: 'paragraph',
            tone: 'plain',
            inlines: [inline(`${firstBad.entryId} · ${firstBad.problem}`, 'code')],
          } satisfies ReportBlock,
        ]),
    ...(chain.forks.length === 0
      ? []
      : [
          {
            type: 'list',
            isOrdered: false,
            items: chain.forks.map(({ device, deviceSeq }) => ({
              depth: 0,
              inlines: [inline(device, 'code'), inline(` · ${numberLabel} ${deviceSeq}`)],
            })),
          } satisfies ReportBlock,
        ]),
    ...(chain.facts.length === 0 ? [] : [{ type: 'facts', facts: chain.facts } satisfies ReportBlock]),
  ];
}

export function annexBlocks(annex: ReportDocument['annex']): readonly ReportBlock[] {
  const { headColumns, entryColumns } = annex;
  const heads = table(
    annex.headsTitle,
    [
      column(headColumns.device, 0.4),
      column(headColumns.deviceSeq, 0.1, true),
      column(headColumns.hash, 0.5),
    ],
    annex.heads.map(({ device, deviceSeq, hash }) =>
      row([[inline(device, 'code')], [inline(String(deviceSeq))], [inline(hash, 'code')]]),
    ),
  );
  const entries = table(
    annex.entriesTitle,
    [
      column(entryColumns.number, 0.13),
      column(entryColumns.recorded, 0.2),
      column(entryColumns.kind, 0.17),
      column(entryColumns.hash, 0.5),
    ],
    annex.entries.map(({ device, deviceSeq, recorded, kind, hash }) =>
      row([
        [inline(`${device.slice(0, DEVICE_SHOWN)} · ${deviceSeq}`, 'code')],
        [inline(recorded.utc)],
        [inline(kind, 'code')],
        [inline(hash, 'code')],
      ]),
    ),
  );
  return [
    paragraph(annex.intro, 'intro'),
    ...(annex.heads.length === 0 ? [] : [heading(annex.headsTitle), heads]),
    ...(annex.entries.length === 0 ? [] : [heading(annex.entriesTitle), entries]),
  ];
}
