/* What the engine puts before the scripts when it makes the page. */
declare const WORDS: Readonly<Record<'fr' | 'en', Readonly<Record<string, string>>>>;
