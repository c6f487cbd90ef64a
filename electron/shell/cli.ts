/*
 * The command line. Chromium and the tools that drive Electron add arguments of their own, so
 * unknown flags are passed over in silence; what is ours and wrong is said. Nothing here
 * touches the disk or opens a window.
 */
import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '../../shared/lib/locale.ts';

export const ACTIONS = ['run', 'help', 'version', 'check', 'print'] as const;

export type CommandLine = {
  readonly action: (typeof ACTIONS)[number];
  readonly isDemo: boolean;
  /** Opens the wall at once, on the display that had it last. */
  readonly isWall: boolean;
  /** A database file as typed; null for the usual one. */
  readonly db: string | null;
  readonly locale: Locale | null;
  /** A folder as typed; null for the usual one. */
  readonly userDataDir: string | null;
  /** The folder of one page to be printed by a process of its own; null for anything else. */
  readonly printFolder: string | null;
};

export type ParsedCommandLine =
  | { readonly ok: true; readonly command: CommandLine }
  | { readonly ok: false; readonly problem: string };

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  check: { type: 'boolean' },
  demo: { type: 'boolean' },
  wall: { type: 'boolean' },
  db: { type: 'string' },
  lang: { type: 'string' },
  'user-data-dir': { type: 'string' },
  // Not for people: the application starts itself so when its own printing is spoilt.
  'print-folder': { type: 'string' },
} as const;

const VALUED: readonly string[] = ['db', 'lang', 'user-data-dir', 'print-folder'];

/** Reads the arguments after the program's own. Arguments without a dash belong to the launcher. */
export function parseCommandLine(argv: readonly string[]): ParsedCommandLine {
  const { values } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
  });
  for (const name of VALUED) {
    const value = values[name];
    if (value === true || value === '') return { ok: false, problem: `--${name} needs a value.` };
  }
  const lang = text(values.lang);
  const locale = lang === null ? null : localeOf(lang);
  // Chromium knows --lang too, in other forms: what is not ours is left to it.
  return {
    ok: true,
    command: {
      action:
        values.help === true
          ? 'help'
          : values.version === true
            ? 'version'
            : values.check === true
              ? 'check'
              : text(values['print-folder']) === null
                ? 'run'
                : 'print',
      isDemo: values.demo === true,
      isWall: values.wall === true,
      db: text(values.db),
      locale,
      userDataDir: text(values['user-data-dir']),
      printFolder: text(values['print-folder']),
    },
  };
}

function text(value: string | boolean | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function localeOf(tag: string): Locale | null {
  const wanted = tag.replace('_', '-').toLowerCase();
  if (wanted === 'fr') return 'fr-CA';
  if (wanted === 'en') return 'en-CA';
  return LOCALES.find((locale) => locale.toLowerCase() === wanted) ?? null;
}
