/*
 * Gathers what could be seen in the time of an incident: a source that stood and answered then measures its network; a
 * network of which there are posts that no such source gives was looked at by hand, or came from a file.
 */
import {
  buildCoverage,
  type Coverage,
  type CoverageFacts,
  networkOfSource,
} from '../../../shared/domain/coverage.ts';
import { standingFields } from '../../../shared/domain/handJudgement.ts';
import { MINUTE_MS, subjectKey } from '../../../shared/domain/measure.ts';
import { WATCH_CATEGORIES } from '../../../shared/domain/planLimits.ts';
import type { VolumeWindow } from '../../../shared/domain/reportChart.ts';
import { type Db, hasTable } from '../db/sqlite.ts';
import type { QueryContext } from '../queries/queryTable.ts';

const HAND_LOOKED_THROUGH = 2_000;

/** Null in a file that cannot listen. */
export function gatherCoverage(
  { db, states }: QueryContext,
  { from, to }: Pick<VolumeWindow, 'from' | 'to'>,
): Coverage | null {
  if (!hasTable(db, 'source_state') || !hasTable(db, 'measure_minute')) return null;
  const stood = (record: { readonly addedAt: number; readonly retiredAt: number | null }): boolean =>
    record.addedAt < to && (record.retiredAt === null || record.retiredAt > from);
  const contact = new Map(
    db
      .prepare<[], { readonly id: string; readonly at: number | null }>(
        'SELECT source_id AS id, last_contact_at AS at FROM source_state',
      )
      .all()
      .map(({ id, at }) => [id, at]),
  );
  const sources = states
    .plan('source')
    .all()
    .filter((record) => !record.isErased && stood(record))
    .map(({ id, fields }): CoverageFacts['sources'][number] => ({
      id,
      fields,
      state: (contact.get(id) ?? 0) >= from ? { kind: 'live', isCatchingUp: false } : { kind: 'connecting' },
    }));
  const watched = states
    .plan('watch')
    .all()
    .filter((record) => !record.isErased && stood(record) && record.fields.query.trim() !== '')
    .map(({ fields }) => fields.category);
  const readNetworks = prepareNetworks(db, from, to);
  const given = new Set(
    sources.flatMap(({ fields, state }) => (state.kind === 'live' ? (networkOfSource(fields) ?? []) : [])),
  );
  const otherwise = readNetworks('all')
    .filter((network) => !given.has(network))
    .map((network) => ({ network, category: null, at: to }));
  const byHand = states.handMention.newest(HAND_LOOKED_THROUGH).flatMap((mention) => {
    const fields = mention.withdrawnAt === null ? standingFields(mention) : null;
    return fields === null || fields.postedAt < from || fields.postedAt >= to
      ? []
      : [{ category: fields.category, network: fields.network, at: fields.postedAt }];
  });
  const lastItems = WATCH_CATEGORIES.flatMap((category) =>
    readNetworks(subjectKey({ kind: 'category', category })).map((network) => ({
      category,
      network,
      at: to,
    })),
  );
  const facts = { sources, watched: [...new Set(watched)], lastItems, byHand: [...byHand, ...otherwise] };
  return buildCoverage(facts, to);
}

/** Networks of a subject's posts in the window: buckets hold a bit for each. */
function prepareNetworks(db: Db, from: number, to: number): (key: string) => readonly string[] {
  const names = new Map(
    db
      .prepare<[], { readonly no: number; readonly network: string }>('SELECT no, network FROM network_no')
      .all()
      .map(({ no, network }) => [no, network]),
  );
  const bits = db
    .prepare<[string, number, number], number>(
      `SELECT DISTINCT networks FROM measure_minute
       WHERE subject_no = (SELECT no FROM measure_subject WHERE key = ?) AND minute >= ? AND minute < ?`,
    )
    .pluck();
  return (key) => {
    const all = bits
      .all(key, Math.floor(from / MINUTE_MS), Math.ceil(to / MINUTE_MS))
      .reduce((sum, one) => sum | one, 0);
    return [...names].flatMap(([no, network]) => ((all & (1 << (no - 1))) !== 0 ? [network] : []));
  };
}
