/*
 * The closed lists of the plan with their words, as forms and titles show them.
 */

import { GATES } from '../../../shared/domain/gates.ts';
import { LANGUAGES, LEVELS } from '../../../shared/domain/limits.ts';
import {
  ACCOUNT_NETWORKS,
  CLUSTERS,
  CONSENT_BASES,
  CONTACT_METHODS,
  CONTENT_KINDS,
  DUTIES,
  MEASURES,
  MODERATIONS,
  PHONE_KINDS,
  type PhoneKind,
  PLAN_CLOCKS,
  POSTURES,
  ROLE_CODES,
  type RoleCode,
  SIGNING_MODES,
  SOURCE_KEEPS,
  SOURCE_KINDS,
  TEMPLATE_KINDS,
  WATCH_CATEGORIES,
} from '../../../shared/domain/planLimits.ts';
import { REPORT_SECTIONS } from '../../../shared/domain/reportSection.ts';
import { SENSITIVITIES, SPIKE_VOICES } from '../../../shared/domain/spike.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import { levelWord } from '../../words/levelWord.ts';
import { networkWord } from '../../words/networkWord.ts';

export type WordedChoice = { readonly id: string; readonly label: string };

export function roleWord(code: RoleCode, t: Translate): string {
  return code === 'other' ? t('planChoice.role_otherRole') : t(`planChoice.role_${code}`);
}

function phoneWord(kind: PhoneKind, t: Translate): string {
  return kind === 'other' ? t('planChoice.phone_otherKind') : t(`planChoice.phone_${kind}`);
}

function list<Id extends string>(ids: readonly Id[], word: (id: Id, t: Translate) => string) {
  const choices = (t: Translate): readonly WordedChoice[] => ids.map((id) => ({ id, label: word(id, t) }));
  return Object.assign(choices, { first: ids[0] ?? '' });
}

export const CHOICES = {
  measure: list(MEASURES, (id, t) => t(`planChoice.measure_${id}`)),
  clock: list(PLAN_CLOCKS, (id, t) => t(`planChoice.clock_${id}`)),
  cluster: list(CLUSTERS, (id, t) => t(`planChoice.cluster_${id}`)),
  posture: list(POSTURES, (id, t) => t(`planChoice.posture_${id}`)),
  role: list(ROLE_CODES, roleWord),
  duty: list(DUTIES, (id, t) => t(`planChoice.duty_${id}`)),
  content: list(CONTENT_KINDS, (id, t) => t(`planChoice.content_${id}`)),
  mode: list(SIGNING_MODES, (id, t) => t(`planChoice.mode_${id}`)),
  template: list(TEMPLATE_KINDS, (id, t) => t(`planChoice.template_${id}`)),
  moderation: list(MODERATIONS, (id, t) => t(`planChoice.moderation_${id}`)),
  accountNetwork: list(ACCOUNT_NETWORKS, networkWord),
  sourceKind: list(SOURCE_KINDS, (id, t) => t(`planChoice.source_${id}`)),
  sourceKeeps: list(SOURCE_KEEPS, (id, t) => t(`planChoice.keeps_${id}`)),
  spikeVoice: list(SPIKE_VOICES, (id, t) => t(`planChoice.voice_${id}`)),
  sensitivity: list(SENSITIVITIES, (id, t) => t(`planChoice.sensitivity_${id}`)),
  mediaTier: list(['0', '1', '2', '3'] as const, (id, t) => t(`planChoice.mediaTier_${id}`)),
  category: list(WATCH_CATEGORIES, (id, t) => t(`planChoice.category_${id}`)),
  phone: list(PHONE_KINDS, phoneWord),
  gate: list(GATES, (id, t) => t(`planChoice.gate_${id}`)),
  method: list(CONTACT_METHODS, (id, t) => t(`planChoice.method_${id}`)),
  consent: list(CONSENT_BASES, (id, t) => t(`planChoice.consent_${id}`)),
  reportPart: list(REPORT_SECTIONS, (id, t) => t(`reportPart.title_${id}`)),
  language: list(LANGUAGES, (id, t) => t(id === 'fr' ? 'planField.french' : 'planField.english')),
  level: list(
    ['0', '1', '2', '3', '4'] as const,
    (id, t) => `${id} · ${levelWord(LEVELS[Number(id)] ?? 0, t)}`,
  ),
} as const;
export type ChoiceList = keyof typeof CHOICES;

/** The word of one value of a list; the value itself where the list does not know it. */
export function choiceWord(list: ChoiceList, id: unknown, t: Translate): string {
  return CHOICES[list](t).find((choice) => choice.id === String(id))?.label ?? String(id);
}
