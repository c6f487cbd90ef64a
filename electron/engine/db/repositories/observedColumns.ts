/*
 * What a source says of a mention beside its words, as rows of the feed carry it: which source and which watches,
 * edited, deleted, hidden, how many say nearly the same. Rows of files have none of it and pay nothing for it.
 */
import type { MentionRow } from '../../../../shared/contract/mention.ts';

type Observed = NonNullable<MentionRow['observed']>;

/**
 * Of a file with the tables of listening; `m` is the mention. A group in which authors are not known any more has no
 * reach: each of its rows would count as an author of its own.
 */
export const observedColumns = (canExpire: boolean): string => `
  CASE WHEN m.source_no > 0 THEN json_object(
    'sourceId', (SELECT source_id FROM source_no WHERE no = m.source_no),
    'watchIds', (SELECT json_group_array(watch_no.watch_id) FROM mention_watch JOIN watch_no ON watch_no.no = mention_watch.watch_no
      WHERE mention_watch.mention_id = m.id),
    'editedAt', m.edited_at, 'deletedAt', m.deleted_at, 'isHidden', m.is_hidden,
    'count', CASE WHEN m.group_id = m.id THEN (SELECT count(*) FROM mention g WHERE g.group_id = m.id) ELSE 1 END,
    'reach', CASE WHEN m.group_id = m.id ${canExpire ? WITH_AUTHORS : ''} THEN (SELECT sum(most) FROM (SELECT max(g.reach) AS most FROM mention g
      WHERE g.group_id = m.id GROUP BY coalesce(g.author, g.handle, g.id))) END,
    'firstId', CASE WHEN m.group_id <> m.id THEN m.group_id END) END AS observed`;

const WITH_AUTHORS =
  'AND NOT EXISTS (SELECT 1 FROM mention e WHERE e.group_id = m.id AND e.expired_at IS NOT NULL)';

type Raw = Omit<Observed, 'isHidden' | 'watchIds' | 'group'> & {
  readonly isHidden: number;
  readonly watchIds: string | readonly string[];
  readonly count: number;
  readonly reach: number | null;
};

export function readObserved(text: string): Observed {
  const { isHidden, watchIds, count, reach, ...rest } = JSON.parse(text) as Raw;
  return {
    ...rest,
    isHidden: isHidden === 1,
    watchIds: typeof watchIds === 'string' ? (JSON.parse(watchIds) as readonly string[]) : watchIds,
    group: count > 1 ? { count, reach } : null,
  };
}
