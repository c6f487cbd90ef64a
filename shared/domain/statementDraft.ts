/*
 * The draft of a statement: begun, edited, read again in the other language. Whatever changes what is said voids what
 * was signed; where one language alone was edited, the other is out of step until somebody edits it too or says that it
 * still says the same.
 */
import type { z } from '../lib/zod.ts';
import { accept, type FoldEntry, type FoldStep, refuse } from './fold.ts';
import { digestOf, type StatementContent } from './statementContent.ts';
import type { StatementLanguage } from './statementLimits.ts';
import type { amendedSchema, draftedSchema, matchedSchema, waivedSchema } from './statementSchemas.ts';
import type { Statement, StatementAuthor } from './statementState.ts';

type Payload<S extends z.ZodType> = FoldEntry<z.infer<S>>;

const NOTHING: StatementContent = { fr: '', en: '', languages: ['fr'], media: [] };

/** Null for a draft whose words are gone: what follows then has nothing to stand on but the erased form. */
export function draftOf(entry: Payload<typeof draftedSchema>): Statement | null {
  const { payload } = entry;
  const content: StatementContent = payload === null ? NOTHING : contentOf(payload);
  return {
    id: entry.entityId,
    incidentId: entry.incidentId,
    kind: payload?.kind ?? 'statement',
    title: payload?.title ?? '',
    content,
    digest: payload === null ? null : digestOf(content),
    staleSide: null,
    networks: payload?.networks ?? [],
    posture: payload?.posture ?? null,
    templateId: payload?.templateId ?? null,
    facts: payload?.facts ?? [],
    promises: payload?.promises ?? [],
    isWithoutPromise: payload?.isWithoutPromise ?? false,
    replyTo: payload?.replyTo ?? null,
    authors: [{ personId: entry.person, contactId: payload?.contactId ?? null }],
    waiver: null,
    submission: null,
    signatures: [],
    substitution: null,
    declined: null,
    versions: [],
    publications: [],
    isWithdrawn: false,
    isErased: payload === null,
    draftedAt: entry.occurredAt,
    draftedBy: entry.person,
    changedAt: entry.occurredAt,
  };
}

export function foldAmended(state: Statement, entry: Payload<typeof amendedSchema>): FoldStep<Statement> {
  const { payload } = entry;
  // What was changed nobody can read any more: nothing that was signed may stand under it.
  if (payload === null)
    return accept({
      ...state,
      submission: null,
      signatures: [],
      substitution: null,
      digest: null,
      isErased: true,
    });
  const { contactId, fr, en, languages, media, ...rest } = defined(payload);
  const content: StatementContent = {
    fr: fr ?? state.content.fr,
    en: en ?? state.content.en,
    languages: languages ?? state.content.languages,
    media: media ?? state.content.media,
  };
  const digest = state.digest === null && state.isErased ? null : digestOf(content);
  const saysOther =
    digest !== state.digest ||
    (rest.kind !== undefined && rest.kind !== state.kind) ||
    (rest.promises !== undefined && JSON.stringify(rest.promises) !== JSON.stringify(state.promises));
  const amended: Statement = {
    ...state,
    ...rest,
    content,
    digest,
    staleSide: staleSideOf(state, content),
    authors: withAuthor(state.authors, { personId: entry.person, contactId: contactId ?? null }),
    changedAt: entry.occurredAt,
  };
  return accept(saysOther ? { ...amended, submission: null, signatures: [], substitution: null } : amended);
}

export function foldMatched(state: Statement, entry: Payload<typeof matchedSchema>): FoldStep<Statement> {
  if (state.staleSide === null) return refuse(state, 'alreadyDone');
  if (entry.payload?.digest !== state.digest) return refuse(state, 'changed');
  return accept({ ...state, staleSide: null });
}

export function foldWaived(state: Statement, entry: Payload<typeof waivedSchema>): FoldStep<Statement> {
  if (state.digest === null || entry.payload?.digest !== state.digest) return refuse(state, 'changed');
  const { digest, reason, decisionId } = entry.payload;
  return accept({
    ...state,
    waiver: { digest, reason, decisionId, by: entry.person, at: entry.occurredAt },
  });
}

function contentOf(payload: StatementContent): StatementContent {
  const { fr, en, languages, media } = payload;
  return { fr, en, languages, media };
}

/**
 * The side that is out of step once this is what stands. While a text was never submitted its sides grow in turns, and
 * neither is behind.
 */
function staleSideOf(
  { content: old, staleSide, versions }: Statement,
  now: StatementContent,
): StatementLanguage | null {
  if (versions.length === 0) return null;
  if (now.languages.length < 2 || now.fr === '' || now.en === '') return null;
  const [isFrNew, isEnNew] = [now.fr !== old.fr, now.en !== old.en];
  if (isFrNew === isEnNew) return isFrNew ? null : staleSide;
  // The first words of a side are not behind those of the other.
  if ((isFrNew && old.fr === '') || (isEnNew && old.en === '')) return null;
  const edited = isFrNew ? 'fr' : 'en';
  if (staleSide === edited) return null;
  return edited === 'fr' ? 'en' : 'fr';
}

function withAuthor(
  authors: readonly StatementAuthor[],
  writer: StatementAuthor,
): readonly StatementAuthor[] {
  const isKnown = authors.some(
    ({ personId, contactId }) => personId === writer.personId && contactId === writer.contactId,
  );
  return isKnown ? authors : [...authors, writer];
}

/** Fields that are there: a field that is left out changes nothing. */
function defined<T extends object>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } & T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
