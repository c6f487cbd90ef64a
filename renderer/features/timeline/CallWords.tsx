/*
 * Somebody reached by telephone, typed back from a call sheet. What a correction or a withdrawal took back stays,
 * struck through, with who and when.
 */
import type { CallInLog } from '../../../shared/domain/callInLog.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { Badge } from '../../ui/Badge.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './Timeline.module.css';

type Props = {
  readonly call: CallInLog;
  readonly formats: Formats;
  readonly nameOf: (personId: string) => string;
};

export function CallWords({ call, formats, nameOf }: Props) {
  const { t } = useWords();
  const said = call.name === '' ? t('log.callReachedErased') : t('log.callReached', { name: call.name });
  const { corrected } = call;
  return (
    <>
      <p className={style.label}>
        {call.state === 'stands' ? <span>{said}</span> : <s>{said}</s>}
        <Badge tone="outline">{t('log.fromPaper')}</Badge>
        {call.state === 'withdrawn' && <Badge tone="outline">{t('log.callWithdrawn')}</Badge>}
      </p>
      {call.note !== '' && <p className={style.words}>{call.note}</p>}
      {corrected !== null && (
        <p className={style.old}>
          {corrected.wasAt !== null && call.state !== 'struck' && <s>{formats.time(corrected.wasAt)}</s>}
          <span>
            {corrected.reason === ''
              ? t('log.amendedBy', {
                  person: nameOf(corrected.person),
                  when: formats.time(corrected.recordedAt),
                })
              : t('log.amendedBecause', {
                  person: nameOf(corrected.person),
                  when: formats.time(corrected.recordedAt),
                  reason: corrected.reason,
                })}
          </span>
        </p>
      )}
    </>
  );
}
