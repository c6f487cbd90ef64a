/*
 * PINs: set, checked, taken away. A wrong guess is written before it is answered, so that nobody guesses faster by ending
 * the application. That somebody has one, or lost it, is an act; the PIN itself never leaves this laptop.
 */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { pinWaitLeftMs, pinWaitMs } from '../../../shared/domain/pinRules.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { type PinRow, preparePins } from '../db/repositories/pinRepository.ts';
import type { RanCommand } from '../runCommand.ts';
import type { OpenedWriter } from './writerMethods.ts';

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** About 50 ms of one core: a guess is dear, sitting down is not. */
const COST = { N: 16_384, r: 8, p: 1 } as const;

export type PinWish =
  | { readonly act: 'set'; readonly personId: string; readonly pin: string; readonly oldPin: string | null }
  | {
      readonly act: 'clear';
      readonly personId: string;
      readonly pin: string | null;
      readonly reason: string;
    };

type InTransaction = <T>(work: () => T) => Result<T>;

export function createWriterPins(
  need: () => OpenedWriter,
  inTransaction: InTransaction,
  clock: () => number,
) {
  const hashOf = (pin: string, salt: Buffer): Buffer => scryptSync(pin, salt, HASH_BYTES, COST);

  /** Ok where there is no PIN, or it is the right one. */
  const check = (personId: string, pin: string | null): Result<{ readonly isSecured: boolean }> => {
    const pins = preparePins(need().db);
    const row = pins.get(personId);
    if (row === null) return ok({ isSecured: false });
    if (pin === null) return fail('person.pinNeeded', 'This person has a PIN.');
    const now = clock();
    const waitMs = pinWaitLeftMs(row.wrong, row.lastWrongAt, now);
    if (waitMs > 0) return fail('person.pinWait', 'Too many wrong ones: wait.', { seconds: seconds(waitMs) });
    const isRight = timingSafeEqual(hashOf(pin, row.salt), row.hash);
    const next: PinRow = isRight
      ? { ...row, wrong: 0, lastWrongAt: 0 }
      : { ...row, wrong: row.wrong + 1, lastWrongAt: now };
    if (!isRight || row.wrong > 0) {
      const kept = inTransaction(() => pins.put(next));
      if (!kept.ok) return kept;
    }
    if (isRight) return ok({ isSecured: true });
    const nextWait = pinWaitMs(next.wrong);
    return nextWait > 0
      ? fail('person.pinWait', 'Too many wrong ones: wait.', { seconds: seconds(nextWait) })
      : fail('person.pinWrong', 'This is not the PIN.');
  };

  return {
    checkPin({ personId, pin }: { readonly personId: string; readonly pin: string | null }) {
      return check(personId, pin);
    },
    changePin(wish: PinWish & { readonly person: string | null }): RanCommand<null> {
      const { personId, person } = wish;
      // Changed only by who knows the old one. A forgotten one is taken away with a reason, in sight of all.
      const proven =
        wish.act === 'set'
          ? check(personId, wish.oldPin)
          : wish.pin !== null || wish.reason === ''
            ? check(personId, wish.pin)
            : ok({ isSecured: true });
      if (!proven.ok) return { result: proven, changes: [] };
      const { db, run } = need();
      const pins = preparePins(db);
      if (wish.act === 'clear' && pins.get(personId) === null)
        return { result: fail('person.pinNone', 'This person has no PIN here.'), changes: [] };
      const entry = { noun: 'person', entityId: personId };
      return run(person, (context) => {
        if (context.states.person.get(personId) === null) return { entries: [], reply: () => null };
        if (wish.act === 'clear')
          return {
            entries: [{ ...entry, kind: 'person.unsecured', payload: { reason: wish.reason } }],
            also: () => pins.remove(personId),
            reply: () => null,
          };
        const salt = randomBytes(SALT_BYTES);
        const hash = hashOf(wish.pin, salt);
        return {
          entries: [{ ...entry, kind: 'person.secured', payload: {} }],
          also: () => pins.put({ personId, salt, hash, wrong: 0, lastWrongAt: 0 }),
          reply: () => null,
        };
      });
    },
  };
}

function seconds(ms: number): number {
  return Math.ceil(ms / 1_000);
}
