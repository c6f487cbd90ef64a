/*
 * What a wall shows beside the room, in one bounded look: it is asked again every few seconds through a storm.
 */

import { isOverdue } from '../../../shared/domain/improvementRules.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { MeasureSubject } from '../../../shared/domain/measure.ts';
import { MINUTE_MS } from '../../../shared/domain/measure.ts';
import type { PlanRecordOf } from '../../../shared/domain/planNouns.ts';
import { STATEMENT_LANGUAGES } from '../../../shared/domain/statementLimits.ts';
import { dutyAt } from '../../../shared/domain/wallDuty.ts';
import {
  WALL_LIMITS,
  type WallFacts,
  type WallSheet,
  type WallStatement,
  type WallVolume,
  type WallWatch,
} from '../../../shared/domain/wallFacts.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { prepareMeasureRows } from '../db/repositories/measureRows.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import { wallPosts } from '../db/repositories/wallPosts.ts';
import { internalBriefQueries } from './internalBrief.ts';
import type { QueryContext, QueryTable } from './queryTable.ts';

const STATEMENTS_READ = 500;
const BRIEFS_READ = 500;
const IMPROVEMENTS_READ = 10_000;
const HOUR_MS = 60 * MINUTE_MS;
/** What the strip of volume shows, at least and at most, in about so many bars. */
const SHORTEST_STRIP_MS = 3 * HOUR_MS;
const LONGEST_STRIP_MS = 24 * HOUR_MS;
const BARS = 60;

export const wallQueries: QueryTable<'scene.facts'> = {
  'scene.facts': (context, { incidentId, sinceMinutes, isForVisitors }) => {
    const { db, states, now } = context;
    const incident = incidentId === null ? null : states.incident.get(incidentId);
    if (incidentId !== null && incident === null)
      return fail('incident.unknown', 'There is no such incident.');
    const rows = prepareMeasureRows(db);
    const subject: MeasureSubject =
      incident === null ? { kind: 'all' } : { kind: 'incident', id: incident.id };
    const live = <R extends { readonly retiredAt: number | null; readonly isErased: boolean }>(
      records: readonly R[],
    ): readonly R[] => records.filter(({ retiredAt, isErased }) => retiredAt === null && !isErased);
    const roles = live(states.plan('role').all()).map(({ fields }) => fields);
    const names = new Map(live(states.plan('contact').all()).map(({ id, fields }) => [id, fields.name]));
    const nameOf = (id: string): string | null => names.get(id) ?? null;
    const [page] = live(states.plan('plan').all());
    const timeZone = page?.fields.timeZone || incident?.timeZone || 'UTC';
    const duty = dutyAt(roles, nameOf, now, timeZone);
    return ok({
      incidentId,
      asOf: now,
      organisation: page?.fields.organisation ?? '',
      volume: volumeOf(rows, subject, incident, sinceMinutes, now),
      posts: wallPosts(db, incident === null ? null : rows.watchIds(subject), now),
      sheets: incident === null ? [] : sheetsOf(context, incident.id, live(states.plan('brief').all())),
      statement: incident === null ? null : lastWords(states, incident.id),
      spokesperson: duty.find(({ code }) => code === 'spokesperson')?.name ?? null,
      duty: duty.slice(0, WALL_LIMITS.duty),
      watches: incident === null ? watchesOf(rows, live(states.plan('watch').all()), now) : [],
      exerciseOn: page?.fields.exerciseOn ?? null,
      improvements:
        incident === null
          ? improvementsOf(states, nameOf, createFormats('en-CA', timeZone).dayKey(now))
          : null,
      names: isForVisitors ? [...names.values()] : [],
    });
  },
};

type Rows = ReturnType<typeof prepareMeasureRows>;

/** What is still to be improved, of every incident: what falls due first is named. */
function improvementsOf(
  states: States,
  nameOf: (contactId: string) => string | null,
  today: string,
): WallFacts['improvements'] {
  const open = states.improvement
    .newest(IMPROVEMENTS_READ)
    .filter(({ status, isErased }) => status === 'open' && !isErased);
  if (open.length === 0) return null;
  const byDay = [...open].sort((a, b) => {
    if (a.dueOn === b.dueOn) return a.openedAt - b.openedAt;
    return a.dueOn === null || (b.dueOn !== null && a.dueOn > b.dueOn) ? 1 : -1;
  });
  return {
    open: open.length,
    overdue: open.filter((one) => isOverdue(one, today)).length,
    next: byDay.slice(0, WALL_LIMITS.improvements).map((one) => {
      const { id, action, finding, ownerId, ownerName, dueOn } = one;
      const owner = ownerId === null ? null : (nameOf(ownerId) ?? states.person.get(ownerId)?.name ?? null);
      return {
        id,
        text: action === '' ? finding : { fr: action, en: action },
        owner: owner || ownerName || null,
        dueOn,
        isOverdue: isOverdue(one, today),
      };
    }),
  };
}

