/*
 * The situation: what is due, what was decided, how loud it is, who does what, what is not seen.
 */
import { Fragment } from 'react';
import type { NextDue } from '../../../shared/domain/roomDue.ts';
import type { WallModel } from '../../../shared/domain/wallModel.ts';
import { shortenText } from '../../../shared/lib/shortenText.ts';
import { cx } from '../../ui/cx.ts';
import { FitBlock } from '../../ui/FitBlock.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { Block, Items, SIZES } from './Block.tsx';
import { HealthBlock } from './HealthBlock.tsx';
import { useDueWords } from './useDueWords.ts';
import { useMedia } from './useMedia.ts';
import { useMoment } from './useMoment.ts';
import { WallVolume } from './WallVolume.tsx';
import style from './wall.module.css';

const FIGURE_SIZES = [1.5, 1.3, 1.15, 1] as const;

export type SceneProps = { readonly model: WallModel; readonly now: number };

export function SituationScene({ model, now }: SceneProps) {
  // A tall panel has the height of a wide one and half its width: what is not seen is said with how the feed fares.
  const isTall = useMedia('(max-aspect-ratio: 1 / 1)');
  return (
    <div className={cx(style.body, style.situation)} data-count={isTall ? 5 : 6}>
      <Due model={model} now={now} isTall={isTall} />
      <Volume model={model} />
      <Decision model={model} />
      <Team model={model} />
      {!isTall && <BlindBlock model={model} />}
      <HealthBlock model={model} isWithBlind={isTall} />
    </div>
  );
}

function Due({ model, now, isTall }: SceneProps & { readonly isTall: boolean }) {
  const { t } = useWords();
  const say = useDueWords(model.timeZone);
  const { overdue } = model;
  // What is ahead comes first; what is late is counted, and stands there whole when nothing is ahead.
  const due = model.due ?? overdue.oldest;
  const isLate = model.due === null && overdue.oldest !== null;
  const when = due === null ? t('wall.noDue') : say(due.dueAt, now);
  const what = due === null ? '' : nameOf(due, t);
  const late = overdue.count === 0 ? '' : t('wall.overdue', { count: overdue.count });
  return (
    <Block
      label={
        <>
          {t(isTall && late !== '' ? 'wall.due' : 'wall.nextDue')}
          {late !== '' && <span className={style.overdue}> · {late}</span>}
        </>
      }
      fitKey={`${when} ${what} ${late}`}
      sizes={SIZES}
    >
      {({ chars }) => (
        <>
          <p className={cx(due === null ? style.quiet : style.strong, isLate && style.overdue)}>{when}</p>
          {what !== '' && (
            <p className={style.small}>
              <bdi>{shortenText(what, chars)}</bdi>
            </p>
          )}
        </>
      )}
    </Block>
  );
}

function nameOf(due: NextDue, t: ReturnType<typeof useWords>['t']): string {
  if (due.kind === 'clock') return t(`room.clock_${due.clock}`);
  const text = due.text === null ? t('wall.erased') : due.text || t('wall.untitled');
  return t(due.kind === 'signature' ? 'wall.signature' : 'wall.promise', { text });
}

function Volume({ model }: { readonly model: WallModel }) {
  const { t } = useWords();
  const formats = useFormats(model.timeZone);
  const moment = useMoment(model.timeZone, model.now);
  const { volume } = model;
  const figures =
    volume === null
      ? ['…']
      : [
          formats.number(volume.lastHour),
          volume.ratio === null
            ? t('wall.usualUnknown')
            : t('wall.ratio', { ratio: formats.number(Math.round(volume.ratio * 10) / 10) }),
          ...(volume.peakAt === null ? [] : [t('wall.peak', { time: moment(volume.peakAt) })]),
        ];
  return (
    <section className={style.block} data-thing="">
      <h2 className={style.label}>{t('wall.volume')}</h2>
      <div className={style.chart}>
        <FitBlock fitKey={figures.join(' ')} sizes={FIGURE_SIZES}>
          {({ items }) => (
            <p className={style.strong}>
              <Items items={figures.slice(0, items)} />
            </p>
          )}
        </FitBlock>
        <WallVolume model={model} />
      </div>
    </section>
  );
}

function Decision({ model }: { readonly model: WallModel }) {
  const { t } = useWords();
  const moment = useMoment(model.timeZone, model.now);
  const { decision } = model;
  const label =
    decision === null ? t('wall.lastDecision') : `${t('wall.lastDecision')} · ${moment(decision.at)}`;
  return (
    <Block label={label} fitKey={`${decision?.question} ${decision?.text} ${t('wall.noDecision')}`}>
      {({ chars }) =>
        decision === null ? (
          <p className={style.quiet}>{t('wall.noDecision')}</p>
        ) : (
          <>
            {/* A choice alone (« Oui ») says nothing. */}
            {decision.question !== '' && (
              <p className={style.small}>
                <bdi>{shortenText(decision.question, chars)}</bdi>
              </p>
            )}
            <p className={style.strong}>
              <bdi>{shortenText(decision.text, chars)}</bdi>
            </p>
          </>
        )
      }
    </Block>
  );
}

function Team({ model }: { readonly model: WallModel }) {
  const { t } = useWords();
  const { lead, scribe, spokesperson } = model.team;
  const rows = [
    [t('wall.lead'), lead],
    [t('wall.scribe'), scribe],
    [t('wall.spokesperson'), spokesperson],
  ] as const;
  const missing = model.isComplete ? t('wall.nobody') : '…';
  return (
    <Block label={t('wall.team')} fitKey={`${rows.flat().join(' ')} ${missing}`}>
      {({ chars }) => (
        <dl className={style.pairs}>
          {rows.map(([role, name]) => (
            <Fragment key={role}>
              <dt>{role}</dt>
              <dd className={cx(name === null && model.isComplete && style.caution)}>
                <bdi>{shortenText(name ?? missing, Math.min(chars, 60))}</bdi>
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
    </Block>
  );
}

/** What nobody sees, with how much more there is than can be named. */
export function BlindBlock({ model }: { readonly model: WallModel }) {
  const { t } = useWords();
  return (
    <Block
      label={t('wall.blind')}
      fitKey={`blind ${model.coverage?.blind.join(' ') ?? ''} ${t('wall.noBlind')}`}
    >
      {(room) => <Blind model={model} items={room.items} />}
    </Block>
  );
}

function Blind({ model, items }: { readonly model: WallModel; readonly items: number }) {
  const { t } = useWords();
  const { coverage } = model;
  if (coverage === null) return <p className={style.quiet}>…</p>;
  if (coverage.blind.length === 0) return <p>{t('wall.noBlind')}</p>;
  const names = coverage.blind.slice(0, items).map((network) => networkWord(network, t));
  const left = coverage.blind.length - names.length;
  return (
    <p>
      {names.join(', ')}
      {left > 0 && ` ${t('wall.blindMore', { count: left })}`}
    </p>
  );
}
