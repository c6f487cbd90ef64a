/*
 * `--check`: proves an installation without a window. A database in a folder of its own, which
 * is removed at the end, is opened by the real engine process, acts are written and read back,
 * the chain is verified; one line of JSON says what was found, and the exit code whether it holds.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ChainVerification, EngineStatus } from '../../shared/contract/journal.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { OpenBase } from './database.ts';
import type { EngineProcess } from './engineProcess.ts';

export type CheckReport = {
  readonly ok: boolean;
  readonly version: string;
  readonly electron: string;
  readonly sqlite: string | null;
  readonly entries: number | null;
  readonly isIntact: boolean | null;
  /** What went wrong first, in words for whoever runs the check. */
  readonly problem: string | null;
};

const LIMIT_MS = 60_000;
const TITLE = 'Check';

export async function runCheck(
  engine: EngineProcess,
  folder: string,
  base: OpenBase,
  electron: string,
): Promise<CheckReport> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const report: CheckReport = {
    ok: false,
    version: base.appVersion,
    electron,
    sqlite: null,
    entries: null,
    isIntact: null,
    problem: null,
  };
  try {
    const limit = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('no answer within a minute')), LIMIT_MS);
    });
    return { ...report, ...(await Promise.race([writeAndRead(engine, folder, base), limit])) };
  } catch (error) {
    return { ...report, problem: error instanceof Error ? error.message : 'unknown' };
  } finally {
    clearTimeout(timer);
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeAndRead(
  engine: EngineProcess,
  folder: string,
  base: OpenBase,
): Promise<Partial<CheckReport>> {
  const state = await engine.open({
    ...base,
    file: join(folder, 'check.db'),
    mode: 'readWrite',
    realm: 'exercise',
    reason: 'start',
    backupFolder: join(folder, 'backups'),
  });
  if (state.state !== 'open') {
    return {
      problem: state.state === 'refused' ? `${state.problem.code}: ${state.problem.message}` : state.state,
    };
  }
  const person = value<Person>(await engine.call('person.create', { name: TITLE, language: 'en' }, null));
  const declared = value<Incident>(
    await engine.call('incident.declare', { title: TITLE, level: 1, timeZone: 'UTC' }, person.id),
  );
  const read = value<Incident>(await engine.call('incident.get', { incidentId: declared.id }, person.id));
  const chain = value<ChainVerification>(await engine.call('chain.verify', {}, person.id));
  const status = value<EngineStatus>(await engine.call('engine.status', {}, person.id));
  const isSame = read.title === TITLE;
  return {
    ok: isSame && chain.isIntact,
    sqlite: status.sqliteVersion,
    entries: chain.entries,
    isIntact: chain.isIntact,
    problem: isSame ? null : 'what was written was not read back',
  };
}

function value<T>(result: Result<unknown>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value as T;
}
