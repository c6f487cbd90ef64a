/*
 * Expected against actual in the report: every result in both languages, what was left out, what observers found, and
 * hostile words that stay words.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeReportHtml } from '../../../electron/engine/report/html.ts';
import type { Exercise, ScriptInject } from '../../../shared/domain/exercise.ts';
import type { ExerciseFacts } from '../../../shared/domain/exerciseFacts.ts';
import { type ExerciseAct, exerciseOutcomes } from '../../../shared/domain/exerciseOutcome.ts';
import { buildReport } from '../../../shared/domain/report.ts';
import { type ReportDocument, reportDocumentSchema } from '../../../shared/domain/reportDocument.ts';
import type { ReportExercise } from '../../../shared/domain/reportExerciseSchema.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { LOCALES, type Locale } from '../../../shared/lib/locale.ts';
import { INJECTS, ORIGIN, sampleExercise, sampleExerciseFacts } from '../../support/report/exercise.ts';
import { sampleFacts } from '../../support/report/facts.ts';

const MINUTE = 60_000;
const ENDED = { endedAt: ORIGIN + 500 * MINUTE, endedAtMs: 170 * MINUTE };
const RESULTS = ['inTime', 'early', 'late', 'missed', 'waiting'] as const;

function documentOf(locale: Locale, exercise: ExerciseFacts | null): ReportDocument {
  const facts = sampleFacts({ exercise });
  return buildReport(facts, createWords(locale), createFormats(locale, facts.incident.timeZone));
}

function partOf(locale: Locale, exercise: ExerciseFacts): ReportExercise {
  const part = documentOf(locale, exercise).exercise;
  if (part === null) throw new Error('A part was expected.');
  return part;
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const rowsOf = (part: ReportExercise) => part.injects.flatMap(({ rows }) => rows);
const rawOf = (part: ReportExercise, key: string): unknown => part.facts.find((one) => one.key === key)?.raw;
const labelOf = (part: ReportExercise, key: string): unknown =>
  part.facts.find((one) => one.key === key)?.label;

/** Every row on one line. */
function said(part: ReportExercise): readonly string[] {
  return part.injects.flatMap(({ title, rows }) =>
    rows.map((row) =>
      plain(
        [title, row.expected, row.within, row.stateShown, row.took, row.doneWhat, row.doneBy, row.doneNote]
          .filter((text) => text !== null)
          .join(' | '),
      ),
    ),
  );
}

