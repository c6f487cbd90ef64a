/*
 * Hands a report over. Every form is written by the engine, which records it before it gets its name. A PDF is printed
 * here part by part; the prints lie in a folder of their own until the engine has put them together.
 */
import { join } from 'node:path';
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { Dialogs } from './dialogs.ts';
import type { EngineProcess } from './engineProcess.ts';
import type { Log } from './log.ts';
import { withPrintFolder } from './printsFolder.ts';
import type { UnfinishedReports } from './unfinishedReports.ts';
import type { Printer } from './windows/paper.ts';
import { buildPrintOptions } from './windows/printOptions.ts';
import { writePrivateFile } from './writeFile.ts';

type Request = CallInput<'report.save'>;
type Saved = CallOutput<'report.save'>;
type Opened = CallOutput<'report.open'>;

type Place = {
  readonly locale: Request['locale'];
  readonly folder: string;
  readonly person: string | null;
};

export type ReportSaver = {
  readonly save: (request: Request, person: string | null) => Promise<Result<Saved>>;
  /** Those that never arrived. */
  readonly unfinished: UnfinishedReports['list'];
  /** Writes such a one anew, as the file stands now, where it was to lie. */
  readonly finish: (id: string, person: string | null) => Promise<Result<Saved>>;
  readonly leave: (id: string) => void;
  /** Leaves off what is being written; whether there was anything. */
  readonly stop: () => Promise<boolean>;
};

export type ReportSaverOptions = {
  readonly engine: EngineProcess;
  readonly dialogs: Dialogs;
  readonly print: Printer;
  readonly unfinished: UnfinishedReports;
  /** Where prints lie until they are put together. */
  readonly printsFolder: string;
  /** The name proposed for the file, without its ending. */
  readonly fileName: (title: string) => string;
  readonly log: Log;
};

export function createReportSaver({
  engine,
  dialogs,
  print,
  printsFolder,
  unfinished,
  fileName,
  log,
}: ReportSaverOptions): ReportSaver {
  const running = new Set<string>();

  /** One part, or the whole where none is named, as a PDF in the folder. */
  const printOne = async (
    jobId: string,
    index: number | null,
    { locale, folder, person }: Place,
  ): Promise<Result<string>> => {
    if (!running.has(jobId)) return fail('report.stopped', 'The writing was left off.');
    const asked = await engine.call('report.part', { jobId, index }, person);
    if (!asked.ok) return asked;
    const { html, chrome } = asked.value as CallOutput<'report.part'>;
    const printed = await print(html, buildPrintOptions(locale, chrome));
    if (!printed.ok) return printed;
    const file = join(folder, index === null ? 'whole.pdf' : `part-${String(index).padStart(4, '0')}.pdf`);
    writePrivateFile(file, printed.value);
    return ok(file);
  };
  const joinPrints = async ({ jobId, parts }: Opened, file: string, place: Place): Promise<Result<Saved>> => {
    const prints: string[] = [];
    for (let index = 0; index < parts; index += 1) {
      const printed = await printOne(jobId, index, place);
      if (!printed.ok) return printed;
      prints.push(printed.value);
    }
    const joined = await engine.call('report.join', { jobId, prints, file }, place.person);
    if (joined.ok || joined.error.code !== 'report.notJoined') return joined as Result<Saved>;
    // A printing engine that writes otherwise than is known: one print of the whole is slower, and as good to read.
    log.error({ error: joined.error }, 'prints could not be put together: printed whole');
    const whole = await printOne(jobId, null, place);
    if (!whole.ok) return whole;
    const taken = await engine.call(
      'report.join',
      { jobId, prints: [whole.value], isWhole: true, file },
      place.person,
    );
    return taken as Result<Saved>;
  };
  const savePdf = async (
    opened: Opened,
    request: Request,
    file: string,
    person: string | null,
  ): Promise<Result<Saved>> => {
    try {
      return await withPrintFolder(printsFolder, (folder) =>
        joinPrints(opened, file, { locale: request.locale, folder, person }),
      );
    } catch (error) {
      log.error({ err: error }, 'a report could not be printed');
      return diskFailure(error);
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

  /** `choose` says where: asked of somebody, or known already. */
  const saveAt = async (
    request: Request,
    person: string | null,
    choose: (title: string) => Promise<Result<string>>,
  ): Promise<Result<Saved>> => {
    const state = engine.state();
    const isReadOnly = state.state === 'open' && state.isReadOnly;
    if (!isReadOnly && person === null) return fail('person.none', 'A report is handed over in a name.');
    const { format: _format, ...wish } = request;
    const asked = await engine.call('report.open', wish, person);
    if (!asked.ok) return asked;
    const opened = asked.value as Opened;
    const { jobId } = opened;
    running.add(jobId);
    try {
      const chosen = await choose(opened.title);
      if (!chosen.ok) return chosen;
      unfinished.begin(jobId, request, chosen.value);
      const written = await write(opened, request, chosen.value, person);
      return written.ok || running.has(jobId) ? written : fail('report.stopped', 'The writing was left off.');
    } finally {
      running.delete(jobId);
      unfinished.end(jobId);
      await engine.call('report.close', { jobId }, person);
    }
  };

  return {
    save: (request, person) =>
      saveAt(request, person, (title) => dialogs.saveReport(fileName(title), request.format)),
    unfinished: unfinished.list,
    async finish(id, person) {
      const found = unfinished.find(id);
      if (found === null) return fail('report.closed', 'There is no such unfinished report.');
      const written = await saveAt(found.request, person, async () => ok(found.file));
      if (written.ok) unfinished.end(id);
      return written;
    },
    leave: unfinished.end,
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
