/*
 * The room over time: every entity of it folded at each moment at which something of it was recorded.
 */

import { callRunNoun } from '../../../shared/domain/callRun.ts';
import { clockNoun } from '../../../shared/domain/clock.ts';
import { commitmentNoun } from '../../../shared/domain/commitment.ts';
import { decisionNoun } from '../../../shared/domain/decision.ts';
import { factNoun } from '../../../shared/domain/fact.ts';
import type { StoredEntry } from '../../../shared/domain/fold.ts';
import { freezeNoun } from '../../../shared/domain/freeze.ts';
import { handoverNoun } from '../../../shared/domain/handover.ts';
import { historyOf } from '../../../shared/domain/history.ts';
import { incidentNoun } from '../../../shared/domain/incident.ts';
import { internalBriefNoun } from '../../../shared/domain/internalBrief.ts';
import { planClocksOf } from '../../../shared/domain/planClocks.ts';
import { proposeFreezes } from '../../../shared/domain/proposeFreezes.ts';
import { proposeTasks } from '../../../shared/domain/proposeTasks.ts';
import { sitrepNoun } from '../../../shared/domain/sitrep.ts';
import { statementNoun } from '../../../shared/domain/statement.ts';
import { briefOf } from '../../../shared/domain/statementBrief.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { taskNoun } from '../../../shared/domain/task.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { rowToStored } from '../journal/entryRow.ts';
import { prepareIncidentNounEntries } from '../journal/readEntries.ts';
import type { QueryTable } from './queryTable.ts';

const NOUNS = [
  'incident',
  'fact',
  'decision',
  'task',
  'clock',
  'freeze',
  'sitrep',
  'callRun',
  'handover',
  'internalBrief',
  'commitment',
  'statement',
] as const;

const TASKS_READ = 10_000;

export const roomQueries: QueryTable<'room.get' | 'task.propose' | 'freeze.propose'> = {
  'room.get': ({ db, states }, { incidentId }) => {
    if (states.incident.get(incidentId) === null)
      return fail('incident.unknown', 'There is no such incident.');
    const byEntity = new Map<string, Map<string, StoredEntry[]>>(NOUNS.map((noun) => [noun, new Map()]));
    for (const row of prepareIncidentNounEntries(db)(incidentId, JSON.stringify(NOUNS))) {
      const entities = byEntity.get(row.noun);
      const entries = entities?.get(row.entity_id) ?? [];
      entries.push(rowToStored(row));
      entities?.set(row.entity_id, entries);
    }
    const entitiesOf = (noun: string) => [...(byEntity.get(noun)?.values() ?? [])];
    return ok({
      incident: historyOf(incidentNoun, byEntity.get('incident')?.get(incidentId) ?? []),
      facts: entitiesOf('fact').map((entries) => historyOf(factNoun, entries)),
      decisions: entitiesOf('decision').map((entries) => historyOf(decisionNoun, entries)),
      tasks: entitiesOf('task').map((entries) => historyOf(taskNoun, entries)),
      clockActs: entitiesOf('clock').map((entries) => historyOf(clockNoun, entries)),
      sitreps: entitiesOf('sitrep').map((entries) => historyOf(sitrepNoun, entries)),
      internalBriefs: entitiesOf('internalBrief').map((entries) => historyOf(internalBriefNoun, entries)),
      handovers: entitiesOf('handover').map((entries) => historyOf(handoverNoun, entries)),
      callRuns: entitiesOf('callRun').map((entries) => historyOf(callRunNoun, entries)),
      commitments: entitiesOf('commitment').map((entries) => historyOf(commitmentNoun, entries)),
      statements: entitiesOf('statement').map((entries) =>
        historyOf<Statement>(statementNoun, entries).map(({ at, state }) => ({ at, state: briefOf(state) })),
      ),
      freezes: entitiesOf('freeze').map((entries) => historyOf(freezeNoun, entries)),
      planClocks: planClocksOf(states.plan('severity').all()),
    });
  },
  'freeze.propose': ({ states }, { incidentId }) => {
    const incident = states.incident.get(incidentId);
    if (incident === null) return fail('incident.unknown', 'There is no such incident.');
    const ledger = states.freeze.ofIncident(incidentId, TASKS_READ);
    return ok(proposeFreezes(states.plan('severity').all(), incident.level, ledger));
  },
  'task.propose': ({ states }, { incidentId }) => {
    const incident = states.incident.get(incidentId);
    if (incident === null) return fail('incident.unknown', 'There is no such incident.');
    const plan = { severities: states.plan('severity').all(), roles: states.plan('role').all() };
    return ok(proposeTasks(plan, incident.level, states.task.ofIncident(incidentId, TASKS_READ)));
  },
};
