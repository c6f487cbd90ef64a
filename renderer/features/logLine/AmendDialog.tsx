/*
 * Corrects a line of the log. The old words are not touched: they stay in the journal and, struck through, on
 * screen and in the report.
 */
import { useEffect, useState } from 'react';
import { currentText } from '../../../shared/domain/currentText.ts';
import type { LogLine } from '../../../shared/domain/logLine.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './AmendDialog.module.css';
import { useLogLineView } from './logLineView.ts';

export type AmendDialogProps = {
  /** The lines at hand, among which the one to amend is found. */
  readonly lines: readonly LogLine[];
};

export function AmendDialog({ lines }: AmendDialogProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const amendingId = useLogLineView((view) => view.amendingId);
  const line = lines.find((one) => one.id === amendingId) ?? null;
  const old = line === null ? '' : (currentText(line) ?? '');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSame, setSame] = useState(false);
  const [isBusy, setBusy] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields start anew with each line, not with each change of it.
  useEffect(() => {
    setText(old);
    setReason('');
    setFailure(null);
    setSame(false);
  }, [amendingId]);

  const close = (): void => useLogLineView.setState({ amendingId: null });
  const submit = async (): Promise<void> => {
    if (line === null || isBusy) return;
    if (text.trim() === '' || text.trim() === old) {
      setSame(true);
      return;
    }
    setBusy(true);
    const reply = await api.logLine.amend({ logLineId: line.id, text: text.trim(), reason: reason.trim() });
    setBusy(false);
    if (reply.ok) close();
    else setFailure(reply.error);
  };

  return (
    <Dialog
      isOpen={line !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
      title={t('log.amendTitle')}
      description={t('log.amendNote')}
      isBusy={isBusy}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={close}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void submit()}>
            {t('log.amendSubmit')}
          </Button>
        </>
      }
    >
      <div className={style.fields}>
        <p className={style.old}>
          <s>{old}</s>
        </p>
        <TextArea
          autoFocus
          label={t('log.amendText')}
          value={text}
          onChange={(value) => {
            setText(value);
            setSame(false);
          }}
          error={isSame ? t('log.amendSame') : undefined}
          onKeyDown={onEnter(() => void submit())}
        />
        <TextField
          label={`${t('log.amendReason')} (${t('common.optional')})`}
          value={reason}
          onChange={setReason}
          maxLength={500}
          onKeyDown={onEnter(() => void submit())}
        />
        {failure !== null && <Banner tone="danger">{sayFailure(failure)}</Banner>}
      </div>
    </Dialog>
  );
}
