/*
 * Who may be named in a report, gathered before something is taken out of it: everybody who acts here, the people of the
 * directory, and those who posted while the incident lasted.
 */
import type { Incident } from '../../../shared/domain/incident.ts';
import type { RedactionAuthor, RedactionFacts } from '../../../shared/domain/redactionFacts.ts';
import type { QueryContext } from '../queries/queryTable.ts';

/** A crisis is heard before it is declared. */
const BEFORE_MS = 24 * 3_600_000;
/** The handles of an incident's hours; of more than these, a report can hardly speak. */
const HANDLES_READ = 20_000;

export function gatherRedaction(context: QueryContext, incident: Incident): RedactionFacts {
  const { states } = context;
  const accounts = states.plan('account').all();
  return {
    people: states.person.all().map(({ id, name }) => ({ id, name })),
    contacts: states
      .plan('contact')
      .all()
      .map(({ fields }) => fields.name),
    authors: handlesHeard(context, incident),
    ownHosts: accounts.flatMap(({ fields }) => hostOf(fields.server)),
    ownHandles: accounts.map(({ fields }) => fields.handle),
  };
}

/** By their handles alone: a display name may be a word that everybody uses. */
function handlesHeard({ db, now }: QueryContext, incident: Incident): readonly RedactionAuthor[] {
  const rows = db
    .prepare<[number, number, number], { readonly handle: string; readonly reach: number | null }>(
      `SELECT handle, max(reach) AS reach FROM mention
       WHERE id IN (SELECT id FROM mention WHERE posted_at BETWEEN ? AND ?) AND handle IS NOT NULL
       GROUP BY handle LIMIT ?`,
    )
    .all(incident.declaredAt - BEFORE_MS, incident.closedAt ?? now, HANDLES_READ);
  return rows.map(({ handle, reach }) => ({ names: [], handles: [handle], reach, posts: [] }));
}

function hostOf(server: string): readonly string[] {
  try {
    return [new URL(server).host];
  } catch {
    return [];
  }
}
