/*
 * How far each copy in reach is cleaned of an erasure. Only looks: cleaning is the keeper's work.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type CopyPlaces, listCopies } from './copies.ts';
import { isDue, type KnownErasures } from './eraseInBackup.ts';
import { inspectHeader } from './header.ts';
import { NEWEST_VERSION } from './migrations/index.ts';
import { sqliteCode } from './sqlite.ts';
import { liesBesideLog } from './takeInLog.ts';

export type InspectedCopy = {
  readonly name: string;
  /** `unreadable`: no database of ours can be made out in it, so nothing can be taken out of it either. */
  readonly state: 'clean' | 'due' | 'unreadable';
};

/** Every copy in reach; `areCopiesDue` is what the mark of unfinished erasures says. */
export function inspectCopies(
  places: CopyPlaces,
  known: KnownErasures,
  areCopiesDue: boolean,
): readonly InspectedCopy[] {
  return listCopies(places).map((file) => ({
    name: basename(file),
    state: stateOf(file, known, areCopiesDue),
  }));
}

/** A second folder that was chosen and is not there now. */
export function awayFolderOf({ second }: CopyPlaces): string | null {
  return second !== null && !existsSync(second) ? second : null;
}

function stateOf(file: string, known: KnownErasures, areCopiesDue: boolean): InspectedCopy['state'] {
  try {
    const header = inspectHeader(file, NEWEST_VERSION);
    if (!header.ok) return 'unreadable';
    if (header.value.kind === 'absent') return 'clean';
    // Only looking at a copy with a log of its own would leave files beside it: its mark says enough.
    if (header.value.isLogged || liesBesideLog(file)) return areCopiesDue ? 'due' : 'clean';
    return isDue(file, known, true) ? 'due' : 'clean';
  } catch (error) {
    if (sqliteCode(error) === '') throw error;
    return 'unreadable';
  }
}
