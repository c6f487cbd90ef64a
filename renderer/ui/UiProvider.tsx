// Gives every part below it the reader's locale and the few words that parts say by themselves (close, stop,
// names of keys). The words come from outside: nothing in this room knows a language.
import { createContext, type ReactNode, useContext } from 'react';
import { I18nProvider } from 'react-aria-components';

export interface UiWords {
  readonly close: string;
  readonly dismiss: string;
  readonly stop: string;
  readonly clear: string;
  readonly increase: string;
  readonly decrease: string;
  readonly loading: string;
  /** Names of keys as printed on the reader's keyboard: « Maj » rather than "Shift" in French. */
  readonly keys: Readonly<Record<KeyName, string>>;
}

export type KeyName =
  | 'ctrl'
  | 'shift'
  | 'alt'
  | 'enter'
  | 'escape'
  | 'space'
  | 'tab'
  | 'home'
  | 'end'
  | 'pageUp'
  | 'pageDown'
  | 'followedBy';

const WordsContext = createContext<UiWords | undefined>(undefined);

export interface UiProviderProps {
  /** BCP 47, such as fr-CA. */
  readonly locale: string;
  readonly words: UiWords;
  readonly children: ReactNode;
}

export function UiProvider({ locale, words, children }: UiProviderProps) {
  return (
    <I18nProvider locale={locale}>
      <WordsContext value={words}>{children}</WordsContext>
    </I18nProvider>
  );
}

export function useUiWords(): UiWords {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error('A part of renderer/ui stands outside <UiProvider>');
  return words;
}
