/*
 * Who sits at which window, by database file. The first window seats whoever sat there last, unless that person has a
 * PIN; every other one asks. A person who is not in the open file (another file, a restored older one) is forgotten
 * before an act could be refused in that name.
 */
import type { Person } from '../../shared/domain/person.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { EngineProcess } from './engineProcess.ts';
import type { PreferenceStore } from './preferences.ts';

const FILES_LIMIT = 50;

export type PinChange = { readonly pin: string; readonly oldPin: string | null };
export type PinRemoval = { readonly personId: string; readonly pin: string | null; readonly reason: string };

export type Seat = {
  readonly person: (windowId: number) => string | null;
  /** Whoever sat at this file last: proposed where somebody is asked for. */
  readonly last: () => string | null;
  readonly choose: (
    windowId: number,
    personId: string,
    pin: string | null,
  ) => Promise<Result<{ readonly personId: string }>>;
  readonly leave: (windowId: number) => void;
  readonly setPin: (windowId: number, change: PinChange) => Promise<Result<null>>;
  readonly clearPin: (windowId: number, removal: PinRemoval) => Promise<Result<null>>;
  /** A window that opened; only the first one is seated unasked. */
  readonly admit: (windowId: number, isFirst: boolean) => void;
  readonly forget: (windowId: number) => void;
  /** Checks everybody who sits against the file that was just opened. */
  readonly check: () => Promise<void>;
};

export type SeatOptions = {
  readonly engine: EngineProcess;
  readonly file: () => string;
  readonly preferences: PreferenceStore;
  /** A demonstration has people of its own: the first of them sits down, so that every panel works at once. */
  readonly isDemo: () => boolean;
  readonly onPerson: (windowId: number, person: string | null) => void;
};

/** `asked`: somebody has to say who is here. `usual`: whoever sat here last does. */
type Seated = 'usual' | 'asked' | { readonly file: string; readonly personId: string };

export function createSeat(options: SeatOptions): Seat {
  const { engine, preferences } = options;
  const windows = new Map<number, Seated>();

  const kept = (name: 'people' | 'expected'): string | null => {
    const known = preferences.get()[name];
    const file = options.file();
    return Object.hasOwn(known, file) ? (known[file] ?? null) : null;
  };
  const person = (windowId: number): string | null => {
    const seated = windows.get(windowId) ?? 'asked';
    if (seated === 'usual') return kept('people');
    return seated === 'asked' || seated.file !== options.file() ? null : seated.personId;
  };
  const tell = (): void => {
    for (const windowId of windows.keys()) options.onPerson(windowId, person(windowId));
  };
  /** Keeps who sat last; somebody with a PIN only to be proposed. */
  const remember = (personId: string | null, isSecured: boolean): void => {
    const file = options.file();
    const without = (known: Readonly<Record<string, string>>) => {
      const { [file]: _left, ...others } = known;
      return Object.fromEntries(Object.entries(others).slice(-FILES_LIMIT + 1));
    };
    const { people, expected } = preferences.get();
    const entry = personId === null ? {} : { [file]: personId };
    preferences.change({
      people: { ...without(people), ...(isSecured ? {} : entry) },
      expected: { ...without(expected), ...(isSecured ? entry : {}) },
    });
  };
  const list = async (): Promise<Result<readonly Person[]>> =>
    (await engine.call('person.list', {}, null)) as Result<readonly Person[]>;

  return {
    person,
    last: () => kept('people') ?? kept('expected'),
    admit: (windowId, isFirst) => windows.set(windowId, isFirst ? 'usual' : 'asked'),
    forget: (windowId) => windows.delete(windowId),
    choose: async (windowId, personId, pin) => {
      const people = await list();
      if (!people.ok) return people;
      if (!people.value.some(({ id }) => id === personId)) {
        return fail('person.unknown', 'There is no such person in this file.');
      }
      const may = (await engine.call('person.checkPin', { personId, pin }, null)) as Result<{
        readonly isSecured: boolean;
      }>;
      if (!may.ok) return may;
      windows.set(windowId, { file: options.file(), personId });
      remember(personId, may.value.isSecured);
      options.onPerson(windowId, personId);
      return ok({ personId });
    },
    leave: (windowId) => {
      windows.set(windowId, 'asked');
      options.onPerson(windowId, null);
    },
    setPin: async (windowId, change) => {
      const personId = person(windowId);
      if (personId === null) return fail('person.none', 'Nobody sits here.');
      const set = (await engine.call('person.setPin', { personId, ...change }, personId)) as Result<null>;
      if (!set.ok) return set;
      // Windows that were given this person unasked keep them until they close: they were here before the PIN.
      for (const [id, seated] of windows)
        if (seated === 'usual' && kept('people') === personId)
          windows.set(id, { file: options.file(), personId });
      if (kept('people') === personId || kept('expected') === personId) remember(personId, true);
      return set;
    },
    clearPin: async (windowId, removal) => {
      const by = person(windowId);
      if (by === null) return fail('person.none', 'Nobody sits here.');
      const cleared = (await engine.call('person.clearPin', removal, by)) as Result<null>;
      if (cleared.ok && kept('expected') === removal.personId) remember(removal.personId, false);
      return cleared;
    },
    check: async () => {
      const people = await list();
      if (!people.ok) return;
      const isKnown = (id: string | null): boolean => people.value.some((one) => one.id === id);
      const last = kept('people');
      if (last !== null && !isKnown(last)) remember(null, false);
      for (const [windowId, seated] of windows)
        if (typeof seated === 'object' && seated.file === options.file() && !isKnown(seated.personId))
          windows.set(windowId, 'asked');
      const first = people.value[0];
      if (options.isDemo() && kept('people') === null && kept('expected') === null && first !== undefined)
        remember(first.id, false);
      tell();
    },
  };
}
