/*
 * The facts of a made-up incident that has one of everything a report must show: amended,
 * erased and void entries, a clock ahead, evidence taken off, an import undone, a fork.
 * All names are fictional.
 */
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import type { ChainVerification, EntryView } from '../../../shared/contract/journal.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { Import } from '../../../shared/domain/import.ts';
import { freshRoom, type Incident } from '../../../shared/domain/incident.ts';
import type { LogLine } from '../../../shared/domain/logLine.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type {
  ReportChain,
  ReportEntry,
  ReportFacts,
  ReportItem,
} from '../../../shared/domain/reportFacts.ts';

// The compiler holds that what the contract answers with can be reported.
type Fits<Given extends Wanted, Wanted> = Given;
export type ContractFits = [
  Fits<TimelineItem, ReportItem>,
  Fits<EntryView, ReportEntry>,
  Fits<ChainVerification, ReportChain>,
];

export const START = Date.UTC(2026, 2, 14, 17, 20);
const MINUTE = 60_000;
const at = (minutes: number): number => START + minutes * MINUTE;
const id = (n: number): string => `0195a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const hash = (n: number): string => n.toString(16).padStart(2, '0').repeat(32);
const DEVICE = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678';
const OTHER_DEVICE = '00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff';

const LEAD = id(1);
const SCRIBE = id(2);
const GONE = id(3);
const INCIDENT = id(10);

const person = (personId: string, name: string | null, language: 'fr' | 'en'): Person => ({
  id: personId,
  name,
  language,
  contactId: null,
  createdAt: START - 86_400_000,
  isErased: name === null,
});

export const incident: Incident = {
  id: INCIDENT,
  title: 'Rappel du lot 42 « Cerise & gingembre »',
  status: 'closed',
  level: 2,
  levelSince: at(118),
  peakLevel: 3,
  timeZone: 'America/Toronto',
  declaredAt: at(0),
  declaredBy: LEAD,
  closedAt: at(150),
  watchIds: [],
  ...freshRoom(2, at(118)),
  isErased: false,
};

function line(
  n: number,
  minutes: number,
  text: string | null,
  by: string,
  changes: Partial<LogLine> = {},
): ReportItem {
  const versions = [
    { entryId: id(100 + n), text, reason: null, person: by, recordedAt: changes.recordedAt ?? at(minutes) },
  ];
  const whole: LogLine = {
    id: id(200 + n),
    incidentId: INCIDENT,
    occurredAt: at(minutes),
    recordedAt: at(minutes),
    person: by,
    versions,
    kind: 'note',
    people: [],
    isPinned: false,
    isErased: text === null,
    ...changes,
  };
  return {
    type: 'logLine',
    entryId: id(100 + n),
    occurredAt: at(minutes),
    recordedAt: whole.recordedAt,
    person: by,
    voidReason: null,
    isClockAhead: false,
    line: whole,
  };
}

type Act = ReportItem & { readonly type: 'act' };

function act(n: number, minutes: number, kind: string, changes: Partial<Act> = {}): Act {
  return {
    type: 'act',
    entryId: id(100 + n),
    occurredAt: at(minutes),
    recordedAt: at(minutes),
    person: LEAD,
    voidReason: null,
    isClockAhead: false,
    kind,
    isErased: false,
    title: null,
    level: null,
    previousLevel: null,
    reason: null,
    detail: null,
    ...changes,
  };
}

const pinned: Evidence = {
  id: id(300),
  incidentId: INCIDENT,
  kind: 'mention',
  mention: {
    ref: { network: 'mastodon', externalId: '113000000000000001', fingerprint: null, textSha256: hash(0x3a) },
    copy: {
      author: 'Odile Tremblay-Vachon',
      handle: '@odile@exemple.invalid',
      text: 'Une bouteille de Cerise & gingembre a éclaté dans mon frigo.\nLot 42 ! Quelqu’un d’autre ?',
      url: 'https://exemple.invalid/@odile/113000000000000001',
      postedAt: at(-12),
    },
  },
  file: null,
  note: 'Première mention retrouvée',
  clock: null,
  pinnedAt: at(1),
  pinnedBy: LEAD,
  unpinnedAt: null,
  unpinnedBy: null,
  unpinReason: null,
  isErased: false,
};

const evidence: readonly Evidence[] = [
  pinned,
  {
    ...pinned,
    id: id(301),
    mention: {
      ref: { network: 'x', externalId: null, fingerprint: 'f0f0', textSha256: hash(0x4b) },
      copy: { author: null, handle: '@perdu', text: 'wrong brand, sorry', url: null, postedAt: at(4) },
    },
    note: null,
    pinnedAt: at(9),
    pinnedBy: SCRIBE,
    unpinnedAt: at(31),
    unpinnedBy: LEAD,
    unpinReason: 'Another maker’s bottle',
  },
  {
    ...pinned,
    id: id(302),
    kind: 'file',
    mention: null,
    file: { sha256: hash(0x5c), sizeBytes: 1_402_118, mediaType: 'image/jpeg', name: 'bouteille-lot-42.jpg' },
    note: null,
    pinnedAt: at(22),
    pinnedBy: SCRIBE,
  },
  { ...pinned, id: id(303), mention: null, note: null, pinnedAt: at(26), isErased: true },
];

function kept(n: number, index: number): ReportItem {
  const item = evidence[index] ?? pinned;
  return {
    type: 'evidence',
    entryId: id(100 + n),
    occurredAt: item.pinnedAt,
    recordedAt: item.pinnedAt,
    person: item.pinnedBy,
    voidReason: null,
    isClockAhead: false,
    evidence: item,
  };
}

const timeline: readonly ReportItem[] = [
  act(0, 0, 'incident.declared', { title: 'Bouteilles qui éclatent', level: 1 }),
  kept(1, 0),
  act(2, 3, 'incident.retitled', { title: incident.title }),
  line(3, 6, 'Appel au responsable de la qualité : rappel en préparation', LEAD),
  line(4, 8, 'Le service à la clientèle a reçu 14 appels', SCRIBE, {
    versions: [
      {
        entryId: id(104),
        text: 'Le service à la clientèle a reçu 41 appels',
        reason: null,
        person: SCRIBE,
        recordedAt: at(8),
      },
      {
        entryId: id(140),
        text: 'Le service à la clientèle a reçu 14 appels',
        reason: 'Chiffres inversés',
        person: LEAD,
        recordedAt: at(19),
      },
    ],
  }),
  kept(5, 1),
  act(6, 14, 'incident.levelChanged', {
    level: 2,
    previousLevel: 1,
    reason: 'A national newsroom is asking',
  }),
  act(7, 15, 'incident.levelChanged', {
    level: 2,
    previousLevel: null,
    reason: '',
    voidReason: 'sameValue',
    person: SCRIBE,
  }),
  line(8, 17, 'Statement 1 out in both languages', LEAD, { recordedAt: at(32) }),
  kept(9, 2),
  kept(10, 3),
  line(11, 28, null, SCRIBE),
  act(12, 31, 'evidence.unpinned', { reason: 'Another maker’s bottle', detail: id(301) }),
  act(13, 41, 'incident.levelChanged', {
    level: 3,
    previousLevel: 2,
    reason: 'Injury reported, not confirmed',
  }),
  { ...line(14, 55, 'Written on the other laptop', GONE), isClockAhead: true },
  act(15, 118, 'incident.levelChanged', { level: 2, previousLevel: 3, reason: '' }),
  act(16, 120, 'drill.announced', { voidReason: 'fromNewer' }),
  act(17, 150, 'incident.closed', { reason: 'Volume back to its usual level' }),
  act(18, 155, 'report.exported', { detail: 'pdf' }),
];

const imported: Import = {
  id: id(400),
  fileName: 'veille-mars.csv',
  fileSha256: hash(0x6d),
  sizeBytes: 88_000,
  headerKey: 'k',
  mapping: null,
  rowsRead: 1_204,
  stored: 1_180,
  duplicate: 21,
  rejected: 3,
  completedAt: at(-3),
  person: SCRIBE,
  undoneAt: null,
  removed: null,
  kept: null,
};

/** Facts with one of everything; `changes` replaces whole parts. */
export function sampleFacts(changes: Partial<ReportFacts> = {}): ReportFacts {
  const counts = [
    0, 1, 0, 2, 3, 2, 5, 9, 14, 22, 31, 44, 52, 47, 39, 33, 28, 30, 36, 29, 21, 17, 12, 10, 8, 9, 6, 5, 4, 3,
    4, 2, 3, 1, 2, 0, 1, 1,
  ];
  const from = at(-80);
  return {
    realm: 'exercise',
    orgId: id(900),
    device: DEVICE,
    house: null,
    incident,
    timeline,
    isTimelineCut: false,
    evidence,
    people: [
      person(LEAD, 'Inès Caron-Whitfield', 'fr'),
      person(SCRIBE, 'Théo Marsan', 'fr'),
      person(GONE, null, 'en'),
    ],
    imports: [
      imported,
      {
        ...imported,
        id: id(401),
        fileName: 'twice.csv',
        undoneAt: at(2),
        removed: 1_178,
        kept: 2,
        rejected: 0,
      },
      {
        ...imported,
        id: id(402),
        fileName: null,
        fileSha256: null,
        rowsRead: 0,
        stored: 0,
        duplicate: 0,
        rejected: 0,
      },
    ],
    mentions: {
      total: 1_180,
      oldestPostedAt: at(-60 * 30),
      newestPostedAt: at(149),
      lastReceivedAt: at(149),
      networks: ['bluesky', 'mastodon', 'x'],
      languages: ['en', 'fr'],
    },
    volume: {
      from,
      to: from + counts.length * 5 * MINUTE,
      bucketMs: 5 * MINUTE,
      buckets: counts.flatMap((count, index) =>
        count === 0 ? [] : [{ at: from + index * 5 * MINUTE, count }],
      ),
    },
    exercise: null,
    figures: null,
    room: null,
    written: null,
    chain: {
      isIntact: true,
      entries: 61,
      devices: 2,
      erasedPayloads: 2,
      erasedElsewhere: 1,
      forks: [{ device: OTHER_DEVICE, deviceSeq: 12 }],
      firstBad: null,
      heads: [
        { device: DEVICE, deviceSeq: 48, hash: hash(0x7e) },
        { device: OTHER_DEVICE, deviceSeq: 13, hash: hash(0x8f) },
      ],
      verifiedAt: at(158),
      isWhole: true,
    },
    entries: timeline.map((item, index) => ({
      header: {
        id: item.entryId,
        kind:
          item.type === 'act' ? item.kind : item.type === 'logLine' ? 'logLine.recorded' : 'evidence.pinned',
        device: index === 14 ? OTHER_DEVICE : DEVICE,
        deviceSeq: 20 + index,
        recordedAt: item.recordedAt,
      },
      hash: hash(0x10 + index),
      isErased: item.entryId === id(111),
    })),
    generatedAt: at(160),
    generatedBy: SCRIBE,
    appVersion: '0.1.0',
    ...changes,
  };
}
