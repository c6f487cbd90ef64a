/*
 * Who signs, and whether they wrote any of it. Apart from the reducer: pages ask it too, and carry no schema.
 */
import type { Signature, Statement } from './statementState.ts';

export type Signer = Pick<Signature, 'personId' | 'contactId'>;

/** Whether whoever signs wrote any of it. */
export function isAuthor({ authors }: Pick<Statement, 'authors'>, signer: Signer): boolean {
  return authors.some((author) => isSameSigner(author, signer));
}

/** One person, by who sits at the laptop or by the directory. */
export function isSameSigner(a: Signer, b: Signer): boolean {
  return (
    (a.personId !== null && a.personId === b.personId) ||
    (a.contactId !== null && a.contactId === b.contactId)
  );
}
