/*
 * Hands a report over. The PDF is the HTML report laid out on paper; its bytes are on the disk
 * under a temporary name before the act is recorded, and get their real name after, so a file
 * with that name is always one that the journal knows. A file opened for reading only records
 * nothing, and its reports can still be written.
 */
import { createHash } from 'node:crypto';
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { ReportDocument } from '../../shared/domain/report.ts';
import { languageOf } from '../../shared/lib/locale.ts';
import { fail, type Result } from '../../shared/lib/result.ts';
import type { Dialogs } from './dialogs.ts';
import type { EngineProcess } from './engineProcess.ts';
import type { Log } from './log.ts';
import type { Printer } from './windows/paper.ts';
import { buildPrintOptions } from './windows/printOptions.ts';
import { type PreparedFile, prepareFile } from './writeFile.ts';

type Request = CallInput<'report.save'>;
type Saved = CallOutput<'report.save'>;
type Html = CallOutput<'report.html'>;

export type ReportSaver = (request: Request, person: string | null) => Promise<Result<Saved>>;

export type ReportSaverOptions = {
  readonly engine: EngineProcess;
  readonly dialogs: Dialogs;
  readonly print: Printer;
  /** The name proposed for the file, without its ending. */
  readonly fileName: (title: string) => string;
  readonly log: Log;
};

const READABLE = 0o644;

export function createReportSaver(options: ReportSaverOptions): ReportSaver {
  const { engine } = options;

  const bytesOf = async (
    request: Request,
    document: ReportDocument,
    person: string | null,
  ): Promise<Result<Uint8Array>> => {
    const { incidentId, locale, format } = request;
    if (format === 'json') return { ok: true, value: Buffer.from(`${JSON.stringify(document, null, 2)}\n`) };
    const asked = await engine.call('report.html', { incidentId, locale }, person);
    if (!asked.ok) return asked;
    const { html, chrome } = asked.value as Html;
    if (format === 'html') return { ok: true, value: Buffer.from(html, 'utf8') };
    return options.print(html, buildPrintOptions(locale, chrome));
  };

  const record = (request: Request, sha256: string, sizeBytes: number, person: string | null) =>
    engine.call(
      'report.recordExport',
      {
        incidentId: request.incidentId,
        format: request.format,
        language: languageOf(request.locale),
        sha256,
        sizeBytes,
      },
      person,
    );

  return async (request, person) => {
    const state = engine.state();
    const isReadOnly = state.state === 'open' && state.isReadOnly;
    if (!isReadOnly && person === null) return fail('person.none', 'A report is handed over in a name.');
    const built = await engine.call(
      'report.build',
      { incidentId: request.incidentId, locale: request.locale },
      person,
    );
    if (!built.ok) return built;
    const document = built.value as ReportDocument;
    const chosen = await options.dialogs.saveReport(options.fileName(document.title), request.format);
    if (!chosen.ok) return chosen;
    const bytes = await bytesOf(request, document, person);
    if (!bytes.ok) return bytes;
    const sha256 = createHash('sha256').update(bytes.value).digest('hex');
    const saved: Saved = { file: chosen.value, sha256, sizeBytes: bytes.value.length };
    let prepared: PreparedFile | null = null;
    try {
      prepared = prepareFile(chosen.value, bytes.value, READABLE);
      if (!isReadOnly) {
        const recorded = await record(request, sha256, bytes.value.length, person);
        if (!recorded.ok) {
          prepared.discard();
          return recorded;
        }
      }
      prepared.commit();
      return { ok: true, value: saved };
    } catch (error) {
      options.log.error({ err: error }, 'a report could not be written');
      prepared?.discard();
      return diskFailure(error);
    }
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
