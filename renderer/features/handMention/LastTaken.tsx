/*
 * What was noted last, each with its way back. What was taken back stays in sight, and can be put back.
 */
import { useEffect, useState } from 'react';
import { judgementOf, standingFields } from '../../../shared/domain/handJudgement.ts';
import type { HandMention } from '../../../shared/domain/handMention.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { RotateCcw } from '../../ui/icons.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './handMention.module.css';

const SHOWN = 5;

type Props = { readonly timeZone: string; readonly canAct: boolean };

export function LastTaken({ timeZone, canAct }: Props) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const revision = useEntities((entities) => entities.registerRevisions.handMention ?? 0);
  const generation = useEntities((entities) => entities.generation);
  const [taken, setTaken] = useState<readonly HandMention[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with each change
  useEffect(() => {
    let isGone = false;
    void api.handMention.list({ limit: SHOWN }).then((reply) => {
      if (isGone) return;
      if (reply.ok) setTaken(reply.value);
      setFailure(reply.ok ? null : reply.error);
    });
    return () => {
      isGone = true;
    };
  }, [revision, generation]);

  const turn = async ({ id, withdrawnAt }: HandMention): Promise<void> => {
    const reply = await (withdrawnAt === null
      ? api.handMention.withdraw({ id })
      : api.handMention.restore({ id }));
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok && withdrawnAt === null) say((words) => words('handMention.withdrawnDone'));
  };

  return (
    <section className={style.last} aria-label={t('handMention.last')}>
      <h3 className={style.legend}>{t('handMention.last')}</h3>
      {failure !== null && <Banner tone="warning">{sayFailure(failure)}</Banner>}
      {taken === null && failure === null && <Skeleton rows={2} />}
      {taken?.length === 0 && <p className={style.quiet}>{t('handMention.lastEmpty')}</p>}
      {taken !== null && taken.length > 0 && (
        <ul className={style.list}>
          {taken.map((one) => (
            <Taken key={one.id} one={one} timeZone={timeZone} canAct={canAct} onTurn={() => void turn(one)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Taken({
  one,
  timeZone,
  canAct,
  onTurn,
}: Props & { readonly one: HandMention; readonly onTurn: () => void }) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const fields = standingFields(one);
  const judgement = judgementOf(one);
  const isBack = one.withdrawnAt !== null;
  const what = fields === null ? '' : fields.text || fields.url || one.picture?.name || '';
  return (
    <li className={style.taken}>
      <TimeText text={formats.time(one.enteredAt)} title={formats.dateTimeWithZone(one.enteredAt)} />
      <span className={style.takenWords}>
        {fields === null || judgement === null ? (
          t('handMention.erased')
        ) : (
          <>
            <span className={cx(style.takenText, isBack && style.struck)}>
              {networkWord(fields.network, t)} · <bdi>{what}</bdi>
            </span>
            <span className={style.quiet}>
              {t(`planChoice.category_${judgement.category}`)} · {t(`handMention.tone_${judgement.tone}`)} ·{' '}
              {t('handMention.reachSaid', { reach: t(`handMention.reach_${judgement.reachBucket}`) })}
              {isBack && ` · ${t('handMention.withdrawn')}`}
            </span>
          </>
        )}
      </span>
      {fields !== null && (
        <Button
          isSmall
          variant="quiet"
          icon={<RotateCcw aria-hidden />}
          isDisabled={!canAct}
          aria-label={`${isBack ? t('handMention.restore') : t('handMention.withdraw')} : ${what.slice(0, 60)}`}
          onPress={onTurn}
        >
          {isBack ? t('handMention.restore') : t('handMention.withdraw')}
        </Button>
      )}
    </li>
  );
}
