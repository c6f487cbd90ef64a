/*
 * The feed with the whole place to itself: the list, and beside it the mention that is read in full.
 */
import { useMemo } from 'react';
import { pinnedBy, useEvidence } from '../../features/evidence/useEvidence.ts';
import { openImport } from '../../features/import/importView.ts';
import { Feed } from '../../features/mention/Feed.tsx';
import { FeedDetail, useIsDetailOpen } from '../../features/mention/FeedDetail.tsx';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct, selectIncident } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';
import { Region } from '../../ui/Region.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { systemTimeZone, useWords } from '../../words/WordsProvider.tsx';
import { declareFromFeed } from './declareFromFeed.ts';
import style from './places.module.css';
import { useDetailEscape } from './useDetailEscape.ts';
import { useLayoutSize } from './useLayoutSize.ts';

export function FeedPlace() {
  const { t } = useWords();
  const chosenId = useSession((session) => session.chosenIncidentId);
  const incident = useEntities((entities) => selectIncident(entities.incidents, chosenId));
  const canAct = useEntities(selectCanAct);
  const isOpen = useIsDetailOpen();
  const [detailSize, setDetailSize] = useLayoutSize('feed.detail', 420);
  const onEscape = useDetailEscape();
  const { pieces } = useEvidence(incident?.id ?? null);
  const isPinned = useMemo(() => pinnedBy(pieces), [pieces]);
  const timeZone = incident?.timeZone ?? systemTimeZone();
  const openIncident = incident?.status === 'open' ? incident : null;
  const feed = (
    <Region id="feed" label={t('feed.title')} className={style.region}>
      <Feed
        timeZone={timeZone}
        incidentTitle={openIncident === null ? null : (openIncident.title ?? t('incident.erasedTitle'))}
        canAct={canAct}
        isPinned={isPinned}
        onDeclare={() => void declareFromFeed()}
        onImport={canAct ? openImport : undefined}
      />
    </Region>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the mention that is read in full, wherever focus is
    <div className={style.place} onKeyDown={onEscape}>
      <h1 className={style.spoken}>{t('feed.title')}</h1>
      <SplitPane
        label={t('feed.regionDetail')}
        side="end"
        size={detailSize}
        onSizeChange={setDetailSize}
        min={300}
        max={760}
        restMin={360}
        isFolded={!isOpen}
        start={feed}
        end={
          <Region id="mention" label={t('feed.regionDetail')} as="aside" className={style.region}>
            <FeedDetail timeZone={timeZone} canPin={canAct && openIncident !== null} isPinned={isPinned} />
          </Region>
        }
      />
    </div>
  );
}
