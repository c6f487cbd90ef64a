/*
 * The words of a report's document that are our own or are no words at all: they are left as they are. Whatever is not
 * listed here is read and redacted, so that a field that is added later is redacted until somebody lists it.
 */
import type { ReportDocument } from './reportDocument.ts';

/**
 * `true`: ours. `quoted`: found in the world, signs in it are no marks of passages. An object's own keys are ours, what
 * they lead to is not. Lists are looked through.
 */
export type Ours = true | 'quoted' | { readonly [key: string]: Ours };

/** The same, held against the document: only fields that there are can be listed. */
type OursOf<T> = T extends string
  ? true | 'quoted'
  : T extends readonly (infer Item)[]
    ? OursOf<NonNullable<Item>>
    : T extends object
      ? { readonly [Key in keyof T]?: OursOf<NonNullable<T[Key]>> }
      : never;

const MOMENT = { iso: true, shown: true, time: true, utc: true } as const;
const FACT = { key: true, label: true, moment: MOMENT } as const;
/** In written parts, a label may be somebody's name. */
const PART_FACT = { key: true, moment: MOMENT } as const;

const PICTURE = {
  id: true,
  title: true,
  drawing: {
    shape: true,
    axis: { ticks: { label: true }, label: true },
    gridLines: { label: true },
    series: { points: {} },
    rows: { spans: {}, dots: {}, cells: { state: true } },
    bars: {},
  },
  table: {},
} as const;

const BLOCK = {
  type: true,
  tone: true,
  columns: { align: true },
  items: {},
  rows: {},
  facts: PART_FACT,
  picture: PICTURE,
} as const;

export const OURS = {
  schema: true,
  locale: true,
  language: true,
  timeZone: true,
  realm: true,
  banner: { word: true, warning: true },
  incidentId: true,
  status: true,
  levelShown: true,
  house: { organisation: true, colour: true, logo: { mediaType: true, base64: true } },
  kicker: true,
  contentsTitle: true,
  notMeasured: true,
  generated: MOMENT,
  generator: true,
  cover: FACT,
  profile: true,
  profileShown: true,
  removed: true,
  arrangement: { id: true },
  parts: { id: true, title: true, blocks: BLOCK },
  figures: {
    title: true,
    intro: true,
    columns: {
      figure: true,
      value: true,
      target: true,
      verdict: true,
      earlier: true,
      formula: true,
      inputs: true,
    },
    basisTitle: true,
    figures: {
      key: true,
      label: true,
      formula: true,
      unit: true,
      shown: true,
      inputs: { entryId: true },
      target: { shown: true },
      verdict: true,
      verdictShown: true,
      entryIds: true,
      window: { shown: true },
      earlier: { incidentId: true, shown: true },
    },
  },
  factSheet: {
    title: true,
    facts: FACT,
    levelsTitle: true,
    levelColumns: { level: true, from: true, to: true, duration: true, reason: true },
    levels: { word: true, from: MOMENT, to: MOMENT, duration: true },
    stillRunning: true,
  },
  exercise: {
    title: true,
    intro: true,
    facts: FACT,
    emptyNote: true,
    columns: { came: true, expected: true, due: true, state: true, done: true, took: true },
    injects: {
      injectId: true,
      came: MOMENT,
      rows: {
        injectId: true,
        due: MOMENT,
        within: true,
        state: true,
        stateShown: true,
        entryId: true,
        done: MOMENT,
        took: true,
      },
    },
    skippedTitle: true,
    skipped: { injectId: true },
    findingsTitle: true,
    findingsNote: true,
    findings: { id: true, moment: MOMENT },
  },
  volume: {
    title: true,
    description: true,
    note: true,
    from: MOMENT,
    to: MOMENT,
    peak: { from: MOMENT },
    buckets: { from: MOMENT, day: true },
    days: { day: true, shown: true },
    marks: { moment: MOMENT, label: true },
    ticks: { label: true },
    axis: true,
    columns: { interval: true, count: true, mark: true, from: true, what: true },
  },
  log: {
    title: true,
    intro: true,
    cutNote: true,
    emptyNote: true,
    columns: { time: true, what: true, person: true },
    days: { day: true, shown: true },
    rows: {
      entryId: true,
      kind: true,
      act: true,
      occurred: MOMENT,
      recorded: MOMENT,
      recordedNote: true,
      day: true,
      wordings: { entryId: true, erasedNote: true, recorded: MOMENT },
      voidReason: true,
    },
  },
  evidence: {
    title: true,
    intro: true,
    items: {
      id: true,
      kind: true,
      heading: true,
      text: 'quoted',
      network: true,
      externalId: true,
      posted: MOMENT,
      sha256: true,
      file: { size: true },
      pinned: MOMENT,
      unpinned: { moment: MOMENT },
      facts: FACT,
      erasedNote: true,
    },
  },
  chain: {
    title: true,
    verdict: true,
    sentences: true,
    facts: FACT,
    forks: { device: true },
    firstBad: { entryId: true, problem: true },
  },
  coverage: {
    title: true,
    facts: FACT,
    importsTitle: true,
    importsNote: true,
    importColumns: {
      file: true,
      completed: true,
      rowsRead: true,
      stored: true,
      duplicate: true,
      rejected: true,
    },
    imports: { id: true, fileSha256: true, completed: MOMENT, undoneNote: true, undone: MOMENT },
    limitsTitle: true,
    limits: true,
  },
  annex: {
    title: true,
    intro: true,
    headsTitle: true,
    headColumns: { device: true, deviceSeq: true, hash: true },
    heads: { device: true, hash: true },
    entriesTitle: true,
    entryColumns: { number: true, recorded: true, kind: true, hash: true },
    entries: { entryId: true, device: true, kind: true, recorded: MOMENT, hash: true },
    digestLabel: true,
  },
  foot: { page: true, digest: true },
} as const satisfies OursOf<ReportDocument>;
