/*
 * What became of everything that was expected after one inject: a mark, a word, and what it was.
 */
import { textIn } from '../../../shared/domain/biText.ts';
import type { Outcome } from '../../../shared/domain/exerciseOutcome.ts';
import { cx } from '../../ui/cx.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './injects.module.css';
import { OUTCOME_SIGNS, outcomeWords } from './injectWords.ts';

export function OutcomeLines({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const { t, language } = useWords();
  return (
    <ul className={style.outcomes}>
      {outcomes.map((outcome) => {
        const { state, detail } = outcomeWords(outcome, t);
        const { act, words } = outcome.expected;
        const Sign = OUTCOME_SIGNS[outcome.state];
        return (
          <li key={`${act} ${words.en}`} className={style.outcome}>
            <span className={cx(style.verdict, style[outcome.state])}>
              <Sign aria-hidden size={15} />
              {state}
            </span>
            <span className={style.wanted}>
              {textIn(words, language)}
              {detail !== null && <span className={style.when}> {detail}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
