// What the facilitator's window of the gallery shows: an exercise under way, one that has ended, and one of 2,000 injects.
// Every name is made up.
import type { ExerciseView, InjectView } from '../../../shared/contract/exercise.ts';
import type { StageFace } from '../../../shared/contract/stage.ts';
import type { Outcome } from '../../../shared/domain/exerciseOutcome.ts';
import type { ExerciseSummary } from '../../../shared/domain/exerciseSummary.ts';
import type { ExpectedAct } from '../../../shared/domain/scenario.ts';

const MINUTE = 60_000;
export const facilitatorNow = Date.UTC(2026, 0, 14, 19, 33);
const originAt = facilitatorNow - 42 * MINUTE;
const ACTS: readonly ExpectedAct[] = ['level', 'fact', 'decision', 'statement', 'logLine'];

const both = (fr: string, en: string) => ({ fr, en });
const expected = (act: ExpectedAct, within: number, fr: string, en: string) => ({
  act,
  within,
  words: both(fr, en),
});
const outcome = (
  injectId: string,
  at: number,
  state: Outcome['state'],
  took: number | null,
  wanted: Outcome['expected'],
): Outcome => ({
  injectId,
  expected: wanted,
  dueAt: at + wanted.within,
  state,
  entryId: took === null ? null : 'e',
  tookSeconds: took,
});

const fact = expected(
  'fact',
  600,
  'Le signalement est un fait à confirmer, avec sa source.',
  'The report is a fact to be confirmed, with its source.',
);
const level = expected('level', 480, 'Au moins l’alerte.', 'Alert at least.');
const holding = expected(
  'statement',
  900,
  'Un message d’attente part dans les deux langues, sans hypothèse sur la cause.',
  'A holding statement goes out in both languages, without a guess about the cause.',
);
const decision = expected(
  'decision',
  600,
  'Le rappel est décidé, ou refusé avec ses raisons.',
  'The recall is decided, or refused with reasons.',
);
const quorum = expected(
  'quorum',
  900,
  'La chaîne d’appel atteint le quorum par téléphone.',
  'The call tree reaches its quorum by telephone.',
);

const waiting = { state: 'waiting', cameAtMs: null, isByHand: false, outcomes: [] } as const;
const came = (atMs: number, outcomes: readonly Outcome[] = [], isByHand = false) =>
  ({ state: 'came', cameAtMs: atMs, isByHand, outcomes }) as const;
const posts = (id: string, at: number, count: number, more: typeof waiting | ReturnType<typeof came>) => ({
  inject: {
    id,
    kind: 'posts' as const,
    at,
    title: both('Publications', 'Posts'),
    expected: more.outcomes.map((one) => one.expected),
    count,
  },
  ...more,
});

const injects: readonly InjectView[] = [
  {
    inject: {
      id: 'brief',
      kind: 'note',
      at: 0,
      title: both('Tout le monde est à son poste', 'Everybody is in place'),
      words: both('Rappelez que rien ne sort de la salle.', 'Say that nothing leaves the room.'),
      expected: [],
    },
    ...came(0),
  },
  posts('p1', 120, 4, came(120_000)),
  {
    inject: {
      id: 'mother',
      kind: 'call',
      at: 360,
      title: both('Une mère appelle le service clients', 'A mother calls customer service'),
      from: both('Une mère, en larmes', 'A mother, in tears'),
      role: 'customerService',
      words: both(
        'Ma fille est malade depuis hier. J’ai le paquet : Trois-Buttes, lot 118, meilleur avant le 12. Qui s’en occupe chez vous ?',
        'My daughter has been ill since yesterday. I have the pack: Trois-Buttes, lot 118, best before the 12th. Who deals with this at your end?',
      ),
      expected: [fact, level],
    },
    ...came(360_000, [
      outcome('mother', 360, 'inTime', 260, fact),
      outcome('mother', 360, 'early', 0, level),
    ]),
  },
  posts('p2', 960, 12, came(960_000, [outcome('p2', 960, 'late', 1_010, holding)])),
  {
    inject: {
      id: 'paper',
      kind: 'journalist',
      at: 1_680,
      title: both('Le Courrier du Fleuve demande une réaction', 'The River Courier asks for a reaction'),
      outlet: both('Le Courrier du Fleuve (fictif)', 'The River Courier (fictional)'),
      words: both(
        'Trois familles nous ont écrit. Saviez-vous pour le lot 118 ?',
        'Three families have written to us. Did you know about lot 118?',
      ),
      answerWithin: 1_800,
      expected: [holding, decision],
    },
    ...came(
      1_500_000,
      [
        outcome('paper', 1_500, 'missed', null, decision),
        outcome('paper', 1_500, 'waiting', null, { ...holding, within: 1_800 }),
      ],
      true,
    ),
  },
  posts('p3', 2_400, 25, came(2_400_000)),
  {
    inject: {
      id: 'rumour',
      kind: 'note',
      at: 2_460,
      title: both('La rumeur d’un décès', 'The rumour of a death'),
      words: both('À garder pour une équipe rapide.', 'Keep this for a fast team.'),
      expected: [],
    },
    state: 'skipped',
    cameAtMs: null,
    isByHand: false,
    outcomes: [],
  },
  {
    inject: {
      id: 'agency',
      kind: 'order',
      at: 2_580,
      title: both(
        'L’agence de salubrité ordonne de retenir tous les lots de la semaine',
        'The food agency orders every lot of the week to be held',
      ),
      from: both('Inspectrice de l’agence (fictive)', 'Inspector of the agency (fictional)'),
      words: both('Retenez tout. Par écrit avant 16 h.', 'Hold everything. In writing before 4 p.m.'),
      expected: [decision],
    },
    ...waiting,
  },
  posts('p4', 2_640, 31, waiting),
  {
    inject: {
      id: 'cut',
      kind: 'outage',
      at: 3_120,
      title: both('Internet tombe', 'The internet goes down'),
      what: 'everything',
      forSeconds: 720,
      expected: [quorum],
    },
    ...waiting,
  },
  posts('p5', 3_240, 17, waiting),
];

