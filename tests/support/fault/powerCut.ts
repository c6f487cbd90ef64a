/*
 * The power-cut simulator: replays a recorded run up to a moment and builds the folder that a
 * disk could hold if the power went then. Names follow one of two models, chosen per cut:
 *  - journalled (ext4, data=ordered): creating, renaming and removing names reach the disk in
 *    their order; any finished sync brings along every earlier one; at the cut a prefix survives.
 *  - loose (the least POSIX and Linux promise): a name is safe once its folder, or the file it
 *    names, was synced; of the others any subset survives. A rename is one act, never half.
 * Contents follow powerCutFile.ts. A -shm file is shared memory, never synced: after a cut it is
 * absent, zeros or garbage.
 */
import { dirname } from 'node:path';
import type { Operation } from './opLog.ts';
import { type CutMood, createFileModel, type FileModel } from './powerCutFile.ts';
import type { Random } from './random.ts';

type Node = { readonly kind: 'file'; readonly file: FileModel } | { readonly kind: 'folder' };
type Names = Map<string, Node>;
type NameChange = {
  readonly at: number;
  readonly sets: readonly (readonly [path: string, node: Node | null])[];
};

export type CutImage = { readonly files: ReadonlyMap<string, Buffer>; readonly folders: readonly string[] };

export type PowerCut = {
  /** Applies the next record. */
  readonly apply: (operation: Operation) => void;
  /** What the process had written to standard output by now. */
  readonly said: () => string;
  /** One of the many folders that the disk could hold if the power went now. */
  readonly cut: (random: Random) => CutImage;
  /** The folder as the running system sees it: must equal the real one at the end of the run. */
  readonly live: () => CutImage;
};

