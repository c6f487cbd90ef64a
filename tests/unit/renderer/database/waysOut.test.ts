/* What is offered when a file cannot be opened: never a way that leads nowhere. */
import { describe, expect, it } from 'vitest';
import { canLook, keptName, replacedFile } from '../../../../renderer/features/backup/backupActs.ts';
import { waysOut } from '../../../../renderer/features/database/waysOut.ts';

describe('waysOut', () => {
  it('offers reading where something of ours can be read', () => {
    for (const code of [
      'engine.busy',
      'database.locked',
      'database.readOnlyPlace',
      'database.isBackup',
      'database.corrupt',
    ] as const) {
      expect([code, waysOut(code).canRead]).toEqual([code, true]);
    }
    for (const code of ['database.empty', 'database.notADatabase', 'database.fromNewer'] as const) {
      expect([code, waysOut(code).canRead]).toEqual([code, false]);
    }
  });

  it('puts trying again first only for what may pass', () => {
    expect(waysOut('database.locked').isRetryFirst).toBe(true);
    expect(waysOut('database.corrupt').isRetryFirst).toBe(false);
    expect(waysOut('database.isBackup').isRetryFirst).toBe(false);
  });
});

describe('backups', () => {
  it('are not looked into when damaged or from a newer version', () => {
    expect(canLook(null)).toBe(true);
    expect(canLook('sameAsNow')).toBe(true);
    expect(canLook('damaged')).toBe(false);
    expect(canLook('fromNewer')).toBe(false);
  });

  it('take the place of the file of this laptop, unless that is a backup itself', () => {
    const refused = (code: 'database.corrupt' | 'database.isBackup') =>
      replacedFile({
        file: '/data/vigie.db',
        engine: { state: 'refused', problem: { code, message: '' }, backups: [] },
      });
    expect(replacedFile({ file: '/data/vigie.db', engine: { state: 'open', isReadOnly: false } })).toBe(
      '/data/vigie.db',
    );
    expect(refused('database.corrupt')).toBe('/data/vigie.db');
    expect(refused('database.isBackup')).toBeNull();
  });

  it('say beforehand under which name the present file is kept', () => {
    const at = Date.UTC(2026, 2, 4, 15, 6, 7);
    expect(keptName('/data/vigie.db', at)).toBe('vigie.before-restore-20260304T1506…');
    expect(keptName('C:\\data\\vigie.db', at)).toBe('vigie.before-restore-20260304T1506…');
  });
});
