/*
 * Where feed and incident meet: an incident is declared from the mentions that are chosen in the feed.
 */
import type { MentionRow } from '../../../shared/contract/mention.ts';
import { api } from '../../bridge/bridge.ts';
import { openDeclare } from '../../features/incident/incidentView.ts';
import { EVERYTHING } from '../../features/mention/feedQuery.ts';
import { clearSelection, selectActedOn, useFeedView } from '../../features/mention/feedView.ts';
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';

/** Opens the dialog with what is chosen; rows that left the list meanwhile are asked for one by one. */
export async function declareFromFeed(): Promise<void> {
  const view = useFeedView.getState();
  // Without a feed on screen an old choice must not slip in unseen.
  const ids = view.handle === null ? [] : selectActedOn(view);
  const shown = new Map(view.handle?.rows().map((row) => [row.id, row]) ?? []);
  const rows: MentionRow[] = [];
  for (const id of ids) {
    const row = shown.get(id);
    if (row !== undefined) {
      rows.push(row);
      continue;
    }
    const reply = await api.mention.get({ id });
    if (reply.ok) rows.push(reply.value);
  }
  openDeclare(rows.sort((a, b) => b.id - a.id));
}

/**
 * What was chosen has become an incident: the feed lets it go. Filters go too, since the room's feed must not
 * hide what arrives; words that are looked for stay, in sight in their field.
 */
export function afterDeclared(): void {
  clearSelection();
  useFeedView.setState(({ query }) => ({
    openId: null,
    areFiltersOpen: false,
    query: { ...EVERYTHING, text: query.text },
  }));
}

export const declareActions: readonly Action[] = [
  {
    id: 'incident.declare',
    group: 'incident',
    label: (t) => t('incident.actionDeclare'),
    alsoFound: (t) => t('feed.actionDeclare'),
    keys: ['d'],
    isAvailable: () => selectCanAct(useEntities.getState()),
    run: () => void declareFromFeed(),
  },
];
