/*
 * Who sits at this laptop, by database file. A person who is not in the open file (another
 * file, a restored older one) is forgotten before an act could be refused in that name.
 */
import type { Person } from '../../shared/domain/person.ts';
import { fail, type Result } from '../../shared/lib/result.ts';
import type { EngineProcess } from './engineProcess.ts';
import type { PreferenceStore } from './preferences.ts';

const FILES_LIMIT = 50;

export type Seat = {
  readonly person: () => string | null;
  readonly choose: (personId: string) => Promise<Result<{ readonly personId: string }>>;
  /** Checks the remembered person against the file that was just opened. */
  readonly check: () => Promise<void>;
};

export type SeatOptions = {
  readonly engine: EngineProcess;
  readonly file: () => string;
  readonly preferences: PreferenceStore;
  /** A demonstration has people of its own: the first of them sits down, so that every panel works at once. */
  readonly isDemo: () => boolean;
  readonly onPerson: (person: string | null) => void;
};

export function createSeat(options: SeatOptions): Seat {
  const { engine, preferences } = options;

  const remembered = (): string | null => {
    const { people } = preferences.get();
    const file = options.file();
    return Object.hasOwn(people, file) ? (people[file] ?? null) : null;
  };

  const seat = (personId: string | null): void => {
    const { [options.file()]: _left, ...others } = preferences.get().people;
    const kept = Object.fromEntries(Object.entries(others).slice(-FILES_LIMIT + 1));
    preferences.change({ people: personId === null ? kept : { ...kept, [options.file()]: personId } });
    options.onPerson(personId);
  };

  const list = async (): Promise<Result<readonly Person[]>> => {
    const listed = await engine.call('person.list', {}, null);
    return listed as Result<readonly Person[]>;
  };

  return {
    person: remembered,
    choose: async (personId) => {
      const people = await list();
      if (!people.ok) return people;
      if (!people.value.some(({ id }) => id === personId)) {
        return fail('person.unknown', 'There is no such person in this file.');
      }
      seat(personId);
      return { ok: true, value: { personId } };
    },
    check: async () => {
      const people = await list();
      if (!people.ok) return;
      const now = remembered();
      if (now !== null && !people.value.some(({ id }) => id === now)) seat(null);
      const first = people.value[0];
      if (options.isDemo() && remembered() === null && first !== undefined) seat(first.id);
    },
  };
}
