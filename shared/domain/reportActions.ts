/*
 * The improvement plan as data beside its words: tables and calendars are made of it.
 */
import type { ImprovementAction, ImprovementStatus } from './improvementAction.ts';
import { improvementStatusWords } from './improvementStatusWords.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ReportShow } from './reportShow.ts';

const STATUS: Readonly<Record<'open' | 'completed' | 'dropped', ImprovementStatus>> = {
  open: 'open',
  completed: 'done',
  dropped: 'dropped',
};

/** Every action, oldest first. */
export function buildActions({ written, generatedAt }: ReportFacts, show: ReportShow): ImprovementAction[] {
  return (written?.improvements ?? []).map((one) => ({
    id: one.id,
    finding: one.finding,
    action: one.action,
    owner: one.owner,
    startOn: one.startOn,
    dueOn: one.dueOn,
    criterion: one.criterion,
    status: STATUS[one.status],
    statusShown: improvementStatusWords(one, generatedAt, show),
  }));
}
