/*
 * Detection: how the incident came to light, how long after the first post somebody acted, what they did before it was
 * declared.
 */
import { networkWord } from './networkWord.ts';
import { inline, paragraph, type ReportBlock, type ReportInline, said } from './reportBlock.ts';
import type { ReportFact } from './reportDocument.ts';
import { standingActs } from './reportFactSheet.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ReportRoomFacts, RoomDetection, RoomTrace } from './reportRoomFacts.ts';
import { type RoomSpeak, stacked, tableOf } from './reportRoomSpeak.ts';

const TRACES_AT_MOST = 100;

export function buildDetection(
  facts: ReportFacts,
  room: Pick<ReportRoomFacts, 'detection'>,
  speak: RoomSpeak,
): readonly ReportBlock[] {
  const { t } = speak.show;
  const { detection } = room;
  const traces = detection.traces.slice(0, TRACES_AT_MOST);
  return [
    { type: 'paragraph', tone: 'verdict', inlines: [...foundWords(detection, speak)] },
    { type: 'facts', facts: [...factsOf(facts, detection, speak)] },
    tableOf(
      t('reportRoom.before'),
      [
        [t('reportRoom.columnWhen'), 0.26],
        [t('report.columnWhat'), 0.74],
      ],
      traces.map((trace) => [speak.when(trace.at, trace.entryId, trace.by), traceWords(trace, speak)]),
      { isTitleShown: true, emptyNote: t('reportRoom.beforeNone') },
    ),
    paragraph(t('reportRoom.beforeNote'), 'note'),
  ];
}

function foundWords({ firstPost, traces }: RoomDetection, { show }: RoomSpeak): readonly ReportInline[] {
  const { t, formats } = show;
  const spike = traces.find(({ kind }) => kind === 'spike');
  const spiked =
    spike === undefined
      ? []
      : [inline(` ${t('reportRoom.foundSpike', { time: formats.dateTimeWithZone(spike.at) })}`)];
  if (firstPost === null) return [inline(t('reportRoom.foundNoPost')), ...spiked];
  const { way, name } = firstPost;
  const network = networkWord(firstPost.network, t);
  const named = name !== null && (way === 'source' || way === 'import');
  return [
    inline(t(`reportRoom.found_${way}`, { network })),
    ...(named ? [inline(' '), said(name), inline('.')] : []),
    ...spiked,
  ];
}

type HumanAct = { readonly at: number; readonly by: string; readonly words: string };

/** The earliest that a person did or wrote down about it, the declaration at the latest. */
function firstAct(facts: ReportFacts, { traces }: RoomDetection, { show }: RoomSpeak): HumanAct {
  const { t } = show;
  const { declaredAt, declaredBy } = facts.incident;
  const declared = { at: declaredAt, by: declaredBy, words: t('reportRoom.act_declared') };
  const written = facts.timeline
    .filter(({ type, voidReason, occurredAt }) => {
      return (type === 'logLine' || type === 'evidence') && voidReason === null && occurredAt < declaredAt;
    })
    .map(({ type, occurredAt, person }): HumanAct => {
      const words = t(type === 'evidence' ? 'reportRoom.act_evidence' : 'reportRoom.act_logLine');
      return { at: occurredAt, by: person, words };
    });
  const traced = traces.flatMap(({ kind, at, by }): readonly HumanAct[] =>
    by === null ? [] : [{ at, by, words: t(`reportRoom.trace_${kind}`) }],
  );
  return [...written, ...traced].reduce<HumanAct>(
    (first, one) => (one.at < first.at ? one : first),
    declared,
  );
}

function factsOf(facts: ReportFacts, detection: RoomDetection, speak: RoomSpeak): readonly ReportFact[] {
  const { t, formats, fact, momentFact, person } = speak.show;
  const { firstPost } = detection;
  const act = firstAct(facts, detection, speak);
  const { incident } = facts;
  const level = standingActs(facts).find(({ kind }) => kind === 'incident.declared')?.level ?? null;
  const gap = firstPost === null ? null : act.at - firstPost.postedAt;
  const gapWords =
    gap === null
      ? null
      : gap < 0
        ? t('reportRoom.actAhead', { span: formats.duration(-gap) })
        : formats.duration(gap);
  return [
    momentFact('firstPostedAt', t('reportRoom.factFirstPost'), firstPost?.postedAt ?? null),
    momentFact('firstReceivedAt', t('reportRoom.factReceived'), firstPost?.receivedAt ?? null),
    momentFact('firstActAt', t('reportRoom.factFirstAct'), act.at),
    fact('firstAct', t('reportRoom.factFirstActWhat'), act.words, act.words),
    fact('firstActBy', t('reportRoom.factFirstActBy'), person(act.by), act.by),
    fact('firstPostToActMs', t('reportRoom.factGap'), gapWords, gap),
    momentFact('declaredAt', t('report.factDeclared'), incident.declaredAt),
    fact('declaredBy', t('report.factDeclaredBy'), person(incident.declaredBy), incident.declaredBy),
    fact(
      'declaredLevel',
      t('reportRoom.factDeclaredLevel'),
      level === null ? null : speak.show.level(level),
      level,
    ),
  ];
}

function traceWords(trace: RoomTrace, speak: RoomSpeak) {
  const { t, formats } = speak.show;
  const { kind, decision, since, post, fileName } = trace;
  const words =
    kind === 'triage' && decision !== null
      ? t(`reportRoom.verdict_${decision}`)
      : t(`reportRoom.trace_${kind}`);
  return stacked(
    [inline(words, 'strong')],
    since === null ? [] : [inline(t('reportRoom.spikeSince', { time: formats.dateTimeWithZone(since) }))],
    kind !== 'import'
      ? []
      : fileName === null
        ? [inline(t('report.importErased'), 'soft')]
        : [said(fileName)],
    post === null ? [] : speak.post(post),
  );
}
