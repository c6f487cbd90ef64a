/*
 * Calls about the plan as a whole, which read or write a file or change many records at once.
 */
import { statSync } from 'node:fs';
import type { CallOutput } from '../../shared/contract/contract.ts';
import { stateOfFile } from '../../shared/domain/planFile.ts';
import { LOGO_SIZE_LIMIT, LOGO_TYPES } from '../../shared/domain/reportHouse.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import type { PlanWish } from './commands/planChange.ts';
import { defaultPlanFor, emptyPlanFor } from './exchange/beginPlan.ts';
import { distrustSources } from './exchange/distrustSources.ts';
import { inspectPlan, readPlan, writePlan } from './exchange/planExchange.ts';
import { keepFile } from './files/fileStore.ts';
import { readPictureFacts } from './files/pictureFacts.ts';
import { readPicture } from './files/readPicture.ts';
import type { Keeper } from './keeper.ts';
import type { RanCommand } from './runCommand.ts';
import type { Threads } from './threads/createThreads.ts';
import type { Turns } from './turns.ts';

export type PlanHandlerDeps = {
  readonly threads: Threads;
  readonly keeper: Pick<Keeper, 'chores' | 'places'>;
  /** Runs an act, with the room that is kept back when the disk is full; publishes what changed. */
  readonly record: <T>(run: () => Promise<RanCommand<T>>) => Promise<Result<T>>;
  /** Epoch ms UTC. */
  readonly clock: () => number;
  /** Where the files of this database are kept. */
  readonly filesFolder: string;
  /** Whatever puts files into the store or takes them out. */
  readonly filesInTurn: Turns;
};

type PlanCall =
  | 'paper.html'
  | 'plan.attachPicture'
  | 'plan.picture'
  | 'plan.begin'
  | 'plan.inspectFile'
  | 'plan.takeIn'
  | 'plan.returnTo'
  | 'plan.export';

/** Where a record of each noun holds its picture. */
const PICTURE_FIELD = { asset: 'file', contact: 'photo', plan: 'reportLogo' } as const;

/** Whether every form of a report can hold it. */
function isLogo(mediaType: string, file: string): boolean {
  // One that is gone by now is refused where it is kept.
  const sizeBytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return LOGO_TYPES.some((one) => one === mediaType) && sizeBytes <= LOGO_SIZE_LIMIT;
}

export function createPlanHandlers(deps: PlanHandlerDeps): Pick<EngineHandlers, PlanCall> {
  const { threads, keeper, record } = deps;
  const change = (wish: PlanWish, person: string | null): Promise<Result<CallOutput<'plan.begin'>>> =>
    record(() => threads.writer.call('changePlan', { ...wish, person }));
  const present = async (asOf: number | null) => (await keeper.chores()).call('plan', { asOf });

  return {
    'plan.begin': async ({ origin, organisation }, who) => {
      const wished =
        origin === 'empty'
          ? emptyPlanFor(organisation, deps.clock())
          : await defaultPlanFor(organisation, deps.clock());
      return change({ wished, isReplacing: false, isBeginning: true, reason: '' }, who.person);
    },
    'plan.inspectFile': async ({ file }) => {
      const read = await readPlan(file);
      if (!read.ok) return read;
      const { state } = await present(null);
      return ok(inspectPlan(file, read.value, state));
    },
    'plan.takeIn': async ({ file, sha256, isReplacing }, who) => {
      const read = await readPlan(file);
      if (!read.ok) return read;
      if (read.value.sha256 !== sha256)
        return fail('file.changed', 'The file is not the one that was looked at.', { sha256 });
      const wished = distrustSources(stateOfFile(read.value.file.records), (await present(null)).state);
      return change({ wished, isReplacing, isBeginning: false, reason: '' }, who.person);
    },
    'plan.returnTo': async ({ asOf }, who) => {
      const { state } = await present(asOf);
      return change({ wished: state, isReplacing: true, isBeginning: false, reason: '' }, who.person);
    },
    'paper.html': async (wish) => (await keeper.chores()).call('sheet', wish),
    'plan.attachPicture': ({ noun, id, file }, who) =>
      deps.filesInTurn(async () => {
        const facts = readPictureFacts(file);
        if (!facts.ok) return facts;
        if (noun === 'plan' && !isLogo(facts.value.mediaType, file))
          return fail('plan.logoUnfit', 'A logo is a PNG or JPEG of at most 400 KB.');
        const kept = await keepFile(deps.filesFolder, file);
        if (!kept.ok) return kept;
        // The kind that its bytes say, whatever its name says.
        const picture = { ...kept.value, mediaType: facts.value.mediaType };
        const input = { id, fields: { [PICTURE_FIELD[noun]]: picture } };
        const amended = await record(() =>
          threads.writer.call('command', { name: `${noun}.amend`, input, person: who.person }),
        );
        return amended.ok ? ok({ sha256: picture.sha256 }) : amended;
      }),
    'plan.picture': ({ sha256 }) => readPicture(deps.filesFolder, sha256),
    'plan.export': async ({ file }) => {
      const { state, revision } = await present(null);
      return writePlan(file, state, revision, deps.clock());
    },
  };
}
