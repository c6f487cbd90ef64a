/* Beginning a version of the report, from its panel and from the palette; its trouble is said where the panel stands. */
import { create } from 'zustand';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { showTab } from './reportView.ts';

export const useBeginning = create<{ readonly isBusy: boolean; readonly failure: Failure | null }>()(() => ({
  isBusy: false,
  failure: null,
}));

export async function beginVersion(incidentId: string): Promise<void> {
  if (useBeginning.getState().isBusy) return;
  showTab('handOver');
  useBeginning.setState({ isBusy: true, failure: null });
  const reply = await api.reportDraft.begin({ incidentId });
  useBeginning.setState({ isBusy: false, failure: reply.ok ? null : reply.error });
}
