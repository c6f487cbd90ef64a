/*
 * Which part of the engine answers which call. Typed from the contract: the compiler names
 * the call that nobody answers.
 */
import type { Snapshot } from '../../shared/contract/changes.ts';
import {
  type CallName,
  type CallOutput,
  contract,
  type EngineCallName,
} from '../../shared/contract/contract.ts';
import type { EngineStatus } from '../../shared/contract/journal.ts';
import { blindNetworks } from '../../shared/domain/coverage.ts';
import type { Realm } from '../../shared/domain/entry.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { type EngineHandlers, handleWith } from '../door/handlers.ts';
import type { Who } from '../door/who.ts';
import {
  ERASING_CALLS,
  MEASURED_CALLS,
  PHONE_CALLS,
  PRINT_CALLS,
  READER_CALLS,
  SLOW_CALLS,
  WRITER_CALLS,
  WRITING_ELSEWHERE,
} from './callLists.ts';
import type { ChangePublisher } from './changes.ts';
import { createCodeHandlers } from './codeHandlers.ts';
import { createContactHandlers, withReadPhones } from './contactHandlers.ts';
import { type Disk, isDiskFull } from './disk.ts';
import { createEvidenceHandlers } from './evidenceHandlers.ts';
import { createExerciseHandlers } from './exerciseHandlers.ts';
import type { Exercising } from './exercising.ts';
import { filesFolder } from './files/fileStore.ts';
import { createHandMentionHandlers } from './handMentionHandlers.ts';
import { homeCountryOf } from './ingest/contact/homeCountry.ts';
import type { ImportFlow } from './ingest/importFlow.ts';
import type { Listening } from './ingest/listening.ts';
import type { Keeper } from './keeper.ts';
import { coverageNow, createListeningHandlers } from './listeningHandlers.ts';
import { createOutboxHandlers } from './outboxHandlers.ts';
import { createPaperHandlers, withPrint } from './paperHandlers.ts';
import { createPinHandlers } from './pinHandlers.ts';
import { createPlanHandlers } from './planHandlers.ts';
import { createPrivacyHandlers } from './privacyHandlers.ts';
import type { Publishing } from './publishing.ts';
import type { Recording } from './recording.ts';
import { createReportHandlers } from './reportHandlers.ts';
import type { Retention } from './retention.ts';
import { createScenarioHandlers } from './scenarioHandlers.ts';
import { createSignalHandlers, withMeasured, withSuggestion } from './signalHandlers.ts';
import type { Threads } from './threads/createThreads.ts';
import type { ReaderQueryName } from './threads/readerMethods.ts';
import type { WriterCommandName } from './threads/writerCommands.ts';
import type { Turns } from './turns.ts';
import { createWallHandlers } from './wallHandlers.ts';

export type HandlerDeps = {
  readonly threads: Threads;
  readonly changes: ChangePublisher;
  readonly keeper: Keeper;
  readonly imports: ImportFlow;
  readonly listening: Listening;
  readonly publishing: Publishing;
  readonly retention: Retention;
  readonly status: () => Promise<EngineStatus>;
  readonly noteAct: () => void;
  readonly recording: Recording;
  /** Of a file of an exercise; null for every other one. */
  readonly exercising: Exercising | null;
  readonly disk: Disk;
  readonly isReadOnly: boolean;
  /** Whatever puts files into the store or takes them out. */
  readonly filesInTurn: Turns;
  /** Settles once acts can be recorded; until then they wait. */
  readonly writable: Promise<Result<unknown>>;
  readonly file: string;
  readonly appVersion: string;
  /** Epoch ms UTC. */
  readonly clock: () => number;
  readonly realm: Realm;
};

type OwnCalls = Exclude<EngineCallName, WriterCommandName | ReaderQueryName> | 'chain.verify';

