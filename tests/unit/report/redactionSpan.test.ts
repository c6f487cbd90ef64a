/*
 * Passages that writers mark: what each profile sees of them, over runs and paragraphs, and what happens to marks that
 * are not closed or cannot be read.
 */
import { describe, expect, it } from 'vitest';
import { editText } from '../../../shared/domain/redactionPiece.ts';
import { cutSpans, readSpans } from '../../../shared/domain/redactionSpan.ts';
import { heading, inline, paragraph, type ReportBlock, said } from '../../../shared/domain/reportBlock.ts';
import { countMarkFaults } from '../../../shared/domain/reportRedaction.ts';
import { REPORT_PROFILES, type ReportProfile } from '../../../shared/domain/reportSection.ts';
import { redactionOf, textRedactorOf } from '../../support/report/redaction.ts';

const cut = (text: string, profile: ReportProfile): string =>
  editText(text, readSpans(text, profile, '…').edits);
const listOf = (...texts: readonly string[]): ReportBlock => ({
  type: 'list',
  isOrdered: false,
  items: texts.map((text) => ({ depth: 0, inlines: [said(text)] })),
});
const textOf = (blocks: readonly ReportBlock[]): string => JSON.stringify(blocks);

describe('passages marked by their writers', () => {
  it.each([
    ['a [[public: b]] c', 'a b c', 'a … c', 'a b c'],
    ['a [[staff, public:b]] c', 'a b c', 'a … c', 'a … c'],
    ['a [[ Personnel , PUBLIC : b]] c', 'a b c', 'a … c', 'a … c'],
    ['a [[all: b]] [[tous : c]]', 'a b c', 'a … …', 'a … …'],
    ['a [[public: b [[staff: c]] d]] e', 'a b c d e', 'a … e', 'a b … d e'],
    ['[[public: a [1] [[2]] b]] c', 'a [1] [[2]] b c', '… c', 'a [1] [[2]] b c'],
    ['no [[mark]] and ]] x', 'no [[mark]] and ]] x', 'no [[mark]] and ]] x', 'no [[mark]] and ]] x'],
    ['a [[juridique : b\n\nc]] d', 'a b\n\nc d', 'a b\n\nc d', 'a b\n\nc d'],
    // What cannot be read is taken out everywhere but in the whole report, where its writer sees it.
    ['a [[publci: b]] c', 'a [[publci: b]] c', 'a … c', 'a … c'],
    ['a [[public: b', 'a [[public: b', 'a …', 'a [[public: b'],
  ])('%s', (text, full, forPublic, staff) => {
    expect(cut(text, 'full')).toBe(full);
    expect(cut(text, 'public')).toBe(forPublic);
    expect(cut(text, 'staff')).toBe(staff);
  });

  it('are marked for one profile each', () => {
    for (const [name, profile] of [
      ['board', 'board'],
      ['direction', 'board'],
      ['staff', 'staff'],
      ['public', 'public'],
      ['legal', 'legal'],
      ['juridique', 'legal'],
    ] as const)
      for (const one of REPORT_PROFILES)
        expect(cut(`[[${name}: b]]`, one), `${name} for ${one}`).toBe(one === profile ? '…' : 'b');
  });

  it('run over runs, paragraphs, headings and lists of a part', () => {
    const blocks: readonly ReportBlock[] = [
      { type: 'paragraph', tone: 'plain', inlines: [said('before [[pub'), said('lic: one', 'strong')] },
      heading('two'),
      listOf('three', 'four'),
      { type: 'table', title: 'five', isTitleShown: false, columns: [], rows: [], emptyNote: null },
      listOf('six]] seven', 'eight'),
      paragraph('nine'),
    ];
    const { blocks: left, taken } = cutSpans(blocks, 'public', '…');
    expect(taken).toBe(1);
    expect(left).toEqual([
      {
        type: 'paragraph',
        tone: 'plain',
        inlines: [said('before '), { ...inline('…'), isSaid: false }],
      },
      {
        type: 'list',
        isOrdered: false,
        items: [
          { depth: 0, inlines: [said(' seven')] },
          { depth: 0, inlines: [said('eight')] },
        ],
      },
      paragraph('nine'),
    ]);
    const whole = textOf(cutSpans(blocks, 'full', '…').blocks);
    for (const word of ['before ', 'one', 'two', 'three', 'four', 'five', 'six', ' seven', 'eight', 'nine'])
      expect(whole).toContain(word);
    expect(whole).not.toMatch(/\[\[|\]\]/);
  });

  it('end with their paragraph where nobody closed them, and are counted for their writer', () => {
    const blocks = [paragraph('a [[public: b'), paragraph('c'), paragraph('d [[oops: e]]')];
    const left = textOf(cutSpans(blocks, 'public', '…').blocks);
    expect(left).not.toMatch(/b"|e\]/);
    expect(left).toContain('"c"');
    expect(countMarkFaults(blocks)).toBe(2);
    expect(countMarkFaults([paragraph('a [[legal: b]]')])).toBe(0);
  });

  it('are read in every text that people typed, not in what was found in the world', () => {
    const redactor = textRedactorOf(redactionOf('public'));
    expect(redactor.text('a [[public: b]]')).toBe('a [removed]');
    expect(redactor.quoted('a [[public: b]]')).toBe('a [[public: b]]');
    expect(redactor.tally.spans).toBe(1);
    expect(textRedactorOf(redactionOf('full')).text('a [[public: b]]')).toBe('a b');
  });

  it('hide a name that stands half in them', () => {
    const redactor = textRedactorOf(redactionOf('public', { people: [{ id: 'p', name: 'Inès Caron' }] }));
    expect(redactor.text('[[staff: Inès]] Caron')).toBe('Person 1');
  });
});
