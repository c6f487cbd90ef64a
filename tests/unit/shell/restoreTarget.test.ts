/* Where a restored backup goes when the file of this laptop is itself a backup. */
import { describe, expect, it } from 'vitest';
import { restoreTarget } from '../../../electron/shell/restoreTarget.ts';
import type { DeskState } from '../../../shared/contract/desk.ts';

const refused = (code: 'database.corrupt' | 'database.isBackup'): DeskState['engine'] => ({
  state: 'refused',
  problem: { code, message: '' },
  backups: [],
});
const HOME = '/data/backups/vigie-20261122T140507123Z-v3.db';

describe('a restored backup', () => {
  it('takes the place of the file this laptop works on', () => {
    const open: DeskState['engine'] = { state: 'open', isReadOnly: false };
    expect(restoreTarget(open, '/data/work.db', '/data/vigie.db', () => true)).toBe('/data/work.db');
    expect(restoreTarget(refused('database.corrupt'), '/data/work.db', '/data/vigie.db', () => true)).toBe(
      '/data/work.db',
    );
  });

  it('goes to a free name where that file is a backup, so that no other file is touched', () => {
    const taken = new Set(['/data/vigie.db', '/data/vigie-2.db']);
    const target = (isTaken: (file: string) => boolean) =>
      restoreTarget(refused('database.isBackup'), HOME, '/data/vigie.db', isTaken);
    expect(target(() => false)).toBe('/data/vigie.db');
    expect(target((file) => taken.has(file))).toBe('/data/vigie-3.db');
  });
});
