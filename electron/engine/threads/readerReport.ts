/*
 * Reports on a thread of their own: opened once (built, or taken as they were approved), then written in as many forms as
 * are asked for. What is written lies on the disk under a name of its own until the journal knows it.
 */
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { OpenedReport, PrintChrome } from '../../../shared/contract/report.ts';
import type { ReportFormat } from '../../../shared/domain/limits.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import type { SubmittedDocument } from '../../../shared/domain/reportDraftState.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { dbFailure } from '../db/dbFailure.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import type { FreezeWish } from '../report/freezeReport.ts';
import type { OpenedDocuments, OpenWish } from '../report/openReport.ts';
import type { PdfPages } from '../report/pdfPages.ts';
import { beginAtomically, type PartFile, type Written } from '../report/writeAtomically.ts';

type Job = {
  readonly jobId: string;
  readonly document: ReportDocument;
  readonly beside: ReportDocument | null;
  pages: PdfPages | null;
  part: PartFile | null;
  isClosed: boolean;
};

/** A report is kept until it is closed or so many others were opened after it. */
const JOBS_KEPT = 2;

/** What is known of a report before anybody counts the parts that it is printed in. */
export type BuiltReport = Omit<OpenedReport, 'parts'>;

export function createReaderReport(
  need: () => { readonly context: Omit<QueryContext, 'now'> },
  clock: () => number,
) {
  const jobs = new Map<string, Job>();

  const close = async (job: Job): Promise<void> => {
    job.isClosed = true;
    jobs.delete(job.jobId);
    await job.part?.drop();
    job.part = null;
  };
  const withJob = async <T>(jobId: string, run: (job: Job) => Promise<Result<T>>): Promise<Result<T>> => {
    const job = jobs.get(jobId);
    if (job === undefined) return fail('report.closed', 'This report is not open any more.');
    try {
      return await run(job);
    } catch (error) {
      if (job.isClosed) return fail('report.stopped', 'The writing was left off.');
      await job.part?.drop();
      job.part = null;
      const known = dbFailure(error);
      if (known?.code === 'disk.full') return { ok: false, error: known };
      const code = (error as NodeJS.ErrnoException).code;
      return fail('report.failed', 'The report could not be written.', {
        reason: code ?? known?.code ?? 'unknown',
      });
    }
  };

  /** Reports bring their words and writers with them, which the feed's start should not wait for. */
  const built = async (input: OpenWish): Promise<Result<OpenedDocuments>> => {
    const { openReport } = await import('../report/openReport.ts');
    try {
      return openReport({ ...need().context, now: clock() }, input);
    } catch (error) {
      const known = dbFailure(error);
      if (known === null) throw error;
      return { ok: false, error: known };
    }
  };

  const pagesOf = async (job: Job): Promise<PdfPages> => {
    const { writePdfPages } = await import('../report/pdfPages.ts');
    job.pages ??= writePdfPages(job.document, job.beside);
    return job.pages;
  };

  return {
    async reportDocument(input: OpenWish): Promise<Result<ReportDocument>> {
      const made = await built(input);
      return made.ok ? ok(made.value.document) : made;
    },
    async reportPage(input: OpenWish): Promise<Result<CallOutput<'report.html'>>> {
      const { reportPage } = await import('../report/openReport.ts');
      const document = await built(input);
      return document.ok ? ok(reportPage(document.value)) : document;
    },
    async reportOpen(input: OpenWish & { readonly jobId: string }): Promise<Result<BuiltReport>> {
      const { reportDigest } = await import('../report/json.ts');
      const made = await built(input);
      if (!made.ok) return made;
      const { document, beside } = made.value;
      const old = [...jobs.values()].slice(0, Math.max(0, jobs.size - JOBS_KEPT + 1));
      for (const job of old) await close(job);
      const { jobId } = input;
      jobs.set(jobId, { jobId, document, beside, pages: null, part: null, isClosed: false });
      const documents = [document, ...(beside === null ? [] : [beside])].map((one) => ({
        locale: one.locale,
        digest: reportDigest(one),
      }));
      return ok({ jobId, title: document.title, digest: documents[0]?.digest ?? '', documents });
    },
    /** Builds a draft's documents and keeps them: what is approved is these bytes. */
    async reportFreeze(input: FreezeWish): Promise<Result<readonly SubmittedDocument[]>> {
      const { freezeReport } = await import('../report/freezeReport.ts');
      return freezeReport({ ...need().context, now: clock() }, input);
    },
    async reportParts({ jobId }: { readonly jobId: string }): Promise<Result<number>> {
      return withJob(jobId, async (job) => ok((await pagesOf(job)).pages.length));
    },
    /** One part to be printed; all of it as one page where no part is named. */
    async reportPart(input: {
      readonly jobId: string;
      readonly index: number | null;
    }): Promise<Result<{ readonly html: string; readonly chrome: PrintChrome }>> {
      return withJob(input.jobId, async (job) => {
        if (input.index === null) return ok((await import('../report/openReport.ts')).reportPage(job));
        const { pages, chrome } = await pagesOf(job);
        const html = pages[input.index];
        return html === undefined ? fail('report.noPart', 'There is no such part.') : ok({ html, chrome });
      });
    },
    /** Writes beside `file`; nothing has its name before `reportCommit`. */
    async reportWrite(input: {
      readonly jobId: string;
      readonly format: ReportFormat;
      readonly file: string;
      readonly filesFolder: string;
    }): Promise<Result<Written>> {
      return withJob(input.jobId, async (job) => {
        const isDated = job.document.improvements.some(({ dueOn }) => dueOn !== null);
        if (input.format === 'ics' && !isDated)
          return fail('report.noDueDay', 'No action of the improvement plan has a due day.');
        const { writeForm } = await import('../report/writeForm.ts');
        job.part = await beginAtomically(input.file);
        const wish = {
          document: job.document,
          beside: job.beside,
          format: input.format,
          context: need().context,
          filesFolder: input.filesFolder,
          isStopped: () => job.isClosed,
        };
        await writeForm(wish, job.part);
        if (job.isClosed) return fail('report.stopped', 'The writing was left off.');
        return ok(await job.part.settle());
      });
    },
    /** `isWhole`: there is one print, and it is taken as it is. */
    async reportJoin(input: {
      readonly jobId: string;
      readonly prints: readonly string[];
      readonly isWhole: boolean;
      readonly file: string;
    }): Promise<Result<Written>> {
      return withJob(input.jobId, async (job) => {
        const { joinPrints, takePrint } = await import('../report/joinPrints.ts');
        const bytes = input.isWhole
          ? await takePrint(input.prints)
          : await joinPrints(input.prints, job.document, await pagesOf(job));
        if (!bytes.ok) return bytes;
        job.part = await beginAtomically(input.file);
        await job.part.write(bytes.value);
        return ok(await job.part.settle());
      });
    },
    /** The file gets its name; the job stays open for further forms. */
    async reportCommit({ jobId }: { readonly jobId: string }): Promise<Result<null>> {
      return withJob(jobId, async (job) => {
        await job.part?.commit();
        job.part = null;
        return ok(null);
      });
    },
    async reportDrop({ jobId }: { readonly jobId: string }): Promise<null> {
      const job = jobs.get(jobId);
      await job?.part?.drop();
      if (job !== undefined) job.part = null;
      return null;
    },
    async reportClose({ jobId }: { readonly jobId: string }): Promise<boolean> {
      const job = jobs.get(jobId);
      if (job !== undefined) await close(job);
      return job !== undefined;
    },
  };
}
