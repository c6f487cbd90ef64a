/*
 * Ids of the engine's own chance.
 */
import { randomBytes } from 'node:crypto';
import { uuidOf } from '../../../shared/lib/uuid.ts';

/** A new UUIDv7 for the moment `nowMs`. */
export function newUuid(nowMs: number): string {
  return uuidOf(nowMs, randomBytes(16));
}
