/*
 * A folder into which files of posts are dropped: each is read once it has stopped growing, and remembered with its
 * last batch. A file that cannot be read is remembered too, with the reason counted, until it changes.
 */
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { NewMention } from '../../../../shared/domain/mention.ts';
import { readPosts } from '../posts/readPosts.ts';
import type { Connector, Observed, RejectReason } from './connector.ts';
import { ABORTED, failed } from './runEnd.ts';

/** A folder is looked at this often, whatever the source says: it costs nothing. */
const LOOK_EVERY_MS = 5_000;
/** A file that was written to within this time may still be growing. */
const STILL_MS = 2_000;
/** Files that are looked at. Each is remembered for as long as it lies there: one forgotten would be read at every look. */
export const FILES_LIMIT = 5_000;
/** Of a file's name and state; 60 bits are enough to tell a few thousand apart. */
const MARK_LETTERS = 10;
const NAME_LIMIT = 255;
/** Half-written files of browsers and copiers, and what hides. */
const PASSED = /^[.~]|\.(?:part|tmp|crdownload|download)$/i;

type Taken = { readonly marks: ReadonlySet<string>; readonly beyond: number };

export const folder: Connector = async (input, sink, signal) => {
  const path = input.source.address;
  if (!isAbsolute(path)) return failed('folderMissing', 'not absolute', true);
  let all: readonly string[];
  try {
    all = (await readdir(path, { withFileTypes: true }))
      .filter((entry) => entry.isFile() && !PASSED.test(entry.name) && entry.name.length <= NAME_LIMIT)
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    return failed('folderMissing', String((error as NodeJS.ErrnoException).code ?? 'unreadable'));
  }
  sink.live(false);
  const names = all.slice(0, FILES_LIMIT);
  const before = readTaken(input.cursor);
  const beyond = all.length - names.length;
  const lying = new Map<string, string>();
  for (const name of names) {
    if (signal.aborted) return ABORTED;
    const mark = await markOf(path, name, input.clock());
    if (mark !== null) lying.set(name, mark);
  }
  // What has gone from the folder is forgotten with this look.
  const marks = new Set([...lying.values()].filter((mark) => before.marks.has(mark)));
  if (beyond > before.beyond)
    await sink.deliver({
      observed: [],
      rejects: [{ reason: 'file.beyond', count: beyond - before.beyond }],
      cursor: writeTaken({ marks, beyond }),
    });
  for (const [name, mark] of lying) {
    if (marks.has(mark)) continue;
    const read = await readPosts({
      file: join(path, name),
      now: input.clock(),
      signal,
      onBatch: async ({ mentions, rejected }) => {
        const counts = new Map<RejectReason, number>();
        for (const { reason } of rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1);
        await sink.deliver({
          observed: mentions.map(observedOf),
          rejects: [...counts].map(([reason, count]) => ({ reason, count })),
          cursor: null,
        });
      },
    });
    if (signal.aborted) return ABORTED;
    marks.add(mark);
    const rejects = read.ok ? [] : [{ reason: `file.${read.error.code}` as const, count: 1 }];
    await sink.deliver({ observed: [], rejects, cursor: writeTaken({ marks, beyond }) });
  }
  return { kind: 'answered', againInMs: LOOK_EVERY_MS };
};

/** What tells this state of a file from another; null while it may be growing, or where it has gone. */
async function markOf(path: string, name: string, now: number): Promise<string | null> {
  try {
    const { size, mtimeMs } = await stat(join(path, name));
    if (now - mtimeMs < STILL_MS && now >= mtimeMs) return null;
    // The folder is part of it: another address is another folder.
    const state = JSON.stringify([path, name, size, Math.floor(mtimeMs)]);
    return createHash('sha256').update(state).digest('base64url').slice(0, MARK_LETTERS);
  } catch {
    return null;
  }
}

function readTaken(cursor: string | null): Taken {
  const [, marks = '', beyond = '0'] = /^([\w-]*)\+(\d{1,9})$/.exec(cursor ?? '') ?? [];
  return { marks: new Set(marks.match(new RegExp(`.{${MARK_LETTERS}}`, 'g'))), beyond: Number(beyond) };
}

function writeTaken({ marks, beyond }: Taken): string {
  return `${[...marks].join('')}+${beyond}`;
}

export function observedOf(mention: NewMention): Observed {
  const { dedupeKey: _key, folded: _folded, isTruncated: _cut, ...raw } = mention;
  return { what: 'post', post: { ...raw, replyTo: null, quotes: null, media: [], editedAt: null } };
}
