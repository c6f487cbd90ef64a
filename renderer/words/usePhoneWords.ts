/*
 * Telephone numbers as the reader of this screen dials them: without the country in their own region, with a +
 * abroad. How countries write their numbers is a file of its own, fetched when the first number is shown; until
 * then, and for what is no number, the words stand as they were written.
 */
import { useCallback, useEffect, useState } from 'react';
import { useWords } from './WordsProvider.tsx';

export type PhoneWords = (phone: { readonly raw: string; readonly e164: string | null }) => string;

type Dial = (e164: string, readerCountry: string) => string;

let dial: Dial | null = null;
let loading: Promise<void> | null = null;

function load(): Promise<void> {
  loading ??= Promise.all([
    import('../../shared/lib/dialledNumber.ts'),
    import('libphonenumber-js/min/metadata'),
  ]).then(([{ dialledNumber }, { default: metadata }]) => {
    dial = (e164, readerCountry) => dialledNumber(e164, readerCountry, metadata);
  });
  return loading;
}

/** How to say a number; changes once, when it is known how numbers are written. */
export function usePhoneWords(): PhoneWords {
  const { locale } = useWords();
  const [isLoaded, setLoaded] = useState(dial !== null);
  useEffect(() => {
    let isHere = true;
    // Without the file numbers stay as they were written: right, only less even.
    load().then(
      () => isHere && setLoaded(true),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  const country = locale.slice(-2);
  return useCallback(
    ({ raw, e164 }) => (e164 === null || !isLoaded || dial === null ? raw : dial(e164, country)),
    [isLoaded, country],
  );
}
