/*
 * The control of the power-cut test: the same run as it would have been with synchronous=NORMAL.
 * In WAL mode the only difference is that commits do not sync the log; it is synced when a
 * checkpoint begins. The product refuses such a setting, so it is taken out of the recording.
 */
import type { Operation } from './opLog.ts';

/** Leaves out every sync of the database's log that no checkpoint follows. */
export function withoutCommitSyncs(operations: readonly Operation[], database: string): readonly Operation[] {
  const names = new Map<bigint, string>();
  const dropped = new Set<number>();
  const roles = operations.map((operation) => {
    if (operation.op === 'open') names.set(operation.inode, operation.path);
    return 'inode' in operation ? (names.get(operation.inode) ?? '') : '';
  });
  for (const [index, operation] of operations.entries()) {
    if (operation.op !== 'syncBegin' || roles[index] !== `${database}-wal`) continue;
    const next = operations.findIndex(
      (later, at) =>
        at > index && later.op === 'write' && (roles[at] === database || roles[at] === `${database}-wal`),
    );
    if (next === -1 || roles[next] !== database) dropped.add(operation.sync);
  }
  return operations.filter(
    (operation) =>
      !((operation.op === 'syncBegin' || operation.op === 'syncEnd') && dropped.has(operation.sync)),
  );
}
