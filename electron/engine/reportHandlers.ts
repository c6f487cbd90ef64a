/*
 * Reports: opened and written by the second reader, recorded with the digest of what lies on the disk, and only then put
 * in their place: a file with the name that was asked for is always one that the journal knows. A file opened for reading
 * only records nothing, and its reports can still be written.
 */
import type { CallInput } from '../../shared/contract/contract.ts';
import type { ReportProgress, WrittenReport } from '../../shared/contract/report.ts';
import type { ReportFormat } from '../../shared/domain/limits.ts';
import type { ReportDraft } from '../../shared/domain/reportDraftState.ts';
import type { ReportProfile } from '../../shared/domain/reportSection.ts';
import { type Locale, languageOf } from '../../shared/lib/locale.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import type { Who } from '../door/who.ts';
import type { ChangePublisher } from './changes.ts';
import type { Disk } from './disk.ts';
import { newUuid } from './journal/ids.ts';
import type { Keeper } from './keeper.ts';
import type { Written } from './report/writeAtomically.ts';
import type { Turns } from './turns.ts';

export type ReportHandlerDeps = {
  readonly keeper: Pick<Keeper, 'chores'>;
  readonly changes: Pick<ChangePublisher, 'observe'>;
  readonly appVersion: string;
  readonly filesFolder: string;
  readonly isReadOnly: boolean;
  /** Epoch ms UTC. */
  readonly clock: () => number;
  /** Whatever puts files into the store or takes them out. */
  readonly filesInTurn: Turns;
  readonly disk: Pick<Disk, 'withRoom'>;
  /** Records an act in somebody's name. */
  readonly act: (name: ReportAct, input: unknown, who: Who) => Promise<Result<unknown>>;
};

type ReportAct = 'report.recordExport' | 'reportDraft.recordSubmission' | 'reportDraft.recordIssue';

type ReportCall =
  | 'report.submit'
  | 'report.build'
  | 'report.html'
  | 'report.open'
  | 'report.part'
  | 'report.join'
  | 'report.write'
  | 'report.close'
  | 'report.export';

type OpenInput = CallInput<'report.open'>;
type Job = OpenInput & {
  readonly parts: number;
  /** By locale, as they leave: redacted for their readers. */
  readonly documents: readonly { readonly locale: Locale; readonly digest: string }[];
};

/** These hold what was recorded as it was recorded: only for those who may read all of it. The pack holds the journal. */
const WHOLE_FORMS: Readonly<Partial<Record<ReportFormat, readonly ReportProfile[]>>> = {
  csvMentions: ['full', 'legal'],
  pack: ['full'],
};

