/*
 * What is read of a post before it is stored: its language, its signals, and which watch queries ask for it. Posts of
 * sources, of files and by hand go through here alike, in whichever thread has them.
 */
import type { NewMention } from '../../../shared/domain/mention.ts';
import { type MediaTier, packSignals } from '../../../shared/domain/postSignals.ts';
import { detectLanguage } from '../../../shared/scoring/language.ts';
import { readSignals } from '../../../shared/scoring/signal/readSignals.ts';

/** A language that is more than a code says nothing that a filter could ask for. */
const LANGUAGE_CODE = /^[a-z]{2,3}$/;

/** As its source says, else as its words do; null where neither tells. */
export function languageOf({ language, text }: Pick<NewMention, 'language' | 'text'>): string | null {
  const said = language?.toLowerCase().split(/[-_]/)[0] ?? '';
  return LANGUAGE_CODE.test(said) ? said : detectLanguage(text);
}

/** The packed signals of a post in a language, from a medium of a tier. */
export function signalsOf(text: string, language: string | null, mediaTier: MediaTier): number {
  return packSignals({ ...readSignals(text, language), mediaTier });
}
