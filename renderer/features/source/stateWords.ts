/*
 * How a source fares, in words.
 */
import type { SourceHealth, SourceState } from '../../../shared/domain/sourceHealth.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import type { Formats } from '../../../shared/lib/formats.ts';

export type StateKind = SourceState['kind'] | 'catchingUp';

export function stateKind(state: SourceState): StateKind {
  return state.kind === 'live' && state.isCatchingUp ? 'catchingUp' : state.kind;
}

/** The reason and what happens next; empty where there is nothing to add. `now` in epoch ms. */
export function stateReason(health: SourceHealth, now: number, t: Translate, formats: Formats): string {
  const { state, medianGapMs } = health;
  if (state.kind === 'silent')
    return t('source.silentSince', {
      span: formats.duration(Math.max(0, now - state.since)),
      gap: formats.duration(medianGapMs ?? 0),
    });
  if (state.kind !== 'failing') return '';
  return `${t(`source.trouble_${state.trouble}`)} ${nextWords(state.nextAttemptAt, now, t, formats)}`;
}

function nextWords(at: number | null, now: number, t: Translate, formats: Formats): string {
  const words =
    at === null
      ? t('source.nextAttemptNever')
      : at <= now
        ? t('source.nextAttemptNow')
        : t('source.nextAttempt', { span: formats.duration(at - now) });
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}.`;
}
