/*
 * Expected against actual: what the scenario of an exercise expected after each inject, by when, and what was done. Words
 * of the scenario and of observers are text of others, and never pass through `t`.
 */
import type { CameInject, Exercise, Script } from './exercise.ts';
import type { Outcome } from './exerciseOutcome.ts';
import type { ReportFact, ReportLogRow } from './reportDocument.ts';
import type { ReportExercise } from './reportExerciseSchema.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ReportShow } from './reportShow.ts';

type InjectPart = ReportExercise['injects'][number];
type Row = InjectPart['rows'][number];
/** The rows of the report's log, by their entry. */
type Log = ReadonlyMap<string, ReportLogRow>;
type Told = {
  readonly exercise: Exercise;
  readonly script: Script;
  readonly outcomes: readonly Outcome[];
  readonly untilMs: number;
  readonly titles: ReadonlyMap<string, string>;
};

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

const STATE_WORDS = {
  inTime: 'reportExercise.stateInTime',
  early: 'reportExercise.stateEarly',
  missed: 'reportExercise.stateMissed',
} as const;

/** Builds the part; null where the incident was none of an exercise, or its scenario was erased. */
export function buildExercise(
  facts: Pick<ReportFacts, 'exercise'>,
  show: ReportShow,
  log: readonly ReportLogRow[],
): ReportExercise | null {
  const script = facts.exercise?.exercise.script ?? null;
  if (facts.exercise === null || script === null) return null;
  const { t, words } = show;
  const titles = new Map(script.injects.map(({ id, title }) => [id, title[words.language]]));
  const told: Told = { ...facts.exercise, script, titles };
  const { findings, skipped } = told.exercise;
  return {
    title: t('reportExercise.title'),
    intro: t('reportExercise.intro'),
    scenario: script.title[words.language],
    notice: script.notice[words.language],
    facts: figures(told, show),
    emptyNote: told.outcomes.length === 0 ? t('reportExercise.nothingExpected') : null,
    columns: {
      came: t('reportExercise.columnCame'),
      expected: t('reportExercise.columnExpected'),
      due: t('reportExercise.columnDue'),
      state: t('reportExercise.columnState'),
      done: t('reportExercise.columnDone'),
      took: t('reportExercise.columnTook'),
    },
    injects: injectParts(told, show, new Map(log.map((row) => [row.entryId, row]))),
    skippedTitle: t('reportExercise.skipped'),
    skipped: skipped.map((injectId) => ({ injectId, title: titles.get(injectId) ?? injectId })),
    findingsTitle: t('reportExercise.findings'),
    findingsNote: findings.length === 0 ? t('reportExercise.findingsNone') : null,
    findings: findings
      .toSorted((a, b) => a.at - b.at)
      .map(({ id, text, person, at }) => ({
        id,
        text,
        person: show.person(person),
        moment: show.moment(at),
      })),
  };
}

function figures(told: Told, show: ReportShow): ReportFact[] {
  const { t, fact, momentFact, numberFact } = show;
  const { exercise, script, outcomes } = told;
  const title = script.title[show.words.language];
  const hasEnded = exercise.endedAt !== null;
  const until = exercise.originAt + (exercise.endedAtMs ?? told.untilMs);
  const of = (state: Outcome['state']): number => outcomes.filter((one) => one.state === state).length;
  const came = script.injects.filter(({ id }) => cameOf(exercise, id) !== undefined);
  const skipped = script.injects.filter(({ id }) => exercise.skipped.includes(id)).length;
  const silent = came.filter(({ expected }) => expected.length === 0).length;
  const waiting = t(hasEnded ? 'reportExercise.factNotDue' : 'reportExercise.factWaiting');
  return [
    fact('scenario', t('reportExercise.factScenario'), title, title),
    momentFact('exerciseBegan', t('reportExercise.factBegan'), exercise.originAt),
    momentFact(
      hasEnded ? 'exerciseEnded' : 'exerciseUntil',
      t(hasEnded ? 'reportExercise.factEnded' : 'reportExercise.factUntil'),
      until,
    ),
    numberFact('expectations', t('reportExercise.factExpectations'), outcomes.length),
    numberFact('inTime', t('reportExercise.factInTime'), of('inTime')),
    numberFact('early', t('reportExercise.factEarly'), of('early')),
    numberFact('late', t('reportExercise.factLate'), of('late')),
    numberFact('missed', t('reportExercise.factMissed'), of('missed')),
    numberFact('waiting', waiting, of('waiting')),
    numberFact('injects', t('reportExercise.factInjects'), script.injects.length),
    numberFact('injectsCame', t('reportExercise.factCame'), came.length),
    numberFact('injectsSilent', t('reportExercise.factSilent'), silent),
    numberFact('injectsSkipped', t('reportExercise.factSkipped'), skipped),
    numberFact('injectsNever', t('reportExercise.factNever'), script.injects.length - came.length - skipped),
  ];
}

