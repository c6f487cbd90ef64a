/*
 * A wall while nothing happens: would the plan hold, who is on duty, what is being said.
 */
import { Fragment } from 'react';
import { textIn } from '../../../shared/domain/biText.ts';
import type { WallFacts } from '../../../shared/domain/wallFacts.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { shortenText } from '../../../shared/lib/shortenText.ts';
import { momentOfWallClock } from '../../../shared/lib/wallClock.ts';
import { cx } from '../../ui/cx.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { Block, Lines, SIZES } from './Block.tsx';
import type { SceneProps } from './SituationScene.tsx';
import style from './wall.module.css';

const NAME = 60;

export function ReadinessScene({ model }: SceneProps) {
  const { t, language } = useWords();
  const formats = useFormats(model.timeZone);
  const { readiness, duty } = model;
  const score = readiness === null ? '…' : t('wall.score', { score: formats.number(readiness.score) });
  const weak = (readiness?.weakest ?? []).map(({ part, score }) =>
    t('wall.weakPart', { part: t(`plan.part_${part}`), score: formats.number(score) }),
  );
  const exercise = sayExercise(model, t, formats);
  const onDuty = duty.map(({ role, name }) => [textIn(role, language), name] as const);
  return (
    <div
      className={cx(style.body, model.improvements !== null && style.improving)}
      data-count={model.improvements === null ? 4 : 5}
    >
      <Block label={t('wall.readiness')} fitKey={score} sizes={SIZES}>
        {() => <p className={style.strong}>{score}</p>}
      </Block>
      <Block label={t('wall.weakest')} fitKey={weak.join(' ')}>
        {(room) => (
          <Lines
            room={room}
            lines={weak.length === 0 ? [t('wall.noneWeak')] : weak}
            more={(count) => t('wall.and', { count })}
          />
        )}
      </Block>
      <Block label={t('wall.duty')} fitKey={onDuty.flat().join(' ')}>
        {({ chars, items }) =>
          onDuty.length === 0 ? (
            <p className={style.quiet}>{t('wall.noDuty')}</p>
          ) : (
            <dl className={style.pairs}>
              {onDuty.slice(0, items).map(([role, name]) => (
                <Fragment key={role}>
                  <dt>
                    <bdi>{shortenText(role, Math.min(chars, NAME))}</bdi>
                  </dt>
                  <dd>
                    <bdi>{shortenText(name, Math.min(chars, NAME))}</bdi>
                  </dd>
                </Fragment>
              ))}
              {onDuty.length > items && <dt>{t('wall.and', { count: onDuty.length - items })}</dt>}
            </dl>
          )
        }
      </Block>
      <Block label={t('wall.nextExercise')} fitKey={exercise}>
        {() => <p className={cx(model.exerciseOn === null && style.caution)}>{exercise}</p>}
      </Block>
      {model.improvements !== null && <Improvements improvements={model.improvements} />}
    </div>
  );
}

/** What is still to be improved: how much, how much of it late, and what falls due first. */
function Improvements({ improvements }: { readonly improvements: NonNullable<WallFacts['improvements']> }) {
  const { t, language } = useWords();
  const days = useFormats('UTC');
  const { open, overdue, next } = improvements;
  const lines = next.map(({ id, text, owner, dueOn, isOverdue }) => ({
    id,
    day: dueOn === null ? t('wall.improvementNoDay') : days.date(Date.parse(`${dueOn}T00:00:00Z`)),
    isOverdue,
    owner: owner ?? t('wall.nobody'),
    text: textIn(text, language),
  }));
  return (
    <Block
      label={
        <>
          {t('wall.improvements')} · {t('wall.improvementsOpen', { count: open })}
          {overdue > 0 && <span className={style.overdue}> · {t('wall.overdue', { count: overdue })}</span>}
        </>
      }
      fitKey={lines.map((line) => Object.values(line).join(' ')).join(' ')}
      className={style.improvements}
    >
      {({ chars, items }) => (
        // How many more there are stands in the label.
        <ul className={style.lines}>
          {lines.slice(0, items).map(({ id, day, isOverdue, owner, text }) => (
            <li key={id}>
              <span className={cx(isOverdue && style.overdue)}>{day}</span>
              {' · '}
              <bdi>{shortenText(owner, Math.min(Math.floor(chars / 2), NAME))}</bdi>
              {' · '}
              <bdi>{shortenText(text, Math.min(chars, 2 * NAME))}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}

export function WatchScene({ model }: SceneProps) {
  const { t, language } = useWords();
  const formats = useFormats(model.timeZone);
  return (
    <div className={style.body} data-count={model.watches.length}>
      {model.watches.map(({ name, lastHour, ratio }) => {
        const figure =
          ratio === null || lastHour === 0
            ? t('wall.watchLineAlone', { count: lastHour })
            : t('wall.watchLine', { count: lastHour, ratio: formats.number(Math.round(ratio * 10) / 10) });
        return (
          <Block
            key={name.fr + name.en}
            label={<bdi>{t('wall.watchLabel', { name: shortenText(textIn(name, language), NAME) })}</bdi>}
            fitKey={figure}
            sizes={SIZES}
          >
            {() => <p className={style.strong}>{figure}</p>}
          </Block>
        );
      })}
    </div>
  );
}

/** The day, and how far it is; a day that has passed is no next one. */
function sayExercise(
  { exerciseOn, now, timeZone, isComplete }: SceneProps['model'],
  t: Translate,
  formats: Formats,
): string {
  if (exerciseOn === null) return isComplete ? t('wall.noExercise') : '…';
  const today = formats.dayKey(now);
  if (exerciseOn < today) return t('wall.exercisePast');
  const noon = momentOfWallClock({ ...dayOf(exerciseOn), hour: 12, minute: 0 }, timeZone);
  return exerciseOn === today ? t('wall.exerciseToday') : formats.date(noon);
}

function dayOf(day: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}
