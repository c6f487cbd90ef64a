/*
 * Tells a message by its header: names of fields with colons, and among them what only mail has. A table whose
 * preamble says "From: … To: …" is none.
 */

const FIELD = /^([!-9;-~]{1,76}):(?:[ \t]|$)/;
const LINES_LOOKED_AT = 200;

/** Fields that a mail program writes. */
const OF_MAIL = ['message-id', 'mime-version', 'received', 'return-path', 'content-type', 'delivered-to'];

/** Whether a text begins like a message (RFC 5322). */
export function looksLikeMail(head: string): boolean {
  const names = new Set<string>();
  for (const line of head.split(/\r?\n/, LINES_LOOKED_AT)) {
    if (line === '') break;
    // A header that goes on in the next line is indented; anything else that is no field ends the guess.
    if (/^[ \t]/.test(line) && names.size > 0) continue;
    const name = FIELD.exec(line)?.[1];
    if (name === undefined) return false;
    names.add(name.toLowerCase());
  }
  const isWritten = OF_MAIL.some((name) => names.has(name));
  return names.has('from') && (isWritten || names.has('subject')) && (names.has('date') || isWritten);
}
