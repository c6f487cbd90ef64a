/*
 * The engine: one file, its threads, its door. It knows nothing of Electron; what it needs
 * of the desktop is handed in. Everything that reads or writes goes through `call`.
 */

import type { CallName } from '../../shared/contract/contract.ts';
import type { Realm } from '../../shared/domain/entry.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { createDoor } from '../door/createDoor.ts';
import { createChangePublisher } from './changes.ts';
import { createDirectIntake } from './directIntake.ts';
import { createDisk } from './disk.ts';
import type { Engine, EngineOptions } from './engineFace.ts';
import { createStatus } from './engineStatus.ts';
import { closedNetwork } from './exercise/closedNetwork.ts';
import { createExercising } from './exercising.ts';
import { createReserve, RESERVE_BYTES } from './files/reserve.ts';
import { createEngineHandlers } from './handlers.ts';
import { createHeadMemory } from './headMemory.ts';
import { createImportFlow } from './ingest/importFlow.ts';
import { createListening } from './ingest/listening.ts';
import { createKeeper } from './keeper.ts';
import { createMeasureKeeper } from './measureKeeper.ts';
import { openFile, type WritableFile } from './openFile.ts';
import { createPublishing } from './publishing.ts';
import { createRecording } from './recording.ts';
import { createRetention } from './retention.ts';
import { takeFile } from './takeFile.ts';
import { createTurns } from './turns.ts';

export type { Engine, EngineOptions };

/** Opens a file and starts the engine on it, or says with a code why it will not. */
export async function createEngine(options: EngineOptions): Promise<Result<Engine>> {
  const held: (() => void)[] = [];
  /** The lock goes when the threads, and the reader of the first moments beside them, have let go of the file. */
  const leave = async (): Promise<void> => {
    await options.threads.reader.call('close', null).catch(() => undefined);
    await options.threads.stop();
    for (const release of held.splice(0)) release();
  };
  try {
    const prepared = takeFile(options, held);
    const engine = prepared.ok ? await startOn(prepared.value, options, leave) : prepared;
    if (!engine.ok) await leave();
    return engine;
  } catch (error) {
    // A bug; a file that stays locked until the process ends would be a second one.
    await leave();
    throw error;
  }
}

