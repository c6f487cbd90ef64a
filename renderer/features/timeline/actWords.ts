/*
 * What an act of the timeline is called, and why it may stand marked.
 */
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import type { VoidReason } from '../../../shared/domain/fold.ts';
import { isRoomActKind, roomActWords } from '../../../shared/domain/roomActWords.ts';
import type { Translate, WordKey } from '../../../shared/i18n/createWords.ts';
import { assertNever } from '../../../shared/lib/assertNever.ts';

type Act = Extract<TimelineItem, { type: 'act' }>;

/** The act in words, with what it names. */
export function actWords(act: Act, t: Translate, nameOf: (personId: string) => string): string {
  if (isRoomActKind(act.kind)) return roomActWords({ ...act, kind: act.kind }, t, nameOf);
  switch (act.kind) {
    case 'incident.declared':
      return act.title === null ? t('log.actDeclared') : t('log.actDeclaredAt', { title: act.title });
    case 'incident.retitled':
      return act.title === null ? t('log.actRetitledErased') : t('log.actRetitled', { title: act.title });
    case 'incident.levelChanged':
      return isRaised(act) ? t('log.actLevelRaised') : t('log.actLevelLowered');
    case 'incident.scoped':
      return t('log.actScoped');
    case 'incident.closed':
      return t('log.actClosed');
    case 'incident.reopened':
      return t('log.actReopened');
    case 'evidence.unpinned':
      return t('log.actUnpinned');
    case 'report.exported':
      return act.detail === null
        ? t('log.actReportExported')
        : t('log.actReportExportedAs', { format: act.detail });
    case 'callRound.recorded':
      return act.detail === null ? t('log.actCallRoundErased') : t('log.actCallRound', { tally: act.detail });
    case 'callRound.amended':
      return t('log.actCallRoundAmended');
    case 'callRound.retracted':
      return t('log.actCallRoundRetracted');
    case 'unknown':
      return t('log.actUnknown');
    default:
      return assertNever(act.kind);
  }
}

/** Whether a change of level goes up. */
export function isRaised(act: Pick<Act, 'level' | 'previousLevel'>): boolean {
  return (act.level ?? 0) >= (act.previousLevel ?? 0);
}

const VOID_KEYS = {
  notFirst: 'log.voidNotFirst',
  notStarted: 'log.voidNotStarted',
  closed: 'log.voidClosed',
  notClosed: 'log.voidNotClosed',
  sameValue: 'log.voidSameValue',
  alreadyDone: 'log.voidAlreadyDone',
  changed: 'log.voidChanged',
  ownText: 'log.voidOwnText',
  tooEarly: 'log.voidTooEarly',
  unreadable: 'log.voidUnreadable',
  fromNewer: 'log.voidFromNewer',
} as const satisfies Record<VoidReason, WordKey>;

/** Why an act has no effect. */
export function voidWords(reason: VoidReason, t: Translate): string {
  return t(VOID_KEYS[reason]);
}
