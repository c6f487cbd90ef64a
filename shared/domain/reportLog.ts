/*
 * The full log: every act in the order in which it happened. What was replaced stays,
 * struck, with who and when; what was erased says so; what is void or ahead of its time is shown.
 */
import { assertNever } from '../lib/assertNever.ts';
import type { CallInLog } from './callInLog.ts';
import type { Evidence } from './evidence.ts';
import type { VoidReason } from './fold.ts';
import type { ReportDocument, ReportLogRow } from './reportDocument.ts';
import type { ReportAct, ReportFacts, ReportItem } from './reportFacts.ts';
import type { ReportShow } from './reportShow.ts';
import { isRoomActKind, roomActNotes, roomActWords } from './roomActWords.ts';

/** A line written down later than this after the event says so. */
const LATE_MS = 90_000;

type Wording = ReportLogRow['wordings'][number];
type Numbers = ReadonlyMap<string, number>;
export type LogFacts = Pick<ReportFacts, 'timeline' | 'isTimelineCut' | 'evidence'>;

const VOID_WORDS = {
  notFirst: 'report.voidNotFirst',
  notStarted: 'report.voidNotStarted',
  closed: 'report.voidClosed',
  notClosed: 'report.voidNotClosed',
  sameValue: 'report.voidSameValue',
  alreadyDone: 'report.voidAlreadyDone',
  changed: 'report.voidChanged',
  ownText: 'report.voidOwnText',
  tooEarly: 'report.voidTooEarly',
  unreadable: 'report.voidUnreadable',
  fromNewer: 'report.voidFromNewer',
} as const satisfies Record<VoidReason, string>;

/** Builds the log. `numbers` gives each piece of evidence its number by id. */
export function buildLog(facts: LogFacts, show: ReportShow, numbers: Numbers): ReportDocument['log'] {
  const { t, formats } = show;
  const rows = facts.timeline.map((item) => rowOf(item, facts, show, numbers));
  const days = new Map(rows.map((row) => [row.day, formats.date(row.occurred.at)]));
  return {
    title: t('report.log'),
    intro: t('report.logIntro'),
    isCut: facts.isTimelineCut,
    cutNote: facts.isTimelineCut ? t('report.logCut', { count: rows.length }) : null,
    emptyNote: t('report.logEmpty'),
    columns: {
      time: t('report.columnTime'),
      what: t('report.columnWhat'),
      person: t('report.columnPerson'),
    },
    days: [...days].map(([day, shown]) => ({ day, shown })),
    rows,
  };
}

function rowOf(item: ReportItem, facts: LogFacts, show: ReportShow, numbers: Numbers): ReportLogRow {
  const { t, formats } = show;
  const late = item.recordedAt - item.occurredAt;
  const isSameDay = formats.dayKey(item.recordedAt) === formats.dayKey(item.occurredAt);
  const written = isSameDay
    ? formats.timeWithZone(item.recordedAt)
    : formats.dateTimeWithZone(item.recordedAt);
  const isErased = isItemErased(item);
  return {
    entryId: item.entryId,
    // The document knows three kinds; a call is an act like any other.
    kind: item.type === 'call' ? 'act' : item.type,
    act: actName(item),
    occurred: show.moment(item.occurredAt),
    recorded: show.moment(item.recordedAt),
    recordedNote:
      late > LATE_MS ? t('report.recordedLater', { time: written, span: formats.duration(late) }) : null,
    day: formats.dayKey(item.occurredAt),
    person: show.person(item.person),
    label: labelOf(item, facts, show, numbers),
    wordings: wordingsOf(item, show),
    level: item.type === 'act' ? item.level : null,
    voidReason: item.voidReason,
    isClockAhead: item.isClockAhead,
    isErased,
    marks: [
      ...(item.voidReason === null ? [] : [t('report.markVoid', { reason: t(VOID_WORDS[item.voidReason]) })]),
      ...(item.isClockAhead ? [t('report.markClockAhead')] : []),
      ...(isErased ? [t('report.markErased')] : []),
      ...(item.type === 'call' ? callMarks(item.call, show) : []),
    ],
  };
}

function isItemErased(item: ReportItem): boolean {
  if (item.type === 'logLine') return item.line.isErased;
  if (item.type === 'call') return item.call.name === '';
  return item.type === 'evidence' ? item.evidence.isErased : item.isErased;
}

function actName(item: ReportItem): string {
  if (item.type === 'logLine') return 'logLine.recorded';
  if (item.type === 'act') return item.kind;
  if (item.type === 'call') return 'callRound.reached';
  return item.evidence.kind === 'file' ? 'evidence.attached' : 'evidence.pinned';
}

function wordingsOf(item: ReportItem, show: ReportShow): Wording[] {
  if (item.type === 'logLine') return lineWordings(item, show);
  const text =
    item.type === 'evidence' ? item.evidence.note : item.type === 'call' ? item.call.note : typedText(item);
  if (text === null || text === '') {
    const isSilent = !isItemErased(item);
    return isSilent ? [] : [{ ...plainWording(item, show, null), erasedNote: show.t('report.wordsErased') }];
  }
  return [plainWording(item, show, text)];
}

