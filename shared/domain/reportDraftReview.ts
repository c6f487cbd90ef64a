/*
 * From a draft to an issued report. Documents are built and kept before they are submitted; an approval names the
 * digests of all of them, and comes from nobody who submitted it or wrote any of its words. What was issued is in the
 * world: it is handed over again, and nothing else about it changes.
 */
import type { z } from '../lib/zod.ts';
import { accept, type FoldEntry, type FoldStep, refuse } from './fold.ts';
import { areAllDigests, isOwnReport } from './reportDraftRules.ts';
import type {
  approvedSchema,
  issuedSchema,
  recalledSchema,
  returnedSchema,
  submittedSchema,
} from './reportDraftSchemas.ts';
import type { ReportDraft, ReportIssue } from './reportDraftState.ts';

type Payload<S extends z.ZodType> = FoldEntry<z.infer<S>>;
type Step = FoldStep<ReportDraft>;

export function foldSubmitted(state: ReportDraft, entry: Payload<typeof submittedSchema>): Step {
  if (state.status === 'inReview' || state.status === 'approved') return refuse(state, 'alreadyDone');
  if (state.status !== 'draft') return refuse(state, 'closed');
  const { payload } = entry;
  return accept({
    ...state,
    status: 'inReview',
    submission: {
      entryId: entry.id,
      documents: payload?.documents ?? null,
      note: payload?.note ?? '',
      at: entry.occurredAt,
      by: entry.person,
    },
    returned: null,
    isErased: state.isErased || payload === null,
  });
}

/** Also from an approval that nothing was issued under: whoever finds a mistake then need not begin anew. */
export function foldRecalled(state: ReportDraft, entry: Payload<typeof recalledSchema>): Step {
  if (state.status === 'draft') return refuse(state, 'notStarted');
  if (state.status !== 'inReview' && state.status !== 'approved') return refuse(state, 'closed');
  return accept({ ...backToDraft(state), isErased: state.isErased || entry.payload === null });
}

export function foldReturned(state: ReportDraft, entry: Payload<typeof returnedSchema>): Step {
  if (state.status === 'draft') return refuse(state, 'notStarted');
  if (state.status !== 'inReview') return refuse(state, 'closed');
  return accept({
    ...backToDraft(state),
    returned: { reason: entry.payload?.reason ?? '', at: entry.occurredAt, by: entry.person },
    isErased: state.isErased || entry.payload === null,
  });
}

export function foldApproved(state: ReportDraft, entry: Payload<typeof approvedSchema>): Step {
  if (state.status === 'approved' || state.status === 'issued') return refuse(state, 'alreadyDone');
  if (state.status === 'withdrawn') return refuse(state, 'closed');
  const { submission } = state;
  if (state.status !== 'inReview' || submission === null) return refuse(state, 'notStarted');
  const { payload } = entry;
  // An approval of nobody knows what is none: erasing must not make one out of what had no effect.
  if (payload === null) return refuse({ ...state, isErased: true }, 'unreadable');
  // What was submitted may have been erased since; the digests that were approved stand by themselves.
  const { documents } = submission;
  if (documents !== null && !areAllDigests(documents, payload.digests)) return refuse(state, 'changed');
  if (isOwnReport(state, entry.person)) return refuse(state, 'ownText');
  return accept({
    ...state,
    status: 'approved',
    approval: { digests: payload.digests, at: entry.occurredAt, by: entry.person },
  });
}

/**
 * What left the house did so, whatever another laptop did to the draft meanwhile: here nothing is refused. That nothing
 * leaves unapproved is seen to before it does.
 */
export function foldIssued(state: ReportDraft, entry: Payload<typeof issuedSchema>): Step {
  const { payload } = entry;
  const issue: ReportIssue = {
    number: payload?.number ?? null,
    profile: payload?.profile ?? null,
    receivers: payload?.receivers ?? [],
    documents: payload?.documents ?? [],
    files: payload?.files ?? [],
    entryId: entry.id,
    at: entry.occurredAt,
    by: entry.person,
  };
  return accept({
    ...state,
    status: 'issued',
    issues: [...state.issues, issue],
    isErased: state.isErased || payload === null,
  });
}

export function foldWithdrawn(state: ReportDraft, entry: Payload<typeof recalledSchema>): Step {
  if (state.status === 'withdrawn') return refuse(state, 'alreadyDone');
  if (state.status === 'issued') return refuse(state, 'closed');
  return accept({
    ...state,
    status: 'withdrawn',
    withdrawn: { reason: entry.payload?.reason ?? '', at: entry.occurredAt, by: entry.person },
    isErased: state.isErased || entry.payload === null,
  });
}

function backToDraft(state: ReportDraft): ReportDraft {
  return { ...state, status: 'draft', submission: null, approval: null };
}
