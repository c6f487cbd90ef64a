/*
 * What a later report says otherwise: the same documents with one thing changed, and nothing else told.
 */
import { describe, expect, it } from 'vitest';
import { documentParts, plainText } from '../../../shared/domain/reportAsBlocks.ts';
import type { ReportBlock } from '../../../shared/domain/reportBlock.ts';
import { withChanges } from '../../../shared/domain/reportChanges.ts';
import { type ReportDocument, reportDocumentSchema } from '../../../shared/domain/reportDocument.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { documentOf } from '../../support/report/documentOf.ts';
import { START, sampleFacts } from '../../support/report/facts.ts';
import { emptyFigureFacts } from '../../support/report/figureFacts.ts';

const LOCALE = 'en-CA';
const words = createWords(LOCALE);
const then = documentOf(LOCALE);

function blocksSince(now: ReportDocument, version = 3): readonly ReportBlock[] {
  const document = withChanges(now, { document: then, version, issuedAt: START }, words);
  expect(reportDocumentSchema.safeParse(document).success).toBe(true);
  return documentParts(document).find(({ id }) => id === 'changes')?.blocks ?? [];
}

const itemsOf = (blocks: readonly ReportBlock[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.type === 'list' ? block.items.map((item) => plainText(item.inlines)) : [],
  );

describe('what has changed', () => {
  it('is nothing in a document built again', () => {
    const blocks = blocksSince(documentOf(LOCALE, { generatedAt: sampleFacts().generatedAt + 60_000 }));
    expect(itemsOf(blocks)).toEqual([]);
    expect(blocks.map((block) => ('inlines' in block ? plainText(block.inlines) : ''))).toEqual([
      expect.stringMatching(/^Compared with version 3, first handed over on /),
      'Nothing of substance: only the moment and the author of this document are different.',
    ]);
  });

  it('is the title as typed, the level and the state', () => {
    const { incident } = sampleFacts();
    const items = itemsOf(
      blocksSince(
        documentOf(LOCALE, {
          incident: { ...incident, title: '→ <b>', level: 4, status: 'open', closedAt: null },
        }),
      ),
    );
    expect(items.slice(0, 3)).toEqual([
      'Title: Rappel du lot 42 « Cerise & gingembre » → → <b>',
      `Level: ${then.levelShown} → ${words.t('report.levelShown', { number: 4, word: words.t('common.levelMajorCrisis') })}`,
      'Incident: closed → open',
    ]);
  });

  it('counts lines that came and lines that read otherwise', () => {
    const { timeline } = sampleFacts();
    const later = timeline.flatMap((item, at) => {
      if (item.type !== 'logLine' || at !== timeline.findIndex(({ type }) => type === 'logLine'))
        return [item];
      const voided = { ...item, voidReason: 'sameValue' as const };
      return [voided, { ...item, entryId: item.entryId.replace(/..$/, 'ee') }];
    });
    const items = itemsOf(blocksSince(documentOf(LOCALE, { timeline: later })));
    expect(items).toContain('1 line was added to the incident log.');
    expect(items).toContain('1 line of the incident log was corrected, voided or erased.');
  });

  it('names parts that came and figures that came out differently, and never compares with itself', () => {
    const given = { figures: emptyFigureFacts() };
    const before = documentOf(LOCALE, given);
    const { figures } = before;
    if (figures === null) throw new Error('There are no figures.');
    const now: ReportDocument = {
      ...before,
      parts: [
        ...before.parts,
        {
          id: 'messages',
          title: 'Messages to send',
          blocks: [{ type: 'paragraph', tone: 'plain', inlines: [] }],
        },
      ],
      figures: {
        ...figures,
        figures: figures.figures.map((one, at) => (at === 0 ? { ...one, shown: '9 h' } : one)),
      },
    };
    const earlier = { document: before, version: 2, issuedAt: START };
    const document = withChanges(withChanges(now, earlier, words), earlier, words);
    const blocks = documentParts(document).find(({ id }) => id === 'changes')?.blocks ?? [];
    expect(itemsOf(blocks)).toEqual(['New parts: Messages to send']);
    const table = blocks.find((block) => block.type === 'table');
    expect(table?.rows.map(({ cells }) => cells.map(plainText))).toEqual([
      [figures.figures[0]?.label, figures.figures[0]?.shown, '9 h'],
    ]);
  });
});
