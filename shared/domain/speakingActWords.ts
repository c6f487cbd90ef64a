/*
 * What acts of speaking are called in the timeline and the report: statements, their signatures, promises.
 */
import type { Translate } from '../i18n/createWords.ts';
import { networkWord } from './networkWord.ts';
import type { RoomActFacts, RoomActKind } from './roomActWords.ts';

export type SpeakingKind = Extract<
  RoomActKind,
  `statement.${string}` | `commitment.${string}` | `moderation.${string}`
>;

export function isSpeakingKind(kind: RoomActKind): kind is SpeakingKind {
  return ['statement.', 'commitment.', 'moderation.'].some((noun) => kind.startsWith(noun));
}

export function speakingActWords(
  {
    kind,
    title,
    room = {},
  }: { readonly kind: SpeakingKind; readonly title: string | null; readonly room?: RoomActFacts },
  t: Translate,
  nameOf: (personId: string) => string,
): string {
  const text = title ?? t('log.erasedText');
  const { person, signer, network, language } = room;
  switch (kind) {
    case 'statement.signed':
      return signer === undefined
        ? t('statement.act_signed', { text })
        : t('statement.act_signedByPhone', { text, name: signer });
    case 'statement.failed':
      return t(room.isUnknown === true ? 'statement.act_failedUnknown' : 'statement.act_failed', {
        text,
        reason: room.code === undefined ? '' : t(`error.${room.code}`),
      }).trim();
    case 'statement.cancelled':
      return room.code === undefined
        ? t('statement.act_cancelled', { text })
        : t('statement.act_calledOff', { text, reason: t(`error.${room.code}`) });
    case 'statement.published':
    case 'statement.queued':
    case 'statement.unmarked':
      return t(`statement.act_${verbOf(kind)}`, {
        text,
        network: network === undefined ? '' : networkWord(network, t),
        language: language === undefined ? '' : t(`statement.side_${language}`),
      });
    case 'moderation.asked':
    case 'moderation.signed':
    case 'moderation.refused':
    case 'moderation.done':
    case 'moderation.lifted':
      return t(`moderation.act_${verbOf(kind)}`, {
        text,
        measure: room.measure === undefined ? '' : t(`planChoice.moderation_${room.measure}`).toLowerCase(),
        number: room.clauseNumber ?? '',
      });
    case 'commitment.assigned':
      return person === undefined
        ? t('commitment.act_unassigned', { text })
        : t('commitment.act_assigned', { text, name: nameOf(person) });
    case 'commitment.given':
      return t('commitment.act_given', { text });
    case 'commitment.fulfilled':
      return t('commitment.act_fulfilled', { text });
    case 'commitment.broken':
      return t('commitment.act_broken', { text });
    case 'commitment.reopened':
      return t('commitment.act_reopened', { text });
    default:
      return t(`statement.act_${verbOf(kind)}`, { text });
  }
}

function verbOf<K extends string>(kind: `statement.${K}` | `moderation.${K}`): K {
  return kind.slice(kind.indexOf('.') + 1) as K;
}
