/*
 * Calls about what the law asks of whoever keeps personal information, where they write a file.
 */
import { createWords } from '../../shared/i18n/createWords.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import { dbFailure } from './db/dbFailure.ts';
import type { Keeper } from './keeper.ts';
import { type Written, writeAtomically } from './report/writeAtomically.ts';
import type { Threads } from './threads/createThreads.ts';

export type PrivacyHandlerDeps = {
  readonly threads: Pick<Threads, 'reader'>;
  readonly keeper: Pick<Keeper, 'chores' | 'places'>;
  /** Epoch ms UTC. */
  readonly clock: () => number;
};

type PrivacyCall = 'confidentialityIncident.export' | 'trace.export' | 'erasure.certificate';

export function createPrivacyHandlers({
  threads,
  keeper,
  clock,
}: PrivacyHandlerDeps): Pick<EngineHandlers, PrivacyCall> {
  return {
    'confidentialityIncident.export': async ({ file, locale }) => {
      const { writeRegisterCsv } = await import('./report/privacy/registerCsv.ts');
      const register = await threads.reader.call('query', {
        name: 'confidentialityIncident.list',
        input: {},
      });
      if (!register.ok) return register;
      return writeText(file, writeRegisterCsv(register.value as never, createWords(locale), clock()));
    },
    'trace.export': async ({ contactId, file, locale }) => {
      const { writePersonDocument } = await import('./report/privacy/personDocument.ts');
      const gathered = await (await keeper.chores()).call('query', {
        name: 'trace.gather',
        input: { contactId },
      });
      if (!gathered.ok) return gathered;
      return writeText(file, writePersonDocument(gathered.value as never, createWords(locale)));
    },
    'erasure.certificate': async ({ erasureId, ...wish }) =>
      (await keeper.chores()).call('erasureCertificate', { erasureId, wish, places: keeper.places() }),
  };
}

/** Writes the file whole or not at all; refusals are `disk.full` and `file.notWritten`. */
async function writeText(file: string, text: string): Promise<Result<Written>> {
  try {
    return ok(await writeAtomically(file, text));
  } catch (error) {
    const known = dbFailure(error);
    if (known?.code === 'disk.full') return { ok: false, error: known };
    return fail('file.notWritten', 'The file could not be written.', { cause: known?.code ?? 'unknown' });
  }
}
