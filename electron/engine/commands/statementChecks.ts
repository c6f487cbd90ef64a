/*
 * What commands on statements ask before they decide: is it there, is it the text that was read, what does the plan want
 * signed, and does it say the same in both languages.
 */
import { dayIn } from '../../../shared/domain/confidentialityRules.ts';
import type { Level } from '../../../shared/domain/limits.ts';
import { digestOf } from '../../../shared/domain/statementContent.ts';
import { isPublicKind, STATEMENT_TEXT_LIMIT } from '../../../shared/domain/statementLimits.ts';
import { approvalNeeds } from '../../../shared/domain/statementNeeds.ts';
import type { ApprovalNeeds } from '../../../shared/domain/statementSchemas.ts';
import { type Standing, standingOf } from '../../../shared/domain/statementStanding.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { isTemplateInForce } from '../../../shared/domain/templateInForce.ts';
import { isFilledTemplate } from '../../../shared/domain/templateMatch.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import { checkParity } from '../../../shared/scoring/parity/checkParity.ts';
import { plannedNames } from '../db/repositories/plannedNames.ts';
import { publicLanguages } from '../db/repositories/publicLanguages.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import type { CommandContext } from '../runCommand.ts';

type Reading = Pick<CommandContext, 'states' | 'now'>;

export function requireStatement(states: States, statementId: string): Statement {
  const statement = states.statement.get(statementId);
  if (statement === null)
    throw new Refusal('statement.unknown', 'There is no such statement.', { statementId });
  return statement;
}

/** One that may be worked on: neither put away nor erased. */
export function requireLive(states: States, statementId: string): Statement {
  const statement = requireStatement(states, statementId);
  if (statement.isWithdrawn) throw new Refusal('statement.withdrawn', 'It was put away.');
  if (statement.digest === null) throw new Refusal('statement.erased', 'Its words were erased.');
  return statement;
}

/** Whoever acts on a text acts on the one that they read. */
export function requireSameText(statement: Statement, digest: string): void {
  if (statement.digest !== digest || digestOf(statement.content) !== digest)
    throw new Refusal('statement.changed', 'The text is not the one that was read.');
}

export function contactOf({ states, person }: Pick<CommandContext, 'states' | 'person'>): string | null {
  return person === null ? null : (states.person.get(person)?.contactId ?? null);
}

export function standingNow({ states, now }: Reading, statement: Statement): Standing {
  return standingOf(statement, (sheetId) => states.codeSheet.get(sheetId), now);
}

/** The level that the matrix is read at: that of the incident, or the calmest. */
export function levelOf({ states }: Pick<CommandContext, 'states'>, incidentId: string | null): Level {
  return incidentId === null ? 0 : (states.incident.get(incidentId)?.level ?? 0);
}

/**
 * Whether whoever signs wrote any of it, by who is linked to whom today too: somebody who wrote before they were found
 * in the directory does not become another person.
 */
export function isAuthorNow(
  states: States,
  { authors }: Pick<Statement, 'authors'>,
  signer: { readonly personId: string | null; readonly contactId: string | null },
): boolean {
  const contactNow = (personId: string | null): string | null =>
    personId === null ? null : (states.person.get(personId)?.contactId ?? null);
  const contacts = new Set([signer.contactId, contactNow(signer.personId)].filter((id) => id !== null));
  return authors.some(
    ({ personId, contactId }) =>
      personId === signer.personId ||
      (contactId !== null && contacts.has(contactId)) ||
      contacts.has(contactNow(personId) ?? ''),
  );
}

/** What the plan asks for; null: not published at this level. */
export function needsNow(
  { states, now }: Reading,
  statement: Pick<Statement, 'kind' | 'authors' | 'templateId' | 'content'>,
  level: Level,
): ApprovalNeeds | null {
  return approvalNeeds(
    {
      kind: statement.kind,
      level,
      authorContactIds: [...new Set(statement.authors.map(({ contactId }) => contactId))],
      isFromTemplate: isFromTemplate({ states, now }, statement, level),
    },
    states.plan('approvalRule').all(),
    states.plan('role').all(),
  );
}

/** Whether its words are those of a template that is approved today, with nothing but the variables filled in. */
function isFromTemplate(
  { states, now }: Reading,
  { templateId, content }: Pick<Statement, 'templateId' | 'content'>,
  level: Level,
): boolean {
  const template = templateId === null ? null : states.plan('template').get(templateId);
  if (template === null || template.retiredAt !== null || template.isErased) return false;
  const { levels } = template.fields;
  // A picture is no part of what was approved, and a calm template says nothing for a crisis.
  if (content.media.length > 0 || (levels.length > 0 && !levels.includes(level))) return false;
  const zone = states.plan('plan').all()[0]?.fields.timeZone ?? 'UTC';
  if (!isTemplateInForce(template.fields, dayIn(now, zone))) return false;
  return content.languages.every((language) =>
    isFilledTemplate(template.fields.text[language], content[language]),
  );
}

/** Refuses what may not be submitted, each with its own reason. */
export function refuseUnready(context: Reading, statement: Statement): void {
  const { content, staleSide, promises, isWithoutPromise, waiver, digest } = statement;
  const required = isPublicKind(statement.kind) ? publicLanguages(context.states) : [];
  for (const language of required)
    if (!content.languages.includes(language))
      throw new Refusal('statement.languageMissing', 'The plan asks for this language.', { language });
  for (const language of content.languages) {
    if (content[language].trim() === '')
      throw new Refusal('statement.empty', 'A language has no words yet.', { language });
    if (/\{[\p{L}_][\p{L}\p{N}_]*\}/u.test(content[language]))
      throw new Refusal('statement.variables', 'A variable is not filled in.', { language });
  }
  if (staleSide !== null)
    throw new Refusal('statement.staleSide', 'A language was not read again.', { language: staleSide });
  if (isPublicKind(statement.kind) && promises.length === 0 && !isWithoutPromise)
    throw new Refusal('statement.promiseNeeded', 'Nobody said what it promises.');
  const late = promises.find(({ dueAt }) => dueAt <= context.now);
  if (late !== undefined)
    throw new Refusal('statement.promisePassed', 'The time of a promise has passed already.', {
      text: late.text,
    });
  if (content.languages.length > 1 && waiver?.digest !== digest) {
    const findings = checkParity(content.fr, content.en, { names: plannedNames(context.states) });
    if (findings.length > 0)
      throw new Refusal('statement.parity', 'The two languages do not say the same.', {
        count: findings.length,
      });
  }
}

export function refuseLong(text: string | undefined, language: 'fr' | 'en'): void {
  if (text !== undefined && text.length > STATEMENT_TEXT_LIMIT)
    throw new Refusal('statement.tooLong', 'The text is longer than a statement may be.', {
      language,
      limit: STATEMENT_TEXT_LIMIT,
      length: text.length,
    });
}
