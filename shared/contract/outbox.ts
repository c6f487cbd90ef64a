/*
 * Publishing from here: a language of an approved statement put into this laptop's queue, what the queue is doing, and
 * the accounts' secrets, which are written and never read back.
 */
import { idSchema, sha256Schema } from '../domain/entry.ts';
import { ROOM_REASON_LIMIT } from '../domain/roomLimits.ts';
import { statementLanguageSchema } from '../domain/statementSchemas.ts';
import type { Statement } from '../domain/statementState.ts';
import type { ErrorCode } from '../lib/errorCode.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

/** What this laptop has yet to send. Moments in epoch ms UTC. */
export type OutboxItem = {
  readonly publicationId: string;
  readonly statementId: string;
  readonly tries: number;
  readonly isSending: boolean;
  /** What stopped the last try; null before the first. */
  readonly trouble: ErrorCode | null;
  readonly nextTryAt: number | null;
};

export type AccountHealth = {
  readonly accountId: string;
  /** Whether this laptop keeps a secret that was entered for the account as it is: its network, server and handle. */
  readonly hasSecret: boolean;
  /** A secret is kept, if only for what the account was called or where it was before. */
  readonly isKept: boolean;
};

export const outboxCalls = {
  'statement.queue': engineCommand<Statement>()({
    summary: 'Puts one language of an approved statement into the queue of this laptop, for one account.',
    input: z.strictObject({
      statementId: idSchema,
      digest: sha256Schema,
      accountId: idSchema,
      language: statementLanguageSchema,
    }),
  }),
  'statement.cancel': engineCommand<Statement>()({
    summary:
      'Takes out of the queue what certainly is not out, or what somebody looked for and did not find.',
    input: z.strictObject({
      statementId: idSchema,
      publicationId: idSchema,
      reason: z.string().trim().max(ROOM_REASON_LIMIT).default(''),
    }),
  }),
  'outbox.list': engineQuery<readonly OutboxItem[]>()({
    summary: 'What waits on this laptop to be sent, how often it was tried, and what stopped it.',
    input: z.strictObject({}),
    grades: ['console', 'wall', 'headless'],
  }),
  'outbox.tryNow': engineCommand<{ readonly isAsked: boolean }>()({
    summary: 'Tries at once, without waiting for the next turn; false for what does not wait here.',
    input: z.strictObject({ publicationId: idSchema }),
  }),
  'account.health': engineQuery<readonly AccountHealth[]>()({
    summary: 'For which accounts of the plan this laptop keeps a secret.',
    input: z.strictObject({}),
    grades: ['console', 'headless'],
  }),
  'account.setSecret': engineCommand<{ readonly hasSecret: boolean }>()({
    summary: 'Keeps the secret of an account in the store of the operating system, or removes it (null).',
    input: z.strictObject({
      id: idSchema,
      secret: z
        .string()
        .regex(/^[\x21-\x7e]{1,4000}$/)
        .nullable(),
    }),
  }),
  'account.check': engineCommand<{ readonly handle: string }>()({
    summary: 'Asks the network which account the kept secret opens.',
    input: z.strictObject({ id: idSchema }),
  }),
};
