/*
 * The last public words in both languages, side by side as they went out, and what was promised with them.
 */
import { shortenText } from '../../../shared/lib/shortenText.ts';
import { cx } from '../../ui/cx.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { Block, Lines } from './Block.tsx';
import type { SceneProps } from './SituationScene.tsx';
import { useDueWords } from './useDueWords.ts';
import { useMoment } from './useMoment.ts';
import style from './wall.module.css';

export function StatementScene({ model, now }: SceneProps) {
  const { t } = useWords();
  const moment = useMoment(model.timeZone, model.now);
  const say = useDueWords(model.timeZone);
  const { statement, promises } = model;
  const promiseLines = promises.map(({ text, owner, dueAt, isOverdue }) => ({
    when: say(dueAt, now),
    what: [text ?? t('wall.erased'), ...(owner === null ? [] : [owner])].join(' · '),
    isOverdue,
  }));
  return (
    <div className={style.body} data-count={(statement?.words.length ?? 1) + 1}>
      {statement === null ? (
        <Block label={t('wall.statement')} fitKey={t('wall.noStatement')} isWide>
          {() => <p className={style.quiet}>{t('wall.noStatement')}</p>}
        </Block>
      ) : (
        statement.words.map(({ language, text, at, isUnapproved }) => {
          const head = t(language === 'fr' ? 'wall.frenchAt' : 'wall.englishAt', { time: moment(at) });
          const doubt = isUnapproved
            ? t('wall.unapproved')
            : statement.isChangedSince
              ? t('wall.changedSince')
              : '';
          return (
            <Block
              key={language}
              label={`${t('wall.statement')} · ${head}`}
              fitKey={`${text} ${doubt}`}
              isWide={statement.words.length === 1}
            >
              {({ chars }) => (
                <>
                  {doubt !== '' && <p className={cx(style.line, style.caution)}>{doubt}</p>}
                  <p lang={language}>
                    <bdi>{text === '' ? t('wall.wordsGone') : shortenText(text, chars)}</bdi>
                  </p>
                </>
              )}
            </Block>
          );
        })
      )}
      <Block
        label={t('wall.promises')}
        fitKey={promiseLines.map(({ when, what }) => `${when} ${what}`).join(' ')}
        isWide
      >
        {(room) =>
          promiseLines.length === 0 ? (
            <p className={style.quiet}>{t('wall.noPromises')}</p>
          ) : (
            <Lines
              room={room}
              more={(count) => t('wall.and', { count })}
              lines={promiseLines.map(({ when, what, isOverdue }) => (
                <span key={`${when} ${what}`}>
                  <strong className={cx(isOverdue && style.overdue)}>{when}</strong>{' '}
                  <bdi>{shortenText(what, room.chars)}</bdi>
                </span>
              ))}
            />
          )
        }
      </Block>
    </div>
  );
}
