/* The feed as the room shows it, with the mention that is read in full over it. */
import { useMemo } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import { pinnedBy, type useEvidence } from '../../features/evidence/useEvidence.ts';
import { openImport } from '../../features/import/importView.ts';
import { Feed } from '../../features/mention/Feed.tsx';
import { FeedDetail, useIsDetailOpen } from '../../features/mention/FeedDetail.tsx';
import { Region } from '../../ui/Region.tsx';
import { systemTimeZone, useWords } from '../../words/WordsProvider.tsx';
import { declareFromFeed } from './declareFromFeed.ts';
import style from './places.module.css';
import { useDetailEscape } from './useDetailEscape.ts';

export type RoomFeedProps = {
  /** Null while the file is being opened. */
  readonly incident: Incident | null;
  readonly canAct: boolean;
  readonly pieces: ReturnType<typeof useEvidence>['pieces'];
};

export function RoomFeed({ incident, canAct, pieces }: RoomFeedProps) {
  const { t } = useWords();
  const isOpen = useIsDetailOpen();
  const onEscape = useDetailEscape();
  const isPinned = useMemo(() => pinnedBy(pieces), [pieces]);
  const openIncident = incident?.status === 'open' ? incident : null;
  const timeZone = incident?.timeZone ?? systemTimeZone();
  return (
    <Region id="feed" label={t('incident.regionFeed')} as="aside" className={style.region}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the mention that is read in full, wherever focus is */}
      <div className={style.layers} onKeyDown={onEscape}>
        <Feed
          timeZone={timeZone}
          incidentTitle={openIncident === null ? null : (openIncident.title ?? t('incident.erasedTitle'))}
          canAct={canAct}
          isNarrow
          isPinned={isPinned}
          onDeclare={() => void declareFromFeed()}
          onImport={canAct ? openImport : undefined}
        />
        {isOpen && (
          <div className={style.over}>
            <FeedDetail timeZone={timeZone} canPin={canAct && openIncident !== null} isPinned={isPinned} />
          </div>
        )}
      </div>
    </Region>
  );
}
