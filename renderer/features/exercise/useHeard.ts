/*
 * What reached the team of the exercise beside the feed. Asked again whenever the exercise moves; what is new is told
 * once, in a corner, and stays in the list.
 */
import { useEffect } from 'react';
import type { HeardInject } from '../../../shared/contract/exercise.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import type { RoleCode } from '../../../shared/domain/planLimits.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import { languageOf } from '../../../shared/lib/locale.ts';
import { ok } from '../../../shared/lib/result.ts';
import { shortenText } from '../../../shared/lib/shortenText.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { useSession } from '../../store/session.ts';
import { type Asked, useAsked } from '../../store/useAsked.ts';
import { keepNotice, showHeard, takeUntold } from './exerciseView.ts';

const STAYS_MS = 20_000;
/** More than so many at once are counted instead of told one by one. */
const TOLD_ONE_BY_ONE = 2;
const TOLD_CHARS = 220;

export function useHeard(): Asked<readonly HeardInject[] | null> {
  const isKnown = useEntities((entities) => entities.seq !== null);
  const generation = useEntities((entities) => entities.generation);
  const moved = useEntities((entities) => entities.exerciseRevision);
  const heard = useAsked(`${isKnown} ${generation} ${moved}`, async () =>
    isKnown ? await api.exercise.heard() : ok(null),
  );
  const list = heard.value;
  useEffect(() => {
    if (list !== null) tell(list);
  }, [list]);
  return heard;
}

function tell(list: readonly HeardInject[]): void {
  const fresh = takeUntold(list.map(({ injectId }) => injectId));
  const options = {
    actLabel: (t: Translate) => t('exercise.show'),
    onAct: () => showHeard(true),
    staysMs: STAYS_MS,
  };
  if (fresh.length > TOLD_ONE_BY_ONE) {
    keepNotice(say((t) => t('exercise.arrivedMany', { count: fresh.length }), options));
    return;
  }
  // The list begins with the newest; told is in the order in which they came.
  for (const one of list.filter(({ injectId }) => fresh.includes(injectId)).reverse())
    keepNotice(say((t) => arrivedWords(one, t), options));
}

/** One line of a message, in the language of the screen at that moment. */
function arrivedWords(one: HeardInject, t: Translate): string {
  const language = languageOf(useSession.getState().desk?.locale ?? 'en-CA');
  const kind = t(`exercise.kind_${one.kind}`);
  const words = shortenText(textIn(one.words, language), TOLD_CHARS);
  const from = one.from === null ? null : textIn(one.from, language);
  const role = one.role === null ? null : roleWord(one.role, t);
  if (from !== null && role !== null) return t('exercise.arrivedFromFor', { kind, from, role, words });
  if (from !== null) return t('exercise.arrivedFrom', { kind, from, words });
  if (role !== null) return t('exercise.arrivedFor', { kind, role, words });
  return t('exercise.arrived', { kind, words });
}

/** A role by the plan's word for it. */
export function roleWord(role: string, t: Translate): string {
  return role === 'other'
    ? t('planChoice.role_otherRole')
    : t(`planChoice.role_${role as Exclude<RoleCode, 'other'>}`);
}
