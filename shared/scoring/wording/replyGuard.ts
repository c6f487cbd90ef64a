/*
 * Two habits that make a storm worse: going on in one thread after the second public answer, and pasting the same words
 * under many posts. Counted over the texts of the desk; whoever writes decides.
 */
import type { StatementContent } from '../../domain/statementContent.ts';
import type { Statement } from '../../domain/statementState.ts';
import { textKey } from './sameText.ts';

/** Public replies in the thread of this one that are out already, this one not counted. */
export function repliesInThread(
  { id, replyTo }: Pick<Statement, 'id' | 'replyTo'>,
  statements: readonly Pick<Statement, 'id' | 'replyTo' | 'publications'>[],
): number {
  if (replyTo === null) return 0;
  return statements.filter(
    (other) =>
      other.id !== id &&
      other.replyTo?.threadKey === replyTo.threadKey &&
      other.publications.some(({ state }) => state === 'published'),
  ).length;
}

/** Other posts under which the same words were put, or are about to be. */
export function sameWords(
  { id, replyTo }: Pick<Statement, 'id' | 'replyTo'>,
  content: StatementContent,
  statements: readonly Pick<Statement, 'id' | 'replyTo' | 'content' | 'isWithdrawn'>[],
): number {
  if (replyTo === null) return 0;
  const keys = keysOf(content);
  if (keys.length === 0) return 0;
  return statements.filter(
    (other) =>
      other.id !== id &&
      other.replyTo !== null &&
      !other.isWithdrawn &&
      keysOf(other.content).some((key) => keys.includes(key)),
  ).length;
}

function keysOf(content: StatementContent): readonly string[] {
  return content.languages.map((language) => textKey(content[language])).filter((key) => key !== '');
}
