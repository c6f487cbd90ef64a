/*
 * A statement as it stands, folded from its acts. Whether it is approved is not stored: `statementStanding.ts` says it
 * from this, the code sheets and the time.
 */
import type { Level } from './limits.ts';
import type { Posture } from './planLimits.ts';
import type { StatementContent } from './statementContent.ts';
import type { SigningWay, StatementKind, StatementLanguage } from './statementLimits.ts';
import type { ApprovalNeeds, StatementFact, StatementPromise, StatementReply } from './statementSchemas.ts';

export type StatementAuthor = { readonly personId: string; readonly contactId: string | null };

export type Submission = {
  /** Of the entry that asked. */
  readonly id: string;
  readonly digest: string;
  readonly level: Level;
  readonly needs: ApprovalNeeds;
  readonly expiresAt: number | null;
  readonly at: number;
  readonly by: string;
};

export type Signature = {
  readonly id: string;
  readonly digest: string;
  /** Who signs; null where they are known by the plan's directory alone. */
  readonly personId: string | null;
  readonly contactId: string | null;
  readonly roleIds: readonly string[];
  readonly way: SigningWay;
  readonly code: { readonly sheetId: string; readonly no: number; readonly checkValue: string } | null;
  /** Who recorded it: another than the signer, where it came by telephone. */
  readonly by: string;
  readonly at: number;
};

/** What an approval rests on. */
export type ApprovalBasis = {
  readonly submission: Submission | null;
  readonly signatures: readonly Signature[];
  readonly substitution: { readonly reason: string; readonly by: string; readonly at: number } | null;
  readonly authors: readonly StatementAuthor[];
};

export type Publication = {
  readonly id: string;
  readonly network: string;
  readonly language: StatementLanguage;
  readonly digest: string;
  readonly state: 'queued' | 'failed' | 'unknown' | 'cancelled' | 'published' | 'unmarked';
  /** Of what Vigie sends itself. */
  readonly accountId: string | null;
  /** The laptop that sends it. */
  readonly device: string;
  readonly notAfter: number | null;
  readonly address: string;
  readonly remoteId: string | null;
  readonly way: 'hand' | 'sent';
  readonly wasApproved: boolean;
  readonly evidenceId: string | null;
  readonly note: string;
  /** Of the last failure. */
  readonly code: string | null;
  /** What it was approved by when it was queued or went out; null: nothing stood for these words at its turn.
   * Absent from rows folded before it was kept: of those nothing is doubted. */
  readonly basis?: ApprovalBasis | null;
  /** When it was queued, then when it was published. */
  readonly at: number;
  readonly by: string;
};

export type Statement = {
  readonly id: string;
  /** Null: from outside of any incident. */
  readonly incidentId: string | null;
  readonly kind: StatementKind;
  readonly title: string;
  readonly content: StatementContent;
  /** Of the content as it stands; null once erased. */
  readonly digest: string | null;
  /** The language that was not read again since the other was edited. */
  readonly staleSide: StatementLanguage | null;
  readonly networks: readonly string[];
  readonly posture: Posture | null;
  readonly templateId: string | null;
  readonly facts: readonly StatementFact[];
  readonly promises: readonly StatementPromise[];
  readonly isWithoutPromise: boolean;
  readonly replyTo: StatementReply | null;
  /** Everybody who wrote any of it: none of them signs. */
  readonly authors: readonly StatementAuthor[];
  readonly waiver: {
    readonly digest: string;
    readonly reason: string;
    readonly by: string;
    readonly at: number;
    readonly decisionId: string | null;
  } | null;
  readonly submission: Submission | null;
  readonly signatures: readonly Signature[];
  readonly substitution: { readonly reason: string; readonly by: string; readonly at: number } | null;
  /** The last one that sent it back, until it is submitted again. */
  readonly declined: { readonly reason: string; readonly by: string; readonly at: number } | null;
  /** What stood whenever it was submitted, oldest first, for differences side by side. */
  readonly versions: readonly {
    readonly digest: string;
    readonly fr: string;
    readonly en: string;
    readonly at: number;
    readonly by: string;
  }[];
  readonly publications: readonly Publication[];
  readonly isWithdrawn: boolean;
  readonly isErased: boolean;
  readonly draftedAt: number;
  readonly draftedBy: string;
  readonly changedAt: number;
};
