/*
 * An inject unfolded: who speaks and to whom, the words themselves, and, while it waits, what will be expected after it.
 */
import type { InjectView } from '../../../shared/contract/exercise.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { counterText } from './counter.ts';
import style from './injects.module.css';
import { aboutInject, injectText } from './injectWords.ts';

type Props = { readonly id: string; readonly row: InjectView };

export function InjectDetail({ id, row }: Props) {
  const { t, language } = useWords();
  const { inject, outcomes } = row;
  const about = aboutInject(inject, t, language);
  const text = injectText(inject, language);
  return (
    <div id={id} className={style.detail}>
      {about.length > 0 && <p className={style.about}>{about.join(' · ')}</p>}
      {text !== null && <p className={style.text}>{text}</p>}
      {outcomes.length === 0 && inject.expected.length > 0 && (
        <>
          <p className={style.about}>{t('facilitator.expected')}</p>
          <ul>
            {inject.expected.map(({ act, within, words }) => (
              <li key={`${act} ${words.en}`} className={style.expected}>
                <span>{textIn(words, language)}</span>
                <span className={style.about}>
                  {t('facilitator.expectedWithin', { span: counterText(within * 1_000) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
