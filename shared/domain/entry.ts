/*
 * An entry is one act in the append-only journal: a header, and payload bytes kept
 * apart so that they alone can be erased. The header's canonical form below is
 * frozen: its bytes are hashed and signed, and golden vectors hold them.
 */
import { z } from '../lib/zod.ts';
import { HLC_PATTERN } from './hlc.ts';

export const ENTRY_FORMAT = 1;

export const REALMS = ['real', 'exercise', 'demo'] as const;
export type Realm = (typeof REALMS)[number];

/** UUIDv7, lower case. */
export const idSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
/** Fingerprint of a device's Ed25519 public key: the first 40 hex digits of SHA-256 over its 32 raw bytes. */
export const deviceIdSchema = z.string().regex(/^[0-9a-f]{40}$/);
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** Epoch milliseconds UTC, year 1970 to 9999. */
export const momentSchema = z.number().int().min(0).max(253_402_300_799_999);

const nounSchema = z.string().regex(/^[a-z][A-Za-z]{0,39}$/);

export const entryHeaderSchema = z.strictObject({
  format: z.literal(ENTRY_FORMAT),
  id: idSchema,
  orgId: idSchema,
  realm: z.enum(REALMS),
  device: deviceIdSchema,
  deviceSeq: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  hlc: z.string().regex(HLC_PATTERN),
  recordedAt: momentSchema,
  occurredAt: momentSchema,
  person: idSchema,
  incidentId: idSchema.nullable(),
  noun: nounSchema,
  entityId: z.string().regex(/^[0-9a-f-]{36,64}$/),
  kind: z.string().regex(/^[a-z][A-Za-z]{0,39}\.[a-z][A-Za-z]{0,39}$/),
  payloadVersion: z.number().int().min(1).max(65_535),
  payloadHash: sha256Schema,
  basedOn: idSchema.nullable(),
  prevHash: sha256Schema.nullable(),
});

/** What is hashed of an entry. Moments in epoch ms UTC; `prevHash` links the entries of one device. */
export type EntryHeader = z.infer<typeof entryHeaderSchema>;

/** A header with its hash (SHA-256 of the canonical text) and the device's Ed25519 signature (base64url). */
export type Entry = EntryHeader & { readonly hash: string; readonly signature: string };

/**
 * The canonical text of a header: a JSON array in this order, no spaces. Every string is
 * limited by the schema to characters that JSON does not escape, so any language that
 * writes JSON writes the same bytes. Changing one character here breaks every file written so far.
 */
export function canonicalHeader(header: EntryHeader): string {
  return JSON.stringify([
    'vigie.entry',
    header.format,
    header.id,
    header.orgId,
    header.realm,
    header.device,
    header.deviceSeq,
    header.hlc,
    header.recordedAt,
    header.occurredAt,
    header.person,
    header.incidentId,
    header.noun,
    header.entityId,
    header.kind,
    header.payloadVersion,
    header.payloadHash,
    header.basedOn,
    header.prevHash,
  ]);
}

/** What a device signs: the hash with a prefix of its own, so that a signature means nothing elsewhere. */
export function signedText(hash: string): string {
  return `vigie.entry.signature.1:${hash}`;
}

/** The order in which an entity's entries are folded: clock, then device, then the device's own count. */
export function compareEntries(
  a: Pick<EntryHeader, 'hlc' | 'device' | 'deviceSeq'>,
  b: Pick<EntryHeader, 'hlc' | 'device' | 'deviceSeq'>,
): number {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.deviceSeq - b.deviceSeq;
}
