/*
 * What is done about the post that is looked at. Opening a form claims the post; each act says what was recorded and can
 * be taken back.
 */
import type { QueueItem } from '../../../shared/contract/triage.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { activeItem, type TriageForm, useTriageView } from './triageView.ts';
import { askQueue } from './useTriageQueue.ts';

export type Target = { readonly mentionId: number } | { readonly verdictId: string };

export function targetOf({ mentionId, verdictId }: QueueItem): Target {
  return mentionId === null ? { verdictId: verdictId ?? '' } : { mentionId };
}

/** Claims the post and opens a form; refused while somebody else holds it. */
export async function openForm(form: TriageForm): Promise<void> {
  const item = activeItem(useTriageView.getState());
  if (item === null) return;
  const claimed = await api.verdict.claim(targetOf(item));
  useTriageView.setState(claimed.ok ? { form, actFailure: null } : { form: null, actFailure: claimed.error });
  await askQueue();
}

/** Closes it and lets the post go. */
export async function closeForm(): Promise<void> {
  const item = activeItem(useTriageView.getState());
  useTriageView.setState({ form: null, actFailure: null });
  if (item?.verdictId != null && item.claim !== null)
    await api.verdict.release({ verdictId: item.verdictId });
  await askQueue();
}

/** Runs an act; answers whether it was recorded. */
export async function decide(
  act: Promise<Result<Verdict>>,
  done: (t: Translate) => string,
): Promise<boolean> {
  const reply = await act;
  if (!reply.ok) {
    useTriageView.setState({ actFailure: reply.error });
    return false;
  }
  const { id, decisions } = reply.value;
  useTriageView.setState({ form: null, actFailure: null });
  say(
    done,
    decisions.length === 0
      ? {}
      : {
          actLabel: (t) => t('common.undo'),
          onAct: () => void api.verdict.withdraw({ verdictId: id }).then(askQueue),
        },
  );
  await askQueue();
  return true;
}

export function dismissActive(): void {
  const item = activeItem(useTriageView.getState());
  if (item !== null) void decide(api.verdict.dismiss(targetOf(item)), (t) => t('triage.dismissedDone'));
}

export function askContextOfActive(): void {
  const item = activeItem(useTriageView.getState());
  if (item !== null) void decide(api.verdict.askContext(targetOf(item)), (t) => t('triage.contextDone'));
}
