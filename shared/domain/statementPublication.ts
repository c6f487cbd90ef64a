/*
 * A statement out of the door: waiting on one laptop, sent, or marked by hand. What went out stays a fact even if the
 * text was changed or taken back since; whether it was approved then is part of it.
 */
import { accept, type FoldStep, type ReducerInput, refuse } from './fold.ts';
import type {
  cancelledSchema,
  failedSchema,
  publishedSchema,
  queuedSchema,
  unmarkedSchema,
} from './statementSchemas.ts';
import type { ApprovalBasis, Publication, Statement } from './statementState.ts';

type Kinds = {
  readonly 'statement.queued': { readonly version: 1; readonly schema: typeof queuedSchema };
  readonly 'statement.cancelled': { readonly version: 1; readonly schema: typeof cancelledSchema };
  readonly 'statement.failed': { readonly version: 1; readonly schema: typeof failedSchema };
  readonly 'statement.published': { readonly version: 1; readonly schema: typeof publishedSchema };
  readonly 'statement.unmarked': { readonly version: 1; readonly schema: typeof unmarkedSchema };
};

export function foldPublication(state: Statement, { kind, entry }: ReducerInput<Kinds>): FoldStep<Statement> {
  if (entry.payload === null) return accept({ ...state, isErased: true });
  const { publicationId } = entry.payload;
  const known = state.publications.find(({ id }) => id === publicationId);
  const put = (publication: Publication): FoldStep<Statement> => {
    const others = state.publications.filter(({ id }) => id !== publicationId);
    return accept({ ...state, publications: [...others, publication] });
  };
  const begun = { id: publicationId, device: entry.device, at: entry.occurredAt, by: entry.person } as const;
  switch (kind) {
    case 'statement.queued': {
      // A text that was changed on another laptop meanwhile waits for nothing.
      if (known !== undefined) return refuse(state, 'notFirst');
      if (state.isWithdrawn) return refuse(state, 'closed');
      const { publicationId: _id, ...rest } = entry.payload;
      return put({
        ...NOWHERE,
        ...rest,
        ...begun,
        state: 'queued',
        way: 'sent',
        basis: basisOf(state, rest.digest),
      });
    }
    case 'statement.published': {
      if (known?.state === 'published') return refuse(state, 'alreadyDone');
      const { publicationId: _id, ...rest } = entry.payload;
      const basis = known?.basis ?? basisOf(state, rest.digest);
      return put({ ...NOWHERE, ...known, ...rest, ...begun, state: 'published', code: null, basis });
    }
    case 'statement.cancelled':
      if (known === undefined) return refuse(state, 'notStarted');
      if (known.state === 'published' || known.state === 'cancelled') return refuse(state, 'alreadyDone');
      return put({ ...known, state: 'cancelled', note: entry.payload.reason });
    case 'statement.failed':
      if (known === undefined) return refuse(state, 'notStarted');
      if (known.state === 'published' || known.state === 'cancelled') return refuse(state, 'alreadyDone');
      return put({
        ...known,
        state: entry.payload.isUnknown ? 'unknown' : 'failed',
        code: entry.payload.code,
      });
    case 'statement.unmarked':
      if (known?.state !== 'published') return refuse(state, 'notStarted');
      return put({ ...known, state: 'unmarked', note: entry.payload.reason });
  }
}

/** What stood for these words at this turn; kept, because the text may be edited afterwards. */
function basisOf(state: Statement, digest: string): ApprovalBasis | null {
  const { submission, signatures, substitution, authors } = state;
  return submission?.digest === digest && state.digest === digest
    ? { submission, signatures, substitution, authors }
    : null;
}

const NOWHERE = {
  accountId: null,
  notAfter: null,
  address: '',
  remoteId: null,
  wasApproved: false,
  evidenceId: null,
  note: '',
  code: null,
} as const;
