/*
 * In the panel of filters: those that were kept, and keeping what is set now under a name.
 */
import { useState } from 'react';
import { SAVED_FILTER_LIMITS } from '../../../shared/domain/savedFilter.ts';
import { Button } from '../../ui/Button.tsx';
import { Save, X } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './Feed.module.css';
import { queryOfSaved, savedFormOf } from './feedQuery.ts';
import { showEverything, useFeedView } from './feedView.ts';
import { hasRoom, removeFilter, savedAs, saveFilter, useSavedFilters } from './savedFilters.ts';

export function SavedFilters() {
  const { t } = useWords();
  const query = useFeedView((view) => view.query);
  const filters = useSavedFilters();
  const [name, setName] = useState('');
  const now = savedAs(query, filters);
  const canSave = now === null && Object.keys(savedFormOf(query)).length > 0;
  if (filters.length === 0 && !canSave) return null;
  const save = () => {
    if (name.trim() === '') return;
    void saveFilter(name, query).then((isKept) => isKept && setName(''));
  };
  return (
    <div className={style.saved}>
      {filters.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is a frame of a form, and these are choices of a list
        <div role="group" aria-label={t('feed.saved')} className={style.savedList}>
          {filters.map((one) => (
            <ToggleButton
              key={one.id}
              isSmall
              isSelected={one.id === now?.id}
              onChange={(is) => (is ? useFeedView.setState({ query: queryOfSaved(one) }) : showEverything())}
            >
              {one.name}
            </ToggleButton>
          ))}
          {now !== null && (
            <Button isSmall variant="quiet" icon={<X aria-hidden />} onPress={() => void removeFilter(now)}>
              {t('feed.savedRemove', { name: now.name })}
            </Button>
          )}
        </div>
      )}
      {canSave && hasRoom(filters) && (
        <form
          className={style.saveForm}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <TextField
            label={t('feed.savedName')}
            value={name}
            onChange={setName}
            maxLength={SAVED_FILTER_LIMITS.name}
          />
          <Button type="submit" icon={<Save aria-hidden />} isDisabled={name.trim() === ''}>
            {t('feed.savedKeep')}
          </Button>
        </form>
      )}
      {canSave && !hasRoom(filters) && <p className={style.note}>{t('feed.savedFull')}</p>}
    </div>
  );
}
