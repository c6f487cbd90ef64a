/*
 * The desk: bands of an exercise, strip, rail and the place that is looked at, with everything that floats over them.
 */
import { Suspense, useEffect, useState } from 'react';
import { ChainDialog } from '../../features/incidentStrip/ChainDialog.tsx';
import { IncidentChooser } from '../../features/incidentStrip/IncidentChooser.tsx';
import { Strip } from '../../features/incidentStrip/Strip.tsx';
import { Palette } from '../../features/palette/Palette.tsx';
import { Shortcuts } from '../../features/palette/Shortcuts.tsx';
import { PersonDialogs } from '../../features/person/PersonDialogs.tsx';
import { useUnfinishedNotice } from '../../features/report/useUnfinishedNotice.ts';
import { useWallNotices } from '../../features/wall/useWallNotices.ts';
import { useSession } from '../../store/session.ts';
import { RegionCycler } from '../../ui/Region.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SkipLink } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { Bands } from './Bands.tsx';
import style from './console.module.css';
import { consoleFloats, consolePlaces } from './places.ts';
import { Rail } from './Rail.tsx';
import { useBeat } from './useBeat.ts';
import { useConsoleKeys } from './useConsoleKeys.ts';

export function Desk() {
  const { t } = useWords();
  const place = useSession((state) => state.place);
  const shown = consolePlaces.find((one) => one.place === place) ?? consolePlaces[0];
  const isAtRest = useIsAtRest();
  useConsoleKeys();
  useWallNotices();
  useUnfinishedNotice();
  useBeat();
  return (
    <div className={style.desk}>
      <SkipLink targetId="place">{t('frame.skipToContent')}</SkipLink>
      <div className={style.bands}>
        <Bands />
      </div>
      <Strip />
      <Rail />
      <main id="place" tabIndex={-1} aria-label={shown?.label(t)} className={style.place}>
        {shown !== undefined && (
          <Suspense fallback={<Skeleton rows={6} />}>
            <shown.Part />
          </Suspense>
        )}
      </main>
      <RegionCycler />
      <Palette />
      <Shortcuts />
      <IncidentChooser />
      <ChainDialog />
      <PersonDialogs />
      {isAtRest && (
        <Suspense>
          {consoleFloats.map((Float, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed when the window is built
            <Float key={at} />
          ))}
        </Suspense>
      )}
    </div>
  );
}

/** The first time the window has nothing better to do; no later than a second after it was drawn. */
function useIsAtRest(): boolean {
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    const handle = requestIdleCallback(() => setAtRest(true), { timeout: 1_000 });
    return () => cancelIdleCallback(handle);
  }, []);
  return isAtRest;
}
