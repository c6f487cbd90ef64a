/*
 * Gathers what people wrote for a report, in the document's language: the version that stands, the debrief, the
 * improvement plan.
 */
import { NO_TEXT, textIn } from '../../../shared/domain/biText.ts';
import type { Improvement } from '../../../shared/domain/improvement.ts';
import type { Language } from '../../../shared/domain/limits.ts';
import { standingDraft } from '../../../shared/domain/reportDraftRules.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { houseArrangement } from '../../../shared/domain/reportHouse.ts';
import type { ReportWrittenFacts, WrittenImprovement } from '../../../shared/domain/reportWrittenFacts.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { planPage } from '../db/repositories/planPage.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { markdownBlocks } from './markdownBlocks.ts';

/** Far more than one incident has. */
const READ = 10_000;

/** Empty where nobody has written anything for this incident. */
export function gatherWritten(
  { states }: Pick<QueryContext, 'states'>,
  incidentId: string,
  language: Language,
): ReportWrittenFacts {
  const draft = standingDraft(states.reportDraft.ofIncident(incidentId, READ));
  const contributions = states.contribution
    .ofIncident(incidentId, READ)
    .filter(({ withdrawn, answers }) => withdrawn === null && answers.length > 0);
  const improvements = states.improvement.ofIncident(incidentId, READ);
  const page = planPage(states)?.fields;
  // Without a version, the plan's own page says how a report begins.
  const beginning = {
    arrangement: houseArrangement(page?.reportPartsOff ?? []),
    classification: page?.reportClassification ?? NO_TEXT,
    handling: page?.reportHandling ?? NO_TEXT,
  };
  const { arrangement, classification, handling } = draft ?? beginning;
  return {
    version: draft?.number ?? null,
    authors: draft?.authors ?? [],
    arrangement,
    classification: textIn(classification, language) || null,
    handling: textIn(handling, language) || null,
    texts: draft === null ? {} : textsOf(draft, language),
    objectives: (draft?.objectives ?? []).map(({ id, objective, rating, note }) => ({
      id,
      objective: textIn(objective, language),
      rating,
      note,
    })),
    contributions: contributions.map(({ id, form, language: spoken, contributor, givenAt, answers }) => ({
      id,
      form,
      language: spoken,
      personId: contributor?.personId ?? null,
      name: contributor?.name ?? '',
      role: contributor?.role ?? '',
      at: givenAt,
      answers,
    })),
    improvements: improvements.map((one) => improvementOf(states, one, language)),
  };
}

function textsOf({ texts }: ReportDraft, language: Language): ReportWrittenFacts['texts'] {
  const here = texts.filter((one) => one.language === language && one.text.trim() !== '');
  if (here.length === 0) return {};
  const { t } = createWords(language === 'fr' ? 'fr-CA' : 'en-CA');
  const words = { tableTitle: t('reportWritten.tableTitle') };
  return Object.fromEntries(here.map(({ section, text }) => [section, markdownBlocks(text, words)]));
}

function improvementOf(states: States, improvement: Improvement, language: Language): WrittenImprovement {
  const { id, part, clauseId, proposal, action, startOn, dueOn, criterion, status } = improvement;
  const clause = clauseId === null ? null : states.plan('clause').get(clauseId);
  return {
    id,
    finding: textIn(improvement.finding, language),
    part,
    clause:
      clause === null || clause.isErased
        ? null
        : { number: clause.fields.number, title: textIn(clause.fields.title, language) },
    proposal,
    action,
    owner: ownerOf(states, improvement),
    startOn,
    dueOn,
    criterion,
    status,
    endedAt: improvement.ended?.at ?? null,
    adoptedAt: improvement.adopted?.at ?? null,
  };
}

/** The name as the directory or the people have it now; as typed where they do not know it. */
function ownerOf(states: States, { ownerId, ownerName }: Improvement): string | null {
  const known =
    ownerId === null
      ? null
      : (states.plan('contact').get(ownerId)?.fields.name ?? states.person.get(ownerId)?.name ?? null);
  return known || ownerName || null;
}
