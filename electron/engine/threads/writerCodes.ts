/*
 * One-time codes in the writer: what a try needs to be checked, and what came of it. The hashing itself is done outside:
 * a statement of the writer takes no longer than 20 ms. A refused try is written before it is answered, so that nobody
 * guesses faster by ending the application.
 */
import type { CodeRefusal, HashedCode } from '../../../shared/domain/codeSheet.ts';
import { pinWaitLeftMs } from '../../../shared/domain/pinRules.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { fail, ok, Refusal, type Result } from '../../../shared/lib/result.ts';
import { requireSheet } from '../commands/codeSheet.ts';
import { folded } from '../commands/require.ts';
import { requireSignable } from '../commands/statementApproval.ts';
import { isAuthorNow, requireLive } from '../commands/statementChecks.ts';
import { prepareStates } from '../db/repositories/stateRepository.ts';
import type { Act, CommandContext, RanCommand } from '../runCommand.ts';
import type { OpenedWriter } from './writerMethods.ts';

export type CodeTry = {
  readonly statementId: string;
  readonly digest: string;
  readonly submissionId: string;
  readonly sheetId: string;
  readonly no: number;
  /** Read over the telephone before the code was read back. */
  readonly checkValue: string;
  /** Whether the code is the one of that number. */
  readonly isRight: boolean;
  readonly person: string | null;
};

export type Tried = { readonly statement: Statement } | { readonly refused: CodeRefusal };

export type IssueWish = {
  readonly sheetId: string;
  readonly contactId: string;
  readonly number: string;
  readonly codes: readonly HashedCode[];
  readonly person: string | null;
};

export function createWriterCodes(need: () => OpenedWriter, clock: () => number) {
  return {
    /** The salted hash of a code; refused while nobody may guess. */
    codeToCheck(input: { readonly sheetId: string; readonly no: number }): Result<HashedCode | null> {
      const sheet = prepareStates(need().db).codeSheet.get(input.sheetId);
      if (sheet === null) return fail('codeSheet.unknown', 'There is no such sheet.');
      const waitMs = pinWaitLeftMs(sheet.wrongInRow, sheet.lastWrongAt, clock());
      return waitMs > 0
        ? fail('codeSheet.wait', 'Too many wrong codes: wait.', { seconds: Math.ceil(waitMs / 1_000) })
        : ok(sheet.codes.find(({ no }) => no === input.no) ?? null);
    },
    signByCode(wish: CodeTry): RanCommand<Tried> {
      return need().run(wish.person, (context) => trying(context, wish));
    },
    issueCodes({ sheetId, contactId, number, codes, person }: IssueWish): RanCommand<null> {
      return need().run(person, ({ states }) => {
        const contact = states.plan('contact').get(contactId);
        if (contact === null || contact.retiredAt !== null || contact.isErased)
          throw new Refusal('contact.unknown', 'There is no such contact.', { contactId });
        const payload = { contactId, number, codes };
        return {
          entries: [{ noun: 'codeSheet', entityId: sheetId, kind: 'codeSheet.issued', payload }],
          reply: () => null,
        };
      });
    },
  };
}

function trying(context: CommandContext, wish: CodeTry): Act<Tried> {
  const { sheetId, no, digest, submissionId, checkValue } = wish;
  const statement = requireLive(context.states, wish.statementId);
  const sheet = requireSheet(context.states, sheetId);
  const refuse = (reason: CodeRefusal): Act<Tried> => ({
    entries: [
      {
        noun: 'codeSheet',
        entityId: sheetId,
        kind: 'codeSheet.refused',
        payload: { no, statementId: statement.id, reason },
      },
    ],
    reply: () => ({ refused: reason }),
  });
  // In the order in which it tells a guesser least: whether the code is right is said last.
  if (sheet.revokedAt !== null) return refuse('revoked');
  if (!wish.isRight) return refuse('wrong');
  if (sheet.hasLostUse || sheet.burnt.includes(no) || sheet.uses.some((use) => use.no === no))
    return refuse('used');
  // From here on the code was right and was spoken: whatever stops it, it is spent.
  if (statement.digest !== digest || statement.submission?.id !== submissionId) return refuse('changed');
  const signer = { personId: null, contactId: sheet.contactId };
  // A sheet that an author made for somebody else once there was a text proves nobody's reading but the author's.
  const isHomeMade =
    sheet.issuedAt >= statement.draftedAt &&
    statement.authors.some(({ personId }) => personId === sheet.issuedBy);
  if (isHomeMade || isAuthorNow(context.states, statement, signer)) return refuse('ownText');
  const roleIds = askedRoles(context, statement, signer);
  if (roleIds === null) return refuse('notAsked');
  const signatureId = context.newId();
  const use = { no, signatureId, statementId: statement.id, digest, checkValue };
  const signature = {
    signatureId,
    submissionId,
    digest,
    contactId: sheet.contactId,
    roleIds,
    way: 'phone',
    code: { sheetId, no, checkValue },
  };
  const { id: entityId, incidentId } = statement;
  return {
    entries: [
      { noun: 'codeSheet', entityId: sheetId, kind: 'codeSheet.used', payload: use },
      { noun: 'statement', entityId, incidentId, kind: 'statement.signed', payload: signature },
    ],
    reply: (states) => ({ statement: folded(states.statement.get(entityId)) }),
  };
}

/** Null where nothing is asked of this signer, or the time has passed. */
function askedRoles(
  context: CommandContext,
  statement: Statement,
  signer: Parameters<typeof requireSignable>[2],
): readonly string[] | null {
  try {
    return requireSignable(context, statement, signer);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
