/*
 * What the wall rests on: what is seen, what is not, and whether feed and laptop are sound.
 */

import { shortenText } from '../../../shared/lib/shortenText.ts';
import { cx } from '../../ui/cx.ts';
import { networkWord } from '../../words/networkWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { Block, SIZES } from './Block.tsx';
import { HealthBlock } from './HealthBlock.tsx';
import { BlindBlock, type SceneProps } from './SituationScene.tsx';
import style from './wall.module.css';

export function CoverageScene({ model }: SceneProps) {
  const { t } = useWords();
  const formats = useFormats(model.timeZone);
  const { coverage } = model;
  const share =
    coverage === null
      ? '…'
      : t('wall.measuredShare', { share: formats.number(Math.round(coverage.measured * 100)) });
  const lost =
    (coverage?.lost ?? []).map((network) => networkWord(network, t)).join(', ') || t('wall.noLost');
  return (
    <div className={style.body} data-count={4}>
      <Block label={t('wall.measured')} fitKey={share} sizes={SIZES}>
        {() => <p className={style.strong}>{share}</p>}
      </Block>
      <BlindBlock model={model} />
      <Block label={t('wall.lost')} fitKey={lost}>
        {({ chars }) => (
          <p className={cx((coverage?.lost.length ?? 0) > 0 && style.caution)}>{shortenText(lost, chars)}</p>
        )}
      </Block>
      <HealthBlock model={model} isWithLost={false} />
    </div>
  );
}
