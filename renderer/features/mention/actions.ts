/*
 * The keys and palette lines of the feed. They act on whichever feed is on screen and rest when none is.
 */
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { selectIncident } from '../../store/select.ts';
import { goTo, useSession } from '../../store/session.ts';
import { COLUMN_WAYS } from './feedColumns.ts';
import { clearSelection, selectActedOn, toggleSelected, useFeedView } from './feedView.ts';
import { markSeen } from './look.ts';
import { pinMentions } from './pinMentions.ts';
import { toneActions } from './sayTone.ts';
import { chooseColumns } from './useFeedColumns.ts';

const view = useFeedView.getState;
const isOnScreen = (): boolean => view().handle !== null;
const hasActive = (): boolean => isOnScreen() && view().activeKey !== null;

/** Pins what is chosen (or under the keys) to the incident that is looked at, and says so. */
export async function pinChosen(): Promise<void> {
  const ids = selectActedOn(view());
  if (ids.length === 0) {
    say((t) => t('feed.nothingChosen'));
    return;
  }
  const incident = selectIncident(useEntities.getState().incidents, useSession.getState().chosenIncidentId);
  if (incident === null || incident.status === 'closed') {
    say((t) => t('feed.pinNeedsIncident'), { tone: 'warning' });
    return;
  }
  const { pinned, already, failure } = await pinMentions(ids, incident.id);
  if (failure !== null) {
    say((t) => t('feed.pinFailed', { problem: t(`error.${failure.code}`) }), {
      tone: 'danger',
      staysMs: null,
    });
    return;
  }
  clearSelection();
  say((t) =>
    [
      ...(pinned > 0 ? [t('feed.pinnedDone', { count: pinned })] : []),
      ...(already > 0 ? [t('feed.pinnedAlready', { count: already })] : []),
    ].join(' '),
  );
}

/** Leads to the feed's search, from wherever one is. */
function search(): void {
  if (isOnScreen()) {
    view().handle?.focusSearch();
    return;
  }
  goTo('feed');
  // The feed's place is lazy: its search field is there a moment later.
  const stop = useFeedView.subscribe(({ handle }) => {
    if (handle === null) return;
    stop();
    handle.focusSearch();
  });
  setTimeout(stop, 2_000);
}

export const mentionActions: readonly Action[] = [
  {
    id: 'mention.search',
    group: 'mention',
    label: (t) => t('feed.actionSearch'),
    keys: ['/'],
    run: search,
  },
  {
    id: 'mention.pause',
    group: 'mention',
    label: (t) => t('feed.actionPause'),
    keys: ['p'],
    isAvailable: isOnScreen,
    run: () => useFeedView.setState(({ isPaused }) => ({ isPaused: !isPaused })),
  },
  {
    id: 'mention.showNew',
    group: 'mention',
    label: (t) => t('feed.actionShowNew'),
    keys: ['.'],
    isAvailable: isOnScreen,
    run: () => view().handle?.showWaiting(),
  },
  {
    id: 'mention.next',
    group: 'mention',
    label: (t) => t('feed.actionNext'),
    keys: ['j'],
    isKeyOnly: true,
    isAvailable: isOnScreen,
    run: () => view().handle?.move(1),
  },
  {
    id: 'mention.previous',
    group: 'mention',
    label: (t) => t('feed.actionPrevious'),
    keys: ['k'],
    isKeyOnly: true,
    isAvailable: isOnScreen,
    run: () => view().handle?.move(-1),
  },
  {
    id: 'mention.select',
    group: 'mention',
    label: (t) => t('feed.actionSelect'),
    keys: ['x'],
    isKeyOnly: true,
    isAvailable: hasActive,
    run: () => toggleSelected(view().activeKey ?? ''),
  },
  {
    id: 'mention.open',
    group: 'mention',
    label: (t) => t('feed.actionOpen'),
    isAvailable: hasActive,
    run: () => useFeedView.setState(({ activeKey }) => ({ openId: Number(activeKey) })),
  },
  {
    id: 'evidence.pin',
    group: 'mention',
    label: (t) => t('feed.actionPin'),
    keys: ['e'],
    isAvailable: isOnScreen,
    run: () => void pinChosen(),
  },
  {
    id: 'mention.markSeen',
    group: 'mention',
    label: (t) => t('feed.actionMarkSeen'),
    isAvailable: isOnScreen,
    run: markSeen,
  },
  ...COLUMN_WAYS.map(
    (way): Action => ({
      id: `mention.columns.${way}`,
      group: 'mention',
      label: (t) => t('feed.actionColumns', { way: t(`feed.columns_${way}`) }),
      run: () => {
        goTo('feed');
        chooseColumns(way);
      },
    }),
  ),
  {
    id: 'mention.clear',
    group: 'mention',
    label: (t) => t('feed.actionClear'),
    isAvailable: () => view().selectedKeys.size > 0,
    run: clearSelection,
  },
  ...toneActions,
];
