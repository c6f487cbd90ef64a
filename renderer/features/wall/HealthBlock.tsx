/*
 * How the feed and the laptop fare, in whichever scene has room for it.
 */
import type { WallModel } from '../../../shared/domain/wallModel.ts';
import { shortenText } from '../../../shared/lib/shortenText.ts';
import { cx } from '../../ui/cx.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { Block, Lines } from './Block.tsx';
import { type HealthLineWish, useHealthLines } from './useHealthLines.ts';
import style from './wall.module.css';

export type HealthBlockProps = { readonly model: WallModel } & HealthLineWish;

export function HealthBlock({ model, ...wish }: HealthBlockProps) {
  const { t } = useWords();
  const lines = useHealthLines(model, wish);
  return (
    <Block label={t('wall.health')} fitKey={lines.map(({ text }) => text).join(' ')}>
      {(room) => (
        <Lines
          room={room}
          more={(count) => t('wall.and', { count })}
          lines={lines.map(({ text, isTrouble }) => (
            <span key={text} className={cx(isTrouble && style.caution)}>
              {shortenText(text, room.chars)}
            </span>
          ))}
        />
      )}
    </Block>
  );
}
