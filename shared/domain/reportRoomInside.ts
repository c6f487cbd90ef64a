/*
 * The word inside and the calls, as a report tells them.
 */
import type { BiText } from './biText.ts';
import type { CallOutcome } from './callRoundRules.ts';
import type { CallWhom } from './callRunRules.ts';

/** A do / do-not sheet that went out to its audience. */
export type RoomBrief = {
  readonly id: string;
  readonly entryId: string | null;
  readonly title: BiText;
  readonly audience: BiText | null;
  readonly revision: number;
  /** By which way, as it was typed. */
  readonly way: string;
  readonly givenAt: number;
  readonly givenBy: string;
  readonly isErased: boolean;
  /** Something was said in public before. */
  readonly isBehind: boolean;
  /** How many its audience names; null where it names nobody. */
  readonly expected: number | null;
  /** When those who count acknowledged the words that stand, oldest first. */
  readonly acknowledgedAt: readonly number[];
  /** Of the audience: who did not, and who only an earlier wording. Ids of contacts. */
  readonly missing: readonly string[];
  readonly earlier: readonly string[];
};

export type CallSeatFacts = {
  readonly contactId: string;
  /** Whose turn it is to call them: a contact, or null for whoever runs the calls. */
  readonly callerId: string | null;
  /** How deep it stands in the tree, from 0. */
  readonly depth: number;
  /** From when somebody could call them: the start, or when their caller was reached; null: never. */
  readonly turnAt: number | null;
  readonly reachedAt: number | null;
  /** Calls that were not struck, oldest first. */
  readonly tries: readonly { readonly at: number; readonly whom: CallWhom; readonly outcome: CallOutcome }[];
};

export type RoomCallRun = {
  readonly id: string;
  readonly entryId: string | null;
  readonly startedAt: number;
  readonly startedBy: string;
  /** Null once erased. */
  readonly tree: BiText | null;
  readonly message: BiText;
  readonly quorum: number;
  readonly quorumAt: number | null;
  readonly endedAt: number | null;
  readonly endNote: string;
  readonly seats: readonly CallSeatFacts[];
};
