/* In full: how a mention taken by hand was judged, its screenshot, and the way back. */
import { useEffect, useState } from 'react';
import type { ByHand } from '../../../shared/contract/mention.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { RotateCcw } from '../../ui/icons.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './MentionDetail.module.css';

export function HandFacts({ byHand, canAct }: { readonly byHand: ByHand; readonly canAct: boolean }) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [shown, setShown] = useState<{ readonly sha256: string; readonly url: string } | null>(null);
  const { id, picture } = byHand;

  useEffect(() => {
    if (picture === null) return;
    let isGone = false;
    void api.plan.picture({ sha256: picture }).then((reply) => {
      if (isGone) return;
      if (reply.ok) setShown({ sha256: picture, url: reply.value.dataUrl });
      else setFailure(reply.error);
    });
    return () => {
      isGone = true;
    };
  }, [picture]);

  const withdraw = async (): Promise<void> => {
    const reply = await api.handMention.withdraw({ id });
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok)
      say((words) => words('handMention.withdrawnDone'), {
        actLabel: (words) => words('handMention.restore'),
        onAct: () => void api.handMention.restore({ id }),
      });
  };

  return (
    <span className={style.hand}>
      <span className={style.judged}>
        {t(`planChoice.category_${byHand.category}`)} ·{' '}
        <ToneMark isWordShown tone={byHand.tone} word={t(`handMention.tone_${byHand.tone}`)} />
      </span>
      <span>{t('handMention.reachSaid', { reach: t(`handMention.reach_${byHand.reachBucket}`) })}</span>
      {byHand.isTimeGuessed && <span>{t('handMention.guessed')}</span>}
      {shown !== null && shown.sha256 === picture && (
        <img className={style.picture} src={shown.url} alt={t('handMention.pictureAlt')} />
      )}
      {failure !== null && <Banner tone="warning">{sayFailure(failure)}</Banner>}
      <Button
        isSmall
        variant="quiet"
        icon={<RotateCcw aria-hidden />}
        isDisabled={!canAct}
        onPress={() => void withdraw()}
      >
        {t('handMention.withdraw')}
      </Button>
    </span>
  );
}