export function createReportHandlers(deps: ReportHandlerDeps): Pick<EngineHandlers, ReportCall> {
  const { keeper } = deps;
  const jobs = new Map<string, Job>();
  const tell = (jobId: string, step: ReportProgress['step'], done = 0): void =>
    deps.changes.observe({
      noun: 'reportProgress',
      progress: { jobId, step, done, total: jobs.get(jobId)?.parts ?? 0 },
    });

  /** What stands in the journal gets its name: whoever stops the writing now is too late. */
  const naming = new Set<string>();
  const wishOf = (input: OpenInput, { person }: Who) => ({
    ...input,
    person,
    appVersion: deps.appVersion,
    filesFolder: deps.filesFolder,
  });
  const open = async (input: OpenInput, who: Who) => {
    const jobId = newUuid(deps.clock());
    const thread = await keeper.chores();
    tell(jobId, 'building');
    const found = await thread.call('reportOpen', { ...wishOf(input, who), jobId });
    if (found.ok) jobs.set(jobId, { ...input, parts: 0, documents: found.value.documents });
    return found;
  };
  /** What was handed to somebody is an issue; a copy for nobody is an export. */
  const issue = async (job: Job, format: ReportFormat, made: Written, who: Who) => {
    const language = languageOf(job.locale);
    const { sha256, sizeBytes } = made;
    return deps.act(
      'reportDraft.recordIssue',
      {
        draftId: job.draftId,
        profile: job.profile,
        receivers: job.receivers,
        documents: job.documents,
        files: [{ format, language, sha256, sizeBytes }],
      },
      who,
    );
  };
  const record = async (jobId: string, format: ReportFormat, made: Written, who: Who) => {
    const job = jobs.get(jobId);
    if (deps.isReadOnly || job === undefined) return ok(null);
    const { sha256, sizeBytes } = made;
    if (job.draftId !== null && job.receivers.length > 0) return issue(job, format, made, who);
    const { incidentId, locale } = job;
    return deps.act(
      'report.recordExport',
      { incidentId, format, language: languageOf(locale), sha256, sizeBytes },
      who,
    );
  };
  /** What lies on the disk is recorded, then named; what could not be recorded is taken away. */
  const settle = async (
    jobId: string,
    format: ReportFormat,
    made: Result<Written>,
    who: Who,
  ): Promise<Result<WrittenReport>> => {
    if (!made.ok) {
      tell(jobId, made.error.code === 'report.stopped' ? 'stopped' : 'failed');
      return made;
    }
    if (!jobs.has(jobId)) {
      tell(jobId, 'stopped');
      return fail('report.stopped', 'The writing was left off.');
    }
    naming.add(jobId);
    try {
      return await nameIt(jobId, format, made.value, who);
    } finally {
      naming.delete(jobId);
    }
  };
  const nameIt = async (
    jobId: string,
    format: ReportFormat,
    made: Written,
    who: Who,
  ): Promise<Result<WrittenReport>> => {
    const thread = await keeper.chores();
    const recorded = await record(jobId, format, made, who);
    if (!recorded.ok) {
      await thread.call('reportDrop', { jobId });
      tell(jobId, 'failed');
      return recorded;
    }
    const named = await thread.call('reportCommit', { jobId });
    tell(jobId, named.ok ? 'done' : 'failed');
    return named.ok ? ok({ ...made, issue: issueNumber(recorded.value) }) : named;
  };
  const write = async (
    input: { readonly jobId: string; readonly format: ReportFormat; readonly file: string },
    who: Who,
  ): Promise<Result<WrittenReport>> => {
    if (input.format === 'pdf') return fail('report.noPrinter', 'A PDF is printed by the desktop.');
    const profile = jobs.get(input.jobId)?.profile ?? 'full';
    if (WHOLE_FORMS[input.format]?.includes(profile) === false)
      return fail('report.wholeOnly', 'This form holds everything as it was recorded.');
    const thread = await keeper.chores();
    tell(input.jobId, 'writing');
    const made = await thread.call('reportWrite', { ...input, filesFolder: deps.filesFolder });
    return settle(input.jobId, input.format, made, who);
  };
  const close = async (jobId: string): Promise<boolean> => {
    if (naming.has(jobId)) return false;
    jobs.delete(jobId);
    return (await keeper.chores()).call('reportClose', { jobId });
  };

  const submit = async (
    { draftId, locales, note }: CallInput<'report.submit'>,
    who: Who,
  ): Promise<Result<ReportDraft>> =>
    deps.disk.withRoom(() =>
      deps.filesInTurn(async () => {
        const { appVersion, filesFolder } = deps;
        const wish = { draftId, locales, person: who.person, appVersion, filesFolder };
        const documents = await (await keeper.chores()).call('reportFreeze', wish);
        if (!documents.ok) return documents;
        const recorded = await deps.act(
          'reportDraft.recordSubmission',
          { draftId, documents: documents.value, note },
          who,
        );
        return recorded as Result<ReportDraft>;
      }),
    );

  return {
    'report.submit': submit,
    'report.build': async (input, who) =>
      (await keeper.chores()).call('reportDocument', wishOf({ ...input, receivers: [] }, who)),
    'report.html': async (input, who) =>
      (await keeper.chores()).call('reportPage', wishOf({ ...input, receivers: [] }, who)),
    'report.open': async (input, who) => {
      const found = await open(input, who);
      if (!found.ok) return found;
      const { jobId } = found.value;
      const parts = await (await keeper.chores()).call('reportParts', { jobId });
      if (!parts.ok) return parts;
      jobs.set(jobId, { ...input, parts: parts.value, documents: found.value.documents });
      return ok({ ...found.value, parts: parts.value });
    },
    'report.part': async (input) => {
      tell(input.jobId, 'writing', input.index ?? 0);
      return (await keeper.chores()).call('reportPart', input);
    },
    'report.join': async ({ jobId, ...prints }, who) => {
      tell(jobId, 'joining', jobs.get(jobId)?.parts ?? 0);
      const made = await (await keeper.chores()).call('reportJoin', { jobId, ...prints });
      return settle(jobId, 'pdf', made, who);
    },
    'report.write': write,
    'report.close': async ({ jobId }) => ok({ isClosed: await close(jobId) }),
    'report.export': async ({ format, file, ...input }, who) => {
      const found = await open({ ...input, receivers: [] }, who);
      if (!found.ok) return found;
      const { jobId } = found.value;
      try {
        return await write({ jobId, format, file }, who);
      } finally {
        await close(jobId);
      }
    },
  };
}

/** The number that a draft's newest issue got; null where nothing was issued. */
function issueNumber(recorded: unknown): number | null {
  const issues = (recorded as Partial<ReportDraft> | null)?.issues;
  return issues === undefined ? null : (issues.at(-1)?.number ?? null);
}
