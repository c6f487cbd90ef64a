/*
 * What the room did in the made-up incident of `facts.ts`: one of everything that a report tells of it, with words in
 * other scripts, hostile words, and somebody who was erased. All names are fictional.
 */

import type { RunningClock } from '../../../shared/domain/clockRules.ts';
import { buildCoverage } from '../../../shared/domain/coverage.ts';
import type { Posture } from '../../../shared/domain/planLimits.ts';
import type {
  ReportRoomFacts,
  RoomPostDecision,
  RoomStatement,
  RoomTrailAct,
} from '../../../shared/domain/reportRoomFacts.ts';
import { incident, START } from './facts.ts';

const MINUTE = 60_000;
export const at = (minutes: number): number => START + minutes * MINUTE;
export const id = (n: number): string => `0195a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [LEAD, SCRIBE, GONE] = [id(1), id(2), id(3)];
const CONTACTS = [id(500), id(501), id(502), id(503)] as const;
export const ROLE = id(600);

export const HOSTILE = '<script>alert(1)</script> « ; ! »';

const post = (text: string | null, author = '@odile@exemple.invalid') => ({
  network: 'mastodon',
  author,
  text,
  postedAt: at(-12),
});

function decided(
  n: number,
  minutes: number,
  kind: RoomPostDecision['kind'],
  outcome: Partial<RoomPostDecision['outcome']>,
  text: string | null = `Publication ${n}`,
): RoomPostDecision {
  return {
    entryId: id(700 + n),
    kind,
    class: kind === 'observed' ? 'rager' : 'unhappy',
    at: at(minutes),
    by: SCRIBE,
    reason: n % 2 === 0 ? HOSTILE : '',
    recheckAt: kind === 'observed' ? at(minutes + 60) : null,
    tripwires:
      kind === 'observed'
        ? [
            { kind: 'volumeRatio', atLeast: 3 },
            { kind: 'silence', minutes: 90 },
            { kind: 'newNetwork', known: ['mastodon'] },
          ]
        : [],
    post: post(text),
    outcome: { state: 'open', at: null, cause: null, echoes: null, answeredAt: null, ...outcome },
  };
}

const act = (n: number, minutes: number, changes: Partial<RoomTrailAct>): RoomTrailAct => ({
  entryId: id(800 + n),
  kind: 'submitted',
  at: at(minutes),
  person: LEAD,
  contactId: null,
  way: null,
  roleIds: [],
  note: '',
  isCompleting: false,
  publication: null,
  ...changes,
});

const out = (network: string, language: 'fr' | 'en', changes = {}) => ({
  network,
  language,
  address: 'https://exemple.invalid/@marque/1',
  wasApproved: true,
  isUnmarked: false,
  ...changes,
});

/** A statement that went out in both languages; `n` tells its ids and its minute apart. */
export function statement(n: number, posture: Posture, changes: Partial<RoomStatement> = {}): RoomStatement {
  const asked = 10 + n * 20;
  return {
    id: id(900 + n),
    kind: 'statement',
    title: `Déclaration ${n} ${n === 2 ? HOSTILE : ''}`.trim(),
    replyTo: null,
    posture,
    isErased: false,
    isWithdrawn: false,
    draftedAt: at(asked - 5),
    draftedBy: LEAD,
    texts: [
      {
        digest: 'ab'.repeat(32),
        fr: `Nous rappelons le lot 42 ; voici la suite.\nPoint ${n}.`,
        en: `We are recalling lot 42.\nPoint ${n}.`,
        isOut: true,
      },
    ],
    trail: [
      act(n * 10, asked, {}),
      act(n * 10 + 1, asked + 4, { kind: 'declined', person: SCRIBE, note: HOSTILE }),
      act(n * 10 + 2, asked + 6, {}),
      act(n * 10 + 3, asked + 9, { kind: 'signed', person: GONE, roleIds: [ROLE], way: 'app' }),
      act(n * 10 + 4, asked + 12 * n, {
        kind: 'signed',
        way: 'phone',
        contactId: CONTACTS[1],
        isCompleting: true,
      }),
      act(n * 10 + 5, asked + 12 * n + 1, { kind: 'published', publication: out('mastodon', 'fr') }),
      act(n * 10 + 6, asked + 12 * n + 3, {
        kind: 'published',
        publication: out('web', 'en', { wasApproved: false, address: 'the notice board' }),
      }),
    ],
    askings: [
      {
        entryId: id(800 + n * 10),
        at: at(asked),
        level: 2,
        timeBoxMin: 15,
        isOwnRole: false,
        approvedAt: null,
        endedAt: at(asked + 4),
      },
      {
        entryId: id(800 + n * 10 + 2),
        at: at(asked + 6),
        level: 2,
        timeBoxMin: 15,
        isOwnRole: false,
        approvedAt: at(asked + 12 * n),
        endedAt: null,
      },
    ],
    firstAt: { fr: at(asked + 12 * n + 1), en: at(asked + 12 * n + 3) },
    ...changes,
  };
}

function clock(
  name: RunningClock['clock'],
  round: number,
  [start, due, kept]: readonly [number, number, number | null],
  state: RunningClock['state'],
): RunningClock {
  return {
    clock: name,
    round,
    state,
    startedAt: at(start),
    dueAt: at(due),
    leftMs: (due - (kept ?? 150)) * MINUTE,
    fulfilledAt: kept === null ? null : at(kept),
    pause: null,
  };
}

const clocks: readonly RunningClock[] = [
  clock('owned', 1, [0, 5, 2], 'fulfilled'),
  clock('holding', 1, [0, 30, 43], 'fulfilled'),
  clock('update', 1, [43, 73, 70], 'fulfilled'),
  clock('update', 2, [70, 100, null], 'overdue'),
  clock('sitrep', 1, [0, 60, 55], 'fulfilled'),
  clock('report', 1, [150, 4_000, null], 'running'),
];

const coverage = buildCoverage(
  {
    sources: [],
    watched: ['companyName', 'complaints'],
    lastItems: [],
    byHand: [{ network: 'mastodon', category: null, at: at(10) }],
  },
  at(150),
);

/** One of everything; `changes` replaces whole parts. */
export function sampleRoom(changes: Partial<ReportRoomFacts> = {}): ReportRoomFacts {
  return {
    at: at(160),
    contacts: [
      { id: CONTACTS[0], name: 'Inès Caron-Whitfield' },
      { id: CONTACTS[1], name: 'مها العلي' },
      { id: CONTACTS[2], name: null },
      { id: CONTACTS[3], name: '[fictif] Un nom de famille composé, très long, qui ne tient nulle part' },
    ],
    roles: [
      {
        id: ROLE,
        name: { fr: 'Responsable des communications', en: 'Communications lead' },
        holderId: CONTACTS[0],
        deputyId: null,
        shifts: [{ contactId: CONTACTS[0], days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }],
      },
    ],
    detection: {
      firstPost: {
        network: 'mastodon',
        postedAt: at(-12),
        receivedAt: at(-11),
        way: 'source',
        name: '[fictif] Fil du quartier',
      },
      traces: [
        {
          kind: 'spike',
          at: at(-6),
          by: SCRIBE,
          entryId: id(690),
          since: at(-9),
          decision: null,
          post: null,
          fileName: null,
        },
        {
          kind: 'triage',
          at: at(-4),
          by: SCRIBE,
          entryId: id(691),
          since: null,
          decision: 'observed',
          post: post('Une bouteille a éclaté'),
          fileName: null,
        },
      ],
    },
    posts: [
      decided(1, -4, 'observed', { state: 'intervened', at: at(9), cause: 'volumeRatio' }),
      decided(2, 5, 'observed', { echoes: 0 }),
      decided(3, 6, 'observed', { echoes: 14 }, null),
      decided(4, 9, 'intervened', { answeredAt: at(31) }),
      decided(5, 12, 'intervened', {}, '瓶子爆炸了 🔥 '.repeat(30)),
      decided(6, 14, 'observed', { state: 'withdrawn', at: at(20) }),
    ],
    decisions: [
      {
        id: id(650),
        incidentId: incident.id,
        entryId: id(106),
        status: 'reversed',
        question: 'Rappeler le lot ?',
        options: ['oui', 'non'],
        choice: 'Rappel partiel',
        why: HOSTILE,
        grounds: [{ factId: id(651), text: 'Trois blessés', status: 'unconfirmed' }],
        reviewAt: null,
        reverses: null,
        reversedBy: id(652),
        askedAt: at(10),
        askedBy: SCRIBE,
        takenAt: at(14),
        takenBy: LEAD,
        isErased: false,
      },
      {
        id: id(652),
        incidentId: incident.id,
        entryId: id(113),
        status: 'taken',
        question: '',
        options: [],
        choice: 'Rappel complet',
        why: '',
        grounds: [],
        reviewAt: at(200),
        reverses: id(650),
        reversedBy: null,
        askedAt: at(41),
        askedBy: LEAD,
        takenAt: at(41),
        takenBy: GONE,
        isErased: false,
      },
    ],
    levels: [
      {
        entryId: id(100),
        at: at(0),
        by: LEAD,
        from: null,
        to: 1,
        reason: '',
        grounds: [],
        measured: null,
      },
      {
        entryId: id(106),
        at: at(14),
        by: LEAD,
        from: 1,
        to: 2,
        reason: 'A national newsroom is asking',
        grounds: [
          { kind: 'criterion', level: 2, measure: 'volumeRatio' },
          { kind: 'words', level: 2, words: { fr: 'Un journaliste appelle', en: 'A journalist calls' } },
        ],
        measured: { suggested: 2, lastHour: 132 },
      },
    ],
    statements: [
      statement(1, 'deny', { kind: 'holding', title: '' }),
      statement(2, 'rebuild'),
      statement(3, 'inform', {
        kind: 'freeReply',
        title: '',
        replyTo: { network: 'mastodon', author: '@odile@exemple.invalid' },
        askings: [],
      }),
      statement(4, 'inform', { askings: [], trail: [], firstAt: { fr: null, en: null } }),
    ],
    recommended: 'rebuild',
    commitments: [
      {
        id: id(660),
        incidentId: incident.id,
        entryId: id(108),
        statementId: id(902),
        text: 'Prochaine information à 15 h',
        dueAt: at(70),
        ownerId: SCRIBE,
        givenAt: at(43),
        givenBy: LEAD,
        fulfilledAt: at(82),
        brokenAt: null,
        endedBy: LEAD,
        note: '',
        isErased: false,
      },
      {
        id: id(661),
        incidentId: incident.id,
        entryId: null,
        statementId: null,
        text: null,
        dueAt: at(5_000),
        ownerId: null,
        givenAt: at(50),
        givenBy: LEAD,
        fulfilledAt: null,
        brokenAt: null,
        endedBy: null,
        note: '',
        isErased: true,
      },
    ],
    clocks,
    briefs: [
      {
        id: id(670),
        entryId: id(109),
        title: { fr: 'Au comptoir', en: 'At the counter' },
        audience: { fr: 'Boutiques', en: 'Shops' },
        revision: 2,
        way: 'réunion debout',
        givenAt: at(20),
        givenBy: LEAD,
        isErased: false,
        isBehind: false,
        expected: 4,
        acknowledgedAt: [at(24), at(61)],
        missing: [CONTACTS[3]],
        earlier: [CONTACTS[1]],
      },
      {
        id: id(671),
        entryId: null,
        title: { fr: 'Partenaires', en: '' },
        audience: null,
        revision: 1,
        way: '',
        givenAt: at(90),
        givenBy: GONE,
        isErased: false,
        isBehind: true,
        expected: null,
        acknowledgedAt: [at(95)],
        missing: [],
        earlier: [],
      },
    ],
    briefsNotGiven: [{ fr: 'Siège', en: 'Head office' }],
    callRuns: [
      {
        id: id(680),
        entryId: id(110),
        startedAt: at(3),
        startedBy: LEAD,
        tree: { fr: 'Cellule de crise', en: 'Crisis team' },
        message: { fr: 'Nous avons besoin de vous.', en: 'We need you.' },
        quorum: 2,
        quorumAt: at(9),
        endedAt: at(30),
        endNote: '',
        seats: [
          {
            contactId: CONTACTS[0],
            callerId: null,
            depth: 0,
            turnAt: at(3),
            reachedAt: at(4),
            tries: [{ at: at(4), whom: 'person', outcome: 'reached' }],
          },
          {
            contactId: CONTACTS[1],
            callerId: CONTACTS[0],
            depth: 1,
            turnAt: at(4),
            reachedAt: at(9),
            tries: [
              { at: at(5), whom: 'person', outcome: 'voicemail' },
              { at: at(9), whom: 'deputy', outcome: 'reached' },
            ],
          },
          {
            contactId: CONTACTS[2],
            callerId: CONTACTS[1],
            depth: 2,
            turnAt: at(9),
            reachedAt: null,
            tries: [{ at: at(12), whom: 'person', outcome: 'noAnswer' }],
          },
          {
            contactId: CONTACTS[3],
            callerId: CONTACTS[2],
            depth: 3,
            turnAt: null,
            reachedAt: null,
            tries: [],
          },
        ],
      },
    ],
    handovers: [
      {
        id: id(685),
        incidentId: incident.id,
        entryId: null,
        status: 'accepted',
        duty: 'lead',
        from: LEAD,
        to: SCRIBE,
        language: 'fr',
        text: 'Tout est calme',
        digest: 'cd'.repeat(32),
        offeredAt: at(100),
        acceptedAt: at(104),
        reason: '',
        isErased: false,
      },
    ],
    sitreps: [
      {
        id: id(686),
        incidentId: incident.id,
        entryId: id(112),
        status: 'approved',
        size: 'flash',
        language: 'fr',
        text: `Point 1\n${HOSTILE}`,
        nextAt: at(115),
        number: 1,
        digest: 'ef'.repeat(32),
        draftedAt: at(50),
        draftedBy: SCRIBE,
        approvedAt: at(55),
        approvedBy: LEAD,
        isErased: false,
      },
    ],
    tone: {
      subject: 'incident',
      from: at(-80),
      to: at(110),
      bucketMs: 5 * MINUTE,
      buckets: Array.from({ length: 30 }, (_, index) => ({
        at: at(-40 + index * 5),
        count: index === 12 ? 3 : 10 + index,
        negative: index === 12 ? 0 : Math.min(9, index),
        positive: index === 12 ? 0 : Math.max(0, 9 - index),
        unsure: index === 12 ? 3 : 1,
        byHand: index % 7,
      })),
    },
    amplifiers: {
      subject: 'all',
      from: at(-80),
      to: at(110),
      reach: 250_000,
      authors: 61,
      above: null,
      needed: 3,
      largest: [
        { author: '@journal_fictif', network: 'x', reach: 120_000, posts: 4 },
        { author: HOSTILE, network: 'mastodon', reach: 60_000, posts: 1 },
        { author: '@odile@exemple.invalid', network: 'mastodon', reach: 20_000, posts: 9 },
      ],
    },
    coverage,
    ...changes,
  };
}
