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
  const { incident } = model;
  const level = incident?.level ?? 0;
  const title = incident === null ? t('wall.idle') : (incident.title ?? t('wall.untitled'));
  const below =
    incident === null
      ? model.organisation
      : [
          t('wall.since', {
            span: formats.duration(Math.max(MINUTE_MS, now - incident.declaredAt)),
          }),
          ...(incident.others > 0 ? [t('wall.others', { count: incident.others })] : []),
        ].join(' · ');
  const isOneZone = formats.offsetMinutes(now) === second.offsetMinutes(now);
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
        <FitBlock fitKey={`${title} ${below}`} sizes={TITLE_SIZES}>
          {({ chars }) => (
            <>
              <h1>
                <bdi>{shortenText(title, Math.min(chars, 160))}</bdi>
              </h1>
              <p className={style.small}>{shortenText(below, 60)}</p>
            </>
          )}
        </FitBlock>
      </div>
      <div className={style.clock}>
        <time className={style.hour}>{formats.time(now)}</time>
        {!isOneZone && (
          <time className={style.small}>
            {second.time(now)} {second.timeZone === 'UTC' ? t('wall.zoneUtc') : second.zoneLabel(now)}
          </time>
        )}
      </div>
    </header>
  );
}
