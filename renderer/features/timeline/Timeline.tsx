/*
 * The acts of an incident, oldest first, so that the newest stands beside the line where one types. It stays at
 * the newest while one is there; whoever reads further up is left where they are.
 */
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useSession } from '../../store/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { FilterBar } from './FilterBar.tsx';
import style from './Timeline.module.css';
import { TimelineRow } from './TimelineRow.tsx';
import { filterTimeline, SHOW_EVERYTHING } from './timelineFilter.ts';
import { buildTimelineRows, keepRows, type TimelineRow as Row } from './timelineRows.ts';
import { selectCursor, useTimelineView } from './timelineView.ts';
import { useLastLooked } from './useLastLooked.ts';
import { TIMELINE_LIMIT, type TimelineData } from './useTimeline.ts';

export type TimelineProps = {
  readonly incident: Incident;
  readonly data: TimelineData;
  readonly canAmend: boolean;
  readonly onAmend: (lineId: string) => void;
};

/** Rows are drawn from the newest on: nobody reads thousands at once, and each costs time at every start. */
const DRAWN_FIRST = 60;
const DRAWN_MORE = 300;

/** How near the end counts as being at it, px. */
const NEAR_END_PX = 40;

export function Timeline({ incident, data, canAmend, onAmend }: TimelineProps) {
  const { t } = useWords();
  const formats = useFormats(incident.timeZone);
  const sayFailure = useErrorWords();
  const minute = useMinute();
  const people = useEntities((entities) => entities.people);
  const cursorAt = useTimelineView(selectCursor);
  const activeId = useTimelineView((view) => view.activeId);
  const lookedAt = useLastLooked(incident.id);
  const listId = useId();
  const box = useRef<HTMLElement>(null);
  const isAtEnd = useRef(true);
  const me = useSession((session) => session.desk?.personId ?? null);
  const filter = useTimelineView((view) => view.filter);
  const found = useMemo(() => filterTimeline(data.items, filter, me), [data.items, filter, me]);
  const [drawn, setDrawn] = useState(DRAWN_FIRST);
  const items = useMemo(() => found.slice(-drawn), [found, drawn]);
  const earlier = found.length - items.length;
  const isMore = earlier > 0 || (data.isCut && found.length < TIMELINE_LIMIT && filter === SHOW_EVERYTHING);
  const lookBack = (): void => {
    setDrawn(drawn + DRAWN_MORE);
    useTimelineView.setState({ isLookedBack: true });
  };
  const dayKey = useMemo(() => remembered(formats.dayKey), [formats]);
  const lastRows = useRef<readonly Row[]>([]);
  const rows = useMemo(() => {
    lastRows.current = keepRows(buildTimelineRows(items, dayKey, cursorAt, lookedAt), lastRows.current);
    return lastRows.current;
  }, [items, dayKey, cursorAt, lookedAt]);
  const order = useMemo(() => items.map((item) => item.entryId), [items]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is what makes the end move, not a mark on one.
  useLayoutEffect(() => {
    if (isAtEnd.current && box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  }, [order]);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const rowId = (entryId: string): string => `${listId}-${entryId}`;
  const setActive = (entryId: string | undefined): void => {
    if (entryId === undefined) return;
    useTimelineView.setState({ activeId: entryId });
    const row = document.getElementById(rowId(entryId));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isControl(event.target)) return;
    const at = activeId === null ? order.length : order.indexOf(activeId);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setActive(order[Math.max(0, Math.min(order.length - 1, to))]);
      return;
    }
    if (event.key === 'Enter' && canAmend) {
      const line = lineOf(items, activeId);
      if (line !== null) onAmend(line);
    }
  };
  const nameOf = useCallback(
    (personId: string): string => people[personId]?.name ?? t('log.someone'),
    [people, t],
  );

  if (data.phase === 'loading') return <Skeleton rows={6} rowHeight={30} />;
  if (data.phase === 'failed' && data.failure !== null) {
    return (
      <EmptyState
        title={t('log.failedTitle')}
        actions={<Button onPress={data.retry}>{t('common.retry')}</Button>}
      >
        {sayFailure(data.failure)}
      </EmptyState>
    );
  }
  return (
    <>
      <FilterBar hidden={data.items.length - found.length} />
      <section
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard
        tabIndex={0}
        aria-label={t('log.title')}
        className={style.timeline}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          const element = event.currentTarget;
          isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX;
        }}
      >
        {data.failure !== null && <Banner tone="warning">{sayFailure(data.failure)}</Banner>}
        {data.isCut && data.items.length >= TIMELINE_LIMIT && (
          <p className={style.cut}>{t('log.cut', { number: TIMELINE_LIMIT })}</p>
        )}
        {found.length === 0 && data.items.length > 0 && <p className={style.cut}>{t('log.filterNone')}</p>}
        {isMore && (
          <div className={style.cut}>
            <Button isSmall onPress={lookBack}>
              {t('log.earlier')}
            </Button>
          </div>
        )}
        <ol className={style.rows}>
          {rows.map((row) =>
            row.kind === 'day' ? (
              <li key={row.key} className={style.day}>
                <TimeText
                  text={`${formats.dayKey(row.at) === formats.dayKey(minute) ? `${t('log.today')}, ` : ''}${formats.date(row.at)}`}
                />
                <span>{formats.zoneLabel(row.at)}</span>
              </li>
            ) : row.kind === 'looked' ? (
              <li key={row.key} className={style.looked}>
                {t('log.sinceLooked', {
                  time:
                    formats.dayKey(row.at) === formats.dayKey(minute)
                      ? formats.time(row.at)
                      : formats.dateTime(row.at),
                })}
              </li>
            ) : (
              <TimelineRow
                key={row.key}
                id={rowId(row.item.entryId)}
                row={row}
                formats={formats}
                cursorAt={hasWordings(row.item) ? cursorAt : null}
                isActive={row.item.entryId === activeId}
                canAmend={canAmend}
                nameOf={nameOf}
                onActive={activate}
                onAmend={onAmend}
              />
            ),
          )}
        </ol>
      </section>
    </>
  );
}

/** What a moment is called does not change: it is asked again in every frame while one scrubs. */
function remembered(dayKey: (at: number) => string): (at: number) => string {
  const known = new Map<number, string>();
  return (at) => {
    const key = known.get(at) ?? dayKey(at);
    known.set(at, key);
    return key;
  };
}

/** Only a line that was amended reads otherwise at another moment. */
function hasWordings(item: TimelineItem): boolean {
  return item.type === 'logLine' && item.line.versions.length > 1;
}

function activate(entryId: string): void {
  useTimelineView.setState({ activeId: entryId });
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a, input, textarea') !== null;
}

function lineOf(items: readonly TimelineItem[], entryId: string | null): string | null {
  const item = items.find((one) => one.entryId === entryId);
  return item?.type === 'logLine' && !item.line.isErased ? item.line.id : null;
}
