/*
 * Saying the tone of mentions by hand: those that are chosen, or the one under the keys. A notice says so and takes it
 * back.
 */
import { HAND_TONES, type HandTone } from '../../../shared/domain/handJudgement.ts';
import { LABELLED_AT_ONCE } from '../../../shared/domain/limits.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { selectCanAct } from '../../store/select.ts';
import { selectActedOn, useFeedView } from './feedView.ts';

/** Says it of these; answers with what went wrong, else null. */
export async function sayTone(mentionIds: readonly number[], tone: HandTone): Promise<Failure | null> {
  const ids = mentionIds.slice(0, LABELLED_AT_ONCE);
  const reply = await api.toneLabel.say({ mentionIds: [...ids], tone });
  if (!reply.ok) return reply.error;
  say((t) => t('tone.saidDone', { count: ids.length, tone: t(`handMention.tone_${tone}`) }), {
    actLabel: (t) => t('tone.takeBack'),
    onAct: () => void takeToneBack(ids),
  });
  return null;
}

/** What was read of their words stands again. */
export async function takeToneBack(mentionIds: readonly number[]): Promise<Failure | null> {
  const reply = await api.toneLabel.withdraw({ mentionIds: [...mentionIds] });
  return reply.ok ? null : reply.error;
}

const canSay = (): boolean => {
  const view = useFeedView.getState();
  return view.handle !== null && selectActedOn(view).length > 0 && selectCanAct(useEntities.getState());
};

async function sayOfChosen(tone: HandTone): Promise<void> {
  const failure = await sayTone(selectActedOn(useFeedView.getState()), tone);
  if (failure !== null)
    say((t) => t('tone.failed', { problem: t(`error.${failure.code}`) }), { tone: 'danger', staysMs: null });
}

/** `t` and the digit that stands for the tone wherever a tone is said. */
export const toneActions: readonly Action[] = HAND_TONES.map((tone, at) => ({
  id: `mention.tone.${tone}`,
  group: 'mention' as const,
  label: (t) => t('tone.action', { tone: t(`handMention.tone_${tone}`) }),
  keys: [`t ${at + 1}`],
  isAvailable: canSay,
  run: () => void sayOfChosen(tone),
}));
