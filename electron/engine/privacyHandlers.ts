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
  readonly keeper: Pick<Keeper, 'chores'>;
  /** Epoch ms UTC. */
  readonly clock: () => number;
};

type PrivacyCall = 'confidentialityIncident.export';

export function createPrivacyHandlers({
  threads,
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
