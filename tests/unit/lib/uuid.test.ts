/*
 * Names of entries: readable by the journal's own schema, and in the order of time.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idSchema } from '../../../shared/domain/entry.ts';
import { uuidOf } from '../../../shared/lib/uuid.ts';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const moment = fc.integer({ min: 0, max: 253_402_300_799_999 });

it('are names that an entry may have, whatever the chance', () => {
  fc.assert(fc.property(moment, bytes, (at, random) => idSchema.safeParse(uuidOf(at, random)).success));
});

it('sort by the moment before anything else', () => {
  fc.assert(
    fc.property(moment, moment, bytes, bytes, (a, b, x, y) => {
      fc.pre(a < b);
      return uuidOf(a, x) < uuidOf(b, y);
    }),
  );
});

it('hold what RFC 9562 shows as its example', () => {
  const random = Uint8Array.from([
    0, 0, 0, 0, 0, 0, 0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f,
  ]);
  expect(uuidOf(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});
