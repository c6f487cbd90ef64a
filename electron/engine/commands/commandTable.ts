/*
 * The type of a command: from its checked input and what it may read to the act. The
 * writer holds one table of them, assembled from the nouns' own tables.
 */
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts';
import type { Act, CommandContext } from '../runCommand.ts';

export type Command<N extends CallName> = (
  context: CommandContext,
  input: CallInput<N>,
) => Act<CallOutput<N>>;

export type CommandTable<N extends CallName> = { readonly [Name in N]: Command<Name> };
