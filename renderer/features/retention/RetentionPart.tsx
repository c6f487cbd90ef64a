/*
 * How long the words of mentions are kept: the choice, which is the plan's, what it means now, and what the last run did.
 */
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Region } from '../../ui/Region.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { MonthsChoice } from './MonthsChoice.tsx';
import { LastRun, NextRun } from './RetentionFigures.tsx';
import { RunNow } from './RunNow.tsx';
import style from './retention.module.css';
import { useRetention } from './useRetention.ts';

type Props = { readonly onOpenPlan: () => void };

export function RetentionPart({ onOpenPlan }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const sayError = useErrorWords();
  const canAct = useEntities(selectCanAct);
  const isReadOnly = useEntities((entities) => entities.status?.isReadOnly === true);
  const { facts, failure, ask } = useRetention();
  return (
    <Region id="retention" label={t('retention.tab')} className={style.place}>
      <p className={style.text}>{t('retention.intro')}</p>
      {isReadOnly && <Banner isSilent>{t('retention.readOnly')}</Banner>}
      {failure !== null && (
        <Banner
          tone="danger"
          title={t('retention.loadFailed')}
          actions={
            <Button isSmall onPress={ask}>
              {t('retention.retry')}
            </Button>
          }
        >
          {sayError(failure)}
        </Banner>
      )}
      {facts === null ? (
        failure === null && <Skeleton rows={5} />
      ) : (
        <>
          {facts.page === null ? (
            <Banner
              isSilent
              actions={
                <Button isSmall onPress={onOpenPlan}>
                  {t('retention.openPlan')}
                </Button>
              }
            >
              {t('retention.planless')}
            </Banner>
          ) : (
            <MonthsChoice
              key={facts.page.revision}
              months={facts.months}
              page={facts.page}
              canAct={canAct}
              onSaved={ask}
            />
          )}
          {facts.isClockUnsure && facts.months !== null && (
            <Banner tone="warning" title={t('retention.clockTitle')} isSilent>
              {t('retention.clockText', { today: formats.date(facts.now), seen: formats.date(facts.seenAt) })}
            </Banner>
          )}
          <NextRun facts={facts} />
          {facts.months !== null && <RunNow facts={facts} canAct={canAct} onRan={ask} />}
          <LastRun facts={facts} />
        </>
      )}
    </Region>
  );
}
