/*
 * What the log shows, in one line above it; and how much that leaves out.
 */
import { memo } from 'react';
import { Button } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './FilterBar.module.css';
import { SHOW_EVERYTHING, TIMELINE_SHOWS, type TimelineShow } from './timelineFilter.ts';
import { useTimelineView } from './timelineView.ts';

export const FilterBar = memo(function FilterBar({ hidden }: { readonly hidden: number }) {
  const { t } = useWords();
  const filter = useTimelineView((view) => view.filter);
  const set = (change: Partial<typeof filter>): void =>
    useTimelineView.setState({ filter: { ...filter, ...change } });
  return (
    <search className={style.bar} aria-label={t('log.filter')}>
      <Select<TimelineShow>
        isLabelHidden
        className={style.show}
        label={t('log.filterShow')}
        value={filter.show}
        onChange={(show) => set({ show })}
        choices={TIMELINE_SHOWS.map((id) => ({ id, label: t(`log.show_${id}`) }))}
      />
      <SearchField
        className={style.search}
        label={t('log.filterSearch')}
        placeholder={t('log.filterSearch')}
        value={filter.search}
        onChange={(search) => set({ search })}
      />
      {hidden > 0 && (
        <span className={style.hidden} role="status">
          {t('log.filterHidden', { count: hidden })}
          <Button
            isSmall
            variant="quiet"
            onPress={() => useTimelineView.setState({ filter: SHOW_EVERYTHING })}
          >
            {t('log.filterClear')}
          </Button>
        </span>
      )}
    </search>
  );
});
