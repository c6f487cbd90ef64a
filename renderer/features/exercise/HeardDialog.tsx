/*
 * What reached the team of an exercise beside the feed, as if somebody had telephoned or written: the newest first, each
 * with until when an answer is waited for.
 */
import { useEffect } from 'react';
import type { HeardInject } from '../../../shared/contract/exercise.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import type { Asked } from '../../store/useAsked.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MessageSquare } from '../../ui/icons.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './exercise.module.css';
import { markHeard, showHeard, useExerciseView } from './exerciseView.ts';
import { roleWord } from './useHeard.ts';

export function HeardDialog({ heard }: { readonly heard: Asked<readonly HeardInject[] | null> }) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const isOpen = useExerciseView((view) => view.isHeardOpen);
  const { value, failure, retry } = heard;
  useEffect(() => {
    if (isOpen && value !== null) markHeard(value.map(({ injectId }) => injectId));
  }, [isOpen, value]);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={showHeard}
      isDismissable
      title={t('exercise.heardTitle')}
      description={t('exercise.heardText')}
      footer={<Button onPress={() => showHeard(false)}>{t('common.close')}</Button>}
    >
      {failure !== null && (
        <Banner
          tone="danger"
          title={t('exercise.heardFailed')}
          actions={
            <Button isSmall onPress={retry}>
              {t('common.retry')}
            </Button>
          }
        >
          {sayError(failure)}
        </Banner>
      )}
      {value === null && failure === null && <Skeleton rows={4} />}
      {value !== null && value.length === 0 && (
        <EmptyState icon={<MessageSquare aria-hidden />} title={t('exercise.heardNone')}>
          {t('exercise.heardNoneText')}
        </EmptyState>
      )}
      {value !== null && value.length > 0 && (
        <ol className={style.messages}>
          {value.map((one) => (
            <Message key={one.injectId} one={one} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}

function Message({ one }: { readonly one: HeardInject }) {
  const { t, language } = useWords();
  const formats = useFormats();
  return (
    <li className={style.message}>
      <p className={style.messageHead}>
        <TimeText text={formats.time(one.at)} title={formats.dateTime(one.at)} />
        <Badge tone="outline">{t(`exercise.kind_${one.kind}`)}</Badge>
        {one.from !== null && (
          <strong>
            <bdi>{textIn(one.from, language)}</bdi>
          </strong>
        )}
        {one.role !== null && (
          <span className={style.quiet}>{t('exercise.forRole', { role: roleWord(one.role, t) })}</span>
        )}
      </p>
      <p className={style.messageWords}>{textIn(one.words, language)}</p>
      {one.answerBy !== null && (
        <p className={style.answerBy}>{t('exercise.answerBy', { time: formats.time(one.answerBy) })}</p>
      )}
    </li>
  );
}
