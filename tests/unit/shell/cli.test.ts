import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../electron/shell/cli.ts';

function command(...argv: string[]) {
  const parsed = parseCommandLine(argv);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.command;
}

describe('the command line', () => {
  it('runs when nothing is asked', () => {
    expect(command()).toEqual({
      action: 'run',
      isDemo: false,
      isWall: false,
      db: null,
      locale: null,
      userDataDir: null,
      printFolder: null,
    });
  });

  it('knows its own options, with an equals sign or a space', () => {
    expect(command('--demo', '--db=/tmp/a b.db', '--lang', 'fr-FR', '--user-data-dir=/tmp/u')).toEqual({
      action: 'run',
      isDemo: true,
      isWall: false,
      db: '/tmp/a b.db',
      locale: 'fr-FR',
      userDataDir: '/tmp/u',
      printFolder: null,
    });
  });

  it.each([
    ['--help', 'help'],
    ['-h', 'help'],
    ['--version', 'version'],
    ['--check', 'check'],
  ])('%s', (flag, action) => {
    expect(command('--no-sandbox', flag).action).toBe(action);
  });

  it('passes over what launchers, Chromium and test drivers add', () => {
    const argv = [
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      '-r',
      '/x/loader.js',
      '.',
      '--enable-features=A,B',
    ];
    expect(command(...argv, '--demo')).toMatchObject({ action: 'run', isDemo: true, db: null });
  });

  it.each([['--db'], ['--db='], ['--user-data-dir']])('says that %s needs a value', (...argv) => {
    expect(parseCommandLine(argv)).toMatchObject({ ok: false });
  });

  it.each([
    ['fr', 'fr-CA'],
    ['en', 'en-CA'],
    ['fr_FR', 'fr-FR'],
    ['EN-gb', 'en-GB'],
    ['de', null],
  ])('takes the language %s for %s', (tag, locale) => {
    expect(command(`--lang=${tag}`).locale).toBe(locale);
  });
});
