/*
 * Reports: built by the second reader, written as a file, and recorded with the digest of what was written.
 */
import { languageOf } from '../../shared/lib/locale.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import type { Who } from '../door/who.ts';
import type { Keeper } from './keeper.ts';
import { writeReport } from './report/writeReport.ts';

export type ReportHandlerDeps = {
  readonly keeper: Pick<Keeper, 'chores'>;
  readonly appVersion: string;
  /** Records an act in somebody's name. */
  readonly act: (name: 'report.recordExport', input: unknown, who: Who) => Promise<Result<unknown>>;
};

type ReportCall = 'report.build' | 'report.html' | 'report.export';

export function createReportHandlers({
  keeper,
  appVersion,
  act,
}: ReportHandlerDeps): Pick<EngineHandlers, ReportCall> {
  const report = async (
    name: 'report.build' | 'report.html',
    input: unknown,
    who: Who,
  ): Promise<Result<unknown>> =>
    (await keeper.chores()).call('report', { name, input, person: who.person, appVersion });
  return {
    'report.build': async (input, who) => (await report('report.build', input, who)) as never,
    'report.html': async (input, who) => (await report('report.html', input, who)) as never,
    'report.export': async (input, who) => {
      const name = input.format === 'html' ? 'report.html' : 'report.build';
      const built = await report(name, { incidentId: input.incidentId, locale: input.locale }, who);
      if (!built.ok) return built;
      const written = await writeReport(input.file, input.format, built.value);
      if (!written.ok) return written;
      const recorded = await act(
        'report.recordExport',
        {
          incidentId: input.incidentId,
          format: input.format,
          language: languageOf(input.locale),
          sha256: written.value.sha256,
          sizeBytes: written.value.sizeBytes,
        },
        who,
      );
      return recorded.ok ? written : recorded;
    },
  };
}