function volumeOf(
  rows: Rows,
  subject: MeasureSubject,
  incident: Incident | null,
  sinceMinutes: number,
  now: number,
): WallVolume {
  const wished = incident === null ? LONGEST_STRIP_MS / 2 : now - incident.declaredAt + HOUR_MS;
  const spanMs = Math.min(LONGEST_STRIP_MS, Math.max(SHORTEST_STRIP_MS, wished));
  const bucketMs = Math.ceil(spanMs / BARS / MINUTE_MS) * MINUTE_MS;
  const toAt = (Math.floor(now / bucketMs) + 1) * bucketMs;
  const fromAt = toAt - Math.ceil(spanMs / bucketMs) * bucketMs;
  const counts = new Array<number>((toAt - fromAt) / bucketMs).fill(0);
  for (const { minute, bucket } of rows.buckets(subject, fromAt / MINUTE_MS, Math.ceil(toAt / MINUTE_MS))) {
    const at = Math.floor((minute * MINUTE_MS - fromAt) / bucketMs);
    if (at in counts) counts[at] = (counts[at] ?? 0) + bucket.count;
  }
  const lastMinute = Math.floor(now / MINUTE_MS);
  const recent = rows
    .buckets(subject, lastMinute - sinceMinutes + 1, lastMinute)
    .reduce((sum, { bucket }) => sum + bucket.count, 0);
  const peak = Math.max(...counts);
  const { lastHour, usualHour, volumeRatio } = rows.history(subject, now).at(now);
  return {
    fromAt,
    bucketMs,
    counts,
    lastHour,
    recent,
    usualHour,
    ratio: volumeRatio,
    peakAt: peak === 0 ? null : fromAt + counts.indexOf(peak) * bucketMs,
  };
}

/** Sheets that are out; while none is, those that the plan holds ready. One that was taken back is neither. */
function sheetsOf(
  context: QueryContext,
  incidentId: string,
  briefs: readonly PlanRecordOf<'brief'>[],
): readonly WallSheet[] {
  const listed = internalBriefQueries['internalBrief.list'](context, { incidentId });
  if (!listed.ok) return [];
  const takenBack = new Set(
    context.states.internalBrief
      .ofIncident(incidentId, BRIEFS_READ)
      .filter(({ withdrawnAt }) => withdrawnAt !== null)
      .map(({ briefId }) => briefId),
  );
  const all = listed.value.rows.flatMap(({ briefId, audience, given, isChanged }): readonly WallSheet[] => {
    const fields = briefs.find(({ id }) => id === briefId)?.fields;
    if (fields === undefined || (given === null && takenBack.has(briefId))) return [];
    const { title, doList, dontList, sendTo } = fields;
    return [{ title, audience, doList, dontList, sendTo, isChanged, givenAt: given?.givenAt ?? null }];
  });
  const out = all.filter(({ givenAt }) => givenAt !== null);
  return (out.length === 0 ? all : [...out].sort((a, b) => (b.givenAt ?? 0) - (a.givenAt ?? 0))).slice(
    0,
    WALL_LIMITS.sheets,
  );
}

/** The newest public words that are out, as they went out; a reply to one person is not for the wall. */
function lastWords(states: States, incidentId: string): WallStatement | null {
  const out = states.statement
    .ofIncident(incidentId, STATEMENTS_READ)
    .filter(({ replyTo, isErased }) => replyTo === null && !isErased)
    .flatMap((statement): readonly { readonly at: number; readonly said: WallStatement }[] => {
      const published = statement.publications.filter(({ state }) => state === 'published');
      const last = published.reduce<(typeof published)[number] | null>(
        (newest, one) => (newest === null || one.at > newest.at ? one : newest),
        null,
      );
      if (last === null) return [];
      // What the public read is what went out, whatever was made of the text since.
      const isChangedSince = last.digest !== statement.digest;
      const text = isChangedSince
        ? statement.versions.find(({ digest }) => digest === last.digest)
        : statement.content;
      const words = STATEMENT_LANGUAGES.flatMap((language) => {
        const ofThese = published.filter((one) => one.language === language && one.digest === last.digest);
        const [first] = [...ofThese].sort((a, b) => a.at - b.at);
        return first === undefined
          ? []
          : [{ language, text: text?.[language] ?? '', at: first.at, isUnapproved: !first.wasApproved }];
      });
      return [{ at: last.at, said: { title: statement.title, isChangedSince, words } }];
    });
  return out.sort((a, b) => b.at - a.at)[0]?.said ?? null;
}

/** Those that are loudest against their usual hour first. */
function watchesOf(rows: Rows, watches: readonly PlanRecordOf<'watch'>[], now: number): readonly WallWatch[] {
  return watches
    .filter(({ fields }) => fields.query.trim() !== '')
    .map(({ id, fields: { name, query } }): WallWatch => {
      const { lastHour, usualHour, volumeRatio } = rows.history({ kind: 'watch', id }, now).at(now);
      return {
        name: { fr: name.fr || name.en || query, en: name.en || name.fr || query },
        lastHour,
        usualHour,
        ratio: volumeRatio,
      };
    })
    .sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0) || b.lastHour - a.lastHour)
    .slice(0, WALL_LIMITS.watches);
}
