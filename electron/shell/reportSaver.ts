/*
 * Hands a report over. Every form is written by the engine, which records it before it gets its name. A PDF is printed
 * here part by part; the prints lie in a folder of their own until the engine has put them together.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { Dialogs } from './dialogs.ts';
import type { EngineProcess } from './engineProcess.ts';
import type { Log } from './log.ts';
import type { Printer } from './windows/paper.ts';
import { buildPrintOptions } from './windows/printOptions.ts';
import { writePrivateFile } from './writeFile.ts';

type Request = CallInput<'report.save'>;
type Saved = CallOutput<'report.save'>;
type Opened = CallOutput<'report.open'>;

export type ReportSaver = {
  readonly save: (request: Request, person: string | null) => Promise<Result<Saved>>;
  /** Leaves off what is being written; whether there was anything. */
  readonly stop: () => Promise<boolean>;
};

export type ReportSaverOptions = {
  readonly engine: EngineProcess;
  readonly dialogs: Dialogs;
  readonly print: Printer;
  /** The name proposed for the file, without its ending. */
  readonly fileName: (title: string) => string;
  readonly log: Log;
};

export function createReportSaver({
  engine,
  dialogs,
  print,
  fileName,
  log,
}: ReportSaverOptions): ReportSaver {
  const running = new Set<string>();

  const printParts = async (
    { jobId, parts }: Opened,
    locale: Request['locale'],
    folder: string,
    person: string | null,
  ): Promise<Result<readonly string[]>> => {
    const files: string[] = [];
    for (let index = 0; index < parts; index += 1) {
      if (!running.has(jobId)) return fail('report.stopped', 'The writing was left off.');
      const asked = await engine.call('report.part', { jobId, index }, person);
      if (!asked.ok) return asked;
      const { html, chrome } = asked.value as CallOutput<'report.part'>;
      const printed = await print(html, buildPrintOptions(locale, chrome));
      if (!printed.ok) return printed;
      const file = join(folder, `part-${String(index).padStart(4, '0')}.pdf`);
      writePrivateFile(file, printed.value);
      files.push(file);
    }
    return ok(files);
  };
  const savePdf = async (
    opened: Opened,
    request: Request,
    file: string,
    person: string | null,
  ): Promise<Result<Saved>> => {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-print-'));
    try {
      const printed = await printParts(opened, request.locale, folder, person);
      if (!printed.ok) return printed;
      const { jobId } = opened;
      const joined = await engine.call('report.join', { jobId, prints: [...printed.value], file }, person);
      return joined as Result<Saved>;
    } catch (error) {
      log.error({ err: error }, 'a report could not be printed');
      return diskFailure(error);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  const write = async (
    opened: Opened,
    request: Request,
    file: string,
    person: string | null,
  ): Promise<Result<Saved>> => {
    const { jobId } = opened;
    if (request.format === 'pdf') return savePdf(opened, request, file, person);
    const written = await engine.call('report.write', { jobId, format: request.format, file }, person);
    return written as Result<Saved>;
  };

  return {
    async save(request, person) {
      const state = engine.state();
      const isReadOnly = state.state === 'open' && state.isReadOnly;
      if (!isReadOnly && person === null) return fail('person.none', 'A report is handed over in a name.');
      const { format: _format, ...wish } = request;
      const asked = await engine.call('report.open', wish, person);
      if (!asked.ok) return asked;
      const opened = asked.value as Opened;
      running.add(opened.jobId);
      try {
        const chosen = await dialogs.saveReport(fileName(opened.title), request.format);
        if (!chosen.ok) return chosen;
        const written = await write(opened, request, chosen.value, person);
        return written.ok || running.has(opened.jobId)
          ? written
          : fail('report.stopped', 'The writing was left off.');
      } finally {
        running.delete(opened.jobId);
        await engine.call('report.close', { jobId: opened.jobId }, person);
      }
    },
    async stop() {
      const jobs = [...running];
      running.clear();
      for (const jobId of jobs) await engine.call('report.close', { jobId }, null);
      return jobs.length > 0;
    },
  };
}

function diskFailure(error: unknown): Result<never> {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOSPC'
    ? fail('disk.full', 'The disk is full.')
    : fail('report.failed', 'The report could not be written.', { reason: code ?? null });
}

const FORBIDDEN_IN_NAMES = /[\\/:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;
const NAME_LIMIT = 80;

/** A title as part of a file's name, on every system. */
export function fileNameOf(text: string): string {
  const name = text.replace(FORBIDDEN_IN_NAMES, ' ').replace(/\s+/g, ' ');
  return (
    name
      .replace(/^[. ]+/, '')
      .slice(0, NAME_LIMIT)
      .replace(/[. ]+$/, '') || 'Vigie'
  );
}
