/*
 * Calls about paper copies that need to know what a sheet says now.
 */
import type { CallOutput } from '../../shared/contract/contract.ts';
import type { PaperPrint, PaperWish } from '../../shared/domain/paperCopy.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import type { Keeper } from './keeper.ts';
import type { Threads } from './threads/createThreads.ts';

export type PaperDeps = {
  readonly threads: Pick<Threads, 'reader'>;
  readonly keeper: Pick<Keeper, 'chores'>;
  /** Epoch ms UTC. */
  readonly clock: () => number;
  readonly appVersion: string;
};

type PaperCopyQuery = 'paperCopy.list' | 'paperCopy.count' | 'sitrep.html' | 'shift.html' | 'evidence.html';

/** Sheets are built by the second reader, so that a page of the feed never waits for them. */
export function createPaperHandlers({ keeper, appVersion }: PaperDeps): Pick<EngineHandlers, PaperCopyQuery> {
  const register = async () => (await keeper.chores()).call('paperRegister', null);
  return {
    'sitrep.html': async ({ sitrepId, ...wish }) =>
      (await keeper.chores()).call('sitrepPage', { sitrepId, wish }),
    'shift.html': async ({ incidentId, ...wish }) =>
      (await keeper.chores()).call('shiftPage', { incidentId, wish }),
    'evidence.html': async ({ incidentId, ...wish }) =>
      (await keeper.chores()).call('custodyPage', { incidentId, wish, appVersion }),
    'paperCopy.list': register,
    'paperCopy.count': async () => {
      const known = await register();
      return known.ok ? ok(known.value.counts) : known;
    },
  };
}

/** Adds what the sheet would say now to an act that does not say what was printed; what was is believed if it can be. */
export async function withPrint(
  input: unknown,
  { threads, keeper, clock }: PaperDeps,
): Promise<Result<unknown>> {
  const { print, id, sheet, language, paper, locale } = input as {
    readonly print?: PaperPrint;
    readonly id?: string;
  } & PaperWish;
  if (print === undefined) {
    const wish = { sheet, language, paper, locale };
    const asked = await (await keeper.chores()).call(
      'paperPrint',
      id === undefined ? { wish } : { copyId: id },
    );
    return asked.ok ? ok({ ...(input as object), print: asked.value }) : asked;
  }
  const asked = await threads.reader.call('query', { name: 'plan.overview', input: {} });
  if (!asked.ok) return asked;
  const { revision } = asked.value as CallOutput<'plan.overview'>;
  return print.revision > revision || print.printedAt > clock()
    ? fail('paperCopy.notPrinted', 'The sheet cannot have been printed yet.', { revision })
    : ok(input);
}
