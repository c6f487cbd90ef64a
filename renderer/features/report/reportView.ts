/*
 * What the report place holds while a report is prepared: the tab, the document's language and form, whom it is for,
 * and what was saved. Choices stay for the next report of the session; receivers belong to one incident.
 */
import { create } from 'zustand';
import type { WrittenReport } from '../../../shared/contract/report.ts';
import type { UnfinishedReport } from '../../../shared/contract/reportSaving.ts';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import type { Choices, SaveWish } from './handOver.ts';
import { askUnfinished } from './unfinished.ts';

export const REPORT_TABS = ['write', 'debrief', 'improvement', 'handOver'] as const;
export type ReportTab = (typeof REPORT_TABS)[number];

/** A question about the version that stands. */
export type ReportDialog = 'submit' | 'recall' | 'return' | 'approve' | 'withdraw';

export type SavedReport = WrittenReport & {
  readonly incidentId: string;
  /** The file was opened for reading only: nothing was recorded. */
  readonly isUnrecorded: boolean;
};

export type ReportView = Choices & {
  readonly tab: ReportTab;
  readonly dialog: ReportDialog | null;
  readonly isSaving: boolean;
  readonly isStopping: boolean;
  /** The job that was heard of last before this one: what is heard of another is ours. */
  readonly heardBefore: string | null;
  readonly saved: SavedReport | null;
  readonly isStopped: boolean;
  readonly failure: Failure | null;
};

const NOTHING_SAVED = { saved: null, failure: null, isStopped: false } as const;

export const useReportView = create<ReportView>()(() => ({
  tab: 'handOver',
  locale: null,
  beside: null,
  profile: 'full',
  format: 'pdf',
  source: 'version',
  receivers: '',
  dialog: null,
  isSaving: false,
  isStopping: false,
  heardBefore: null,
  ...NOTHING_SAVED,
}));

export function showTab(tab: ReportTab): void {
  useReportView.setState({ tab });
}

export function openReportDialog(dialog: ReportDialog): void {
  useReportView.setState({ dialog, tab: 'handOver' });
}

export function closeReportDialog(): void {
  useReportView.setState({ dialog: null });
}

/** Another choice: what was saved before is not of it. */
export function choose(choices: Partial<Choices>): void {
  useReportView.setState({ ...choices, ...NOTHING_SAVED });
}

/** Another incident is looked at: nothing of the last one's report stays. */
export function leaveIncident(): void {
  useReportView.setState({ receivers: '', source: 'version', dialog: null, ...NOTHING_SAVED });
}

/** Asks where, and writes the report there, whole or not at all. */
export async function saveReport(wish: SaveWish): Promise<void> {
  if (useReportView.getState().isSaving) return;
  const { reportProgress } = useEntities.getState();
  useReportView.setState({
    isSaving: true,
    isStopping: false,
    heardBefore: reportProgress?.jobId ?? null,
    ...NOTHING_SAVED,
  });
  settle(wish.incidentId, await api.report.save(wish));
}

/** Writes anew what never arrived, where it was to lie. */
export async function finishReport({ id, incidentId }: UnfinishedReport): Promise<void> {
  if (useReportView.getState().isSaving) return;
  useReportView.setState({
    isSaving: true,
    isStopping: false,
    heardBefore: useEntities.getState().reportProgress?.jobId ?? null,
    ...NOTHING_SAVED,
  });
  settle(incidentId, await api.report.finish({ id }));
  await askUnfinished();
}

function settle(incidentId: string, reply: Result<WrittenReport>): void {
  const isUnrecorded = useEntities.getState().status?.isReadOnly === true;
  useReportView.setState({ isSaving: false, isStopping: false });
  if (reply.ok) useReportView.setState({ saved: { incidentId, isUnrecorded, ...reply.value } });
  else if (reply.error.code === 'report.stopped') useReportView.setState({ isStopped: true });
  else if (reply.error.code !== 'dialog.cancelled' && reply.error.code !== 'call.cancelled')
    useReportView.setState({ failure: reply.error });
}

/** Leaves off what is being written. */
export async function stopSaving(): Promise<void> {
  useReportView.setState({ isStopping: true });
  const reply = await api.report.stopSaving();
  if (!reply.ok) useReportView.setState({ isStopping: false, failure: reply.error });
}
