/*
 * In full: the tone of a post, what was read of its words and why, what people said of it, and the keys to say it.
 */
import { useEffect, useState } from 'react';
import type { MentionRow } from '../../../shared/contract/mention.ts';
import type { PostTone } from '../../../shared/contract/mentionAround.ts';
import { HAND_TONES, type HandTone } from '../../../shared/domain/handJudgement.ts';
import type { Tone } from '../../../shared/domain/postSignals.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FigureText } from '../../ui/TimeText.tsx';
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './Around.module.css';
import { sayTone, takeToneBack } from './sayTone.ts';

type Props = { readonly row: MentionRow; readonly timeZone: string };

export function TonePart({ row, timeZone }: Props) {
  const { t, locale } = useWords();
  const formats = useFormats(timeZone);
  const sayFailure = useErrorWords();
  const canAct = useEntities(selectCanAct);
  const people = useEntities((entities) => entities.people);
  const { tone, failure: asked } = usePostTone(row);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isGone = row.expiredAt !== null;

  const choose = async (chosen: HandTone): Promise<void> => {
    setFailure(tone?.said === chosen ? await takeToneBack([row.id]) : await sayTone([row.id], chosen));
  };
  const word = (one: Tone): string => (one === 'unsure' ? t('tone.unsure') : t(`handMention.tone_${one}`));
  const problem = failure ?? asked;
  if (isGone && (tone?.history.length ?? 0) === 0) return null;
  return (
    <section className={style.part} aria-label={t('tone.title')}>
      <h2 className={style.heading}>{t('tone.title')}</h2>
      {tone !== null && tone.read !== null && (
        <p>
          {tone.read.tone === 'unsure' ? (
            t('tone.readUnsure')
          ) : (
            <>
              {t('tone.read')} <ToneMark isWordShown tone={tone.read.tone} word={word(tone.read.tone)} />
            </>
          )}
        </p>
      )}
      {tone !== null && tone.read !== null && tone.read.reasons.length > 0 && (
        <ul className={style.reasons} aria-label={t('tone.reasons')}>
          {tone.read.reasons.map(({ word: said, weight, isNegated }) => (
            <li key={`${said} ${weight}`}>
              <bdi>{said}</bdi> <FigureText>{signed(locale, weight)}</FigureText>
              {isNegated && ` · ${t('tone.turned')}`}
            </li>
          ))}
        </ul>
      )}
      {tone !== null && tone.hits.length > 0 && (
        <p className={style.note}>
          {t('tone.lexicon', { words: tone.hits.map(({ word: hit }) => hit).join(', ') })}
        </p>
      )}
      <fieldset className={style.tones} aria-label={t('tone.say')}>
        {HAND_TONES.map((one) => (
          <ToggleButton
            key={one}
            isSmall
            isSelected={tone?.said === one}
            isDisabled={!canAct || isGone || tone === null}
            onChange={() => void choose(one)}
          >
            <ToneMark isWordShown tone={one} word={t(`handMention.tone_${one}`)} />
          </ToggleButton>
        ))}
      </fieldset>
      {tone !== null && tone.history.length > 0 && (
        <ul className={style.history} aria-label={t('tone.history')}>
          {tone.history.map(({ entryId, tone: said, person, saidAt }, at) => (
            <li key={entryId} className={at === tone.history.length - 1 ? undefined : style.struck}>
              {said === null ? t('tone.tookBack') : word(said)}
              {' · '}
              <bdi>{people[person]?.name ?? t('common.erased')}</bdi>
              {' · '}
              {formats.dateTime(saidAt)}
            </li>
          ))}
        </ul>
      )}
      {tone?.said != null && canAct && !isGone && (
        <div>
          <Button isSmall variant="quiet" onPress={() => void takeToneBack([row.id]).then(setFailure)}>
            {t('tone.takeBack')}
          </Button>
        </div>
      )}
      {problem !== null && <Banner tone="warning">{sayFailure(problem)}</Banner>}
    </section>
  );
}

/** « +2,5 », "-1.4": what a word weighed. */
function signed(locale: string, weight: number): string {
  return new Intl.NumberFormat(locale, { signDisplay: 'always', maximumFractionDigits: 1 }).format(weight);
}

/** Asked for again when the row says another tone than before. */
function usePostTone({ id, tone: known, text }: MentionRow) {
  const [answer, setAnswer] = useState<{ id: number; tone: PostTone | null; failure: Failure | null } | null>(
    null,
  );
  const generation = useEntities((entities) => entities.generation);
  const mention = useEntities((entities) => entities.mention);
  // biome-ignore lint/correctness/useExhaustiveDependencies: words, a said tone or another file mean another answer.
  useEffect(() => {
    let isGone = false;
    void api.mention.tone({ id }).then((reply) => {
      if (isGone) return;
      setAnswer({ id, tone: reply.ok ? reply.value : null, failure: reply.ok ? null : reply.error });
    });
    return () => {
      isGone = true;
    };
  }, [id, known?.said, text, generation, mention.removed]);
  return answer?.id === id ? answer : { tone: null, failure: null };
}
