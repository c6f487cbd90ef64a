/*
 * The wall of sources: the list at the left, the source that is looked at to the right. While it is empty it says what
 * can be listened to.
 */
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Plus, Radio } from '../../ui/icons.ts';
import bones from '../../ui/listAndPane.module.css';
import { Region } from '../../ui/Region.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { AddSource } from './AddSource.tsx';
import { SourceList } from './SourceList.tsx';
import { SourcePane } from './SourcePane.tsx';
import style from './source.module.css';
import { openAdding, useSourceView } from './sourceView.ts';
import { countStates, type ShownSource, useSources } from './useSources.ts';

type Props = {
  /** Leads to the record of a source in the plan, where all its fields are. */
  readonly onEdit: (id: string) => void;
};

export function SourcesPart({ onEdit }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const canAct = useEntities(selectCanAct);
  const isReadOnly = useEntities((entities) => entities.status?.isReadOnly === true);
  const sourceId = useSourceView((view) => view.sourceId);
  const isAdding = useSourceView((view) => view.isAdding);
  const { sources, failure, ask } = useSources();

  if (sources === null) {
    return failure === null ? (
      <Skeleton rows={6} />
    ) : (
      <Banner
        tone="danger"
        title={t('source.loadFailed')}
        actions={
          <Button isSmall onPress={ask}>
            {t('source.retry')}
          </Button>
        }
      >
        {sayError(failure)}
      </Banner>
    );
  }
  const shown = sources.find(({ id }) => id === sourceId) ?? null;
  const add = canAct ? (
    <Button isSmall icon={<Plus aria-hidden />} onPress={() => openAdding(true)}>
      {t('source.add')}
    </Button>
  ) : undefined;
  return (
    <div className={bones.place}>
      {isReadOnly && <Banner isSilent>{t('source.readOnly')}</Banner>}
      {failure !== null && (
        <Banner tone="warning" title={t('source.behind')}>
          {sayError(failure)}
        </Banner>
      )}
      {sources.length === 0 ? (
        <EmptyState icon={<Radio />} title={t('source.emptyTitle')} actions={add}>
          {t('source.emptyWords')}
        </EmptyState>
      ) : (
        <div className={style.columns}>
          <Region id="sources" label={t('source.title')} className={style.sources}>
            <div className={style.tools}>
              <p className={style.summary} role="status">
                <Summary sources={sources} />
              </p>
              {add}
            </div>
            <SourceList sources={sources} />
          </Region>
          <Region id="source" label={shown?.record.fields.name || t('source.facts')} className={style.pane}>
            {shown === null ? (
              <p className={bones.choose}>{t('source.choose')}</p>
            ) : (
              <SourcePane source={shown} canAct={canAct} onEdit={onEdit} />
            )}
          </Region>
        </div>
      )}
      {isAdding && <AddSource />}
    </div>
  );
}

function Summary({ sources }: { readonly sources: readonly ShownSource[] }) {
  const { t } = useWords();
  const counts = countStates(sources);
  return (['heard', 'failing', 'silent', 'off'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`source.${kind}`, { count: counts[kind] }))
    .join(' · ');
}
