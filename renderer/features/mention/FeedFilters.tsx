/*
 * Filters of the feed. The choices are what is stored, not what could be: networks and languages come from the
 * engine, imports from the store.
 */
import { WATCH_CATEGORIES } from '../../../shared/domain/planLimits.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { type Choice, Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './Feed.module.css';
import { countFilters, EVERYTHING, filterOf } from './feedQuery.ts';
import { changeQuery, useFeedView } from './feedView.ts';
import { languageName } from './mentionText.ts';
import { SavedFilters } from './SavedFilters.tsx';
import { useStoredFacets } from './useStoredFacets.ts';
import { useWatchNames } from './useWatchNames.ts';

/** Stands for "no filter" in a list, where an empty id is not allowed. */
const ANY = 'any:';

export function FeedFilters({ timeZone }: { readonly timeZone: string }) {
  const { t, locale } = useWords();
  const formats = useFormats(timeZone);
  const query = useFeedView((view) => view.query);
  const imports = useEntities((entities) => entities.imports);
  const { networks, languages } = useStoredFacets(true);
  const names = useWatchNames();

  const choice = <K extends 'network' | 'language' | 'importId' | 'watchId' | 'sourceId' | 'category'>(
    key: K,
    label: string,
    known: readonly Choice[],
  ) => (
    <Select
      label={label}
      choices={[{ id: ANY, label: t('feed.any') }, ...known]}
      value={query[key] ?? ANY}
      onChange={(id) => changeQuery({ [key]: id === ANY ? null : id })}
    />
  );
  const day = (key: 'fromDay' | 'toDay', label: string) => {
    const value = query[key];
    const isWrong = value !== '' && filterOf({ ...EVERYTHING, [key]: value }, timeZone) === undefined;
    return (
      <TextField
        label={label}
        isMono
        placeholder={t('feed.dayPlaceholder')}
        value={value}
        onChange={(typed) => changeQuery({ [key]: typed.trim() })}
        error={isWrong && value.length >= 10 ? t('feed.dayWrong') : undefined}
      />
    );
  };
  const taken = Object.values(imports)
    .filter((one) => one.undoneAt === null)
    .sort((a, b) => b.completedAt - a.completedAt);

  return (
    <div className={style.filters}>
      <SavedFilters />
      {choice(
        'network',
        t('feed.network'),
        networks.map((id) => ({ id, label: networkWord(id, t) })),
      )}
      {choice(
        'language',
        t('feed.language'),
        languages.map((id) => ({ id, label: languageName(id, locale) })),
      )}
      <TextField
        label={t('feed.author')}
        placeholder={t('feed.authorHelp')}
        value={query.author}
        onChange={(author) => changeQuery({ author })}
      />
      {choice(
        'importId',
        t('feed.import'),
        taken.map((one) => ({
          id: one.id,
          label: one.fileName ?? t('feed.detailImportUnknown'),
          note: formats.dateTime(one.completedAt),
        })),
      )}
      {choice('category', t('feed.category'), [
        ...WATCH_CATEGORIES.map((id) => ({ id, label: t(`planChoice.category_${id}`) })),
        { id: 'none', label: t('feed.categoryNone') },
      ])}
      {names.watches.size > 0 && choice('watchId', t('feed.watch'), named(names.watches))}
      {names.sources.size > 0 && choice('sourceId', t('feed.source'), named(names.sources))}
      {day('fromDay', t('feed.fromDay'))}
      {day('toDay', t('feed.toDay'))}
      <Checkbox isSelected={query.isWithHidden} onChange={(isWithHidden) => changeQuery({ isWithHidden })}>
        {t('feed.withHidden')}
      </Checkbox>
      {countFilters(query) > 0 && (
        <Button
          isSmall
          variant="quiet"
          className={style.clear}
          onPress={() => changeQuery({ ...EVERYTHING, text: query.text })}
        >
          {t('feed.clearFilters')}
        </Button>
      )}
    </div>
  );
}

function named(names: ReadonlyMap<string, string>): readonly Choice[] {
  return [...names].map(([id, label]) => ({ id, label }));
}
