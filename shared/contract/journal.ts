/*
 * The journal itself: its entries, its proof, and erasure.
 */
import { type EntryHeader, idSchema, type Realm } from '../domain/entry.ts';
import type { VoidReason } from '../domain/fold.ts';
import { payloadErasedSchema } from '../domain/payload.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

export const VERIFY_PROBLEMS = [
  'hashWrong',
  'signatureWrong',
  'linkWrong',
  'sequenceGap',
  'payloadWrong',
  'payloadMissing',
  'deviceUnknown',
  'headerMalformed',
] as const;
export type VerifyProblem = (typeof VERIFY_PROBLEMS)[number];

export type ChainVerification = {
  readonly isIntact: boolean;
  readonly entries: number;
  readonly devices: number;
  /** Payloads that an erasure in this file names. */
  readonly erasedPayloads: number;
  /** Payloads that are marked as erased by an act that only another copy of the file holds. */
  readonly erasedElsewhere: number;
  /** Entries of one device with the same number: a restored copy that went on. Named, kept. */
  readonly forks: readonly { readonly device: string; readonly deviceSeq: number }[];
  /** The first entry that does not hold, in order of arrival. */
  readonly firstBad: {
    readonly seq: number;
    readonly entryId: string;
    readonly problem: VerifyProblem;
  } | null;
  /** The newest entry of every device: what two laptops compare. */
  readonly heads: readonly { readonly device: string; readonly deviceSeq: number; readonly hash: string }[];
  readonly verifiedAt: number;
  readonly isWhole: boolean;
};

export type EntryView = {
  readonly seq: number;
  readonly header: EntryHeader;
  readonly hash: string;
  readonly payload: unknown;
  readonly isErased: boolean;
  readonly isFromNewer: boolean;
  readonly voidReason: VoidReason | null;
};

export type EngineStatus = {
  readonly file: string;
  readonly orgId: string;
  readonly realm: Realm;
  readonly device: string | null;
  readonly isReadOnly: boolean;
  readonly entries: number;
  readonly mentions: number;
  readonly lastReceivedAt: number | null;
  /** Null until the first check has ended. */
  readonly chain: ChainVerification | null;
  readonly sqliteVersion: string;
  readonly userVersion: number;
  /** SQLite's number of the setting: 2 (FULL) where acts are recorded, 0 where nothing is written; null while that is opening. */
  readonly synchronous: number | null;
  readonly backups: {
    readonly lastAt: number | null;
    readonly lastError: string | null;
    readonly secondFolder: string | null;
  };
  /** How the device key is kept on this machine; `plain` is said plainly on screen. */
  readonly vault: 'system' | 'plain';
  /** The disk was full and the room kept back for that is in use; null while the reserve is whole. Epoch ms UTC. */
  readonly reserveUsedSince: number | null;
  /** Nothing can be stored because the disk is full or fails; null when writing works. Epoch ms UTC. */
  readonly diskTroubleSince: number | null;
};

export const journalCalls = {
  'engine.status': engineQuery<EngineStatus>()({
    summary: 'The state of file, journal, chain and backups.',
    input: z.strictObject({}),
  }),
  'chain.verify': engineQuery<ChainVerification>()({
    summary: 'Checks every entry: hash, signature, link, payload.',
    input: z.strictObject({}),
  }),
  'entry.list': engineQuery<{ readonly entries: readonly EntryView[]; readonly next: number | null }>()({
    summary: 'Raw entries in order of arrival, for audit.',
    input: z.strictObject({
      incidentId: idSchema.optional(),
      after: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1_000).default(200),
    }),
  }),
  'payload.erase': engineCommand<{
    readonly erased: number;
    /**
     * Nothing of the payloads is left in the file, its log, copies in reach or kept files. False where
     * traces may remain (a stick that is away, a full disk, somebody reading): the erasure is recorded
     * all the same, and Vigie tries again by itself.
     */
    readonly isComplete: boolean;
  }>()({
    summary:
      'Removes the payloads of entries for good, with a reason; the chain still verifies. Says whether traces may remain in copies, which is tried again by itself.',
    input: z.strictObject(payloadErasedSchema.shape),
  }),
};
