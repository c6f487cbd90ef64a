/* In a row: that somebody took it by hand, and how they judged it. */
import type { ByHand } from '../../../shared/contract/mention.ts';
import { NotebookPen } from '../../ui/icons.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './MentionCard.module.css';

export function HandMark({ byHand }: { readonly byHand: ByHand }) {
  const { t } = useWords();
  const about = t(`planChoice.category_${byHand.category}`);
  const tone = t(`handMention.tone_${byHand.tone}`);
  const reach = t(`handMention.reach_${byHand.reachBucket}`);
  const said = t('handMention.byHandSaid', { about, tone, reach });
  return (
    <span className={style.hand} role="img" aria-label={said} title={said}>
      <NotebookPen size={11} aria-hidden />
      <span className={style.handWords} aria-hidden>
        {about}
        {byHand.reachBucket !== 'unknown' && ` · ${reach}`}
      </span>
      <span aria-hidden>
        <ToneMark tone={byHand.tone} word={tone} />
      </span>
    </span>
  );
}
