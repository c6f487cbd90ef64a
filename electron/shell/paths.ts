/*
 * Where this laptop keeps what. Computed once from what is known at start; nothing else in
 * the shell joins paths. Names are absolute from here on.
 */
import { isAbsolute, join, resolve } from 'node:path';
import type { Realm } from '../../shared/domain/entry.ts';

export type Paths = {
  readonly userData: string;
  readonly logs: string;
  readonly preferences: string;
  readonly vault: string;
  readonly backups: string;
  /** A folder for each exercise. */
  readonly exercises: string;
  /** Notes of reports that are being written (unfinishedReports.ts). */
  readonly unfinishedReports: string;
  /** Pages that are being printed (printsFolder.ts). */
  readonly prints: string;
  /** The database of this start, unless another one was chosen earlier and none was asked for now. */
  readonly database: string;
  /** Somebody named a file on the command line or in VIGIE_DB. */
  readonly isDatabaseNamed: boolean;
  readonly realm: Realm;
};

export type PathInput = {
  readonly userData: string;
  readonly logs: string;
  readonly isDemo: boolean;
  readonly db: string | null;
  readonly envDb: string | undefined;
  readonly cwd: string;
};

export function buildPaths(input: PathInput): Paths {
  const named = input.db ?? (input.envDb === undefined || input.envDb === '' ? null : input.envDb);
  const usual = join(input.userData, input.isDemo ? 'demo.db' : 'vigie.db');
  return {
    userData: input.userData,
    logs: input.logs,
    preferences: join(input.userData, 'preferences.json'),
    vault: join(input.userData, 'vault.json'),
    // A demo's backups stay apart: nobody should meet them when restoring the real file.
    backups: join(input.userData, input.isDemo ? 'demo-backups' : 'backups'),
    exercises: join(input.userData, 'exercises'),
    unfinishedReports: join(input.userData, 'unfinished-reports.json'),
    prints: join(input.userData, 'prints'),
    database: named === null ? usual : absolute(input.cwd, named),
    isDatabaseNamed: named !== null || input.isDemo,
    realm: input.isDemo ? 'demo' : 'real',
  };
}

/** The folder given on the command line, made absolute. */
export function absolute(cwd: string, path: string): string {
  return isAbsolute(path) ? resolve(path) : resolve(cwd, path);
}
