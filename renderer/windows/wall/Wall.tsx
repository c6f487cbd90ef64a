/*
 * A wall of the application: its settings, its light, its sign of life, and the screen.
 */
import { useEffect, useState } from 'react';
import { USUAL_WALL } from '../../../shared/domain/wall.ts';
import { sceneAt } from '../../../shared/domain/wallScenes.ts';
import { isNight } from '../../../shared/domain/wallTrust.ts';
import { nearestLocale } from '../../../shared/lib/locale.ts';
import { useBeat } from '../../features/wall/useBeat.ts';
import { useStaleSince } from '../../features/wall/usePulse.ts';
import { useWallModel } from '../../features/wall/useWallModel.ts';
import { WallBoundary } from '../../features/wall/WallBoundary.tsx';
import { WallReal } from '../../features/wall/WallReal.tsx';
import { WallScreen } from '../../features/wall/WallScreen.tsx';
import { WallWaits } from '../../features/wall/WallWaits.tsx';
import { useSession } from '../../store/session.ts';
import { useNow, useRealNow } from '../../words/useNow.ts';
import { WordsProvider } from '../../words/WordsProvider.tsx';
import { windowMomentOf } from '../../words/windowClock.ts';

export function Wall() {
  const settings = useSession((state) => state.desk?.wall ?? null) ?? USUAL_WALL;
  const deskLocale = useSession((state) => state.desk?.locale ?? null);
  const engine = useSession((state) => state.desk?.engine ?? null);
  const locale = settings.locale ?? deskLocale ?? nearestLocale(navigator.languages);
  const now = useNow();
  // Scenes turn over, the picture moves and the night falls by the real clock, whatever an exercise's does.
  const realNow = useRealNow();
  const { model, factsAt } = useWallModel(settings);
  const stale = useStaleSince(factsAt);
  const scene = model === null ? null : sceneAt(model, settings, realNow);
  const light = isNight(settings.light, realNow, model?.timeZone ?? 'UTC') ? 'night' : 'day';
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset.wall = light;
  }, [locale, light]);
  useBeat({ scene, isIncidentOpen: model !== null && model.incident !== null, staleSince: stale });
  const isPointerIdle = usePointerIdle();
  return (
    <WordsProvider locale={locale}>
      <WallBoundary instead={() => <WallWaits isRefused={false} isBroken />}>
        {model === null || scene === null ? (
          <WallWaits isRefused={engine?.state === 'refused'} />
        ) : (
          <WallScreen
            model={model}
            settings={settings}
            scene={scene}
            now={now}
            realNow={realNow}
            staleSince={stale === null ? null : windowMomentOf(stale)}
            isPointerIdle={isPointerIdle}
          />
        )}
      </WallBoundary>
      <WallReal isForVisitors={settings.isForVisitors} />
    </WordsProvider>
  );
}

const POINTER_IDLE_MS = 3_000;

/** Whether the pointer has rested for three seconds. */
function usePointerIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), POINTER_IDLE_MS);
    const onMove = (): void => {
      clearTimeout(timer);
      setIdle(false);
      timer = setTimeout(() => setIdle(true), POINTER_IDLE_MS);
    };
    addEventListener('pointermove', onMove);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', onMove);
    };
  }, []);
  return isIdle;
}
