/*
 * The `{variables}` of a message approved beforehand. Apart from its schema, for pages show them too.
 */
import type { BiText } from './biText.ts';

const VARIABLE = /\{([\p{L}_][\p{L}\p{N}_]*)\}/gu;

/** The names of the variables of a text, each once, in order of appearance. */
export function variablesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map((found) => found[1] ?? ''))];
}

/** Variables that one side has and the other lacks: they would stay unfilled there. */
export function unmatchedVariables(text: BiText): {
  readonly fr: readonly string[];
  readonly en: readonly string[];
} {
  const fr = variablesOf(text.fr);
  const en = variablesOf(text.en);
  return { fr: fr.filter((name) => !en.includes(name)), en: en.filter((name) => !fr.includes(name)) };
}