function plainWording(item: ReportItem, show: ReportShow, text: string | null): Wording {
  return {
    entryId: item.entryId,
    text,
    erasedNote: null,
    isStruck: false,
    person: show.person(item.person),
    recorded: show.moment(item.recordedAt),
    note: null,
    reason: null,
  };
}

function lineWordings(item: ReportItem & { readonly type: 'logLine' }, show: ReportShow): Wording[] {
  return item.line.versions.map((version, index, versions) => {
    const next = versions[index + 1];
    return {
      entryId: version.entryId,
      text: version.text,
      erasedNote: version.text === null ? show.t('report.wordsErased') : null,
      isStruck: next !== undefined,
      person: show.person(version.person),
      recorded: show.moment(version.recordedAt),
      note:
        next === undefined
          ? null
          : show.t('report.amendedBy', {
              person: show.person(next.person),
              when: show.formats.dateTimeWithZone(next.recordedAt),
            }),
      reason: next === undefined || next.reason === '' ? null : next.reason,
    };
  });
}

/** What a person typed with an act: a title or a reason. */
function typedText(act: ReportAct): string | null {
  // The words of the room's acts stand in their label.
  if (isRoomActKind(act.kind)) return null;
  const isAboutTitle = act.kind === 'incident.declared' || act.kind === 'incident.retitled';
  return isAboutTitle ? act.title : act.reason;
}

function labelOf(item: ReportItem, facts: LogFacts, show: ReportShow, numbers: Numbers): string | null {
  switch (item.type) {
    case 'logLine':
      return null;
    case 'evidence':
      return evidenceLabel(item.evidence, show, numbers);
    case 'act':
      return actLabel(item, facts, show, numbers);
    case 'call':
      return item.call.name === ''
        ? show.t('report.callReachedErased')
        : show.t('report.callReached', { name: item.call.name });
    default:
      return assertNever(item);
  }
}

/** Where a call comes from, and what became of it since. */
function callMarks({ state, corrected }: CallInLog, { t, formats, person }: ReportShow): readonly string[] {
  return [
    t('report.markFromPaper'),
    ...(state === 'withdrawn' ? [t('report.markCallWithdrawn')] : []),
    ...(state === 'struck' ? [t('report.markCallStruck')] : []),
    ...(corrected === null
      ? []
      : [
          t('report.amendedBy', {
            person: person(corrected.person),
            when: formats.dateTimeWithZone(corrected.recordedAt),
          }),
        ]),
  ];
}

function evidenceLabel(evidence: Evidence, show: ReportShow, numbers: Numbers): string {
  const said = show.t('report.actPinned', { number: numbers.get(evidence.id) ?? '?' });
  const what =
    evidence.kind === 'file'
      ? [evidence.file?.name]
      : [evidence.mention?.ref.network, evidence.mention?.copy.author ?? evidence.mention?.copy.handle];
  return [said, ...what.filter((part) => part !== undefined && part !== null)].join(' · ');
}

function actLabel(act: ReportAct, facts: LogFacts, show: ReportShow, numbers: Numbers): string {
  const { t } = show;
  switch (act.kind) {
    case 'incident.declared':
      return act.level === null
        ? t('report.actDeclaredErased')
        : t('report.actDeclared', { number: act.level, word: show.levelWord(act.level) });
    case 'incident.retitled':
      return t('report.actRetitled');
    case 'incident.levelChanged': {
      if (act.level === null) return t('report.actLevelErased');
      const to = show.levelShort(act.level);
      if (act.previousLevel === null) return t('report.actLevelSet', { to });
      const from = show.levelShort(act.previousLevel);
      return act.level > act.previousLevel
        ? t('report.actLevelRaised', { from, to })
        : t('report.actLevelLowered', { from, to });
    }
    case 'incident.scoped':
      return t('report.actScoped');
    case 'incident.closed':
      return t('report.actClosed');
    case 'incident.reopened':
      return t('report.actReopened');
    case 'evidence.unpinned': {
      const found =
        facts.evidence.find((item) => item.id === act.detail) ??
        facts.evidence.find((item) => item.unpinnedAt === act.occurredAt && item.unpinnedBy === act.person);
      const number = found === undefined ? undefined : numbers.get(found.id);
      return number === undefined ? t('report.actUnpinnedUnknown') : t('report.actUnpinned', { number });
    }
    case 'report.exported':
      return [t('report.actReportExported'), act.detail].filter((part) => part !== null).join(' · ');
    case 'callRound.recorded':
      return [t('report.actCallRound'), act.detail].filter((part) => part !== null).join(' · ');
    case 'callRound.amended':
      return t('report.actCallRoundAmended');
    case 'callRound.retracted':
      return t('report.actCallRoundRetracted');
    default:
      if (!isRoomActKind(act.kind)) return t('report.actUnknown');
      return [roomActWords({ ...act, kind: act.kind }, t, show.person), ...roomActNotes(act, t)].join(' · ');
  }
}
