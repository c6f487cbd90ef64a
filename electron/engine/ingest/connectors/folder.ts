/*
 * A folder into which files of posts are dropped: each is read once it has stopped growing, and remembered with its
 * last batch. A file that cannot be read is remembered too, with the reason counted, until it changes.
 */
import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { NewMention } from '../../../../shared/domain/mention.ts';
import { readPosts } from '../posts/readPosts.ts';
import type { Connector, Observed } from './connector.ts';
import { ABORTED, failed } from './runEnd.ts';

/** A folder is looked at this often, whatever the source says: it costs nothing. */
const LOOK_EVERY_MS = 5_000;
/** A file that was written to within this time may still be growing. */
const STILL_MS = 2_000;
/** Files that are remembered; the oldest are forgotten first, and their posts are known by their keys. */
const REMEMBERED = 2_000;
const NAME_LIMIT = 255;
/** Half-written files of browsers and copiers, and what hides. */
const PASSED = /^[.~]|\.(?:part|tmp|crdownload|download)$/i;

type Taken = Readonly<Record<string, string>>;

export const folder: Connector = async (input, sink, signal) => {
  const path = input.source.address;
  if (!isAbsolute(path)) return failed('folderMissing', 'not absolute', true);
  let names: readonly string[];
  try {
    names = (await readdir(path, { withFileTypes: true }))
      .filter((entry) => entry.isFile() && !PASSED.test(entry.name) && entry.name.length <= NAME_LIMIT)
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    return failed('folderMissing', String((error as NodeJS.ErrnoException).code ?? 'unreadable'));
  }
  sink.live(false);
  let taken = readTaken(input.cursor);
  for (const name of names) {
    if (signal.aborted) return ABORTED;
    const mark = await markOf(join(path, name), input.clock());
    if (mark === null || taken[name] === mark) continue;
    taken = remember(taken, name, mark);
    const cursor = JSON.stringify(taken);
    const read = await readPosts({
      file: join(path, name),
      now: input.clock(),
      signal,
      onBatch: async ({ mentions, rejected }) => {
        const counts = new Map<string, number>();
        for (const { reason } of rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1);
        await sink.deliver({
          observed: mentions.map(observedOf),
          rejects: [...counts].map(([reason, count]) => ({ reason, count })),
          cursor: null,
        });
      },
    });
    if (signal.aborted) return ABORTED;
    const rejects = read.ok ? [] : [{ reason: `file.${read.error.code}`, count: 1 }];
    await sink.deliver({ observed: [], rejects, cursor });
  }
  return { kind: 'answered', againInMs: LOOK_EVERY_MS };
};

/** What tells this state of a file from another; null while it may be growing, or where it has gone. */
async function markOf(file: string, now: number): Promise<string | null> {
  try {
    const { size, mtimeMs } = await stat(file);
    return now - mtimeMs < STILL_MS && now >= mtimeMs ? null : `${size}:${Math.floor(mtimeMs)}`;
  } catch {
    return null;
  }
}

function readTaken(cursor: string | null): Taken {
  try {
    const read: unknown = JSON.parse(cursor ?? '{}');
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  } catch {
    return {};
  }
}

function remember(taken: Taken, name: string, mark: string): Taken {
  const { [name]: _before, ...others } = taken;
  const kept = Object.entries(others).slice(-(REMEMBERED - 1));
  return { ...Object.fromEntries(kept), [name]: mark };
}

export function observedOf(mention: NewMention): Observed {
  const { dedupeKey: _key, folded: _folded, isTruncated: _cut, ...raw } = mention;
  return { what: 'post', post: { ...raw, replyTo: null, quotes: null, media: [], editedAt: null } };
}
