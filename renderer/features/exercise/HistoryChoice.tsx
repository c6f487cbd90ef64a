/*
 * A scenario of what happened: an import that stands, or an incident that is closed. People are masked.
 */
import { useEffect, useMemo, useState } from 'react';
import { useEntities } from '../../store/entityStore.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { History } from '../../ui/icons.ts';
import type { Choice } from '../../ui/Select.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './exercisePanel.module.css';
import type { ChoiceProps } from './StoryChoice.tsx';

export function HistoryChoice({ onChoose }: ChoiceProps) {
  const { t } = useWords();
  const formats = useFormats();
  const imports = useEntities((entities) => entities.imports);
  const incidents = useEntities((entities) => entities.incidents);
  const [chosen, setChosen] = useState<string | null>(null);
  const choices = useMemo((): readonly Choice[] => {
    const standing = Object.values(imports)
      .filter(({ undoneAt, stored }) => undoneAt === null && stored > 0)
      .sort((a, b) => b.completedAt - a.completedAt)
      .map(({ id, fileName, stored, completedAt }) => ({
        id: `import ${id}`,
        label: t('exercise.historyImport', { name: fileName ?? t('exercise.erased') }),
        note: `${formats.date(completedAt)} · ${t('signal.posts', { count: stored })}`,
      }));
    const past = Object.values(incidents)
      .filter(({ status, isErased }) => status === 'closed' && !isErased)
      .sort((a, b) => b.declaredAt - a.declaredAt)
      .map(({ id, title, declaredAt }) => ({
        id: `incident ${id}`,
        label: t('exercise.historyIncident', { title: title ?? t('exercise.erased') }),
        note: formats.date(declaredAt),
      }));
    return [...past, ...standing];
  }, [imports, incidents, t, formats]);
  // What was chosen may have been undone meanwhile.
  const isThere = choices.some(({ id }) => id === chosen);
  useEffect(() => {
    const [kind, id] = chosen?.split(' ') ?? [];
    if (!isThere || id === undefined) onChoose('nothing');
    else onChoose(kind === 'import' ? { importId: id } : { incidentId: id });
  }, [onChoose, chosen, isThere]);
  if (choices.length === 0)
    return <EmptyState icon={<History aria-hidden />} title={t('exercise.historyNone')} />;
  return (
    <ComboBox
      key={choices.length}
      label={t('exercise.history')}
      help={t('exercise.historyHelp')}
      className={style.field}
      choices={choices}
      noneText={t('exercise.historyNothing')}
      value={isThere ? chosen : null}
      onChange={setChosen}
    />
  );
}
