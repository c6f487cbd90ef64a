/*
 * Of a statement, what the room needs of it at any moment: when it was out, in which languages. Its words stay at the
 * response desk: a room over time would hold each of them many times.
 */
import type { FactStatus } from './roomLimits.ts';
import type { StatementKind, StatementLanguage } from './statementLimits.ts';
import { waitsUntil } from './statementStanding.ts';
import type { Statement } from './statementState.ts';

export type StatementBrief = {
  readonly id: string;
  readonly kind: StatementKind;
  readonly title: string;
  readonly isReply: boolean;
  readonly isWithdrawn: boolean;
  /** Facts that it cites, with the status that they had then. */
  readonly grounds: readonly { readonly factId: string; readonly status: FactStatus }[];
  readonly languages: readonly StatementLanguage[];
  /** By when it is to be signed, while a signature is missing; null without such a time. */
  readonly signBy: number | null;
  /** First times that each language was published; null: not yet. */
  readonly firstAt: { readonly fr: number | null; readonly en: number | null };
};

export function briefOf(statement: Statement): StatementBrief {
  const { id, kind, title, replyTo, isWithdrawn, facts, content, publications } = statement;
  const first = (language: StatementLanguage): number | null => {
    const times = publications
      .filter((one) => one.state === 'published' && one.language === language)
      .map(({ at }) => at);
    return times.length === 0 ? null : Math.min(...times);
  };
  return {
    id,
    kind,
    title,
    isReply: replyTo !== null,
    isWithdrawn,
    grounds: facts.map(({ factId, status }) => ({ factId, status })),
    languages: content.languages,
    firstAt: { fr: first('fr'), en: first('en') },
    signBy: waitsUntil(statement),
  };
}

/** When public statements were out in every language they have (epoch ms UTC): the first keeps the holding clock, those after it the rhythm. */
export function publicWordsAt(statements: readonly StatementBrief[]): {
  readonly holdingAt: number | null;
  readonly updateAt: readonly number[];
} {
  const out = statements
    .filter(({ kind, isReply }) => !isReply && kind !== 'freeReply' && kind !== 'templateReply')
    .flatMap(({ languages, firstAt }) => {
      const times = languages.map((language) => firstAt[language]);
      return times.some((at) => at === null) ? [] : [Math.max(...(times as number[]))];
    })
    .sort((a, b) => a - b);
  return { holdingAt: out[0] ?? null, updateAt: out.slice(1) };
}

/** How long, in ms, one language was out before the other; null while one is not. */
export function languageGapMs({ firstAt }: Pick<StatementBrief, 'firstAt'>): number | null {
  return firstAt.fr === null || firstAt.en === null ? null : Math.abs(firstAt.fr - firstAt.en);
}
