/* In a row: the tone as a shape. What a person said has a firmer mark than what was read of the words. */
import type { RowTone as Tone } from '../../../shared/contract/mention.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './MentionCard.module.css';

export function RowTone({ tone }: { readonly tone: Tone }) {
  const { t } = useWords();
  const shown = tone.said ?? tone.read;
  if (shown === null || shown === 'unsure') return null;
  const word = t(`handMention.tone_${shown}`);
  const said = t(tone.said === null ? 'tone.readMark' : 'tone.saidMark', { tone: word });
  return (
    <span
      className={tone.said === null ? style.toneRead : style.toneSaid}
      role="img"
      aria-label={said}
      title={said}
    >
      <span aria-hidden>
        <ToneMark tone={shown} word={word} />
      </span>
    </span>
  );
}