/** Builds the function behind the engine's door. */
export function createEngineHandlers(deps: HandlerDeps) {
  const { threads, changes, keeper, imports, disk } = deps;
  const { tell, record } = deps.recording;
  const country = async (): Promise<string> =>
    homeCountryOf((await (await keeper.chores()).call('plan', { asOf: null })).state);
  const blind = async (): Promise<readonly string[]> => {
    const coverage = await coverageNow(deps);
    return coverage.ok ? blindNetworks(coverage.value) : [];
  };
  const act = async (name: WriterCommandName, input: unknown, who: Who): Promise<Result<unknown>> => {
    const prepared = PHONE_CALLS.includes(name)
      ? await withReadPhones(input, country)
      : PRINT_CALLS.includes(name)
        ? await withPrint(input, deps)
        : MEASURED_CALLS.includes(name)
          ? await withMeasured(input, keeper, deps.clock())
          : name === 'incident.changeLevel'
            ? await withSuggestion(input, { keeper, clock: deps.clock, blind })
            : ok(input);
    if (!prepared.ok) return prepared;
    const call = { name, input: prepared.value, person: who.person };
    const result = await record(() => threads.writer.call('command', call));
    return result.ok && ERASING_CALLS.includes(name)
      ? afterErasure(result.value as CallOutput<'payload.erase'>)
      : result;
  };
  /** The act stands; nothing of what was erased may stay: not in free pages, in the log, in copies, in files. */
  const afterErasure = async (reply: CallOutput<'payload.erase'>): Promise<Result<unknown>> =>
    ok({ ...reply, isComplete: await keeper.finishErasure() });

  const planDeps = {
    threads,
    keeper,
    record,
    clock: deps.clock,
    filesFolder: filesFolder(deps.file),
    filesInTurn: deps.filesInTurn,
  };
  const own: Pick<EngineHandlers, OwnCalls> = {
    'snapshot.get': async (): Promise<Result<Snapshot>> => {
      // The number is read first: what happens while the rows are read is told again, which does no harm.
      const seq = changes.seq();
      const [people, incidents, importRows, status] = await Promise.all([
        threads.reader.call('query', { name: 'person.list', input: {} }),
        threads.reader.call('query', { name: 'incident.list', input: {} }),
        threads.reader.call('query', { name: 'import.list', input: {} }),
        deps.status(),
      ]);
      for (const part of [people, incidents, importRows]) if (!part.ok) return part;
      return ok({
        seq,
        realm: deps.realm,
        exercise: deps.exercising?.time() ?? null,
        people: requireValue<Snapshot['people']>(people),
        incidents: requireValue<Snapshot['incidents']>(incidents),
        imports: requireValue<Snapshot['imports']>(importRows),
        status,
      });
    },
    'engine.status': async () => ok(await deps.status()),
    'chain.verify': async () => ok(await keeper.verify()),
    'import.inspect': ({ file, ...wish }) => imports.inspect(file, wish),
    'import.stop': () => imports.stop(),
    'mention.import': async (input, who) => {
      if (who.person === null) return fail('person.none', 'Nobody was chosen.');
      const result = await imports.run(input.file, input.mapping, who.person);
      // What it had stored is taken out again, which needs room as well.
      if (isDiskFull(result)) keeper.makeRoom();
      disk.note(result);
      if (result.ok) deps.noteAct();
      return result;
    },
    'import.undo': async (input, who) => {
      if (who.person === null) return fail('person.none', 'Nobody was chosen.');
      const result = await imports.undo(input.importId, who.person);
      if (result.ok) deps.noteAct();
      return result;
    },
    ...createEvidenceHandlers({ ...planDeps, withRoom: disk.withRoom, tell }),
    ...createReportHandlers({ ...deps, ...planDeps, act }),
    ...createPlanHandlers(planDeps),
    ...createContactHandlers(planDeps),
    ...createPaperHandlers(deps),
    ...createCodeHandlers(planDeps),
    ...createOutboxHandlers({ ...planDeps, ...deps.publishing }),
    ...createPrivacyHandlers(planDeps),
    ...createPinHandlers({ threads, record, isReadOnly: deps.isReadOnly }),
    ...createListeningHandlers(deps),
    ...createSignalHandlers({ ...planDeps, clock: deps.clock, blind }),
    ...createHandMentionHandlers(planDeps),
    ...createWallHandlers(deps),
    ...createExerciseHandlers(deps),
    ...createScenarioHandlers({ keeper }),
    'backup.list': () => keeper.list(),
    'backup.make': () => keeper.makeBackup(),
    // A copy of the plan's people must not outlive the exercise on a stick.
    'backup.configure': async (input) =>
      deps.exercising === null
        ? keeper.setSecondFolder(input.secondFolder)
        : fail('exercise.notHere', 'An exercise is not copied elsewhere.'),
  };

  const table: Record<string, unknown> = { ...own };
  for (const name of WRITER_CALLS) table[name] = (input: unknown, who: Who) => act(name, input, who);
  for (const name of READER_CALLS)
    table[name] = (input: unknown) => threads.reader.call('query', { name, input });
  // Reads everything there is: the feed's reader must not wait for it.
  for (const name of SLOW_CALLS)
    table[name] = async (input: unknown) => (await keeper.chores()).call('query', { name, input });
  const handle = handleWith(table as Partial<EngineHandlers>);

  return async (name: CallName, input: unknown, who: Who): Promise<Result<unknown>> => {
    if (contract[name].kind === 'command') {
      if (deps.isReadOnly && !WRITING_ELSEWHERE.includes(name))
        return fail('engine.readOnly', 'The file is open for reading only.');
      const writable = await deps.writable;
      if (!writable.ok) return writable;
      await deps.exercising?.ready;
    }
    return handle(name, input, who);
  };
}

function requireValue<T>(result: Result<unknown>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value as T;
}
