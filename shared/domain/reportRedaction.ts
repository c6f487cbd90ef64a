/*
 * A report for some of its readers: the same document without what the rules of their profile take out of it. It is
 * taken out of the document, before any form is written, so no form can hold it. Every text is read unless it is listed
 * as our own words (`redactionOurs.ts`).
 */
import type { Words } from '../i18n/createWords.ts';
import { gatherAuthors } from './redactionAuthors.ts';
import { redactEvidence } from './redactionEvidence.ts';
import type { RedactionFacts } from './redactionFacts.ts';
import { OURS, type Ours } from './redactionOurs.ts';
import { leaveOutDigests, leaveOutParts } from './redactionParts.ts';
import type { RedactionRules } from './redactionRules.ts';
import { cutSpans } from './redactionSpan.ts';
import { createPseudonyms, createTally, type Pseudonyms, tallyWords } from './redactionTally.ts';
import { createTextRedactor, type TextRedactor } from './redactionText.ts';
import { redactValue } from './redactionWalk.ts';
import type { ReportDocument, ReportPart } from './reportDocument.ts';
import { completeArrangement, type ReportProfile, type ReportSectionId } from './reportSection.ts';

export { NO_REDACTION_FACTS, type RedactionAuthor, type RedactionFacts } from './redactionFacts.ts';
export { type RedactionRules, redactionRulesSchema, rulesOf, USUAL_RULES } from './redactionRules.ts';
export { countMarkFaults } from './redactionSpan.ts';

export type Redaction = {
  readonly profile: ReportProfile;
  readonly rules: RedactionRules;
  readonly facts: RedactionFacts;
};

/** Redacts documents of one report: people keep their numbers from one to the next, as in two languages side by side. */
export function createRedaction(
  redaction: Redaction,
): (document: ReportDocument, words: Words) => ReportDocument {
  const pseudonyms = createPseudonyms();
  return (document, words) => redactOne(document, redaction, words, pseudonyms);
}

/** The document as readers of a profile may have it. `words` are in the document's own language. */
export function redactReport(document: ReportDocument, redaction: Redaction, words: Words): ReportDocument {
  return createRedaction(redaction)(document, words);
}

function redactOne(
  given: ReportDocument,
  { profile, rules, facts }: Redaction,
  words: Words,
  pseudonyms: Pseudonyms,
): ReportDocument {
  const { t } = words;
  const tally = createTally();
  const removed = t('reportRedaction.removed');
  // Authors of all the evidence, also where that part is off: they may be named elsewhere.
  const authors = gatherAuthors(facts, given.evidence.items, rules);
  const redactor = createTextRedactor({ profile, rules, facts, authors, words, pseudonyms, tally });
  const { document, titles } = leaveOutParts(given, rules.partsOff, words);
  const parts = document.parts.map((part) => {
    const { blocks, taken } = cutSpans(part.blocks, profile, removed);
    tally.spans += taken;
    return { ...part, blocks: [...blocks] };
  });
  const clean = walkInOrder(
    {
      ...(rules.digests === 'removed' ? leaveOutDigests(document, tally, words) : document),
      parts,
      classification: markOf(document, rules, words),
    },
    redactor,
    (evidence) => ({
      ...evidence,
      ...(evidence.items.length > 0 &&
        areQuotesTouched(rules) && { intro: t('reportRedaction.evidenceIntro') }),
      items: evidence.items.map((item) => redactEvidence(item, authors, rules, redactor, tally, words)),
    }),
  );
  return {
    ...clean,
    profile,
    profileShown: t(`reportPart.profile_${profile}`),
    removed: [...document.removed, ...tallyWords(tally, titles, words)],
  };
}

/** Whether posts may stand otherwise than they were kept, so that the report must not say that they do not. */
function areQuotesTouched({ people, numbers, authorsBelow, quotes, digests }: RedactionRules): boolean {
  return (
    people === 'roles' ||
    numbers === 'removed' ||
    authorsBelow !== null ||
    quotes !== 'kept' ||
    digests === 'removed'
  );
}

/** The classification that these readers see. */
function markOf({ classification }: ReportDocument, { mark }: RedactionRules, { t }: Words): string | null {
  if (mark === 'none') return null;
  if (mark === 'asWritten') return classification;
  const privileged = t('reportRedaction.privileged');
  return classification === null ? privileged : `${privileged} · ${classification}`;
}

/** Which field of the document holds a part that has a structure of its own. */
const FIELD_OF: Readonly<Partial<Record<ReportSectionId, keyof ReportDocument>>> = {
  facts: 'factSheet',
  figures: 'figures',
  exercise: 'exercise',
  volume: 'volume',
  log: 'log',
  evidence: 'evidence',
  chain: 'chain',
  coverage: 'coverage',
  annex: 'annex',
};

/** Goes through the document as it is read, so that people are numbered as they appear: cover, then part by part. */
function walkInOrder(
  document: ReportDocument,
  redactor: TextRedactor,
  evidenceOf: (evidence: ReportDocument['evidence']) => ReportDocument['evidence'],
): ReportDocument {
  const fields = new Set<string>(Object.values(FIELD_OF));
  const clean = new Map<string, unknown>();
  const parts = new Map<ReportPart, unknown>();
  const ours: Readonly<Record<string, Ours>> = OURS;
  const walk = (key: string, value: unknown): void => {
    clean.set(key, redactValue(value, Object.hasOwn(ours, key) ? ours[key] : undefined, redactor));
  };
  for (const [key, value] of Object.entries(document)) {
    if (key !== 'parts' && !fields.has(key)) walk(key, value);
  }
  for (const { id } of completeArrangement(document.arrangement)) {
    for (const part of document.parts)
      if (part.id === id) parts.set(part, redactValue(part, OURS.parts, redactor));
    const field = FIELD_OF[id];
    if (field !== undefined)
      walk(field, field === 'evidence' ? evidenceOf(document.evidence) : document[field]);
  }
  clean.set(
    'parts',
    document.parts.map((part) => parts.get(part)),
  );
  // The copy has the shape of the document: texts were put in the place of texts.
  return Object.fromEntries(Object.keys(document).map((key) => [key, clean.get(key)])) as ReportDocument;
}
