import { describe, expect, it } from 'vitest';
import { buildPaths } from '../../../electron/shell/paths.ts';

const base = { userData: '/u', logs: '/u/logs', isDemo: false, db: null, envDb: undefined, cwd: '/here' };

describe('the paths of this laptop', () => {
  it('keeps everything in the data folder', () => {
    expect(buildPaths(base)).toEqual({
      userData: '/u',
      logs: '/u/logs',
      preferences: '/u/preferences.json',
      vault: '/u/vault.json',
      backups: '/u/backups',
      exercises: '/u/exercises',
      unfinishedReports: '/u/unfinished-reports.json',
      prints: '/u/prints',
      database: '/u/vigie.db',
      isDatabaseNamed: false,
      realm: 'real',
    });
  });

  it('keeps the demonstration apart: its file, its realm, its backups', () => {
    expect(buildPaths({ ...base, isDemo: true })).toMatchObject({
      database: '/u/demo.db',
      backups: '/u/demo-backups',
      realm: 'demo',
    });
  });

  it('takes a named file, the command line before the variable', () => {
    expect(buildPaths({ ...base, db: 'a/../b.db', envDb: '/env.db' })).toMatchObject({
      database: '/here/b.db',
      isDatabaseNamed: true,
    });
    expect(buildPaths({ ...base, envDb: '/env.db' }).database).toBe('/env.db');
    expect(buildPaths({ ...base, envDb: '' }).database).toBe('/u/vigie.db');
  });
});
