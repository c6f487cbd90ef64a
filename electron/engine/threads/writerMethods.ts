/*
 * What the writer thread does: it holds the only connection that writes. Acts, batches of
 * observations and slices of long work arrive one by one and each is one transaction.
 */
import type { PlanChanged } from '../../../shared/contract/plan.ts';
import type { DeviceReason } from '../../../shared/domain/device.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { FileRef } from '../../../shared/domain/fileRef.ts';
import type { HandMention, HandMentionFields } from '../../../shared/domain/handMention.ts';
import type { NewMention } from '../../../shared/domain/mention.ts';
import type { JudgedSpike } from '../../../shared/domain/spikeNoun.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { type ContactsToTake, type TakenContacts, takeInContacts } from '../commands/contactImport.ts';
import { attachFile } from '../commands/evidence.ts';
import { recordHandMention } from '../commands/handMention.ts';
import { changePlan, type PlanWish } from '../commands/planChange.ts';
import { judgeSpike } from '../commands/spike.ts';
import { copyBeforeMigration } from '../db/backup.ts';
import { dbFailure } from '../db/dbFailure.ts';
import { openForWriting } from '../db/open.ts';
import { prepareImportRuns } from '../db/repositories/importRunRepository.ts';
import { prepareLocal } from '../db/repositories/localRepository.ts';
import { measuringOn } from '../db/repositories/measuring.ts';
import { prepareMentionIntake, type StoreOutcome } from '../db/repositories/mentionIntakeRepository.ts';
import type { Db } from '../db/sqlite.ts';
import { type DeviceKey, readDeviceKey } from '../journal/hash.ts';
import { newUuid } from '../journal/ids.ts';
import type { Act, CommandContext, DeviceState, RanCommand } from '../runCommand.ts';
import { prepareRunCommand } from '../runCommand.ts';
import { createWriterClock } from './writerClock.ts';
import { createWriterCodes } from './writerCodes.ts';
import { type WriterCommandName, writerCommands } from './writerCommands.ts';
import { createWriterErasure } from './writerErasure.ts';
import { createWriterExercise } from './writerExercise.ts';
import { createWriterImports } from './writerImports.ts';
import { createWriterMeasures } from './writerMeasures.ts';
import { createWriterObserved } from './writerObserved.ts';
import { createWriterOutbox } from './writerOutbox.ts';
import { createWriterPins } from './writerPins.ts';
import { createWriterRetention } from './writerRetention.ts';

export type OpenInput = {
  readonly file: string;
  readonly realm: Realm;
  readonly backupFolder: string;
  readonly now: number;
};

export type OpenedFile = {
  readonly orgId: string;
  readonly realm: Realm;
  readonly device: string | null;
  readonly machineMark: string | null;
  readonly copyOf: string | null;
  readonly newestHead: { readonly device: string; readonly deviceSeq: number; readonly hash: string } | null;
  readonly isNew: boolean;
};

export type DeviceInput = {
  readonly secret: string;
  readonly machineMark: string;
  /** Set when this laptop begins a new device in the file. */
  readonly begins: { readonly reason: DeviceReason; readonly continues: OpenedFile['newestHead'] } | null;
};

export type Stored = Result<StoreOutcome>;

export type OpenedWriter = {
  readonly db: Db;
  readonly run: ReturnType<typeof prepareRunCommand>;
  readonly intake: ReturnType<typeof prepareMentionIntake>;
  readonly runs: ReturnType<typeof prepareImportRuns>;
  readonly local: ReturnType<typeof prepareLocal>;
  /** This laptop's own, for what it signs. */
  readonly key: DeviceKey;
};

