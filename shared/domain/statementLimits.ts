/*
 * The limits and closed lists of speaking (statements, their approval, promises), apart from its schemas: forms name
 * them too, and a page carries no schema.
 */

/** What is drafted at the response desk; the rest of the approval matrix has places of its own. */
export const STATEMENT_KINDS = ['templateReply', 'freeReply', 'holding', 'statement', 'apology'] as const;
/** A statement to everybody; a reply speaks to one person. */
export function isPublicKind(kind: StatementKind): boolean {
  return kind !== 'freeReply' && kind !== 'templateReply';
}

export type StatementKind = (typeof STATEMENT_KINDS)[number];

export const STATEMENT_LANGUAGES = ['fr', 'en'] as const;
export type StatementLanguage = (typeof STATEMENT_LANGUAGES)[number];

/** In characters (UTF-16), in each language. */
export const STATEMENT_TEXT_LIMIT = 20_000;
/** What a call may carry before it is refused with a reason; longer ones are refused at the door. */
export const STATEMENT_TEXT_CARRIED = 4_000_000;
export const STATEMENT_TITLE_LIMIT = 160;
export const STATEMENT_MEDIA_LIMIT = 4;
export const STATEMENT_NETWORKS_LIMIT = 12;
export const STATEMENT_PROMISES_LIMIT = 12;
export const STATEMENT_FACTS_LIMIT = 50;
export const PROMISE_TEXT_LIMIT = 300;
/** A place of publication, in characters. */
export const STATEMENT_ADDRESS_LIMIT = 4_000;
export const STATEMENT_ROLES_LIMIT = 10;

/** How a signature came: in Vigie, or read back over the telephone with a code from paper. */
export const SIGNING_WAYS = ['app', 'phone'] as const;
export type SigningWay = (typeof SIGNING_WAYS)[number];

/** Codes on one sheet of paper. */
export const SHEET_CODES = 20;
export const SHEET_CODES_LIMIT = 60;
