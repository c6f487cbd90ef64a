/*
 * What the report place holds while a report is prepared: the document's language and form, and what was saved.
 * Choices stay for the next report of the session.
 */
import { create } from 'zustand';
import type { ReportFormat } from '../../../shared/domain/limits.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';

export type SavedReport = {
  readonly incidentId: string;
  readonly file: string;
  readonly sha256: string;
  readonly sizeBytes: number;
};

export type ReportView = {
  /** Null: as the screen speaks. */
  readonly locale: Locale | null;
  readonly format: ReportFormat;
  readonly isSaving: boolean;
  readonly saved: SavedReport | null;
  readonly failure: Failure | null;
};

export const useReportView = create<ReportView>()(() => ({
  locale: null,
  format: 'pdf',
  isSaving: false,
  saved: null,
  failure: null,
}));

/** Asks where, and writes the report there, whole or not at all. */
export async function saveReport(incidentId: string, locale: Locale): Promise<void> {
  const { format, isSaving } = useReportView.getState();
  if (isSaving) return;
  useReportView.setState({ isSaving: true, failure: null, saved: null });
  const reply = await api.report.save({ incidentId, locale, format });
  if (reply.ok) useReportView.setState({ isSaving: false, saved: { incidentId, ...reply.value } });
  else {
    const isGivenUp = reply.error.code === 'dialog.cancelled' || reply.error.code === 'call.cancelled';
    useReportView.setState({ isSaving: false, failure: isGivenUp ? null : reply.error });
  }
}
