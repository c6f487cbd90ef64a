/*
 * The head of a wall: how grave, what, since when, and what time it is here and there.
 */
import type { CSSProperties } from 'react';
import type { WallModel } from '../../../shared/domain/wallModel.ts';
import { shortenText } from '../../../shared/lib/shortenText.ts';
import { cx } from '../../ui/cx.ts';
import { FitBlock } from '../../ui/FitBlock.tsx';
import { LevelShape } from '../../ui/LevelMark.tsx';
import { levelWord } from '../../words/levelWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { TITLE_SIZES } from './Block.tsx';
import style from './wall.module.css';

const LEVEL_STYLES = [style.level0, style.level1, style.level2, style.level3, style.level4];
const MINUTE_MS = 60_000;

export type WallHeadProps = {
  readonly model: WallModel;
  readonly now: number;
  readonly secondZone: string;
  readonly style: CSSProperties;
};

export function WallHead({ model, now, secondZone, style: place }: WallHeadProps) {
  const { t } = useWords();
  const formats = useFormats(model.timeZone);
  const second = useFormats(secondZone);
  const machine = useFormats();
  const { incident } = model;
  const level = incident?.level ?? 0;
  const title = incident === null ? t('wall.idle') : (incident.title ?? t('wall.untitled'));
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  const span = (from: number): string => formats.duration(Math.max(MINUTE_MS, minute - from));
  const below =
    incident === null
      ? [model.organisation]
      : [
          // How long at this level, where that is another span than how long it is open.
          ...(incident.levelSince - incident.declaredAt > MINUTE_MS
            ? [t('wall.levelFor', { span: span(incident.levelSince) })]
            : []),
          t('wall.openFor', { span: span(incident.declaredAt) }),
          ...(incident.others > 0 ? [t('wall.others', { count: incident.others })] : []),
        ];
  const zone =
    formats.offsetMinutes(minute) === machine.offsetMinutes(minute) ? '' : formats.zoneLabel(minute);
  const isOneZone = formats.offsetMinutes(minute) === second.offsetMinutes(minute);
  return (
    <header className={style.head} style={place} data-thing="">
      <div className={cx(style.level, LEVEL_STYLES[level])}>
        <LevelShape level={level} />
        <span>
          {incident !== null && `${level} `}
          {levelWord(level, t)}
        </span>
      </div>
      <div className={style.title}>
        <FitBlock fitKey={`${title} ${below.join(' ')}`} sizes={TITLE_SIZES}>
          {({ chars, items }) => (
            <>
              <h1>
                <bdi>{shortenText(title, Math.min(chars, 160))}</bdi>
              </h1>
              <p className={style.small}>{shortenText(below.slice(0, items).join(' · '), 90)}</p>
            </>
          )}
        </FitBlock>
      </div>
      <div className={style.clock}>
        <time className={style.hour}>{formats.time(minute)}</time>
        {zone !== '' && <span className={cx(style.small, !isOneZone && style.zone)}>{zone}</span>}
        {!isOneZone && (
          <time className={style.small}>
            {second.time(minute)} {second.timeZone === 'UTC' ? t('wall.zoneUtc') : second.zoneLabel(minute)}
          </time>
        )}
      </div>
    </header>
  );
}
