/*
 * The injects in their order: only those in sight are in the page, whatever is unfolded under them. The one that has the
 * focus stays in it too, and the next one stays in sight while somebody watches it come.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ExerciseView } from '../../../shared/contract/exercise.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Region } from '../../ui/Region.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { InjectRow } from './InjectRow.tsx';
import { type InjectFilter, inOrder, nextInject, shownInjects } from './injectRows.ts';
import style from './injects.module.css';
import { drawnRows, offsetToShow } from './rowWindow.ts';
import { usePassed } from './usePassed.ts';
import { useRowHeights } from './useRowHeights.ts';

const SPARE_PX = 400;
const MEASURED_MS = 300;

type Props = { readonly view: ExerciseView };

export function InjectList({ view }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const passed = usePassed(view);
  const [filter, setFilter] = useState<InjectFilter>('withoutPosts');
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [heldId, setHeldId] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ offset: 0, viewport: 0 });
  const ordered = useMemo(() => inOrder(view.injects), [view.injects]);
  const rows = useMemo(() => shownInjects(ordered, filter), [ordered, filter]);
  const { places, watch } = useRowHeights(rows, box);
  const nextId = useMemo(() => nextInject(rows)?.inject.id ?? null, [rows]);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void => setSight({ offset: element.scrollTop, viewport: element.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    const hold = ({ target }: FocusEvent): void =>
      setHeldId((target as Element).closest<HTMLElement>('[data-inject]')?.dataset.inject ?? null);
    const letGo = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null) setHeldId(null);
    };
    element.addEventListener('focusin', hold);
    element.addEventListener('focusout', letGo);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', hold);
      element.removeEventListener('focusout', letGo);
    };
  }, []);

  const nextIndex = useMemo(() => rows.findIndex(({ inject }) => inject.id === nextId), [rows, nextId]);
  const latest = useRef({ places, nextIndex });
  latest.current = { places, nextIndex };
  const shownAt = useRef(Number.NEGATIVE_INFINITY);
  const scrollToNext = useCallback((): void => {
    const element = box.current;
    if (element === null) return;
    const { places: known, nextIndex: index } = latest.current;
    const top = offsetToShow(known, index, element.scrollTop, element.clientHeight);
    if (top !== null) element.scrollTop = top;
  }, []);
  const showNext = useCallback((): void => {
    shownAt.current = performance.now();
    scrollToNext();
  }, [scrollToNext]);
  // Rows that were guessed are measured once they are drawn: it is shown again where it turns out to stand.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever rows stand elsewhere
  useLayoutEffect(() => {
    if (performance.now() - shownAt.current < MEASURED_MS) scrollToNext();
  }, [places, scrollToNext]);
  // Whoever reads or acts in the list is not taken elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another one is next, or others are shown
  useEffect(() => {
    if (box.current?.matches(':focus-within, :hover') !== true) showNext();
  }, [nextId, filter, showNext, sight.viewport > 0]);

  const toggle = useCallback((id: string): void => {
    setUnfolded((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);

  const { first, end } = drawnRows(places, sight.offset, sight.viewport, SPARE_PX);
  const held = heldId === null ? -1 : rows.findIndex(({ inject }) => inject.id === heldId);
  const drawn = Array.from({ length: end - first }, (_, at) => first + at);
  if (held >= 0 && held < first) drawn.unshift(held);
  if (held >= end) drawn.push(held);
  const isOver = view.endedAt !== null;
  return (
    <Region id="injects" label={t('facilitator.injects')} className={style.region}>
      <Panel
        title={t('facilitator.injects')}
        count={formats.number(rows.length)}
        isBare
        isFilling
        actions={
          <>
            {nextIndex >= 0 && !isOver && (
              <Button isSmall variant="quiet" onPress={showNext}>
                {t('facilitator.toNext')}
              </Button>
            )}
            <SegmentedControl<InjectFilter>
              isSmall
              label={t('facilitator.filter')}
              choices={[
                { id: 'withoutPosts', label: t('facilitator.filter_withoutPosts') },
                { id: 'all', label: t('facilitator.filter_all') },
              ]}
              value={filter}
              onChange={setFilter}
            />
          </>
        }
      >
        <div
          ref={box}
          className={style.scroll}
          onScroll={(event) => {
            const { scrollTop, clientHeight } = event.currentTarget;
            setSight({ offset: scrollTop, viewport: clientHeight });
          }}
        >
          {rows.length === 0 && <p className={style.nothing}>{t('facilitator.filterEmpty')}</p>}
          <ol className={style.list} style={{ height: places.total }}>
            {drawn.map((index) => {
              const row = rows[index];
              if (row === undefined) return null;
              const { id } = row.inject;
              return (
                <InjectRow
                  key={id}
                  row={row}
                  top={places.tops[index] ?? 0}
                  place={index + 1}
                  of={rows.length}
                  isUnfolded={unfolded.has(id)}
                  isNext={id === nextId && !isOver}
                  isOver={isOver}
                  // Others are not drawn again each second.
                  passed={row.state === 'waiting' && !isOver ? passed : 0}
                  onToggle={toggle}
                  watch={watch}
                />
              );
            })}
          </ol>
        </div>
      </Panel>
    </Region>
  );
}