async function startOn(
  file: string,
  options: EngineOptions,
  leave: () => Promise<void>,
): Promise<Result<Engine>> {
  const { clock, vault, threads } = options;
  const isReadOnly = options.mode === 'readOnly';
  let isStopping = false;
  const opened = await openFile(threads, file, options);
  if (!opened.ok) return opened;
  const { counts, writable } = opened.value;
  let written: WritableFile | null = null;

  const changes = createChangePublisher(clock);
  const status = createStatus({
    threads,
    file: options.file,
    isReadOnly,
    vault,
    device: counts.device,
    written: () => written,
    keeper: () => keeper,
    disk: () => disk,
  });
  const tellStatus = (): void => {
    if (isStopping) return;
    status().then(
      (now) => changes.observe({ noun: 'status', status: now }),
      () => undefined,
    );
  };
  const filesInTurn = createTurns();
  const keeper = createKeeper({
    threads,
    file,
    backupFolder: options.backupFolder,
    isReadOnly,
    reserve: createReserve(file, options.reserveBytes ?? RESERVE_BYTES),
    filesInTurn,
    clock,
    onStatus: tellStatus,
    log: (message, fields) => options.log.error(fields, message),
  });
  const disk = createDisk({ clock, makeRoom: keeper.makeRoom, onChange: tellStatus });
  const imports = createImportFlow({
    threads,
    clock,
    withRoom: disk.withRoom,
    // An import moves the counts that every window shows: they are told with its beginning and its end.
    publish: (told) => {
      changes.publish(told);
      tellStatus();
    },
    observe: changes.observe,
    readRules: () => listening.readRules(),
  });

  const recording = createRecording({
    changes,
    disk,
    noteAct: () => {
      keeper.noteAct();
      heads.note();
    },
  });
  // Whatever engine opens it: from a file of an exercise nobody outside is asked and nobody is told.
  const exercising = createExercising(counts.realm, {
    threads,
    file: options.file,
    cell: isReadOnly ? null : (options.exerciseClock ?? null),
    record: recording.record,
    observe: changes.observe,
    onHealed: () => listening.resumed(),
    log: (message, fields) => options.log.error(fields, message),
  });
  const listening = createListening({
    threads,
    clock,
    appVersion: options.appVersion,
    vault,
    isReadOnly,
    observe: changes.observe,
    tellCounts: tellStatus,
    onResult: disk.note,
    log: (message, fields) => options.log.error(fields, message),
    ...(options.proxyFor === undefined ? {} : { proxyFor: options.proxyFor }),
    ...(exercising === null
      ? {}
      : { exercise: { connectorOf: exercising.feed.connectorOf, network: closedNetwork } }),
  });
  const measures = createMeasureKeeper({
    threads,
    clock,
    isReadOnly,
    readRules: () => listening.readRules(),
    observe: changes.observe,
    log: (message, fields) => options.log.error(fields, message),
  });
  changes.onChanges((batch) => {
    listening.note(batch.changes);
    measures.note(batch.changes);
  });
  const retention = createRetention({
    threads,
    chores: keeper.chores,
    clock,
    isReadOnly,
    disk,
    observe: changes.observe,
    log: (message, fields) => options.log.error(fields, message),
    firstAfterMs: options.retentionAfterMs,
  });

  const heads = createHeadMemory({
    threads,
    vault,
    device: () => written?.device ?? null,
    log: (message, fields) => options.log.error(fields, message),
  });
  const publishing = createPublishing({
    threads,
    file,
    clock,
    appVersion: options.appVersion,
    vault,
    network: listening.network,
    record: recording.record,
    observe: changes.observe,
    log: (message, fields) => options.log.error(fields, message),
    feed: exercising?.feed ?? null,
  });

  let running = 0;
  let onIdle: (() => void) | null = null;
  const handlers = createEngineHandlers({
    threads,
    changes,
    keeper,
    imports,
    listening,
    publishing,
    retention,
    status,
    noteAct: recording.noteAct,
    recording,
    exercising,
    disk,
    isReadOnly,
    filesInTurn,
    writable,
    file,
    appVersion: options.appVersion,
    clock,
    realm: counts.realm as Realm,
  });
  const door = createDoor({
    name: 'engine',
    log: options.log,
    handle: async (name: CallName, input, who) => {
      if (isStopping) return fail('engine.stopping', 'The engine is stopping.');
      running += 1;
      try {
        return await handlers(name, input, who);
      } finally {
        running -= 1;
        if (running === 0) onIdle?.();
      }
    },
  });

  const engine: Engine = {
    answer: door.answer,
    async call(name, input, who) {
      const reply = await door.answer({ call: 0, name, input }, who);
      if (reply === null) return fail('call.malformed', 'The request could not be read.');
      return reply.ok ? ok(reply.value) : { ok: false, error: reply.error };
    },
    intake: createDirectIntake({ threads, disk, observe: changes.observe, isReadOnly }),
    async pretendNow(at) {
      await threads.writer.call('pretendNow', at);
    },
    onChanges: changes.onChanges,
    status,
    resumed() {
      listening.resumed();
      publishing.outbox.tryNow(null);
    },
    isReadOnly,
    realm: counts.realm as Realm,
    async stop() {
      if (isStopping) return;
      isStopping = true;
      const ready = await writable.catch(() => null);
      if (ready?.ok !== true) return;
      await exercising?.stop();
      await publishing.outbox.stop();
      await listening.stop();
      await measures.stop();
      await retention.stop();
      await imports.stop();
      if (running > 0) {
        await new Promise<void>((resolve) => {
          onIdle = resolve;
        });
      }
      if (!isReadOnly) await heads.finish();
      await keeper.stop();
      changes.stop();
      await threads.reader.call('close', null);
      if (!isReadOnly) await threads.writer.call('close', null);
      await leave();
    },
  };

  options.onReadable?.(engine);
  let ready: Result<WritableFile> | null = null;
  try {
    ready = await writable;
  } finally {
    if (ready?.ok !== true) {
      isStopping = true;
      changes.stop();
    }
  }
  if (!ready.ok) return ready;
  written = ready.value;
  if (isStopping) return ok(engine);
  tellStatus();
  keeper.start({ secondFolder: counts.secondBackupFolder });
  // Nothing is done by another clock than the exercise's.
  await exercising?.start();
  if (!isReadOnly) {
    listening.start();
    publishing.outbox.look();
    retention.start();
    measures.start();
    imports
      .settleUnfinished()
      .catch((error: unknown) =>
        options.log.error({ reason: String(error) }, 'an unfinished import was not settled'),
      );
  }
  return ok(engine);
}