const usual: ExerciseView = {
  id: 'x1',
  title: both('Contamination : le lot 118', 'Contamination: lot 118'),
  summary: both('…', '…'),
  notice: both('Tout est inventé.', 'All of it is invented.'),
  timeZone: 'America/Montreal',
  durationSeconds: 6_000,
  originAt,
  time: { realAt: facilitatorNow, shownAt: facilitatorNow, speed: 0 },
  endedAt: null,
  injects,
  outages: [{ injectId: 'x', network: 'facebook', untilMs: 46 * MINUTE }],
  findings: [
    {
      id: 'f1',
      text: 'Le porte-parole attend la validation juridique sans que personne ne la demande.',
      person: 'o',
      at: facilitatorNow - 9 * MINUTE,
    },
    {
      id: 'f2',
      text: 'La main courante est tenue à la minute.',
      person: 'o',
      at: facilitatorNow - 31 * MINUTE,
    },
  ],
  posts: { came: 143, onTheirWay: 6 },
};

const long: ExerciseView = {
  ...usual,
  outages: [],
  findings: [],
  injects: Array.from({ length: 2_000 }, (_, at): InjectView => {
    const id = `n${at}`;
    const wanted = expected(ACTS[at % ACTS.length] ?? 'level', 300, `Acte ${at}`, `Act ${at}`);
    const inject = {
      id,
      kind: 'note' as const,
      at: at * 20,
      title: both(`Stimulus ${at}`, `Inject ${at}`),
      words: both('Des mots.', 'Some words.'),
      expected: at % 3 === 0 ? [wanted] : [],
    };
    return at * 20 <= 2_520
      ? { inject, ...came(at * 20_000, at % 3 === 0 ? [outcome(id, at * 20, 'missed', null, wanted)] : []) }
      : { inject, ...waiting };
  }),
};

export const facilitatorViews: Readonly<Record<string, ExerciseView>> = {
  usual,
  long,
  ended: {
    ...usual,
    endedAt: facilitatorNow,
    outages: [],
  },
};

export const facilitatorStage: StageFace = {
  id: 'x1',
  state: 'running',
  areWallsIn: true,
  isAdopted: false,
  breakThroughs: [],
  realLostSince: null,
};

export const facilitatorReal: StageFace = {
  ...facilitatorStage,
  realLostSince: facilitatorNow - 3 * MINUTE,
  breakThroughs: [
    {
      key: 'a',
      kind: 'level',
      at: facilitatorNow - 2 * MINUTE,
      title: 'Panne du site de réservation',
      level: 3,
      count: null,
    },
    { key: 'b', kind: 'spike', at: facilitatorNow - 5 * MINUTE, title: null, level: null, count: 412 },
  ],
};

export const facilitatorSummary: ExerciseSummary = {
  schema: 'vigie.exerciseSummary',
  version: 1,
  exerciseId: 'x1',
  title: usual.title,
  scenarioSha256: '0'.repeat(64),
  startedAt: originAt,
  endedAt: facilitatorNow,
  playedSeconds: 5_410,
  injects: { came: 54, skipped: 2, waiting: 1 },
  expected: { inTime: 6, early: 1, late: 2, missed: 1, waiting: 0 },
  firstLevelSeconds: 505,
  firstStatementSeconds: null,
  quorums: [
    { tree: both('Cellule de crise', 'Crisis team'), quorum: 5, seats: 9, reached: 7, seconds: 742 },
    { tree: both('Direction', 'Management'), quorum: 3, seats: 4, reached: 2, seconds: null },
  ],
  findings: usual.findings.map(({ text }) => text),
  entries: 312,
  headHash: '0'.repeat(64),
};
