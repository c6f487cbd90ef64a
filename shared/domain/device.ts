/*
 * A laptop that writes entries. Its id is the fingerprint of its public key; its first
 * entry carries that key and, after a restore or a copy, the head it continues.
 */
import { z } from '../lib/zod.ts';
import { deviceIdSchema, sha256Schema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';

export const DEVICE_REASONS = ['first', 'restored', 'copied', 'headUnknown'] as const;
export type DeviceReason = (typeof DEVICE_REASONS)[number];

const continuesSchema = z.object({
  device: deviceIdSchema,
  deviceSeq: z.number().int().min(1),
  hash: sha256Schema,
});

const createdSchema = z.object({
  /** The 32 raw bytes of the Ed25519 public key, base64url without padding. */
  publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  reason: z.enum(DEVICE_REASONS),
  /** The newest entry of the file when this device took over; null for the first device of a file. */
  continues: continuesSchema.nullable(),
});

export type DeviceCreated = z.infer<typeof createdSchema>;

export type Device = {
  readonly id: string;
  readonly publicKey: string | null;
  readonly reason: DeviceReason;
  readonly continues: DeviceCreated['continues'];
  readonly createdAt: number;
};

export const deviceNoun = defineNoun({
  noun: 'device',
  kinds: { 'device.created': { version: 1, schema: createdSchema } },
  reduce(state: Device | null, { entry }): FoldStep<Device | null> {
    if (state !== null) return refuse(state, 'notFirst');
    return accept<Device>({
      id: entry.entityId,
      publicKey: entry.payload?.publicKey ?? null,
      reason: entry.payload?.reason ?? 'first',
      continues: entry.payload?.continues ?? null,
      createdAt: entry.recordedAt,
    });
  },
});
