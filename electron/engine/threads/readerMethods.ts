/*
 * What a reader thread does: queries on a connection that cannot write. A second one is
 * started for long work (verification, backup), so that a page of the feed never waits.
 */

import type { BackupInfo } from '../../../shared/contract/backup.ts';
import type { CallName } from '../../../shared/contract/contract.ts';
import type { ChainVerification } from '../../../shared/contract/journal.ts';
import type { ColumnMapping } from '../../../shared/domain/columnMapping.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { PlanState } from '../../../shared/domain/planHistory.ts';
import type { SpikeJudgement } from '../../../shared/domain/spikeNoun.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { describeBackup, listBackups, makeBackup, type PresentFile, readCounts } from '../db/backup.ts';
import { type CopyPlaces, listCopies, removeLeftovers } from '../db/copies.ts';
import { dbFailure } from '../db/dbFailure.ts';
import { type CopyOutcome, eraseInBackup } from '../db/eraseInBackup.ts';
import { openForReading } from '../db/open.ts';
import { prepareLocal } from '../db/repositories/localRepository.ts';
import { prepareMentions } from '../db/repositories/mentionRepository.ts';
import { planPage } from '../db/repositories/planPage.ts';
import { prepareStates } from '../db/repositories/stateRepository.ts';
import { rotateBackups } from '../db/rotateBackups.ts';
import type { Db } from '../db/sqlite.ts';
import { readErasures } from '../journal/erase.ts';
import { citedDigests } from '../journal/erasureMarks.ts';
import { verifyJournal } from '../journal/verify.ts';
import { acknowledgementQueries } from '../queries/acknowledgement.ts';
import { callRoundQueries } from '../queries/callRound.ts';
import { callRunQueries } from '../queries/callRun.ts';
import { confidentialityIncidentQueries } from '../queries/confidentialityIncident.ts';
import { contactTraceQueries } from '../queries/contactTraces.ts';
import { contributionQueries } from '../queries/contribution.ts';
import { erasureQueries } from '../queries/erasure.ts';
import { exerciseQueries } from '../queries/exercise.ts';
import { handMentionQueries } from '../queries/handMention.ts';
import { improvementQueries } from '../queries/improvement.ts';
import { incidentQueries } from '../queries/incident.ts';
import { internalBriefQueries } from '../queries/internalBrief.ts';
import { journalQueries } from '../queries/journal.ts';
import { measureQueries } from '../queries/measure.ts';
import { mentionQueries } from '../queries/mention.ts';
import { moderationQueries } from '../queries/moderation.ts';
import { planAsOf, planQueries, planRecordQueries, planRevision } from '../queries/plan.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { reportDraftQueries } from '../queries/reportDraft.ts';
import { roomQueries } from '../queries/room.ts';
import { statementQueries } from '../queries/statement.ts';
import { traceQueries } from '../queries/trace.ts';
import { wallQueries } from '../queries/wall.ts';
import { createReaderCodeSheet } from './readerCodeSheet.ts';
import { createReaderCoverage } from './readerCoverage.ts';
import { createReaderCustody } from './readerCustody.ts';
import { createReaderErasure } from './readerErasure.ts';
import { createReaderExercise } from './readerExercise.ts';
import { createReaderHistory } from './readerHistory.ts';
import { createReaderListening } from './readerListening.ts';
import { createReaderLiveSpikes } from './readerLiveSpikes.ts';
import { createReaderPaper } from './readerPaper.ts';
import { createReaderReport } from './readerReport.ts';
import { createReaderRetention } from './readerRetention.ts';
import { createReaderShift } from './readerShift.ts';
import { createReaderSitrep } from './readerSitrep.ts';
import { createReaderSpikes } from './readerSpikes.ts';
import { createReaderSuggestion } from './readerSuggestion.ts';
import { createReaderTriage } from './readerTriage.ts';
import { createReaderTriageQueue } from './readerTriageQueue.ts';
import { createReaderWatch } from './readerWatch.ts';

/** Judgements that are joined with what is computed. */
const JUDGEMENTS_READ = 2_000;

export const readerQueries = {
  ...mentionQueries,
  ...incidentQueries,
  ...journalQueries,
  ...planQueries,
  ...planRecordQueries,
  ...contactTraceQueries,
  ...callRoundQueries,
  ...callRunQueries,
  ...internalBriefQueries,
  ...traceQueries,
  ...erasureQueries,
  ...acknowledgementQueries,
  ...confidentialityIncidentQueries,
  ...handMentionQueries,
  ...measureQueries,
  ...roomQueries,
  ...statementQueries,
  ...moderationQueries,
  ...wallQueries,
  ...exerciseQueries,
  ...reportDraftQueries,
  ...contributionQueries,
  ...improvementQueries,
};
export type ReaderQueryName = keyof typeof readerQueries;

/** Whether a reader answers this call by itself. */
export function isReaderQuery(name: CallName): name is ReaderQueryName {
  return Object.hasOwn(readerQueries, name);
}

export type FileCounts = {
  readonly entries: number;
  readonly newestEntryAt: number | null;
  readonly newestHash: string | null;
  readonly mentions: number;
  readonly lastReceivedAt: number | null;
  readonly sqliteVersion: string;
  readonly userVersion: number;
  readonly orgId: string;
  readonly realm: string;
  readonly device: string | null;
  readonly secondBackupFolder: string | null;
};

