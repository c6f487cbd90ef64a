/*
 * What is cut just now, and until when by the exercise's clock; nothing while all is heard.
 */
import type { ExerciseView } from '../../../shared/contract/exercise.ts';
import { WifiOff } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { counterText } from './counter.ts';
import style from './facilitator.module.css';
import { cutWords } from './injectWords.ts';
import { usePassed } from './usePassed.ts';

export function OutagePart({ view }: { readonly view: ExerciseView }) {
  const { t } = useWords();
  const passed = usePassed(view);
  if (view.outages.length === 0) return null;
  return (
    <Panel title={t('facilitator.outages')} className={style.fixed}>
      <ul className={style.outages}>
        {view.outages.map(({ injectId, network, untilMs }) => (
          <li key={injectId} className={style.outage}>
            <WifiOff aria-hidden size={16} />
            <span>
              {cutWords(network, t)}
              <br />
              <span className={style.note}>
                {t('facilitator.outageUntil', {
                  time: counterText(untilMs),
                  span: counterText(untilMs - passed),
                })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
