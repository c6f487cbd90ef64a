/*
 * A made-up exercise around the sample incident: injects that were answered in time, late, before they were asked for
 * and not at all, one left out, one that never came, and what observers found.
 */
import type { Exercise, ScriptInject } from '../../../shared/domain/exercise.ts';
import type { ExerciseFacts } from '../../../shared/domain/exerciseFacts.ts';
import { type ExerciseAct, exerciseOutcomes } from '../../../shared/domain/exerciseOutcome.ts';
import type { Expected } from '../../../shared/domain/scenario.ts';
import { START, sampleFacts } from './facts.ts';

const MINUTE = 60_000;
/** The exercise's clock began ten minutes before the incident was declared. */
export const ORIGIN = START - 10 * MINUTE;

const both = (fr: string, en: string): { readonly fr: string; readonly en: string } => ({ fr, en });

function expected(
  act: Expected['act'],
  within: number,
  fr: string,
  en: string,
  level?: Expected['level'],
): Expected {
  return { act, within, words: both(fr, en), ...(level === undefined ? {} : { level }) };
}

export const INJECTS: readonly ScriptInject[] = [
  {
    id: 'burst',
    kind: 'posts',
    count: 14,
    at: 300,
    title: both('Une bouteille éclate', 'A bottle bursts'),
    expected: [
      expected('level', 600, 'Déclarer l’incident', 'Declare the incident', 1),
      expected('logLine', 900, 'Consigner l’appel à la qualité', 'Log the call to quality control'),
    ],
  },
  {
    id: 'newsroom',
    kind: 'journalist',
    at: 1_200,
    title: both('Un quotidien appelle', 'A daily calls'),
    outlet: both('La Gazette du Nord', 'The Northern Gazette'),
    words: both('Combien de blessés ?', 'How many injured?'),
    answerWithin: 1_800,
    expected: [
      expected('level', 200, 'Passer au niveau 2', 'Go to level 2', 2),
      expected('statement', 600, 'Publier un message d’attente', 'Publish a holding statement'),
    ],
  },
  {
    id: 'injury',
    kind: 'call',
    at: 3_000,
    title: both('Un blessé, non confirmé', 'An injury, not confirmed'),
    from: both('Le service à la clientèle', 'Customer service'),
    role: 'lead',
    words: both('Un client serait blessé.', 'A customer is said to be injured.'),
    expected: [
      expected('level', 60, 'Être au moins au niveau 2', 'Be at level 2 or higher', 2),
      expected('level', 300, 'Passer au niveau 3', 'Go to level 3', 3),
    ],
  },
  {
    id: 'mayor',
    kind: 'order',
    at: 3_300,
    title: both('La mairie veut savoir', 'The mayor wants to know'),
    from: both('La mairie', 'The mayor'),
    words: both('Rappelez-nous.', 'Call us back.'),
    expected: [expected('promise', 600, 'Prendre un engagement', 'Give a commitment')],
  },
  {
    id: 'weather',
    kind: 'note',
    at: 3_600,
    title: both('Il pleut', 'It rains'),
    words: both('Rien à faire.', 'Nothing to do.'),
    expected: [],
  },
  {
    id: 'board',
    kind: 'order',
    at: 9_000,
    title: both('La direction veut un point', 'The board wants a situation report'),
    from: both('La direction', 'The board'),
    words: both('Un point dans l’heure.', 'A report within the hour.'),
    expected: [expected('sitrep', 3_600, 'Approuver un point de situation', 'Approve a situation report')],
  },
  {
    id: 'recall',
    kind: 'note',
    at: 20_000,
    title: both('Le rappel est annoncé', 'The recall is announced'),
    words: both('Tout le lot.', 'The whole batch.'),
    expected: [expected('fact', 600, 'Établir le fait', 'State the fact')],
  },
];

export function sampleExercise(changes: Partial<Exercise> = {}): Exercise {
  const [person] = sampleFacts().people;
  const by = person?.id ?? '';
  return {
    id: '0195a000-0000-7000-8000-0000000003e8',
    originAt: ORIGIN,
    begunBy: by,
    script: {
      title: both('Lot 42', 'Batch 42'),
      summary: both('Un lot de boissons fermente.', 'A batch of drinks ferments.'),
      notice: both(
        'Tout est fictif ; libre d’usage pour la formation.',
        'All of it is fictional; free to use for training.',
      ),
      timeZone: 'America/Toronto',
      durationSeconds: 21_600,
      injects: INJECTS,
    },
    scenarioSha256: 'ab'.repeat(32),
    clockActs: [],
    came: ['burst', 'newsroom', 'injury', 'weather', 'board'].map((injectId) => ({
      injectId,
      atMs: (INJECTS.find(({ id }) => id === injectId)?.at ?? 0) * 1_000,
      isByHand: false,
    })),
    skipped: ['mayor'],
    findings: [
      { id: 'f2', text: 'Personne n’a relu\nle second message', person: by, at: START + 70 * MINUTE },
      { id: 'f1', text: 'The lead named a scribe at once', person: by, at: START + 4 * MINUTE },
    ],
    endedAt: null,
    endedAtMs: null,
    ...changes,
  };
}

/** The acts of the sample incident, by the exercise's clock; those that had no effect answer nothing. */
const ACTS: readonly ExerciseAct[] = sampleFacts()
  .timeline.filter(({ voidReason }) => voidReason === null)
  .map((item) => {
    const kind = item.type === 'act' ? item.kind : item.type === 'logLine' ? 'logLine.recorded' : item.type;
    const at = (item.occurredAt - ORIGIN) / 1_000;
    const level = item.type === 'act' ? item.level : null;
    return { entryId: item.entryId, kind, at, ...(level === null ? {} : { level }) };
  });

/** What became of it after `minutes`. */
export function sampleExerciseFacts(changes: Partial<Exercise> = {}, minutes = 170): ExerciseFacts {
  const exercise = sampleExercise(changes);
  const injects = exercise.came.flatMap(({ injectId, atMs }) => {
    const found = exercise.script?.injects.find(({ id }) => id === injectId);
    return found === undefined ? [] : [{ ...found, at: atMs / 1_000 }];
  });
  return {
    exercise,
    outcomes: exerciseOutcomes(injects, ACTS, minutes * 60),
    untilMs: minutes * MINUTE,
  };
}
