/*
 * The words and signs of injects and of what became of what was expected after them.
 */
import type { OutageView } from '../../../shared/contract/exercise.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import type { ScriptInject } from '../../../shared/domain/exercise.ts';
import type { Outcome } from '../../../shared/domain/exerciseOutcome.ts';
import type { InjectKind } from '../../../shared/domain/scenario.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import {
  CheckCheck,
  CircleCheck,
  CircleDashed,
  CircleX,
  Clock,
  Flag,
  NotebookPen,
  Phone,
  Radio,
  SquareStack,
  WifiOff,
} from '../../ui/icons.ts';
import { networkWord } from '../../words/networkWord.ts';
import { counterText } from './counter.ts';

type Sign = typeof Phone;

export const KIND_SIGNS: Readonly<Record<InjectKind, Sign>> = {
  posts: SquareStack,
  call: Phone,
  journalist: Radio,
  order: Flag,
  outage: WifiOff,
  note: NotebookPen,
};

export const OUTCOME_SIGNS: Readonly<Record<Outcome['state'], Sign>> = {
  inTime: CircleCheck,
  early: CheckCheck,
  late: Clock,
  missed: CircleX,
  waiting: CircleDashed,
};

/** What is cut: everything, or one network by its name. */
export function cutWords(network: OutageView['network'], t: Translate): string {
  return network === null
    ? t('facilitator.outage_everything')
    : t('facilitator.outage_network', { network: networkWord(network, t) });
}

/** An inject in one line; of posts only how many. */
export function saidInject(inject: ScriptInject, t: Translate, language: 'fr' | 'en'): string {
  if (inject.kind === 'posts') return t('facilitator.posts', { count: inject.count });
  return t('facilitator.spoken', {
    kind: t(`facilitator.kind_${inject.kind}`),
    title: textIn(inject.title, language),
  });
}

/** Who speaks, to whom, and how long they wait; empty of a note. */
export function aboutInject(inject: ScriptInject, t: Translate, language: 'fr' | 'en'): readonly string[] {
  switch (inject.kind) {
    case 'posts':
    case 'note':
      return [];
    case 'call':
      return [
        t('facilitator.from', { name: textIn(inject.from, language) }),
        t('facilitator.forRole', { role: roleWord(inject.role, t) }),
      ];
    case 'journalist': {
      const from = t('facilitator.from', { name: textIn(inject.outlet, language) });
      if (inject.answerWithin === null) return [from];
      return [from, t('facilitator.answerWithin', { span: counterText(inject.answerWithin * 1_000) })];
    }
    case 'order':
      return [t('facilitator.from', { name: textIn(inject.from, language) })];
    case 'outage':
      return [
        cutWords(inject.what === 'network' ? (inject.network ?? null) : null, t),
        t('facilitator.outageFor', { span: counterText(inject.forSeconds * 1_000) }),
      ];
  }
}

function roleWord(role: Extract<ScriptInject, { kind: 'call' }>['role'], t: Translate): string {
  return role === 'other' ? t('planChoice.role_otherRole') : t(`planChoice.role_${role}`);
}

/** What an inject says, in the reader's language; null where it says nothing. */
export function injectText(inject: ScriptInject, language: 'fr' | 'en'): string | null {
  return 'words' in inject ? textIn(inject.words, language) : null;
}

/** The state of something expected, and what is known of when. */
export function outcomeWords(
  outcome: Outcome,
  t: Translate,
): { readonly state: string; readonly detail: string | null } {
  const due = counterText(outcome.dueAt * 1_000);
  const took = outcome.tookSeconds === null ? null : counterText(outcome.tookSeconds * 1_000);
  switch (outcome.state) {
    case 'waiting':
      return { state: t('facilitator.act_waiting'), detail: t('facilitator.actUntil', { time: due }) };
    case 'early':
      return { state: t('facilitator.act_early'), detail: t('facilitator.actBefore') };
    case 'missed':
      return { state: t('facilitator.act_missed'), detail: t('facilitator.actDue', { time: due }) };
    case 'inTime':
    case 'late':
      return {
        state: t(`facilitator.act_${outcome.state}`),
        detail: took === null ? null : t('facilitator.actAfter', { span: took }),
      };
  }
}
