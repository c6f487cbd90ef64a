// A wall by itself, on what a test puts on it: ?scene=wall&wall=situation&lang=fr-CA&light=day&model=long&stale=1,
// and &real=usual for what is real, across it.
import { useEffect, useSyncExternalStore } from 'react';
import { WallRealBand } from '../../../renderer/features/wall/WallReal.tsx';
import { WallScreen } from '../../../renderer/features/wall/WallScreen.tsx';
import { WordsProvider } from '../../../renderer/words/WordsProvider.tsx';
import { WALL_SCENES } from '../../../shared/domain/wall.ts';
import { maskWall } from '../../../shared/domain/wallMask.ts';
import { LOCALES } from '../../../shared/lib/locale.ts';
import { wallModels, wallNames, wallNow } from './wallModels.ts';
import { wallReal } from './wallReal.ts';

/** Goes where the address goes, without a reload: hundreds of walls are looked at. */
function useAddress(): URLSearchParams {
  const search = useSyncExternalStore(
    (listener) => {
      addEventListener('popstate', listener);
      return () => removeEventListener('popstate', listener);
    },
    () => location.search,
  );
  return new URLSearchParams(search);
}

export function WallGallery() {
  const asked = useAddress();
  const light = asked.get('light') === 'day' ? 'day' : 'night';
  const locale = LOCALES.find((one) => one === asked.get('lang')) ?? 'fr-CA';
  const isAsked = asked.get('scene') === 'wall';
  useEffect(() => {
    if (!isAsked) return;
    document.documentElement.dataset.wall = light;
    document.documentElement.lang = locale;
  }, [isAsked, light, locale]);
  const scene = WALL_SCENES.find((one) => one === asked.get('wall')) ?? 'situation';
  const isIdle = scene === 'readiness' || scene === 'watch';
  const name = asked.get('model') ?? 'usual';
  const isImproving = name === 'long' || name.startsWith('improving');
  const idle = isImproving ? wallModels[name === 'long' ? 'improvingLong' : name] : wallModels.idle;
  const model = (isIdle ? idle : undefined) ?? wallModels[name] ?? wallModels.usual;
  if (model === undefined) return null;
  const real = wallReal[asked.get('real') ?? ''];
  return (
    <WordsProvider locale={locale}>
      <WallScreen
        model={asked.has('visitors') ? maskWall(model, wallNames) : model}
        settings={{ paceSeconds: 20, secondZone: null }}
        scene={scene}
        now={wallNow}
        realNow={wallNow}
        staleSince={asked.has('stale') ? wallNow - 180_000 : null}
        isPointerIdle
      />
      {real !== undefined && <WallRealBand stage={real} isForVisitors={asked.has('visitors')} />}
    </WordsProvider>
  );
}