/** Builds the table of methods over one file; `clock` gives epoch ms UTC. */
export function createWriterMethods(realClock: () => number) {
  let pretended: number | null = null;
  const clock = (): number => pretended ?? realClock();
  let opened: OpenedWriter | null = null;
  let file: Db | null = null;
  let meta: { orgId: string; realm: Realm } | null = null;
  const { clockReading, methods: clockMethods } = createWriterClock(clock);

  const need = () => {
    if (opened === null) throw new Error('The writer has no file.');
    return opened;
  };
  const inTransaction = <T>(work: () => T): Result<T> => {
    try {
      return ok(need().db.transaction(work).immediate());
    } catch (error) {
      // What measuring remembers of numbers may hold what was just taken back.
      if (opened !== null) measuringOn(opened.db).forget();
      const known = dbFailure(error);
      if (known === null) throw error;
      return { ok: false, error: known };
    }
  };

  return {
    /** The story of a demo file is told as if at its own hours; nothing else may be written so. */
    pretendNow(at: number | null): null {
      if (at !== null && meta?.realm !== 'demo') throw new Error('Only a demo file has another clock.');
      pretended = at;
      return null;
    },
    open(input: OpenInput): Result<OpenedFile> {
      const result = openForWriting(input.file, (version) =>
        copyBeforeMigration(input.file, input.backupFolder, version, input.now),
      );
      if (!result.ok) return result;
      const { db, isNew } = result.value;
      try {
        const local = prepareLocal(db);
        if (local.get('orgId') === null) {
          db.transaction(() => {
            local.set('orgId', newUuid(input.now));
            local.set('realm', input.realm);
          }).immediate();
        }
        const head = db
          .prepare<[], { device: string; deviceSeq: number; hash: string }>(
            'SELECT device, device_seq AS deviceSeq, hash FROM entry ORDER BY seq DESC LIMIT 1',
          )
          .get();
        meta = { orgId: local.get('orgId') ?? '', realm: (local.get('realm') ?? 'real') as Realm };
        file = db;
        return ok({
          ...meta,
          device: local.get('device'),
          machineMark: local.get('machineMark'),
          copyOf: local.get('copyOf'),
          newestHead: head ?? null,
          isNew,
        });
      } catch (error) {
        db.close();
        const known = dbFailure(error);
        if (known === null) throw error;
        return { ok: false, error: known };
      }
    },
    hasEntry(hash: string): boolean {
      return file?.prepare('SELECT 1 FROM entry WHERE hash = ?').get(hash) !== undefined;
    },
    hasDevice(deviceId: string): boolean {
      return file?.prepare('SELECT 1 FROM entry WHERE device = ? LIMIT 1').get(deviceId) !== undefined;
    },
    setDevice(input: DeviceInput): Result<null> {
      if (file === null || meta === null) throw new Error('The writer has no file.');
      const db = file;
      const key = readDeviceKey(input.secret);
      const device: DeviceState = {
        ...meta,
        key,
        pendingDevice:
          input.begins === null
            ? null
            : {
                noun: 'device',
                entityId: key.deviceId,
                kind: 'device.created',
                payload: {
                  publicKey: key.publicKey,
                  reason: input.begins.reason,
                  continues: input.begins.continues,
                },
              },
      };
      const local = prepareLocal(db);
      try {
        if (
          local.get('device') !== key.deviceId ||
          local.get('machineMark') !== input.machineMark ||
          local.get('copyOf') !== null
        ) {
          db.transaction(() => {
            local.set('device', key.deviceId);
            local.set('machineMark', input.machineMark);
            local.set('copyOf', null);
          }).immediate();
        }
        opened = {
          db,
          run: prepareRunCommand(db, device, clock, clockReading),
          intake: prepareMentionIntake(db),
          runs: prepareImportRuns(db),
          local,
          key,
        };
        return ok(null);
      } catch (error) {
        const known = dbFailure(error);
        if (known === null) throw error;
        return { ok: false, error: known };
      }
    },
    command(input: {
      readonly name: WriterCommandName;
      readonly input: unknown;
      readonly person: string | null;
    }): RanCommand<unknown> {
      const command = writerCommands[input.name] as (
        context: CommandContext,
        checked: unknown,
      ) => Act<unknown>;
      return need().run(input.person, (context) => command(context, input.input));
    },
    attachFile(input: {
      readonly incidentId: string;
      readonly file: FileRef;
      readonly note: string | null;
      readonly person: string | null;
    }): RanCommand<Evidence> {
      return need().run(input.person, (context) => attachFile(context, input));
    },
    recordHandMention(input: {
      readonly fields: HandMentionFields;
      readonly picture: FileRef | null;
      readonly person: string | null;
    }): RanCommand<HandMention> {
      return need().run(input.person, (context) => recordHandMention(context, input));
    },
    judgeSpike(input: JudgedSpike & { readonly id: string; readonly person: string | null }) {
      const { person, ...judged } = input;
      return need().run(person, (context) => judgeSpike(context, judged));
    },
    changePlan(input: PlanWish & { readonly person: string | null }): RanCommand<PlanChanged> {
      return need().run(input.person, (context) => changePlan(context, input));
    },
    takeInContacts(input: ContactsToTake & { readonly person: string | null }): RanCommand<TakenContacts> {
      return need().run(input.person, (context) => takeInContacts(context, input));
    },
    store(batch: readonly NewMention[]): Stored {
      return inTransaction(() => need().intake.store(batch, clock(), null));
    },
    ...createWriterImports(need, inTransaction, clock),
    ...createWriterErasure(need, inTransaction),
    ...createWriterObserved(need, inTransaction, clock),
    ...createWriterRetention(need, inTransaction),
    ...createWriterMeasures(need, inTransaction),
    ...createWriterPins(need, inTransaction, clock),
    ...createWriterCodes(need, clock),
    ...createWriterOutbox(need),
    ...createWriterExercise(need),
    ...clockMethods,
    setSecondFolder(folder: string | null): Result<null> {
      return inTransaction(() => {
        need().local.set('secondBackupFolder', folder);
        return null;
      });
    },
    newestEntry(_input: null): OpenedFile['newestHead'] {
      return (
        need()
          .db.prepare<[], { device: string; deviceSeq: number; hash: string }>(
            'SELECT device, device_seq AS deviceSeq, hash FROM entry ORDER BY seq DESC LIMIT 1',
          )
          .get() ?? null
      );
    },
    synchronous(_input: null): number {
      return need().db.pragma('synchronous', { simple: true }) as number;
    },
    close(_input: null): null {
      if (file?.open) {
        try {
          file.pragma('optimize');
          file.pragma('wal_checkpoint(TRUNCATE)');
        } catch {
          // A full disk must not keep the file open: what was acknowledged is in the log already.
        }
        file.close();
      }
      file = null;
      opened = null;
      return null;
    },
  };
}

export type WriterMethods = ReturnType<typeof createWriterMethods>;
