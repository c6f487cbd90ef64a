/*
 * What the plan asks for a text at the present level, and how it stands: computed as the engine does, so that what is
 * shown is what will be asked.
 */
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import type { Level } from '../../../shared/domain/limits.ts';
import { approvalNeeds } from '../../../shared/domain/statementNeeds.ts';
import type { ApprovalNeeds } from '../../../shared/domain/statementSchemas.ts';
import { type Standing, standingOf } from '../../../shared/domain/statementStanding.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { isFilledTemplate } from '../../../shared/domain/templateMatch.ts';

export function needsOf(statement: Statement, desk: StatementDesk, level: Level): ApprovalNeeds | null {
  const template = desk.templates.find(({ id }) => id === statement.templateId);
  const isFromTemplate =
    template?.isInForce === true &&
    statement.content.media.length === 0 &&
    (template.fields.levels.length === 0 || template.fields.levels.includes(level)) &&
    statement.content.languages.every((language) =>
      isFilledTemplate(template.fields.text[language], statement.content[language]),
    );
  const authorContactIds = [...new Set(statement.authors.map(({ contactId }) => contactId))];
  return approvalNeeds(
    { kind: statement.kind, level, authorContactIds, isFromTemplate },
    desk.rules,
    desk.roles,
  );
}

export function standingAt(statement: Statement, desk: StatementDesk, now: number): Standing {
  return standingOf(statement, (sheetId) => desk.sheets.find(({ id }) => id === sheetId) ?? null, now);
}

/** Whether it may go out as it reads: approved, in time, at no lower level than now. */
export function isPublishable(statement: Statement, desk: StatementDesk, level: Level, now: number): boolean {
  return (
    standingAt(statement, desk, now).status === 'approved' && level <= (statement.submission?.level ?? 0)
  );
}

export type ShownStatus =
  | Standing['status']
  | 'published'
  | 'partly'
  | 'partlyWaiting'
  | 'waiting'
  | 'uncertain';

/** For the list: what is out counts more than how it stands, and what nobody knows more than both. */
export function shownStatus(statement: Statement, standing: Standing): ShownStatus {
  const has = (wanted: string): boolean => statement.publications.some(({ state }) => state === wanted);
  if (has('unknown')) return 'uncertain';
  const out = new Set(
    statement.publications
      .filter(({ state, digest }) => state === 'published' && digest === statement.digest)
      .map(({ language }) => language),
  );
  // Nobody may take for published what waits.
  if (has('queued')) return out.size > 0 ? 'partlyWaiting' : 'waiting';
  if (out.size === 0) return standing.status;
  return statement.content.languages.every((language) => out.has(language)) ? 'published' : 'partly';
}

/** Whether other words of it are out than those that stand here. */
export function isOutBefore({ publications, digest }: Statement): boolean {
  return publications.some((one) => one.state === 'published' && one.digest !== digest);
}

/** What a text is called: its name, else how it begins. */
export function nameOf({ title, content }: Statement, fallback: string): string {
  const text = (title || content.fr || content.en).trim();
  return text === '' ? fallback : text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH)} …` : text;
}

const NAME_LENGTH = 80;
