/*
 * What observers find: written in one line, kept until it is on disk, taken back where it was wrong. Also after the end.
 */
import { memo, useRef, useState } from 'react';
import type { Finding } from '../../../shared/domain/exercise.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Undo2 } from '../../ui/icons.ts';
import { onEnter } from '../../ui/onEnter.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Region } from '../../ui/Region.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { useExercise } from './exerciseStore.ts';
import style from './facilitator.module.css';
import { FINDING_LENGTH } from './findingLength.ts';
import { useAct } from './useAct.ts';

type Props = {
  readonly findings: readonly Finding[];
  /** Its summary is in the real journal: what is added now is not. */
  readonly isAdopted: boolean;
};

export const FindingPart = memo(function FindingPart({ findings, isAdopted }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const sayFailure = useErrorWords();
  const act = useAct();
  const [draft, setDraft] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const add = async (): Promise<void> => {
    const text = draft.trim();
    if (text === '' || isBusy) return;
    setBusy(true);
    const reply = await api.exercise.notice({ text });
    setBusy(false);
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    // Somebody may have gone on writing meanwhile.
    setDraft((now) => (now === draft ? '' : now));
    field.current?.focus();
    void useExercise.getState().refresh();
  };
  const takeBack = async ({ id, text }: Finding): Promise<void> => {
    const isGone = await act(api.exercise.withdraw({ findingId: id }), {
      text: (words) => words('facilitator.takenBack'),
      undo: () => api.exercise.notice({ text }),
    });
    if (isGone) field.current?.focus();
  };
  return (
    <Region id="findings" label={t('facilitator.findings')} className={style.findings}>
      <Panel title={t('facilitator.findings')} count={formats.number(findings.length)} isFilling>
        <div className={style.add}>
          <TextField
            label={t('facilitator.finding')}
            placeholder={t('facilitator.findingPlaceholder')}
            maxLength={FINDING_LENGTH}
            value={draft}
            onChange={setDraft}
            onKeyDown={onEnter(() => void add())}
            inputRef={field}
            {...(failure === null ? {} : { error: sayFailure(failure) })}
          />
          <Button isPending={isBusy} isDisabled={draft.trim() === ''} onPress={() => void add()}>
            {t('facilitator.findingAdd')}
          </Button>
        </div>
        {isAdopted && <p className={style.note}>{t('facilitator.findingLate')}</p>}
        {findings.length === 0 ? (
          <p className={style.note}>{t('facilitator.findingsNone')}</p>
        ) : (
          <ul className={style.list}>
            {[...findings].reverse().map((finding) => (
              <li key={finding.id} className={style.finding}>
                <TimeText text={formats.time(finding.at)} className={style.note} />
                <span className={style.findingText}>{finding.text}</span>
                <IconButton
                  isSmall
                  label={t('facilitator.takeBackFor', { text: finding.text })}
                  icon={<Undo2 aria-hidden />}
                  onPress={() => void takeBack(finding)}
                />
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </Region>
  );
});
