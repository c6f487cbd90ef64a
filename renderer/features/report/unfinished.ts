/* Reports whose writing ended with Vigie: asked for at the start, and after each that was finished or left. */
import { create } from 'zustand';
import type { UnfinishedReport } from '../../../shared/contract/reportSaving.ts';
import { api } from '../../bridge/bridge.ts';

export const useUnfinished = create<{ readonly reports: readonly UnfinishedReport[] }>()(() => ({
  reports: [],
}));

/** What cannot be asked now stays as it was: the next look tells. */
export async function askUnfinished(): Promise<void> {
  const reply = await api.report.unfinished({});
  if (reply.ok) useUnfinished.setState({ reports: reply.value });
}

/** Forgets it: whoever wants the report saves it anew. */
export async function leaveUnfinished(id: string): Promise<void> {
  await api.report.leave({ id });
  await askUnfinished();
}
