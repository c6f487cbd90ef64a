/*
 * A statement: words in one or both languages with their media, carried from a draft through signatures out of the door.
 * Signatures belong to the statement's own entity, so that no order in which edits and signatures meet can leave one
 * standing under a text that nobody signed: each is compared with the digest of what stands at its turn.
 */
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { draftOf, foldAmended, foldMatched, foldWaived } from './statementDraft.ts';
import { foldPublication } from './statementPublication.ts';
import {
  amendedSchema,
  cancelledSchema,
  declinedSchema,
  draftedSchema,
  failedSchema,
  matchedSchema,
  publishedSchema,
  queuedSchema,
  recalledSchema,
  signedSchema,
  submittedSchema,
  substitutedSchema,
  unmarkedSchema,
  waivedSchema,
  withdrawnSchema,
} from './statementSchemas.ts';
import { foldDeclined, foldSigned, foldSubmitted, foldSubstituted } from './statementSigning.ts';
import type { Statement } from './statementState.ts';

export const statementNoun = defineNoun({
  noun: 'statement',
  kinds: {
    'statement.drafted': { version: 1, schema: draftedSchema },
    'statement.amended': { version: 1, schema: amendedSchema },
    /** That the other language was read again after one was edited, and says the same. */
    'statement.matched': { version: 1, schema: matchedSchema },
    /** That it goes on although the two languages differ; a decision of the room says why. */
    'statement.waived': { version: 1, schema: waivedSchema },
    'statement.submitted': { version: 1, schema: submittedSchema },
    'statement.recalled': { version: 1, schema: recalledSchema },
    'statement.signed': { version: 1, schema: signedSchema },
    'statement.declined': { version: 1, schema: declinedSchema },
    /** That the fallback signs, the time box having passed; a decision of the room says why. */
    'statement.substituted': { version: 1, schema: substitutedSchema },
    'statement.queued': { version: 1, schema: queuedSchema },
    'statement.cancelled': { version: 1, schema: cancelledSchema },
    'statement.failed': { version: 1, schema: failedSchema },
    'statement.published': { version: 1, schema: publishedSchema },
    /** That a mark of publication was a mistake. */
    'statement.unmarked': { version: 1, schema: unmarkedSchema },
    'statement.withdrawn': { version: 1, schema: withdrawnSchema },
    'statement.restored': { version: 1, schema: withdrawnSchema },
  },
  reduce(state: Statement | null, input): FoldStep<Statement | null> {
    const { kind, entry } = input;
    if (kind === 'statement.drafted')
      return state === null ? begun(draftOf(entry)) : refuse(state, 'notFirst');
    if (state === null) return refuse(state, 'notStarted');
    switch (kind) {
      case 'statement.restored':
        return state.isWithdrawn ? accept({ ...state, isWithdrawn: false }) : refuse(state, 'alreadyDone');
      case 'statement.withdrawn':
        return state.isWithdrawn ? refuse(state, 'alreadyDone') : accept(withdrawn(state));
      // What is in the world stays a fact, whatever became of the draft.
      case 'statement.queued':
      case 'statement.cancelled':
      case 'statement.failed':
      case 'statement.published':
      case 'statement.unmarked':
        return foldPublication(state, input);
    }
    if (state.isWithdrawn) return refuse(state, 'closed');
    switch (kind) {
      case 'statement.amended':
        return foldAmended(state, entry);
      case 'statement.matched':
        return foldMatched(state, entry);
      case 'statement.waived':
        return foldWaived(state, entry);
      case 'statement.submitted':
        return foldSubmitted(state, entry);
      case 'statement.recalled':
        return state.submission === null ? refuse(state, 'alreadyDone') : accept(recalled(state));
      case 'statement.signed':
        return foldSigned(state, entry);
      case 'statement.declined':
        return foldDeclined(state, entry);
      case 'statement.substituted':
        return foldSubstituted(state, entry);
    }
  },
});

function begun(state: Statement | null): FoldStep<Statement | null> {
  return state === null ? refuse(null, 'unreadable') : accept(state);
}

/** Nothing that waits may go out any more. */
function withdrawn(state: Statement): Statement {
  return { ...recalled(state), isWithdrawn: true };
}

function recalled(state: Statement): Statement {
  return { ...state, submission: null, signatures: [], substitution: null };
}