function cameOf({ came }: Pick<Exercise, 'came'>, injectId: string): CameInject | undefined {
  return came.find((one) => one.injectId === injectId);
}

/** Outcomes come in the order of their injects; each inject with its own. */
function injectParts(told: Told, show: ReportShow, log: Log): InjectPart[] {
  const parts = new Map<string, InjectPart>();
  for (const outcome of told.outcomes) {
    const { injectId } = outcome;
    const part = parts.get(injectId) ?? {
      injectId,
      title: told.titles.get(injectId) ?? injectId,
      came: show.moment(told.exercise.originAt + askedMs(told, outcome)),
      rows: [],
    };
    part.rows.push(rowOf(outcome, told, show, log));
    parts.set(injectId, part);
  }
  return [...parts.values()];
}

/** When the inject came, ms of the exercise's clock. */
function askedMs({ exercise }: Told, { injectId, expected, dueAt }: Outcome): number {
  return cameOf(exercise, injectId)?.atMs ?? Math.round((dueAt - expected.within) * SECOND_MS);
}

function rowOf(outcome: Outcome, told: Told, show: ReportShow, log: Log): Row {
  const { t, formats, words } = show;
  const { expected, state, entryId, injectId } = outcome;
  const { originAt, endedAt } = told.exercise;
  const dueMs = Math.round(outcome.dueAt * SECOND_MS);
  const withinMs = expected.within * SECOND_MS;
  // An act that stood before its inject took no time of it.
  const tookMs =
    outcome.tookSeconds === null || state === 'early' ? null : Math.round(outcome.tookSeconds * SECOND_MS);
  const row = entryId === null ? undefined : log.get(entryId);
  // What the log has is said as the log says it, so that a reader finds it there by its moment.
  const done = row?.occurred ?? (tookMs === null ? null : show.moment(originAt + dueMs - withinMs + tookMs));
  const late = Math.max(SECOND_MS, (tookMs ?? 0) - withinMs);
  return {
    injectId,
    expected: expected.words[words.language],
    due: show.moment(originAt + dueMs),
    within: t('reportExercise.within', { span: span(withinMs, formats) }),
    withinMs,
    state,
    stateShown:
      state === 'late'
        ? t('reportExercise.stateLate', { span: span(late, formats) })
        : state === 'waiting'
          ? t(endedAt === null ? 'reportExercise.stateWaiting' : 'reportExercise.stateNotDue')
          : t(STATE_WORDS[state]),
    entryId,
    done,
    doneWhat: row === undefined ? null : saidOf(row),
    doneBy: row?.person ?? null,
    doneNote: done === null ? t(noteKey(state, endedAt)) : null,
    took: tookMs === null ? null : span(tookMs, formats),
    tookMs,
  };
}

/** An act by its label, a plain line of the log by its words. */
function saidOf({ label, wordings }: ReportLogRow): string | null {
  return label ?? wordings.at(-1)?.text ?? null;
}

function noteKey(state: Outcome['state'], endedAt: number | null) {
  if (state === 'early') return 'reportExercise.doneBefore';
  if (state === 'missed' || endedAt !== null) return 'reportExercise.doneNobody';
  return 'reportExercise.doneNobodyYet';
}

/** A span to the second under an hour: whoever was 40 seconds late must not read two spans that look alike. */
function span(ms: number, { duration }: ReportShow['formats']): string {
  const rest = ms % MINUTE_MS;
  if (ms < MINUTE_MS || ms >= HOUR_MS || rest < SECOND_MS) return duration(ms);
  return `${duration(ms)}\u00a0${duration(rest)}`;
}
