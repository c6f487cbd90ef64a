/*
 * Acts on the ranker. It is one for the whole file.
 */
import { sha256Hex } from '../journal/hash.ts';
import type { Act } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';

const ID = sha256Hex('ranker');
const act = (kind: string): Act<{ readonly isDone: true }> => ({
  entries: [{ noun: 'ranker', entityId: ID, kind: `ranker.${kind}`, payload: {} }],
  reply: () => ({ isDone: true }),
});

export const rankerCommands: CommandTable<'ranker.begin' | 'ranker.freeze' | 'ranker.resume'> = {
  'ranker.begin': () => act('restarted'),
  'ranker.freeze': () => act('stopped'),
  'ranker.resume': () => act('resumed'),
};
