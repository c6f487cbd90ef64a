/*
 * What a statement says: French, English and media as one thing with one digest. The canonical text below is frozen:
 * approvals are of its digest, and a golden vector holds it. Apart from the schemas, for pages take digests too.
 */
import { sha256OfText } from '../lib/sha256.ts';
import type { FileRef } from './fileRef.ts';
import { STATEMENT_LANGUAGES, type StatementLanguage } from './statementLimits.ts';

export type StatementMedia = {
  readonly file: FileRef;
  readonly altText: { readonly fr: string; readonly en: string };
};

export type StatementContent = {
  /** Empty where the statement is not in that language. */
  readonly fr: string;
  readonly en: string;
  readonly languages: readonly StatementLanguage[];
  readonly media: readonly StatementMedia[];
};

/** The text of which the digest is taken. */
export function canonicalContent({ fr, en, languages, media }: StatementContent): string {
  const sides = STATEMENT_LANGUAGES.filter((language) => languages.includes(language));
  return JSON.stringify([
    'vigie.statement.1',
    sides,
    sides.includes('fr') ? fr : '',
    sides.includes('en') ? en : '',
    media.map(({ file, altText }) => [file.sha256, altText.fr, altText.en]),
  ]);
}

/** SHA-256 of the content, 64 hex digits: what an approval is of. */
export function digestOf(content: StatementContent): string {
  return sha256OfText(canonicalContent(content));
}
