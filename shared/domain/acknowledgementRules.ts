/*
 * Who must acknowledge a brief, who has, and of which wording. Apart from the noun, for pages carry no schema. Pure.
 */
import type { Acknowledgement } from './acknowledgement.ts';
import type { BriefWording } from './briefWording.ts';

/** How it reached whoever wrote it down. */
export const ACKNOWLEDGEMENT_WAYS = ['screen', 'paper', 'email', 'phone'] as const;
export type AcknowledgementWay = (typeof ACKNOWLEDGEMENT_WAYS)[number];
/** In characters. */
export const ACKNOWLEDGEMENT_REASON_LIMIT = 500;
/** Ticked in one act, at most: an audience of the plan holds no more. */
export const ACKNOWLEDGEMENT_PEOPLE_LIMIT = 2_000;

/** Missing: not at all, or only an earlier wording (`earlier`), which asks for a new one. */
export const ACKNOWLEDGEMENT_STATES = ['current', 'earlier', 'missing'] as const;
export type AcknowledgementState = (typeof ACKNOWLEDGEMENT_STATES)[number];

export type AcknowledgementRow = {
  /** Null for a name that was typed. */
  readonly contactId: string | null;
  /** Null once erased. */
  readonly name: string | null;
  readonly state: AcknowledgementState;
  /** The one that counts; null while there is none. */
  readonly acknowledgement: Acknowledgement | null;
  /** The audience names this person. */
  readonly isExpected: boolean;
};

export type NamedContact = { readonly id: string; readonly name: string };

const byName = new Intl.Collator(['fr', 'en']);

/** The people of an audience in the order of screen and paper: by name. */
export function inNameOrder<T extends { readonly name: string }>(people: readonly T[]): readonly T[] {
  return [...people].sort((a, b) => byName.compare(a.name, b.name));
}

/** A name that was typed, as the same name typed again is known by. */
export function typedNameKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** What somebody is known by, contact or typed name. */
export function personKeyOf({ contactId, name }: Pick<Acknowledgement, 'contactId' | 'name'>): string {
  return contactId ?? typedNameKey(name ?? '');
}

/** Whether somebody acknowledged the words that the brief has now. */
export function isOfWordingNow(wordings: readonly BriefWording[], wordingId: string | null): boolean {
  const now = wordings.at(-1);
  return (
    now !== undefined && wordings.some(({ entryId, text }) => entryId === wordingId && text === now.text)
  );
}

/**
 * One row a person: those whom the audience names first, by name, then whoever acknowledged without being named.
 * `contacts` knows the name of every contact that is not erased.
 */
export function acknowledgementRows(
  expected: readonly NamedContact[],
  given: readonly Acknowledgement[],
  wordings: readonly BriefWording[],
  contacts: ReadonlyMap<string, string>,
): readonly AcknowledgementRow[] {
  const standing = new Map<string, { acknowledgement: Acknowledgement; isNow: boolean }>();
  for (const acknowledgement of given) {
    if (acknowledgement.withdrawnAt !== null || acknowledgement.isErased) continue;
    const key = personKeyOf(acknowledgement);
    const isNow = isOfWordingNow(wordings, acknowledgement.wordingId);
    const before = standing.get(key);
    const isBetter =
      before === undefined ||
      (isNow && !before.isNow) ||
      (isNow === before.isNow && acknowledgement.acknowledgedAt > before.acknowledgement.acknowledgedAt);
    if (isBetter) standing.set(key, { acknowledgement, isNow });
  }
  const rowOf = (contactId: string | null, name: string | null, key: string, isExpected: boolean) => {
    const found = standing.get(key);
    standing.delete(key);
    const state = found === undefined ? 'missing' : found.isNow ? 'current' : 'earlier';
    return { contactId, name, state, acknowledgement: found?.acknowledgement ?? null, isExpected } as const;
  };
  const named = inNameOrder(expected).map(({ id, name }) => rowOf(id, name, id, true));
  const others = [...standing].map(([key, { acknowledgement }]) => {
    const { contactId } = acknowledgement;
    const name = contactId === null ? acknowledgement.name : (contacts.get(contactId) ?? null);
    return rowOf(contactId, name, key, false);
  });
  return [...named, ...others.sort((a, b) => byName.compare(a.name ?? '', b.name ?? ''))];
}
