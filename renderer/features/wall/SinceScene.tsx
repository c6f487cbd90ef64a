/*
 * Since you last looked: what changed in the room, one line each.
 */
import type { SinceLine } from '../../../shared/domain/wallSince.ts';
import { levelWord } from '../../words/levelWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { Block, Lines, SIZES } from './Block.tsx';
import type { SceneProps } from './SituationScene.tsx';
import style from './wall.module.css';

export function SinceScene({ model }: SceneProps) {
  const { t } = useWords();
  const formats = useFormats(model.timeZone);
  const { from, lines } = model.since;
  const say = (line: SinceLine): string =>
    line.what === 'level'
      ? t('wall.sinceLevel', {
          from: `${line.from} ${levelWord(line.from, t)}`,
          to: `${line.to} ${levelWord(line.to, t)}`,
        })
      : t(`wall.since_${line.what}`, { count: line.count });
  const words = lines.length === 0 ? [t('wall.sinceNothing')] : lines.map(say);
  return (
    <div className={style.body}>
      <Block
        label={t('wall.sinceTitle', { time: formats.time(from) })}
        fitKey={words.join(' ')}
        sizes={SIZES}
        isWide
      >
        {(room) => <Lines room={room} lines={words} more={(count) => t('wall.and', { count })} />}
      </Block>
    </div>
  );
}
