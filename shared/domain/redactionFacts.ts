/*
 * What must be known of the world before a report is redacted: who may be named in it, and how many people follow the
 * authors of the posts that it speaks of.
 */

export type RedactionPost = {
  readonly url: string | null;
  readonly externalId: string | null;
  readonly text: string | null;
  readonly textSha256: string | null;
};

/** One author with the posts of theirs that the report may quote. */
export type RedactionAuthor = {
  /** Display names, as networks give them. */
  readonly names: readonly string[];
  /** With or without the @. */
  readonly handles: readonly string[];
  /** How many people follow the author; null where it is not known. */
  readonly reach: number | null;
  readonly posts: readonly RedactionPost[];
};

export type RedactionFacts = {
  /** Everybody who acts in Vigie; a name is null once erased. */
  readonly people: readonly { readonly id: string; readonly name: string | null }[];
  /** Names of people (not of organisations) in the directory. */
  readonly contacts: readonly string[];
  /** Authors beside those of the evidence, which the document itself names; an author of both is one. */
  readonly authors: readonly RedactionAuthor[];
  /** The organisation's own hosts and handles: they stay wherever they stand. */
  readonly ownHosts: readonly string[];
  readonly ownHandles: readonly string[];
};

export const NO_REDACTION_FACTS: RedactionFacts = {
  people: [],
  contacts: [],
  authors: [],
  ownHosts: [],
  ownHandles: [],
};
