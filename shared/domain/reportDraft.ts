/*
 * One version of an incident's report: arranged and written by people, submitted as built documents, approved by their
 * digests, issued. What waits for approval is not edited, what was issued is frozen; the next version is an entity of
 * its own.
 */
import type { z } from '../lib/zod.ts';
import { NO_TEXT } from './biText.ts';
import { accept, defineNoun, type FoldEntry, type FoldStep, refuse } from './fold.ts';
import {
  foldApproved,
  foldIssued,
  foldRecalled,
  foldReturned,
  foldSubmitted,
  foldWithdrawn,
} from './reportDraftReview.ts';
import {
  approvedSchema,
  arrangedSchema,
  issuedSchema,
  ratedSchema,
  recalledSchema,
  returnedSchema,
  startedSchema,
  submittedSchema,
  writtenSchema,
} from './reportDraftSchemas.ts';
import type { DraftText, ReportDraft } from './reportDraftState.ts';
import { USUAL_ARRANGEMENT } from './reportSection.ts';

type Payload<S extends z.ZodType> = FoldEntry<z.infer<S>>;

export const reportDraftNoun = defineNoun({
  noun: 'reportDraft',
  kinds: {
    'reportDraft.started': { version: 1, schema: startedSchema },
    'reportDraft.arranged': { version: 1, schema: arrangedSchema },
    'reportDraft.written': { version: 1, schema: writtenSchema },
    'reportDraft.rated': { version: 1, schema: ratedSchema },
    'reportDraft.submitted': { version: 1, schema: submittedSchema },
    'reportDraft.recalled': { version: 1, schema: recalledSchema },
    'reportDraft.returned': { version: 1, schema: returnedSchema },
    'reportDraft.approved': { version: 1, schema: approvedSchema },
    'reportDraft.issued': { version: 1, schema: issuedSchema },
    'reportDraft.withdrawn': { version: 1, schema: recalledSchema },
  },
  reduce(state: ReportDraft | null, { kind, entry }): FoldStep<ReportDraft | null> {
    if (kind === 'reportDraft.started') return state === null ? started(entry) : refuse(state, 'notFirst');
    if (state === null) return refuse(state, 'notStarted');
    switch (kind) {
      case 'reportDraft.arranged':
        return state.status === 'draft' ? accept(arranged(state, entry)) : refuse(state, 'closed');
      case 'reportDraft.written':
        return state.status === 'draft' ? accept(written(state, entry)) : refuse(state, 'closed');
      case 'reportDraft.rated':
        // All of them are said at once: what nobody can read any more has taken the place of what was before.
        return state.status === 'draft'
          ? accept({
              ...state,
              objectives: entry.payload?.objectives ?? [],
              isErased: state.isErased || entry.payload === null,
            })
          : refuse(state, 'closed');
      case 'reportDraft.submitted':
        return foldSubmitted(state, entry);
      case 'reportDraft.recalled':
        return foldRecalled(state, entry);
      case 'reportDraft.returned':
        return foldReturned(state, entry);
      case 'reportDraft.approved':
        return foldApproved(state, entry);
      case 'reportDraft.issued':
        return foldIssued(state, entry);
      case 'reportDraft.withdrawn':
        return foldWithdrawn(state, entry);
    }
  },
});

function started(entry: Payload<typeof startedSchema>): FoldStep<ReportDraft | null> {
  if (entry.incidentId === null) return refuse(null, 'unreadable');
  return accept<ReportDraft>({
    id: entry.entityId,
    incidentId: entry.incidentId,
    number: entry.payload?.number ?? null,
    previousId: entry.payload?.previousId ?? null,
    status: 'draft',
    arrangement: USUAL_ARRANGEMENT,
    languages: 'both',
    classification: NO_TEXT,
    handling: NO_TEXT,
    texts: [],
    authors: [],
    objectives: [],
    submission: null,
    returned: null,
    approval: null,
    issues: [],
    withdrawn: null,
    begunAt: entry.occurredAt,
    begunBy: entry.person,
    isErased: entry.payload === null,
  });
}

function arranged(state: ReportDraft, { payload }: Payload<typeof arrangedSchema>): ReportDraft {
  if (payload === null) return { ...state, isErased: true };
  return {
    ...state,
    arrangement: payload.arrangement ?? state.arrangement,
    languages: payload.languages ?? state.languages,
    classification: payload.classification ?? state.classification,
    handling: payload.handling ?? state.handling,
  };
}

function written(state: ReportDraft, { id, person, occurredAt, payload }: Payload<typeof writtenSchema>) {
  // Whose part it was nobody can tell any more: what stood there before stands again.
  if (payload === null) return { ...state, isErased: true };
  const { section, language, text, carried } = payload;
  const by = carried?.by ?? person;
  const now: DraftText = { section, language, text, entryId: id, by, at: carried?.at ?? occurredAt };
  const others = state.texts.filter((one) => one.section !== section || one.language !== language);
  const isNewAuthor = text.trim() !== '' && !state.authors.includes(by);
  return {
    ...state,
    texts: [...others, now],
    authors: isNewAuthor ? [...state.authors, by] : state.authors,
  };
}
