/*
 * Who may be named in a report, gathered before something is taken out of it: everybody who acts here, the people of the
 * directory, and those who posted while the incident lasted.
 */
import type { Incident } from '../../../shared/domain/incident.ts';
import type { RedactionAuthor, RedactionFacts } from '../../../shared/domain/redactionFacts.ts';
import { authorsOfRoom, type ReachOf } from '../../../shared/domain/redactionRoom.ts';
import { SLOTS_PER_MS } from '../db/repositories/mentionRows.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { gatherRoom } from './gatherRoom.ts';

/** A crisis is heard before it is declared. */
const BEFORE_MS = 24 * 3_600_000;
/** Of more authors than these, a report can hardly speak. */
const AUTHORS_READ = 20_000;

export function gatherRedaction(context: QueryContext, incident: Incident): RedactionFacts {
  const { states } = context;
  const room = gatherRoom(context, incident);
  const heard = readHeard(context, incident);
  return {
    people: states.person.all().map(({ id, name }) => ({ id, name })),
    contacts: states
      .plan('contact')
      .all()
      .map(({ fields }) => fields.name),
    authors: [...(room === null ? [] : authorsOfRoom(room, reachReader(heard))), ...handlesOf(heard)],
    // The host of an account is that of everybody who speaks there: no address is the organisation's own by it.
    ownHosts: [],
    ownHandles: states
      .plan('account')
      .all()
      .map(({ fields }) => fields.handle),
  };
}

type Heard = {
  readonly network: string;
  readonly handle: string | null;
  readonly author: string | null;
  readonly reach: number | null;
};

/** Everybody who posted in the hours of the incident, read once. */
function readHeard({ db, now }: QueryContext, incident: Incident): readonly Heard[] {
  return db
    .prepare<[number, number, number], Heard>(
      `SELECT network, handle, author, max(reach) AS reach FROM mention
       WHERE id >= ? AND id < ? GROUP BY network, handle, author LIMIT ?`,
    )
    .all(
      (incident.declaredAt - BEFORE_MS) * SLOTS_PER_MS,
      ((incident.closedAt ?? now) + 1) * SLOTS_PER_MS,
      AUTHORS_READ,
    );
}

/** How many follow an author on one network, as far as their posts say. */
function reachReader(heard: readonly Heard[]): ReachOf {
  const reachOf = new Map<string, number>();
  for (const { network, handle, author, reach } of heard) {
    if (reach === null) continue;
    for (const name of [handle, author])
      if (name !== null)
        reachOf.set(`${network} ${name}`, Math.max(reach, reachOf.get(`${network} ${name}`) ?? 0));
  }
  return (network, author) => reachOf.get(`${network ?? ''} ${author}`) ?? null;
}

/**
 * By their handles alone: a display name may be a word that everybody uses. One handle on two networks may be two people:
 * where their audiences differ, it counts as unknown.
 */
function handlesOf(heard: readonly Heard[]): readonly RedactionAuthor[] {
  const reachOf = new Map<string, number | null>();
  for (const { handle, reach } of heard) {
    if (handle === null) continue;
    const known = reachOf.get(handle);
    reachOf.set(handle, known === undefined || known === reach ? reach : null);
  }
  return [...reachOf].map(([handle, reach]) => ({ names: [], handles: [handle], reach, posts: [] }));
}
