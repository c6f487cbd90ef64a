/*
 * The profiles on whole documents: what each of them shows, that no field can be forgotten, and that the result is a
 * report like any other.
 */
import { describe, expect, it } from 'vitest';
import { writeReportHtml } from '../../../electron/engine/report/html.ts';
import { reportDigest, writeReportJson } from '../../../electron/engine/report/json.ts';
import { authorsOfRoom } from '../../../shared/domain/redactionRoom.ts';
import { buildReport } from '../../../shared/domain/report.ts';
import { paragraph, type ReportBlock, said } from '../../../shared/domain/reportBlock.ts';
import { type ReportDocument, reportDocumentSchema } from '../../../shared/domain/reportDocument.ts';
import type { ReportFacts } from '../../../shared/domain/reportFacts.ts';
import {
  createRedaction,
  type Redaction,
  redactionRulesSchema,
  redactReport,
  USUAL_RULES,
} from '../../../shared/domain/reportRedaction.ts';
import {
  REPORT_PROFILES,
  REPORT_SECTIONS,
  type ReportSectionId,
  USUAL_ARRANGEMENT,
} from '../../../shared/domain/reportSection.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { sampleExerciseFacts } from '../../support/report/exercise.ts';
import { sampleFacts } from '../../support/report/facts.ts';
import { authorOf, foundIn, peopleNamed, redactionOf } from '../../support/report/redaction.ts';
import { sampleRoom } from '../../support/report/room.ts';

const facts = sampleFacts({ exercise: sampleExerciseFacts() });
const TEAM = ['Inès Caron-Whitfield', 'Théo Marsan'];
const TEXTS = ['Une bouteille de Cerise & gingembre a éclaté dans mon frigo.', 'wrong brand, sorry'];
const AUTHORS = [
  'Odile Tremblay-Vachon',
  '@odile@exemple.invalid',
  'https://exemple.invalid/@odile/113000000000000001',
  '113000000000000001',
  '@perdu',
  '3a'.repeat(32),
  '4b'.repeat(32),
];
const ON: Partial<Redaction['rules']> = { partsOff: [] };

function documentOf(locale: Locale = 'fr-CA', changes: Partial<ReportFacts> = {}): ReportDocument {
  const all = { ...facts, ...changes };
  return buildReport(all, createWords(locale), createFormats(locale, all.incident.timeZone));
}

function redacted(redaction: Redaction, document = documentOf()): ReportDocument {
  const clean = redactReport(document, redaction, createWords(document.locale));
  expect(reportDocumentSchema.parse(JSON.parse(writeReportJson(clean)))).toEqual(clean);
  return clean;
}

const filesOf = (document: ReportDocument): string => writeReportJson(document) + writeReportHtml(document);
const people = facts.people.map(({ id, name }) => ({ id, name }));