describe('expected against actual in the report', () => {
  it.each(LOCALES)('is a valid document in %s', (locale) => {
    const document = documentOf(locale, sampleExerciseFacts());
    expect(reportDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
    expect(document.exercise).not.toBeNull();
  });

  it('says each result in English, with what the log has of the act', () => {
    expect(said(partOf('en-CA', sampleExerciseFacts()))).toEqual([
      'A bottle bursts | Declare the incident | within 10 min | In time | 5 min | Incident declared at level 1 · Weak signal | Inès Caron-Whitfield',
      'A bottle bursts | Log the call to quality control | within 15 min | In time | 11 min | Appel au responsable de la qualité : rappel en préparation | Inès Caron-Whitfield',
      'A daily calls | Go to level 2 | within 3 min 20 s | Late by 40 s | 4 min | Level raised: 1 Weak signal → 2 Alert | Inès Caron-Whitfield',
      'A daily calls | Publish a holding statement | within 10 min | Not done | Nobody did it',
      'An injury, not confirmed | Be at level 2 or higher | within 1 min | Already done | Level raised: 1 Weak signal → 2 Alert | Inès Caron-Whitfield',
      'An injury, not confirmed | Go to level 3 | within 5 min | In time | 1 min | Level raised: 2 Alert → 3 Crisis | Inès Caron-Whitfield',
      'The board wants a situation report | Approve a situation report | within 1 h | Still waiting | Nobody so far',
    ]);
  });

  it('says each result in French, and what was not due when the exercise ended', () => {
    const part = partOf('fr-CA', sampleExerciseFacts(ENDED));
    expect(said(part).map((line) => line.split(' | ').slice(0, 4).join(' | '))).toEqual([
      'Une bouteille éclate | Déclarer l’incident | sous 10 min | À temps',
      'Une bouteille éclate | Consigner l’appel à la qualité | sous 15 min | À temps',
      'Un quotidien appelle | Passer au niveau 2 | sous 3 min 20 s | En retard de 40 s',
      'Un quotidien appelle | Publier un message d’attente | sous 10 min | Non fait',
      'Un blessé, non confirmé | Être au moins au niveau 2 | sous 1 min | Déjà fait',
      'Un blessé, non confirmé | Passer au niveau 3 | sous 5 min | À temps',
      'La direction veut un point | Approuver un point de situation | sous 1 h | Délai non échu à la fin',
    ]);
    expect(rowsOf(part).at(-1)?.doneNote).toBe('Personne ne l’a fait');
    expect(labelOf(part, 'waiting')).toBe('Délai non échu à la fin');
    expect(part.facts.find(({ key }) => key === 'exerciseEnded')?.moment?.at).toBe(ORIGIN + 170 * MINUTE);
  });

  it('gives moments by the exercise’s clock, and those of acts as the log has them', () => {
    const document = documentOf('en-CA', sampleExerciseFacts());
    const [first] = document.exercise?.injects ?? [];
    expect(first?.came.at).toBe(ORIGIN + 5 * MINUTE);
    expect(first?.rows[0]?.due.at).toBe(ORIGIN + 15 * MINUTE);
    for (const row of document.exercise === null ? [] : rowsOf(document.exercise)) {
      const logged = document.log.rows.find(({ entryId }) => entryId === row.entryId);
      expect(row.done).toEqual(logged?.occurred ?? null);
    }
    // It took no time: it had been done before.
    expect(document.exercise?.injects[2]?.rows[0]).toMatchObject({ state: 'early', took: null });
    expect(document.exercise?.injects[2]?.rows[0]?.done?.at).toBeLessThan(ORIGIN + 50 * MINUTE);
  });

  it('knows the moment of an act that is not in this log, unless it stood before', () => {
    const facts = sampleExerciseFacts();
    const outcomes = facts.outcomes.map((one) =>
      one.entryId === null ? one : { ...one, entryId: 'elsewhere' },
    );
    const rows = rowsOf(partOf('en-CA', { ...facts, outcomes }));
    expect(rows[0]).toMatchObject({ doneWhat: null, doneBy: null, doneNote: null });
    expect(rows[0]?.done?.at).toBe(ORIGIN + 10 * MINUTE);
    expect(rows[4]).toMatchObject({ state: 'early', done: null, doneNote: 'Before the inject' });
  });

  it('never says late by nothing', () => {
    const facts = sampleExerciseFacts();
    const outcomes = facts.outcomes.map((one) =>
      one.state === 'late' ? { ...one, tookSeconds: one.expected.within + 0.2 } : one,
    );
    const late = rowsOf(partOf('en-CA', { ...facts, outcomes })).find(({ state }) => state === 'late');
    expect(plain(late?.stateShown ?? '')).toBe('Late by 1 s');
  });

  it('counts results and injects, and names those left out', () => {
    const part = partOf('en-CA', sampleExerciseFacts());
    const keys = ['expectations', ...RESULTS, 'injects'];
    expect(keys.map((key) => rawOf(part, key))).toEqual([7, 3, 1, 1, 1, 1, 7]);
    const injects = ['injectsCame', 'injectsSilent', 'injectsSkipped', 'injectsNever'];
    expect(injects.map((key) => rawOf(part, key))).toEqual([5, 1, 1, 1]);
    expect(part.skipped).toEqual([{ injectId: 'mayor', title: 'The mayor wants to know' }]);
    const html = writeReportHtml(documentOf('en-CA', sampleExerciseFacts()));
    expect(html).toContain('The mayor wants to know');
    // Neither what expected nothing nor what never came has rows.
    expect(html).not.toMatch(/It rains|The recall is announced/);
  });

  it('lists findings in the order of their moments, with their person', () => {
    const part = partOf('fr-CA', sampleExerciseFacts());
    expect(part.findings.map(({ text, person }) => [text, person])).toEqual([
      ['The lead named a scribe at once', 'Inès Caron-Whitfield'],
      ['Personne n’a relu\nle second message', 'Inès Caron-Whitfield'],
    ]);
    expect(part.findingsNote).toBeNull();
    const silent = partOf('fr-CA', sampleExerciseFacts({ findings: [] }));
    expect(silent.findingsNote).toBe('Les observateurs n’ont consigné aucun constat.');
  });

  it('says in a sentence that nothing was expected', () => {
    const facts = sampleExerciseFacts({ came: [{ injectId: 'weather', atMs: 3_600_000, isByHand: true }] });
    const part = partOf('en-CA', facts);
    expect(part).toMatchObject({
      emptyNote: 'No inject that came expected the team to do anything.',
      injects: [],
    });
    const html = writeReportHtml(documentOf('en-CA', facts));
    expect(html).toContain('No inject that came expected');
    expect(html).not.toContain('<table class="outcomes">');
    expect(partOf('en-CA', sampleExerciseFacts()).emptyNote).toBeNull();
  });

  it('is no part of a real incident, nor of an exercise that was erased', () => {
    for (const facts of [null, sampleExerciseFacts({ script: null })]) {
      const document = documentOf('fr-FR', facts);
      expect(document.exercise).toBeNull();
      expect(writeReportHtml(document)).not.toMatch(/id="exercise"|href="#exercise"|Attendu et réel/);
    }
    const html = writeReportHtml(documentOf('fr-FR', sampleExerciseFacts()));
    expect(html).toMatch(/<a href="#exercise">Attendu et réel<\/a>/);
    expect(html).toMatch(/id="exercise"/);
  });

  it('tells every result by its own shape beside its word', () => {
    const html = writeReportHtml(documentOf('en-CA', sampleExerciseFacts()));
    const shapes = new Map(
      [...html.matchAll(/<span class="outcome">(<svg.*?<\/svg>)<span>([^<]*)<\/span>/g)].map(
        ([, shape, word]) => [word ?? '', shape],
      ),
    );
    expect([...shapes.keys()].map(plain)).toEqual([
      'In time',
      'Late by 40 s',
      'Not done',
      'Already done',
      'Still waiting',
    ]);
    expect(new Set(shapes.values()).size).toBe(5);
  });

  it('keeps the words of scenario and observers untouched, and its structure whatever they are', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '</td></tr></table><h1>',
        '</title></style><svg onload=alert(1)>',
        '{{title}} {page} $1',
        'Non ! « dit-elle » : 50 % ; vraiment ?',
        '\u202egnp.exe',
      ),
    );
    const structureOf = (html: string): string =>
      [...html.matchAll(/<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^>"'])*>/g)]
        .map(([tag]) => tag.replace(/"[^"]*"/g, '""'))
        .join('');
    const base = structureOf(writeReportHtml(documentOf('fr-FR', typed('x'))));
    fc.assert(
      fc.property(hostile, (text) => {
        const document = documentOf('fr-FR', typed(`x${text}`));
        expect(structureOf(writeReportHtml(document))).toBe(base);
        const part = document.exercise;
        const shown = [part?.scenario, part?.notice, part?.injects[0]?.title, part?.findings[0]?.text];
        expect(shown).toEqual(shown.map(() => `x${text}`));
        expect(part?.injects[0]?.rows[0]?.expected).toBe(`x${text}`);
      }),
      { numRuns: 40, seed: 7 },
    );
  }, 60_000);

  it('has figures that add up, whatever came and whatever was done', () => {
    const ids = INJECTS.map(({ id }) => id);
    const kinds = ['incident.levelChanged', 'statement.published', 'logLine.recorded', 'sitrep.approved'];
    const act: fc.Arbitrary<ExerciseAct> = fc.record({
      entryId: fc.uuid(),
      kind: fc.constantFrom(...kinds),
      at: fc.double({ min: 0, max: 25_000, noNaN: true }),
      level: fc.constantFrom(0, 1, 2, 3, 4),
    });
    const given = fc.record({
      came: fc.shuffledSubarray(ids),
      skipped: fc.subarray(ids),
      acts: fc.array(act, { maxLength: 20 }),
      now: fc.integer({ min: 0, max: 30_000 }),
      locale: fc.constantFrom('fr-CA' as const, 'en-GB' as const),
    });
    const seen = new Set<string>();
    fc.assert(
      fc.property(given, ({ came, skipped, acts, now, locale }) => {
        const left = skipped.filter((id) => !came.includes(id));
        const exercise = sampleExercise({
          came: came.map((injectId, index) => ({ injectId, atMs: index * 1_000_000, isByHand: true })),
          skipped: left,
        });
        const injects = exercise.came.map(({ injectId, atMs }) => ({
          ...injectOf(injectId),
          at: atMs / 1_000,
        }));
        const outcomes = exerciseOutcomes(injects, acts, now);
        const document = documentOf(locale, { exercise, outcomes, untilMs: now * 1_000 });
        expect(reportDocumentSchema.safeParse(document).success).toBe(true);
        const part = document.exercise;
        if (part === null) throw new Error('A part was expected.');
        const number = (key: string): number => Number(rawOf(part, key));
        const sum = (keys: readonly string[]): number => keys.reduce((total, key) => total + number(key), 0);
        expect(sum(RESULTS)).toBe(outcomes.length);
        expect(number('expectations')).toBe(outcomes.length);
        expect(rowsOf(part)).toHaveLength(outcomes.length);
        expect(sum(['injectsCame', 'injectsSkipped', 'injectsNever'])).toBe(INJECTS.length);
        for (const row of rowsOf(part)) {
          seen.add(row.state);
          expect(row.entryId === null).toBe(row.state === 'missed' || row.state === 'waiting');
          expect(row.took === null).toBe(row.entryId === null || row.state === 'early');
          expect((row.tookMs ?? 0) > row.withinMs).toBe(row.state === 'late');
        }
      }),
      { numRuns: 150, seed: 11 },
    );
    // The draw reached everything that can become of an expectation.
    expect([...seen].toSorted()).toEqual([...RESULTS].toSorted());
  }, 60_000);
});

function injectOf(injectId: string): ScriptInject {
  const found = INJECTS.find(({ id }) => id === injectId);
  if (found === undefined) throw new Error(`No inject ${injectId}`);
  return found;
}

/** The sample with the same words wherever a scenario's author or an observer can put any. */
function typed(text: string): ExerciseFacts {
  const both = { fr: text, en: text };
  const { script, findings } = sampleExercise();
  if (script === null) throw new Error('The sample has no script.');
  const injects = script.injects.map((inject) => ({
    ...inject,
    title: both,
    expected: inject.expected.map((one) => ({ ...one, words: both })),
  }));
  const changes: Partial<Exercise> = {
    script: { ...script, title: both, notice: both, injects },
    findings: findings.map((finding) => ({ ...finding, text })),
  };
  return sampleExerciseFacts(changes);
}
