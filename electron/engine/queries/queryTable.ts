/*
 * The type of a query: from its checked input and what it may read to the answer. Queries
 * run on a connection that cannot write.
 */
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { MentionRepository } from '../db/repositories/mentionRepository.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import type { Db } from '../db/sqlite.ts';

export type QueryContext = {
  readonly db: Db;
  readonly states: States;
  readonly mentions: MentionRepository;
  readonly now: number;
};

export type Query<N extends CallName> = (context: QueryContext, input: CallInput<N>) => Result<CallOutput<N>>;

export type QueryTable<N extends CallName> = { readonly [Name in N]: Query<Name> };
