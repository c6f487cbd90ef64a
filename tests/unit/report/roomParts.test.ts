/*
 * The parts that the journal fills in about the room, in both languages: what they say, what they leave out, whose words
 * they are, and where their links lead.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trailOf } from '../../../electron/engine/report/entityTrail.ts';
import { clockNoun } from '../../../shared/domain/clock.ts';
import { foldEntity, type StoredEntry } from '../../../shared/domain/fold.ts';
import type { ReportBlock, ReportInline } from '../../../shared/domain/reportBlock.ts';
import { type ReportPart, reportPartSchema } from '../../../shared/domain/reportDocument.ts';
import { GLOSSARY_TERMS, usedTerms } from '../../../shared/domain/reportGlossary.ts';
import { declaredPostures } from '../../../shared/domain/reportPosture.ts';
import type { ReportRoomFacts } from '../../../shared/domain/reportRoomFacts.ts';
import { buildRoomParts } from '../../../shared/domain/reportRoomParts.ts';
import { createReportShow } from '../../../shared/domain/reportShow.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { reportTerm as enTerm } from '../../../shared/i18n/en/reportTerm.ts';
import { reportTerm as frTerm } from '../../../shared/i18n/fr/reportTerm.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { sampleFacts } from '../../support/report/facts.ts';
import { at, HOSTILE, id, sampleRoom, statement } from '../../support/report/room.ts';

function partsOf(locale: Locale, changes: Partial<ReportRoomFacts> = {}): readonly ReportPart[] {
  const facts = sampleFacts({ room: sampleRoom(changes) });
  const show = createReportShow(facts, createWords(locale), createFormats(locale, facts.incident.timeZone));
  return buildRoomParts(facts, show);
}

const NOTHING = {
  posts: [],
  decisions: [],
  levels: [],
  statements: [],
  commitments: [],
  clocks: [],
  briefs: [],
  briefsNotGiven: [],
  callRuns: [],
  handovers: [],
  sitreps: [],
  tone: null,
  amplifiers: null,
  coverage: null,
} satisfies Partial<ReportRoomFacts>;

function inlinesIn(block: ReportBlock): readonly ReportInline[] {
  switch (block.type) {
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flat());
    case 'list':
      return block.items.flatMap(({ inlines }) => inlines);
    case 'facts':
    case 'picture':
      return [];
    default:
      return block.inlines;
  }
}
const inlinesOf = (parts: readonly ReportPart[]) => parts.flatMap(({ blocks }) => blocks.flatMap(inlinesIn));
const textOf = (part: ReportPart | undefined): string =>
  (part?.blocks ?? [])
    .flatMap(inlinesIn)
    .map(({ text }) => text)
    .join(' ');
const byId = (parts: readonly ReportPart[], wanted: string) => parts.find((part) => part.id === wanted);

describe.each(['fr-CA', 'fr-FR', 'en-CA', 'en-GB'] as const)('the parts of the room in %s', (locale) => {
  const parts = partsOf(locale);

  it('fit the document, with tables that are as wide as their rows', () => {
    for (const part of parts) {
      expect(reportPartSchema.parse(part)).toEqual(part);
      for (const block of part.blocks) {
        if (block.type !== 'table') continue;
        expect(
          block.columns.reduce((sum, { share }) => sum + share, 0),
          block.title,
        ).toBeCloseTo(1);
        for (const { cells } of block.rows) expect(cells, block.title).toHaveLength(block.columns.length);
      }
    }
  });

  it('say everything in words of the catalogue', () => {
    expect(JSON.stringify(parts)).not.toMatch(/report(?:Room|Picture|Term|Part)\.|\{\{|undefined/);
  });

  it('leave what people typed as they typed it', () => {
    const inlines = inlinesOf(parts);
    const own = inlines.filter(({ isSaid }) => !isSaid);
    expect(own.filter(({ text }) => text.includes('alert(1)'))).toEqual([]);
    const said = inlines.filter(({ isSaid, text }) => isSaid && text.includes('alert(1)'));
    // The trail of two statements, three decisions about posts, one of the room, names of texts, a situation report.
    expect(said.length).toBeGreaterThan(6);
    for (const { text } of said) expect(text).toContain(HOSTILE);
  });

  it('name nobody who was erased', () => {
    const erased = createWords(locale).t('report.erasedPerson');
    expect(textOf(byId(parts, 'decisions'))).toContain(erased);
    expect(textOf(byId(parts, 'participants'))).toContain(erased);
  });

  it('lead to rows of the log alone', () => {
    const logged = new Set(sampleFacts().timeline.map(({ entryId }) => `#entry-${entryId}`));
    const links = inlinesOf(parts).flatMap(({ href }) => (href?.startsWith('#') ? [href] : []));
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(logged).toContain(link);
  });

  it('say plainly that nothing was decided and nothing said, and leave the rest out', () => {
    const { t } = createWords(locale);
    const none = partsOf(locale, NOTHING);
    expect(textOf(byId(none, 'decisions'))).toBe(t('reportRoom.decisionsNone'));
    expect(textOf(byId(none, 'communication'))).toBe(t('reportRoom.communicationNone'));
    expect(none.map((part) => part.id)).toEqual([
      'facts',
      'detection',
      'decisions',
      'communication',
      'participants',
      'glossary',
    ]);
  });
});

describe('what the parts say', () => {
  const { t } = createWords('en-CA');

  it('tells what came of each decision about a post', () => {
    const table = byId(partsOf('en-CA'), 'decisions')?.blocks.find(
      (block) => block.type === 'table' && block.title === t('reportRoom.posts'),
    );
    const outcomes = table?.type === 'table' ? table.rows.map(({ cells }) => cells[4]) : [];
    const words = outcomes.map((cell) => (cell ?? []).map(({ text }) => text).join(''));
    expect(words).toEqual([
      'Came back: the volume rose.\nIntervention 13\u00a0min later',
      'Died alone: nobody took it up, and nobody decided on it again.',
      '14 posts took it up since; nobody decided on it again.',
      expect.stringMatching(/^Answered /),
      'No reply was published.',
      'Decision taken back 6\u00a0min later',
    ]);
  });

  it('tells promises kept late, and counts what is due alone', () => {
    const words = textOf(byId(partsOf('en-CA'), 'communication'));
    expect(words).toContain('Promises that fell due: 1. Kept in time: 0.');
    expect(words).toContain('late by 12\u00a0min');
    expect(words).toContain(t('report.wordsErased'));
  });

  it('names the words that contradict earlier ones, and only what went out', () => {
    const told = declaredPostures(sampleRoom().statements);
    expect(told.map(({ posture }) => posture)).toEqual(['deny', 'rebuild', 'inform']);
    const words = textOf(byId(partsOf('en-CA'), 'communication'));
    expect(words).toContain('1 text contradicts what went out before it.');
    expect(words).toContain('contradicts “Deny”');
    const calm = textOf(
      byId(
        partsOf('en-CA', { statements: [statement(1, 'inform'), statement(2, 'rebuild')] }),
        'communication',
      ),
    );
    expect(calm).toContain('2 postures were taken; none contradicts an earlier one.');
  });

  it('names who did not acknowledge, and what went out too late', () => {
    const words = textOf(byId(partsOf('en-CA'), 'internal'));
    expect(words).toContain('2 of 4 acknowledged (50\u00a0%)');
    expect(words).toContain('Un nom de famille composé');
    expect(words).toMatch(/An earlier wording only:\s+مها العلي/);
    expect(words).toContain(t('internalBrief.behind'));
    expect(words).toContain('Head office');
  });

  it('takes the first act of a person from what came before the declaration', () => {
    const facts = byId(partsOf('en-CA'), 'detection')?.blocks.find(({ type }) => type === 'facts');
    const byKey = new Map(facts?.type === 'facts' ? facts.facts.map((fact) => [fact.key, fact]) : []);
    expect(byKey.get('firstActAt')?.moment?.at).toBe(at(-6));
    expect(byKey.get('firstActBy')?.raw).toBe(id(2));
    expect(byKey.get('firstPostToActMs')?.raw).toBe(6 * 60_000);
  });
});

describe('the glossary', () => {
  it('holds the terms that are used and no other', () => {
    const facts = sampleFacts({ room: sampleRoom() });
    const full = usedTerms(facts, sampleRoom());
    expect(full).toContain('callTree');
    expect(full).not.toContain('shareOfVoice');
    expect(usedTerms(facts, sampleRoom(NOTHING))).toEqual([
      'level',
      'spike',
      'evidence',
      'logbook',
      'amendment',
      'exercise',
    ]);
  });

  it('gives each term the words that the other language has for it', () => {
    for (const term of GLOSSARY_TERMS) {
      expect(enTerm[`${term}_there`]).toBe(frTerm[term]);
      expect(frTerm[`${term}_there`]).toBe(enTerm[term]);
    }
  });
});

describe('an entity act by act', () => {
  const KINDS = [
    'clock.fulfilled',
    'clock.reopened',
    'clock.paused',
    'clock.resumed',
    'clock.unheard',
  ] as const;
  const stored = (kind: string, number: number): StoredEntry => ({
    id: id(number),
    hlc: `0000${String(number).padStart(4, '0')}`,
    device: 'd',
    deviceSeq: number,
    recordedAt: number,
    occurredAt: number,
    person: id(1),
    incidentId: id(2),
    entityId: id(3),
    basedOn: null,
    kind,
    payloadVersion: 1,
    payload: { clock: 'holding', round: 1, note: '', reason: '' },
  });

  it('ends where the fold ends, without what is void', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 14 }), (kinds) => {
        const entries = kinds.map((kind, index) => stored(kind, 100 + index));
        const folded = foldEntity(clockNoun as never, entries);
        const steps = trailOf(clockNoun, [...entries].reverse());
        expect(steps.at(-1)?.state ?? null).toEqual(folded.state);
        expect(steps.map(({ entry }) => entry.id)).toEqual(
          entries.map((entry) => entry.id).filter((one) => !folded.voids.has(one)),
        );
      }),
    );
  });
});