export function createReaderMethods(clock: () => number) {
  let opened: { readonly db: Db; readonly context: Omit<QueryContext, 'now'> } | null = null;

  const need = () => {
    if (opened === null) throw new Error('The reader has no file.');
    return opened;
  };
  const present = (): PresentFile => {
    const counts = methods.counts(null);
    return {
      orgId: counts.orgId,
      realm: counts.realm,
      entries: counts.entries,
      mentions: counts.mentions,
      newestHash: counts.newestHash,
    };
  };

  const methods = {
    open(input: { readonly file: string }): Result<null> {
      const result = openForReading(input.file);
      if (!result.ok) return result;
      try {
        const db = result.value;
        opened = { db, context: { db, states: prepareStates(db), mentions: prepareMentions(db) } };
        return ok(null);
      } catch (error) {
        result.value.close();
        const known = dbFailure(error);
        if (known === null) throw error;
        return { ok: false, error: known };
      }
    },
    query(input: { readonly name: ReaderQueryName; readonly input: unknown }): Result<unknown> {
      const query = readerQueries[input.name] as (context: QueryContext, checked: unknown) => Result<unknown>;
      try {
        return query({ ...need().context, now: clock() }, input.input);
      } catch (error) {
        const known = dbFailure(error);
        if (known === null) throw error;
        return { ok: false, error: known };
      }
    },
    ...createReaderReport(need, clock),
    ...createReaderPaper(need, clock),
    ...createReaderWatch(need),
    ...createReaderLiveSpikes(need),
    ...createReaderTriageQueue(need),
    ...createReaderSuggestion(need),
    spikeJudgements(_input: null): readonly SpikeJudgement[] {
      return need().context.states.spike.newest(JUDGEMENTS_READ);
    },
    watchNames(_input: null): Readonly<Record<string, { readonly fr: string; readonly en: string }>> {
      const watches = need().context.states.plan('watch').all();
      return Object.fromEntries(
        watches.map(({ id, fields: { name, query } }) => [
          id,
          { fr: name.fr || name.en || query, en: name.en || name.fr || query },
        ]),
      );
    },
    planPage(_input: null): Plan | null {
      return planPage(need().context.states)?.fields ?? null;
    },
    ...createReaderSpikes(need, clock),
    ...createReaderTriage(clock),
    ...createReaderListening(need),
    ...createReaderCoverage(need, clock),
    ...createReaderRetention(need),
    ...createReaderSitrep(need, clock),
    ...createReaderCodeSheet(need, clock),
    ...createReaderShift(need, clock),
    ...createReaderCustody(need, clock),
    ...createReaderExercise(need, clock),
    ...createReaderHistory(need, clock),
    ...createReaderErasure(need, clock),
    /** The plan as it stands, or as it had been recorded by a moment (epoch ms UTC), with its revision. */
    plan(input: { readonly asOf: number | null }): { readonly state: PlanState; readonly revision: number } {
      const { db } = need();
      return { state: planAsOf(db, input.asOf ?? Number.MAX_SAFE_INTEGER), revision: planRevision(db, null) };
    },
    /** The mapping of the newest import with the same columns. */
    rememberedMapping(headerKey: string): ColumnMapping | null {
      return need().context.states.import.byLinkKey(headerKey)[0]?.mapping ?? null;
    },
    counts(_input: null): FileCounts {
      const { db, context } = need();
      const local = prepareLocal(db);
      return {
        ...readCounts(db),
        lastReceivedAt: context.mentions.count().lastReceivedAt,
        sqliteVersion: db.prepare('SELECT sqlite_version()').pluck().get() as string,
        userVersion: db.pragma('user_version', { simple: true }) as number,
        orgId: local.get('orgId') ?? '',
        realm: local.get('realm') ?? 'real',
        device: local.get('device'),
        secondBackupFolder: local.get('secondBackupFolder'),
      };
    },
    verify(input: { readonly newest?: number }): ChainVerification {
      return verifyJournal(need().db, {
        now: clock(),
        ...(input.newest === undefined ? {} : { newest: input.newest }),
      });
    },
    makeBackup(input: { readonly folder: string; readonly live: string | null }): Result<BackupInfo> {
      const made = makeBackup(need().db, input.folder, clock());
      if (!made.ok) return made;
      rotateBackups(input.folder, input.live);
      const info = describeBackup(made.value, 'data', null);
      return info === null ? fail('backup.failed', 'The backup is not where it was written.') : ok(info);
    },
    rotateBackups(input: { readonly folder: string; readonly live: string | null }): null {
      rotateBackups(input.folder, input.live);
      return null;
    },
    listBackups(input: {
      readonly folder: string;
      readonly second: string | null;
      readonly live: string | null;
    }): readonly BackupInfo[] {
      const now = present();
      const list = (folder: string, place: BackupInfo['place']) =>
        listBackups(folder, place, now, input.live);
      const inSecond = input.second === null ? [] : list(input.second, 'second');
      return [...list(input.folder, 'data'), ...inSecond].sort((a, b) => b.madeAt - a.madeAt);
    },
    /** Answers once everything that was asked before is done and no longer reads. */
    settle(_input: null): null {
      return null;
    },
    listCopies: (places: CopyPlaces): readonly string[] => listCopies(places),
    removeLeftovers: (places: CopyPlaces): number => removeLeftovers(places),
    /** One copy a call, so that other work gets its turn in between. */
    eraseInBackup(input: { readonly file: string }): Result<CopyOutcome> {
      const { db } = need();
      const orgId = prepareLocal(db).get('orgId') ?? '';
      return eraseInBackup(input.file, { orgId, erasures: readErasures(db) });
    },
    citedDigests: (digests: readonly string[]): ReadonlySet<string> => citedDigests(need().db, digests),
    close(_input: null): null {
      opened?.db.close();
      opened = null;
      return null;
    },
  };
  return methods;
}

export type ReaderMethods = ReturnType<typeof createReaderMethods>;