describe('the profiles', () => {
  it.each(REPORT_PROFILES)('have rules that an organisation may change: %s', (profile) => {
    expect(redactionRulesSchema.parse(USUAL_RULES[profile])).toEqual(USUAL_RULES[profile]);
    const clean = redacted(redactionOf(profile, { people }));
    expect(clean.profile).toBe(profile);
    const off = clean.arrangement.filter(({ isOn }) => !isOn).map(({ id }) => id);
    expect(off.toSorted()).toEqual([...USUAL_RULES[profile].partsOff].toSorted());
  });

  it('change nothing in the whole report and for counsel but whom it is for', () => {
    const document = documentOf();
    const { profile, profileShown, classification, ...rest } = document;
    expect(redacted(redactionOf('full', { people }))).toEqual(document);
    expect(redacted(redactionOf('legal', { people }))).toEqual({
      ...rest,
      profile: 'legal',
      profileShown: 'Pour les conseillers juridiques',
      classification: 'Privilégié et confidentiel',
    });
    expect([profile, profileShown, classification]).toEqual(['full', 'Rapport complet', null]);
    const marked = { ...document, classification: 'Diffusion restreinte' };
    expect(redacted(redactionOf('legal'), marked).classification).toBe(
      'Privilégié et confidentiel · Diffusion restreinte',
    );
    expect(redacted(redactionOf('board'), marked).classification).toBe('Diffusion restreinte');
    expect(redacted(redactionOf('public'), marked).classification).toBeNull();
  });

  it('show the board who acted, and no author whom few people follow', () => {
    const clean = redacted(redactionOf('board', { people }));
    const files = filesOf(clean);
    for (const name of TEAM) expect(files).toContain(name);
    for (const text of TEXTS) expect(writeReportJson(clean)).toContain(text);
    expect(foundIn(files, AUTHORS)).toEqual([]);
    expect(clean.evidence.items.map(({ author }) => author)).toEqual(['Auteur 1', 'Auteur 2', null, null]);
    expect(clean.annex.entries).toEqual([]);
    expect(clean.chain).toEqual(documentOf().chain);
    expect(clean.removed).toHaveLength(3);
  });

  it('show an author whom enough people follow, from the reach of the rules on', () => {
    const known = (reach: number) =>
      redacted(
        redactionOf('board', {
          people,
          authors: [authorOf('Odile Tremblay-Vachon', '@odile@exemple.invalid', reach)],
        }),
      ).evidence.items[0];
    expect(known(5_000)).toEqual(documentOf().evidence.items[0]);
    expect(known(4_999)).toMatchObject({
      author: 'Auteur 1',
      handle: null,
      url: null,
      externalId: null,
      sha256: null,
    });
  });

  it.each(['staff', 'public'] as const)(
    'show %s roles and no digests, with or without every part',
    (profile) => {
      for (const rules of [{}, ON]) {
        const clean = redacted(redactionOf(profile, { people }, rules));
        const hashes = facts.entries.map(({ hash }) => hash);
        const secrets = [...TEAM, 'Caron', 'Whitfield', 'Marsan', ...TEXTS, ...AUTHORS, ...hashes];
        expect(foundIn(filesOf(clean), secrets)).toEqual([]);
        expect(foundIn(filesOf(clean), [...facts.people.map(({ id }) => id), '5c'.repeat(32)])).toEqual([]);
        expect(filesOf(clean)).toContain('Personne 1');
        expect(clean.removed.join()).not.toMatch(/undefined|\{\{/);
      }
    },
  );

  it('leave what stays as it was: every moment, level, count and word of ours', () => {
    const document = documentOf();
    const clean = redacted(redactionOf('public', { people }, ON));
    expect(clean.volume).toEqual(document.volume);
    expect(clean.chain.sentences).toEqual(document.chain.sentences);
    expect(clean.log.rows.map(({ occurred, act, marks }) => ({ occurred, act, marks }))).toEqual(
      document.log.rows.map(({ occurred, act, marks }) => ({ occurred, act, marks })),
    );
    const typed = (one: ReportDocument) =>
      one.log.rows.flatMap(({ wordings }) => wordings.map(({ text }) => text));
    expect(typed(clean)).toEqual(typed(document));
  });
});

describe('the authors that the room speaks of', () => {
  const words = 'Ma bouteille a explosé sur la table, qui répond de cela ?';
  const room = sampleRoom();
  const [decided] = room.posts;
  const spoken = {
    ...room,
    posts:
      decided === undefined
        ? []
        : [{ ...decided, post: { ...decided.post, author: 'Solveig', text: words } }],
    statements: room.statements.map((one) => ({ ...one, replyTo: { network: 'x', author: 'nils_8' } })),
  };
  const document = documentOf('fr-CA', { room: spoken });
  const cleanOf = (reach: number | null) =>
    JSON.stringify(
      redacted(redactionOf('public', { people, authors: authorsOfRoom(spoken, () => reach) }, ON), document),
    );

  it('are not named where nobody knows how many people follow them, nor quoted', () => {
    expect(foundIn(JSON.stringify(document), ['Solveig', words])).toHaveLength(2);
    expect(foundIn(cleanOf(null), ['Solveig', words, 'a explosé sur', 'nils_8'])).toEqual([]);
    expect(foundIn(cleanOf(5_000), ['Solveig', words])).toHaveLength(2);
  });
});

describe('the improvement plan as data', () => {
  const plan: ReportDocument = {
    ...documentOf('en-CA'),
    improvements: [
      {
        id: '0195a000-0000-7000-8000-0000000000aa',
        finding: 'Marsan waited for Inès',
        action: 'Call 514 555-0199 first',
        owner: 'Théo Marsan',
        startOn: '2026-04-01',
        dueOn: '2026-05-01',
        criterion: 'Reached within 15 minutes',
        status: 'open',
        statusShown: 'Open',
      },
    ],
  };

  it('is read like every text, and goes with its part', () => {
    const clean = redacted(redactionOf('public', { people }), plan);
    expect(clean.improvements).toEqual([
      {
        ...plan.improvements[0],
        finding: 'Person 1 waited for Person 2',
        action: 'Call [removed] first',
        owner: 'Person 1',
      },
    ]);
    const off = redacted(redactionOf('board', { people }, { partsOff: ['improvement'] }), plan);
    expect(off.improvements).toEqual([]);
    expect(off.removed.at(-1)).toContain('Improvement plan');
  });
});

describe('parts that are off', () => {
  const written: Partial<Record<ReportSectionId, ReportBlock[]>> = {
    narrative: [
      {
        type: 'paragraph',
        tone: 'plain',
        inlines: [
          { ...said('row'), href: '#entry-0195a000-0000-7000-8000-000000000064' },
          { ...said('proof'), href: '#evidence-1' },
          { ...said('log'), href: '#log' },
          { ...said('facts'), href: '#facts' },
        ],
      },
    ],
    participants: [paragraph('SECRET participants')],
    log: [paragraph('SECRET log')],
  };
  const document: ReportDocument = {
    ...documentOf('en-CA'),
    parts: REPORT_SECTIONS.flatMap((id) => {
      const blocks = written[id];
      return blocks === undefined ? [] : [{ id, title: id, blocks }];
    }),
  };

  it('are in none of the forms, and nothing leads to them', () => {
    const clean = redacted(redactionOf('public', { people }), document);
    expect(filesOf(clean)).not.toContain('SECRET');
    expect(clean.log.rows).toEqual([]);
    expect(clean.log.days).toEqual([]);
    expect(clean.evidence.items).toEqual([]);
    expect(clean.annex.entries).toEqual([]);
    expect(clean.chain.sentences).toEqual([]);
    const hrefs = clean.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('inlines' in block ? block.inlines.map(({ href }) => href) : [])),
    );
    expect(hrefs).toEqual([null, null, null, '#facts']);
    expect(JSON.stringify(clean.exercise)).not.toMatch(/"entryId":"/);
    expect(clean.removed.at(-1)).toBe(
      'Parts that are not in this version: Participants and shifts, Incident log, Evidence, Verification of the journal, Annex: digests.',
    );
  });

  it('can be any of them, also one that its writers have turned off', () => {
    for (const { id } of USUAL_ARRANGEMENT) {
      const clean = redacted(redactionOf('full', {}, { partsOff: [id] }), document);
      expect(clean.parts.some((part) => part.id === id)).toBe(false);
    }
    const arrangement = USUAL_ARRANGEMENT.map(({ id }) => ({ id, isOn: id !== 'log' }));
    const clean = redacted(redactionOf('full'), { ...document, arrangement });
    expect(filesOf(clean)).not.toContain('SECRET log');
    expect(clean.log.rows).toEqual([]);
  });
});

describe('the walk', () => {
  const team = { people: peopleNamed('Inès Caron', 'Label Cells') };

  /** A copy with a field that nobody has heard of in every object of the document. */
  function withUnknown(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(withUnknown);
    if (typeof value !== 'object' || value === null) return value;
    return {
      ...Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withUnknown(item)])),
      later: 'Inès Caron',
      laterList: ['x', { deep: 'call Caron, 514 555-0199', 'Inès Caron': 1 }],
    };
  }

  it('redacts whatever it does not know, wherever it stands', () => {
    const strange = withUnknown(documentOf('en-CA')) as ReportDocument;
    const clean = JSON.stringify(
      redactReport(strange, redactionOf('public', team, ON), createWords('en-CA')),
    );
    expect(foundIn(clean, ['Inès Caron', 'Caron', '514 555-0199'])).toEqual([]);
    const later = clean.match(/"later":"[^"]*"/g) ?? [];
    expect(later.length).toBeGreaterThan(300);
    expect(later.filter((one) => !/^"later":"Person \d"$/.test(one))).toEqual([]);
    expect(clean).toContain('"deep":"call Person 1, [removed]"');
  });

  it('keeps the shape whatever people are called', () => {
    const keys = new Set<string>();
    JSON.stringify(documentOf('en-CA'), (key, value: unknown) => {
      keys.add(key);
      return value;
    });
    const named = [...keys].filter((key) => /^[a-z]/i.test(key));
    redacted(redactionOf('public', { people: peopleNamed(...named) }, ON), documentOf('en-CA'));
  });

  it('gives the same bytes for the same document and rules', () => {
    const once = redacted(redactionOf('public', { people }, ON));
    expect(reportDigest(redacted(redactionOf('public', { people }, ON)))).toBe(reportDigest(once));
  });

  it('numbers people alike in two languages of one report, in the order in which they are read', () => {
    const redact = createRedaction(redactionOf('public', { people }, ON));
    const french = redact(documentOf('fr-CA'), createWords('fr-CA'));
    const english = redact(documentOf('en-CA'), createWords('en-CA'));
    expect(french.generatedBy).toBe('Personne 1');
    const numbers = ({ log }: ReportDocument) => log.rows.map(({ person }) => person.replace(/\D/g, ''));
    expect(numbers(english)).toEqual(numbers(french));
  });
});
