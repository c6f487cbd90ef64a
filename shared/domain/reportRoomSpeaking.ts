/*
 * Statements as a report tells them: what went out, and who asked, signed, returned or published it, act by act.
 */
import type { Level } from './limits.ts';
import type { Posture } from './planLimits.ts';
import type { SigningWay, StatementKind, StatementLanguage } from './statementLimits.ts';

/** An act on a statement that counted. */
export type RoomTrailAct = {
  readonly entryId: string;
  readonly kind:
    | 'submitted'
    | 'signed'
    | 'declined'
    | 'recalled'
    | 'substituted'
    | 'waived'
    | 'changed'
    | 'published'
    | 'unmarked'
    | 'withdrawn';
  readonly at: number;
  /** Who did it; of a signature by telephone, who recorded it. */
  readonly person: string;
  /** Who signed by telephone, of the plan's directory. */
  readonly contactId: string | null;
  readonly way: SigningWay | null;
  readonly roleIds: readonly string[];
  /** Why, as it was typed. */
  readonly note: string;
  /** The signature that made the approval whole. */
  readonly isCompleting: boolean;
  readonly publication: RoomPublication | null;
};

export type RoomPublication = {
  readonly network: string;
  readonly language: StatementLanguage;
  readonly address: string;
  readonly wasApproved: boolean;
  /** Taken back since: it was not published after all. */
  readonly isUnmarked: boolean;
};

/** One time that signatures were asked for. */
export type RoomAsking = {
  readonly entryId: string;
  readonly at: number;
  readonly level: Level;
  /** Within how many minutes the plan wants it signed; null without such a time. */
  readonly timeBoxMin: number | null;
  /** An approved template of the author's own role: nobody else had to sign. */
  readonly isOwnRole: boolean;
  /** Null while it was not whole. */
  readonly approvedAt: number | null;
  /** When it was returned, taken back, changed or put away before it was whole; null otherwise. */
  readonly endedAt: number | null;
};

export type RoomStatement = {
  readonly id: string;
  readonly kind: StatementKind;
  /** Empty where nobody named it. */
  readonly title: string;
  /** To whom it replies; null for a statement to everybody. */
  readonly replyTo: { readonly network: string; readonly author: string | null } | null;
  readonly posture: Posture | null;
  readonly isErased: boolean;
  readonly isWithdrawn: boolean;
  readonly draftedAt: number;
  readonly draftedBy: string;
  /** What went out, oldest first; the words as they stand where nothing did. A side that it does not have is empty. */
  readonly texts: readonly {
    readonly digest: string;
    readonly fr: string;
    readonly en: string;
    readonly isOut: boolean;
  }[];
  readonly trail: readonly RoomTrailAct[];
  readonly askings: readonly RoomAsking[];
  /** First moments at which each language was out; null: it was not. */
  readonly firstAt: { readonly fr: number | null; readonly en: number | null };
};
