/*
 * What is real breaks through: it stands above all of the exercise, and is spoken at once.
 */
import type { BreakThrough, StageFace } from '../../../shared/contract/stage.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import { api } from '../../bridge/bridge.ts';
import { Button } from '../../ui/Button.tsx';
import { OctagonAlert } from '../../ui/icons.ts';
import { TimeText } from '../../ui/TimeText.tsx';
import { levelWord } from '../../words/levelWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { useAct } from './useAct.ts';
import style from './warning.module.css';

/** More are counted, not told: the way to them is the same. */
const TOLD = 3;

type Props = { readonly stage: Pick<StageFace, 'breakThroughs' | 'realLostSince'> | null };

export function WarningStrip({ stage }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const act = useAct();
  const breakThroughs = stage?.breakThroughs ?? [];
  const lostSince = stage?.realLostSince ?? null;
  const isNeeded = breakThroughs.length > 0 || lostSince !== null;
  const more = breakThroughs.length - TOLD;
  return (
    // There from the start, so that what comes into it is spoken.
    <div role="alert" className={isNeeded ? style.strip : undefined}>
      {isNeeded && (
        <>
          <OctagonAlert aria-hidden size={22} />
          <ul className={style.lines}>
            {breakThroughs.slice(0, TOLD).map((one) => (
              <li key={one.key} className={style.line}>
                <strong className={style.real}>{t('facilitator.real')}</strong>
                <TimeText text={formats.time(one.at)} dateTime={new Date(one.at).toISOString()} />
                <span className={style.words}>{breakThroughWords(one, t)}</span>
              </li>
            ))}
            {more > 0 && <li className={style.more}>{t('facilitator.realMore', { count: more })}</li>}
            {lostSince !== null && (
              <li className={style.line}>
                <strong className={style.real}>{t('facilitator.real')}</strong>
                <span className={style.words}>
                  {t('facilitator.realLost', { time: formats.time(lostSince) })}
                </span>
              </li>
            )}
          </ul>
          <Button className={style.act} onPress={() => void act(api.stage.look())}>
            {t('facilitator.look')}
          </Button>
        </>
      )}
    </div>
  );
}

function breakThroughWords({ kind, title, level, count }: BreakThrough, t: Translate): string {
  const known = title ?? (kind === 'spike' ? t('facilitator.realAll') : t('frame.untitled'));
  const parts = [t(`facilitator.real_${kind}`, { title: known })];
  if (level !== null) parts.push(`${t('common.level', { number: level })}, ${levelWord(level, t)}`);
  if (count !== null) parts.push(t('facilitator.realCount', { count }));
  return parts.join(' · ');
}
