/*
 * What would bring an observed post back, and what came of a decision about one, in words.
 */
import { assertNever } from '../lib/assertNever.ts';
import { inline } from './reportBlock.ts';
import type { RoomPostDecision } from './reportRoomFacts.ts';
import { type Cell, type RoomSpeak, stacked } from './reportRoomSpeak.ts';
import { TRIPWIRE_KINDS, type Tripwire } from './verdictKinds.ts';

const CAUSES = [...TRIPWIRE_KINDS, 'recheck'] as const;

/** The re-check and the tripwires; nothing for a post that was taken on. */
export function tripwireWords({ kind, recheckAt, tripwires }: RoomPostDecision, { show }: RoomSpeak): Cell {
  if (kind !== 'observed') return [];
  const { t, formats } = show;
  return stacked(
    recheckAt === null ? [] : [inline(t('triage.recheckAt', { time: formats.dateTime(recheckAt) }))],
    ...tripwires.map((wire): Cell => [inline(wireWords(wire, show), 'soft')]),
  );
}

function wireWords(wire: Tripwire, { t, formats }: RoomSpeak['show']): string {
  switch (wire.kind) {
    case 'volumeRatio':
    case 'audience':
      return t(`reportRoom.wire_${wire.kind}`, { value: formats.number(wire.atLeast) });
    case 'silence':
      return t('reportRoom.wire_silence', { value: formats.duration(wire.minutes * 60_000) });
    case 'newNetwork':
    case 'lexicon':
      return t(`reportRoom.wire_${wire.kind}`);
    default:
      return assertNever(wire);
  }
}

/** What people did next, why it came back, whether anybody took it up, when it was answered. */
export function postOutcome({ outcome, at: decidedAt, kind }: RoomPostDecision, { show }: RoomSpeak): Cell {
  const { t, formats } = show;
  const { state, at, cause, echoes, answeredAt } = outcome;
  const span = at === null ? '' : formats.duration(Math.max(0, at - decidedAt));
  const known = CAUSES.find((one) => one === cause);
  const answered =
    answeredAt === null ? [] : [inline(t('reportRoom.answered', { time: formats.dateTime(answeredAt) }))];
  switch (state) {
    case 'intervened':
    case 'observed':
    case 'dismissed':
      return stacked(
        known === undefined ? [] : [inline(t(`reportRoom.back_${known}`))],
        [inline(t(`reportRoom.then_${state}`, { span }))],
        answered,
      );
    case 'withdrawn':
      return [inline(t('reportRoom.then_withdrawn', { span }))];
    case 'open':
      if (answered.length > 0) return answered;
      if (kind !== 'observed') return [inline(t('reportRoom.notAnswered'), 'soft')];
      if (echoes === null) return [inline(t('reportRoom.then_open'), 'soft')];
      return [inline(echoes === 0 ? t('reportRoom.died') : t('reportRoom.echoed', { count: echoes }))];
  }
}
