/*
 * The screen of a wall: a mark of what is not real, the head, one scene, and STALE over all of it when it may be old.
 */
import type { WallScene, WallSettings } from '../../../shared/domain/wall.ts';
import type { WallModel } from '../../../shared/domain/wallModel.ts';
import { pageAt, scenesOf } from '../../../shared/domain/wallScenes.ts';
import { pixelShift } from '../../../shared/domain/wallTrust.ts';
import { assertNever } from '../../../shared/lib/assertNever.ts';
import { LiveText } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { CoverageScene } from './CoverageScene.tsx';
import { ReadinessScene, WatchScene } from './IdleScenes.tsx';
import { Mark } from './Mark.tsx';
import { PostsScene } from './PostsScene.tsx';
import { SinceScene } from './SinceScene.tsx';
import { SituationScene } from './SituationScene.tsx';
import { StatementScene } from './StatementScene.tsx';
import { useMoment } from './useMoment.ts';
import { WallHead } from './WallHead.tsx';
import { WordsScene } from './WordsScene.tsx';
import style from './wall.module.css';

export type WallScreenProps = {
  readonly model: WallModel;
  readonly settings: Pick<WallSettings, 'paceSeconds' | 'secondZone'>;
  readonly scene: WallScene;
  /** Epoch ms UTC by the clock of the incident, an exercise's if it is one: what times and spans are told by. */
  readonly now: number;
  /** The real one, by which the picture moves and pages turn. */
  readonly realNow: number;
  /** Since when it may be old, by the clock of `now`; null: it is not. */
  readonly staleSince: number | null;
  readonly isPointerIdle: boolean;
};

export function WallScreen(props: WallScreenProps) {
  const { model, settings, scene, now, realNow, staleSince, isPointerIdle } = props;
  const { t } = useWords();
  const { x, y } = pixelShift(realNow);
  const shifted = { translate: `${x / 10}vh ${y / 10}vh` };
  const page = pageAt(realNow, settings.paceSeconds * 1_000, scenesOf(model).length, model.sheets.length);
  return (
    <div
      className={style.wall}
      data-scene={scene}
      data-level={model.incident?.level ?? ''}
      {...(isPointerIdle ? { 'data-idle-pointer': '' } : {})}
    >
      {model.realm === 'real' ? (
        <span />
      ) : (
        <Mark words={t(model.realm === 'exercise' ? 'wall.exercise' : 'wall.demo')} />
      )}
      <WallHead model={model} now={now} secondZone={settings.secondZone ?? 'UTC'} style={shifted} />
      <main className={style.place} style={shifted}>
        <Scene scene={scene} model={model} now={now} page={page} />
      </main>
      {staleSince !== null && <Stale since={staleSince} now={now} timeZone={model.timeZone} />}
    </div>
  );
}

function Scene({
  scene,
  model,
  now,
  page,
}: {
  readonly scene: WallScene;
  readonly model: WallModel;
  readonly now: number;
  readonly page: number;
}) {
  const props = { model, now };
  switch (scene) {
    case 'situation':
      return <SituationScene {...props} />;
    case 'words':
      return <WordsScene {...props} page={page} />;
    case 'statement':
      return <StatementScene {...props} />;
    case 'posts':
      return <PostsScene {...props} />;
    case 'coverage':
      return <CoverageScene {...props} />;
    case 'since':
      return <SinceScene {...props} />;
    case 'readiness':
      return <ReadinessScene {...props} />;
    case 'watch':
      return <WatchScene {...props} />;
    default:
      return assertNever(scene);
  }
}

function Stale({
  since,
  now,
  timeZone,
}: {
  readonly since: number;
  readonly now: number;
  readonly timeZone: string;
}) {
  const { t } = useWords();
  const time = useMoment(timeZone, now)(since);
  return (
    <div className={style.stale} data-stale={since}>
      <p className={style.band} aria-hidden>
        {t('wall.stale', { time })}
      </p>
      <LiveText isUrgent text={t('wall.staleSpoken', { time })} />
    </div>
  );
}
