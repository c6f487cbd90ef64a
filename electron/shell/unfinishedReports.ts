/*
 * Reports that are on their way to a file, kept on the disk meanwhile: after a start that follows a crash or a power cut
 * it can be said which of them never arrived. Checked where it is read: it may lie there cut or altered, and an entry that
 * cannot be read costs that entry only.
 */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { saveReportInput, type UnfinishedReport } from '../../shared/contract/reportSaving.ts';
import { idSchema, momentSchema } from '../../shared/domain/entry.ts';
import { z } from '../../shared/lib/zod.ts';
import type { Log } from './log.ts';
import { writePrivateFile } from './writeFile.ts';

/** Older ones are forgotten first. */
const KEPT = 10;

const storedSchema = z.strictObject({
  id: idSchema,
  database: z.string(),
  file: z.string(),
  startedAt: momentSchema,
  request: saveReportInput,
});
type Stored = z.infer<typeof storedSchema>;

export type UnfinishedReports = {
  /** Before anything is written. A disk that refuses is told to the log: the report matters more. */
  readonly begin: (id: string, request: Stored['request'], file: string) => void;
  readonly end: (id: string) => void;
  /** Of the present database, newest first, but for what is being written right now. */
  readonly list: () => readonly UnfinishedReport[];
  readonly find: (id: string) => { readonly request: Stored['request']; readonly file: string } | null;
};

export type UnfinishedOptions = {
  readonly path: string;
  /** The database that is open. */
  readonly database: () => string;
  readonly log: Log;
  /** Epoch ms UTC. */
  readonly now: () => number;
};

export function createUnfinishedReports({ path, database, log, now }: UnfinishedOptions): UnfinishedReports {
  const running = new Set<string>();
  const write = (all: readonly Stored[]): void => {
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writePrivateFile(path, `${JSON.stringify(all.slice(-KEPT))}\n`);
    } catch (error) {
      log.error({ err: error }, 'reports on their way could not be noted');
    }
  };
  const standing = (): readonly Stored[] =>
    readStored(path).filter((one) => one.database === database() && !running.has(one.id) && !hasArrived(one));
  return {
    begin: (id, request, file) => {
      running.add(id);
      write([...readStored(path), { id, database: database(), file, startedAt: now(), request }]);
    },
    end: (id) => {
      running.delete(id);
      write(readStored(path).filter((one) => one.id !== id));
    },
    list: () =>
      standing()
        .map(({ id, file, startedAt, request }) => {
          const { incidentId, format, locale, profile, receivers } = request;
          return { id, incidentId, format, locale, profile, receivers, file, startedAt };
        })
        .reverse(),
    find: (id) => standing().find((one) => one.id === id) ?? null,
  };
}

/** A file gets its name last: one that was named since is whole, and only its note was not crossed off. */
function hasArrived({ file, startedAt }: Stored): boolean {
  try {
    return statSync(file).mtimeMs >= startedAt;
  } catch {
    return false;
  }
}

function readStored(path: string): readonly Stored[] {
  try {
    const data: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!Array.isArray(data)) return [];
    return data.flatMap((one) => {
      const read = storedSchema.safeParse(one);
      return read.success ? [read.data] : [];
    });
  } catch {
    return [];
  }
}
