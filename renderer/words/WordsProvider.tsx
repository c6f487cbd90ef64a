/*
 * The words and formats of the screen's language, handed down. A change of locale draws every
 * word again without a reload; documents build words of their own language instead.
 */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createWords, type Words } from '../../shared/i18n/createWords.ts';
import { createFormats, type Formats } from '../../shared/lib/formats.ts';
import type { Locale } from '../../shared/lib/locale.ts';

const WordsContext = createContext<Words | null>(null);
const built = new Map<Locale, Words>();
let machineZone: string | null = null;
const builtFormats = new Map<string, Formats>();

type Props = { readonly locale: Locale; readonly children: ReactNode };

export function WordsProvider({ locale, children }: Props) {
  const words = useMemo(() => wordsOf(locale), [locale]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the screen: `const { t } = useWords()`. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('useWords needs a WordsProvider above it.');
  return words;
}

/** Formats of the screen's locale, in the machine's time zone unless another (an incident's) is named. */
export function useFormats(timeZone?: string): Formats {
  const { locale } = useWords();
  return formatsOf(locale, timeZone ?? systemTimeZone());
}

/** This machine's IANA time zone, as it was when the window was opened. */
export function systemTimeZone(): string {
  machineZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return machineZone;
}

function wordsOf(locale: Locale): Words {
  const words = built.get(locale) ?? createWords(locale);
  built.set(locale, words);
  return words;
}

function formatsOf(locale: Locale, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`;
  const formats = builtFormats.get(key) ?? createFormats(locale, timeZone);
  builtFormats.set(key, formats);
  return formats;
}
