/*
 * An incident's timeline: log lines and evidence as they stand, other acts as they were
 * recorded, in the order in which things happened. Entries of a newer version are shown as
 * such and nothing is guessed of them.
 */
import { ACT_KINDS, type ActKind, type TimelineItem } from '../../../shared/contract/incident.ts';
import { loggedCalls } from '../../../shared/domain/callInLog.ts';
import type { CallRound } from '../../../shared/domain/callRound.ts';
import { standingLine, tallyCalls } from '../../../shared/domain/callRoundRules.ts';
import type { VoidReason } from '../../../shared/domain/fold.ts';
import type { LevelMeasured } from '../../../shared/domain/incident.ts';
import type { LevelGround } from '../../../shared/domain/levelGround.ts';
import type { Level } from '../../../shared/domain/limits.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import type { Db } from '../db/sqlite.ts';
import { type EntryWithPayloadRow, readPayloadBytes } from './entryRow.ts';
import { prepareIncidentEntries, prepareIncidentTail } from './readEntries.ts';
import { roomActOf } from './roomActs.ts';

/** Kinds that are shown inside the item of their entity, not as a row of their own. */
const WITHIN_ANOTHER = new Set([
  'logLine.amended',
  'logLine.pinned',
  'logLine.unpinned',
  // A draft is recorded at every pause of whoever types.
  'statement.amended',
  'reportDraft.written',
]);

const WITHIN_LIST = JSON.stringify([...WITHIN_ANOTHER]);

/** All acts, or the `newest` so many; a change of level says which one it left either way. */
export function buildTimeline(
  context: { readonly db: Db; readonly states: States },
  incidentId: string,
  newest: number | null = null,
): readonly TimelineItem[] {
  const { db } = context;
  const states = remembering(context.states);
  const voids = new Map(
    db
      .prepare<[string], { entry_id: string; reason: string }>(
        // Few entries have no effect, and an incident may have many: from the few to the many.
        `SELECT v.entry_id AS entry_id, v.reason AS reason FROM entry_void v CROSS JOIN entry e ON e.id = v.entry_id
         WHERE e.incident_id = ?`,
      )
      .all(incidentId)
      .map((row) => [row.entry_id, row.reason as VoidReason]),
  );
  const rows =
    newest === null
      ? prepareIncidentEntries(db)(incidentId)
      : prepareIncidentTail(db)(incidentId, WITHIN_LIST, newest);
  let level = newest === null ? null : levelBefore(states, incidentId, rows[0]?.occurred_at ?? 0);
  const items: TimelineItem[] = [];
  for (const row of rows) {
    const voidReason = voids.get(row.id) ?? null;
    if (WITHIN_ANOTHER.has(row.kind) && voidReason === null) continue;
    const base = {
      entryId: row.id,
      occurredAt: row.occurred_at,
      recordedAt: row.recorded_at,
      person: row.person,
      voidReason,
      isClockAhead: row.is_clock_ahead === 1,
    };
    const line = row.kind === 'logLine.recorded' ? states.logLine.get(row.entity_id) : null;
    const evidence =
      row.kind === 'evidence.pinned' || row.kind === 'evidence.attached'
        ? states.evidence.get(row.entity_id)
        : null;
    if (line !== null) items.push({ ...base, type: 'logLine', line });
    else if (evidence !== null) items.push({ ...base, type: 'evidence', evidence });
    else {
      const round = row.kind === 'callRound.recorded' ? states.callRound.get(row.entity_id) : null;
      const act = { ...describeAct(row, states), ...(round === null ? {} : { detail: tallyOf(round) }) };
      items.push({ ...base, ...act, previousLevel: level });
      if (round !== null && voidReason === null) items.push(...callItems(round, base));
      if (act.level !== null && voidReason === null) level = act.level;
    }
  }
  // Calls stand at their own times, not at the time of the sheet they are written on.
  return items.sort((a, b) => a.occurredAt - b.occurredAt);
}

/** A run of calls has a row for every call, and each names somebody of it: it is read once, not once a row. */
function remembering(states: States): States {
  const runs = new Map<string, ReturnType<States['callRun']['get']>>();
  const get: States['callRun']['get'] = (id) => {
    const run = runs.get(id) ?? states.callRun.get(id);
    runs.set(id, run);
    return run;
  };
  return { ...states, callRun: { ...states.callRun, get } };
}

/** The level that was in force before a moment; null before there was one. */
function levelBefore(states: States, incidentId: string, moment: number): Level | null {
  const periods = [...(states.incident.get(incidentId)?.periods ?? [])].sort((a, b) => a.from - b.from);
  return periods.filter(({ from }) => from < moment).at(-1)?.level ?? null;
}

/** Those who were reached, each as an item that no other entry has the name of. */
function callItems(
  round: CallRound,
  base: Omit<Extract<TimelineItem, { type: 'call' }>, 'type' | 'call'>,
): readonly TimelineItem[] {
  return loggedCalls(round).map(({ occurredAt, call }) => ({
    ...base,
    entryId: `${base.entryId}.${call.contactId}`,
    occurredAt,
    type: 'call',
    call,
  }));
}

/** How many of how many were reached, as the round stands. */
function tallyOf(round: CallRound): string {
  const { reached, all } = tallyCalls(round.rows.map(standingLine));
  return `${reached}/${all}`;
}

function describeAct(row: EntryWithPayloadRow, states: States) {
  const data = row.bytes === null ? null : readPayloadBytes(row.bytes);
  const fields = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
  const text = (name: string): string | null => (typeof fields[name] === 'string' ? fields[name] : null);
  const kind: ActKind = (ACT_KINDS as readonly string[]).includes(row.kind)
    ? (row.kind as ActKind)
    : 'unknown';
  const room = roomActOf(states, row, fields);
  return {
    type: 'act' as const,
    kind,
    isErased: row.is_erased === 1,
    title: room === null ? text('title') : room.title,
    ...(room === null ? {} : { room: room.room }),
    level: typeof fields.level === 'number' ? (fields.level as Level) : null,
    reason: text('reason'),
    ...(kind === 'incident.levelChanged'
      ? {
          measured: (fields.measured as LevelMeasured | undefined) ?? null,
          grounds: (fields.grounds as readonly LevelGround[] | undefined) ?? [],
        }
      : {}),
    detail:
      kind === 'report.exported'
        ? [text('format'), text('sha256')].filter((part) => part !== null).join(' ')
        : null,
  };
}