/** Starts from an empty folder, or from what `before` says it held (taken as safely on the disk). */
export function createPowerCut(before: ReadonlyMap<string, Buffer> = new Map()): PowerCut {
  let position = 0;
  const live: Names = new Map();
  const safe = { journalled: new Map() as Names, loose: new Map() as Names };
  const pending: { journalled: NameChange[]; loose: NameChange[] } = { journalled: [], loose: [] };
  const nodes = new Map<bigint, Node>();
  const pathsOfInode = new Map<Node, string>();
  const syncBegunAt = new Map<number, number>();
  const said: Buffer[] = [];

  for (const [path, bytes] of before) {
    const node: Node = { kind: 'file', file: createFileModel(bytes) };
    for (const names of [live, safe.journalled, safe.loose]) names.set(path, node);
  }

  const change = (...sets: NameChange['sets']): void => {
    for (const [path, node] of sets) setName(live, path, node);
    for (const model of ['journalled', 'loose'] as const) pending[model].push({ at: position, sets });
  };
  const harden = (model: 'journalled' | 'loose', isCovered: (change: NameChange) => boolean): void => {
    // What is safe about a name settles every earlier change of it, and of the names those touched.
    const settled = new Set<string>();
    const kept: NameChange[] = [];
    for (const one of pending[model].toReversed()) {
      if (!isCovered(one) && !one.sets.some(([path]) => settled.has(path))) continue;
      kept.unshift(one);
      for (const [path] of one.sets) settled.add(path);
    }
    for (const one of kept) for (const [path, node] of one.sets) setName(safe[model], path, node);
    pending[model] = pending[model].filter((one) => !kept.includes(one));
  };

  const endSync = (inode: bigint, sync: number): void => {
    const node = nodes.get(inode);
    const begunAt = syncBegunAt.get(sync);
    if (node === undefined || begunAt === undefined) return;
    if (node.kind === 'file') node.file.sync(begunAt);
    const folder = node.kind === 'folder' ? (pathsOfInode.get(node) ?? null) : null;
    const ancestors = new Set(node.kind === 'file' ? ancestorsOf(live, node) : []);
    harden('journalled', (one) => one.at < begunAt);
    harden(
      'loose',
      (one) =>
        one.at < begunAt &&
        one.sets.some(
          ([path, named]) =>
            named === node || ancestors.has(path) || (folder !== null && parentOf(path) === folder),
        ),
    );
  };

  const apply = (operation: Operation): void => {
    position += 1;
    switch (operation.op) {
      case 'open': {
        const known = live.get(operation.path);
        const node: Node =
          !operation.isCreated && known !== undefined
            ? known
            : operation.isFolder
              ? { kind: 'folder' }
              : { kind: 'file', file: createFileModel() };
        nodes.set(operation.inode, node);
        if (node.kind === 'folder') pathsOfInode.set(node, operation.path);
        if (operation.isCreated) change([operation.path, node]);
        return;
      }
      case 'mkdir': {
        const node: Node = { kind: 'folder' };
        nodes.set(operation.inode, node);
        pathsOfInode.set(node, operation.path);
        change([operation.path, node]);
        return;
      }
      case 'write':
        fileOf(nodes, operation.inode)?.write(position, operation.offset, operation.data);
        return;
      case 'truncate':
        fileOf(nodes, operation.inode)?.truncate(position, operation.size);
        return;
      case 'syncBegin':
        syncBegunAt.set(operation.sync, position);
        return;
      case 'syncEnd':
        endSync(operation.inode, operation.sync);
        return;
      case 'rename':
        if (live.get(operation.from)?.kind === 'folder') throw new Error('renaming a folder is not modelled');
        change([operation.from, null], [operation.to, live.get(operation.from) ?? null]);
        return;
      case 'link':
        change([operation.to, live.get(operation.from) ?? null]);
        return;
      case 'unlink':
      case 'rmdir':
        change([operation.path, null]);
        return;
      case 'said':
        said.push(operation.data);
        return;
    }
  };

  const cut = (random: Random): CutImage => {
    const mood: CutMood = { survival: random.pick([0, 0.1, 0.5, 0.9, 1]), hasGarbage: random.chance(0.2) };
    const model = random.pick(['journalled', 'loose'] as const);
    const changes = pending[model];
    const prefix = random.below(changes.length + 1);
    const names = new Map(safe[model]);
    for (const [index, one] of changes.entries()) {
      if (model === 'journalled' ? index < prefix : random.chance(mood.survival)) {
        for (const [path, node] of one.sets) setName(names, path, node);
      }
    }
    return render(names, (path, file) =>
      path.endsWith('-shm') ? shmAfterCut(random) : file.imageAfterCut(random, mood),
    );
  };

  return {
    apply,
    said: () => Buffer.concat(said).toString('utf8'),
    cut,
    live: () => render(live, (_path, file) => Buffer.from(file.live())),
  };
}

function setName(names: Names, path: string, node: Node | null): void {
  if (path === '') return;
  if (node === null) names.delete(path);
  else names.set(path, node);
}

function fileOf(nodes: ReadonlyMap<bigint, Node>, inode: bigint): FileModel | null {
  const node = nodes.get(inode);
  return node?.kind === 'file' ? node.file : null;
}

function parentOf(path: string): string {
  const parent = dirname(path);
  return parent === '.' ? '' : parent;
}

function ancestorsOf(names: Names, node: Node): readonly string[] {
  const found: string[] = [];
  for (const [path, named] of names) {
    if (named !== node) continue;
    for (let at = parentOf(path); at !== ''; at = parentOf(at)) found.push(at);
  }
  return found;
}

function shmAfterCut(random: Random): Buffer | null {
  return random.pick([null, Buffer.alloc(32_768), random.bytes(32_768)]);
}

function render(names: Names, content: (path: string, file: FileModel) => Buffer | null): CutImage {
  const files = new Map<string, Buffer>();
  const folders: string[] = [];
  const isReachable = (path: string): boolean => {
    for (let at = parentOf(path); at !== ''; at = parentOf(at))
      if (names.get(at)?.kind !== 'folder') return false;
    return true;
  };
  for (const [path, node] of names) {
    if (!isReachable(path)) continue;
    if (node.kind === 'folder') folders.push(path);
    else {
      const bytes = content(path, node.file);
      if (bytes !== null) files.set(path, bytes);
    }
  }
  return { files, folders: folders.toSorted((a, b) => a.length - b.length) };
}
