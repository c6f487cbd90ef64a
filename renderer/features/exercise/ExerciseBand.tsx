/*
 * The band across the top of every window of an exercise: that it is one, how its clock runs, and what reached the team
 * beside the feed.
 */
import { useEntities } from '../../store/entityStore.ts';
import { useSession } from '../../store/session.ts';
import { useIsExercise } from '../../store/useRealm.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { MessageSquare } from '../../ui/icons.ts';
import { TimeText } from '../../ui/TimeText.tsx';
import { LiveText } from '../../ui/VisuallyHidden.tsx';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './exercise.module.css';
import { showHeard, useExerciseView } from './exerciseView.ts';
import { HeardDialog } from './HeardDialog.tsx';
import { useHeard } from './useHeard.ts';

export function ExerciseBand() {
  return useIsExercise() ? <Band /> : null;
}

function Band() {
  const { t } = useWords();
  const formats = useFormats();
  const minute = useMinute();
  const heard = useHeard();
  const time = useEntities((entities) => entities.exerciseTime);
  const isEnded = useSession((session) => session.desk?.stage?.state === 'ended');
  const seenIds = useExerciseView((view) => view.seenIds);
  const count = heard.value?.length ?? 0;
  const fresh = heard.value?.filter(({ injectId }) => !seenIds.includes(injectId)).length ?? 0;
  const state = isEnded
    ? t('exercise.ended')
    : time === null || time.speed === 0
      ? t('exercise.paused')
      : time.speed === 1
        ? t('exercise.running')
        : t('exercise.speed', { speed: String(time.speed) });
  const shown = formats.time(minute);
  return (
    <section
      className={cx(style.band, 'no-print')}
      aria-label={t('exercise.band')}
      data-exercise={isEnded ? 'ended' : (time?.speed ?? 0)}
    >
      <strong className={style.word}>{t('exercise.word')}</strong>
      {time !== null && (
        <span className={style.clock} title={t('exercise.clockTitle', { time: shown, state })}>
          <TimeText text={shown} /> <span>{state}</span>
          <LiveText text={state} />
        </span>
      )}
      <Button
        isSmall
        className={style.entry}
        icon={<MessageSquare aria-hidden size={14} />}
        onPress={() => showHeard(true)}
      >
        {t('exercise.messages', { count })}
        {fresh > 0 && (
          <Badge tone="caution" className={style.fresh}>
            {t('exercise.fresh', { count: fresh })}
          </Badge>
        )}
      </Button>
      <HeardDialog heard={heard} />
    </section>
  );
}
