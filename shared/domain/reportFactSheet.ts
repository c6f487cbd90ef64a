/*
 * The fact sheet: who declared what and when, and how long each level lasted. Levels are
 * read from the acts by the time at which they happened; void acts change nothing, and
 * no level runs while the incident is closed.
 */
import type { Level } from './limits.ts';
import { LEVELS } from './limits.ts';
import type { ReportDocument, ReportFact } from './reportDocument.ts';
import type { ReportAct, ReportFacts } from './reportFacts.ts';
import type { ReportShow } from './reportShow.ts';

export type LevelSpan = {
  readonly level: Level;
  readonly from: number;
  /** Null while it runs. */
  readonly to: number | null;
  readonly reason: string | null;
  readonly person: string;
};

/** The acts of the incident that count, in the order in which they happened. */
export function standingActs(facts: ReportFacts): readonly ReportAct[] {
  return facts.timeline
    .filter((item): item is ReportAct => item.type === 'act' && item.voidReason === null)
    .toSorted((a, b) => a.occurredAt - b.occurredAt || a.recordedAt - b.recordedAt);
}

/** The levels an incident went through. */
export function levelSpans(facts: ReportFacts): readonly LevelSpan[] {
  const spans: LevelSpan[] = [];
  let open: LevelSpan | null = null;
  let last: Level = facts.incident.level;
  const end = (at: number): void => {
    if (open !== null) spans.push({ ...open, to: Math.max(at, open.from) });
    open = null;
  };
  const begin = (act: ReportAct, level: Level): void => {
    end(act.occurredAt);
    open = { level, from: act.occurredAt, to: null, reason: act.reason, person: act.person };
    last = level;
  };
  for (const act of standingActs(facts)) {
    if (act.kind === 'incident.declared' || act.kind === 'incident.levelChanged') {
      if (act.level !== null) begin(act, act.level);
    } else if (act.kind === 'incident.closed') end(act.occurredAt);
    else if (act.kind === 'incident.reopened') begin(act, last);
  }
  if (open !== null) spans.push(open);
  return spans;
}

/** When the incident ended for counting: its closing, or the moment of the report. */
export function endOf(facts: ReportFacts): number {
  return Math.max(facts.incident.declaredAt, facts.incident.closedAt ?? facts.generatedAt);
}

/** Who leads and keeps the log, and the three questions, where somebody said so. */
function roomFacts(
  incident: ReportFacts['incident'],
  { t, fact, person }: ReportShow,
): readonly ReportFact[] {
  const { lead, scribe, assessment } = incident;
  const { trigger = '', fault = null, reaction = null } = assessment ?? {};
  return [
    ...(lead === null ? [] : [fact('lead', t('room.lead'), person(lead), lead)]),
    ...(scribe === null ? [] : [fact('scribe', t('room.scribe'), person(scribe), scribe)]),
    ...(trigger === '' ? [] : [fact('trigger', t('room.assessTrigger'), trigger, trigger)]),
    ...(fault === null ? [] : [fact('fault', t('room.assessFault'), t(`room.fault_${fault}`), fault)]),
    ...(reaction === null
      ? []
      : [fact('reaction', t('room.assessReaction'), t(`room.reaction_${reaction}`), reaction)]),
  ];
}

/** Builds the fact sheet. */
export function buildFactSheet(facts: ReportFacts, show: ReportShow): ReportDocument['factSheet'] {
  const { t, formats, fact, momentFact, numberFact } = show;
  const { incident } = facts;
  const isClosed = incident.status === 'closed';
  const spans = levelSpans(facts);
  const lengthOf = (span: LevelSpan): number => Math.max(0, (span.to ?? facts.generatedAt) - span.from);
  const duration = formats.duration(endOf(facts) - incident.declaredAt);
  const lines = facts.timeline.filter((item) => item.type === 'logLine');
  const amendments = lines.reduce((sum, item) => sum + item.line.versions.length - 1, 0);
  const kept = facts.evidence.filter((item) => item.unpinnedAt === null);
  const posts = kept.filter((item) => item.kind === 'mention');
  const postedAts = posts.flatMap((item) => (item.mention === null ? [] : [item.mention.copy.postedAt]));

  const totals = LEVELS.filter((level) => spans.some((span) => span.level === level)).map((level) => {
    const ms = spans.filter((span) => span.level === level).reduce((sum, span) => sum + lengthOf(span), 0);
    const label = t('report.factLevelTotal', { number: level, word: show.levelWord(level) });
    return fact(`levelTotal${level}Ms`, label, formats.duration(ms), ms);
  });

  return {
    title: t('report.factSheet'),
    facts: [
      fact(
        'status',
        t('report.factStatus'),
        t(isClosed ? 'report.statusClosed' : 'report.statusOpen'),
        incident.status,
      ),
      momentFact('declaredAt', t('report.factDeclared'), incident.declaredAt),
      fact('declaredBy', t('report.factDeclaredBy'), show.person(incident.declaredBy), incident.declaredBy),
      momentFact('closedAt', t('report.factClosed'), incident.closedAt, t('report.factNotClosed')),
      fact(
        'durationMs',
        t('report.factDuration'),
        isClosed ? duration : t('report.factDurationOpen', { duration }),
        endOf(facts) - incident.declaredAt,
      ),
      fact(
        'level',
        t(isClosed ? 'report.factLevelLast' : 'report.factLevelNow'),
        show.level(incident.level),
        incident.level,
      ),
      fact('peakLevel', t('report.factLevelPeak'), show.level(incident.peakLevel), incident.peakLevel),
      ...totals,
      ...roomFacts(incident, show),
      numberFact('logLines', t('report.factLogLines'), lines.length),
      numberFact('amendments', t('report.factAmendments'), amendments),
      fact(
        'evidence',
        t('report.factEvidence'),
        t('report.factEvidenceValue', { mentions: posts.length, files: kept.length - posts.length }),
        kept.length,
      ),
      numberFact('unpinned', t('report.factUnpinned'), facts.evidence.length - kept.length),
      momentFact(
        'firstEvidencePostedAt',
        t('report.factFirstEvidence'),
        postedAts.length === 0 ? null : Math.min(...postedAts),
      ),
    ],
    levelsTitle: t('report.levels'),
    levelColumns: {
      level: t('report.columnLevel'),
      from: t('report.columnFrom'),
      to: t('report.columnTo'),
      duration: t('report.columnDuration'),
      reason: t('report.columnReason'),
    },
    levels: spans.map((span) => ({
      level: span.level,
      word: show.level(span.level),
      from: show.moment(span.from),
      to: span.to === null ? null : show.moment(span.to),
      durationMs: lengthOf(span),
      duration: formats.duration(lengthOf(span)),
      reason: span.reason === null || span.reason === '' ? null : span.reason,
      person: show.person(span.person),
    })),
    stillRunning: t('report.stillRunning'),
  };
}
