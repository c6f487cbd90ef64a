/* The certificate of an erasure as a PDF: which erasure, in which language, on which paper. */
import { useEffect, useState } from 'react';
import type { KnownErasureAct } from '../../../shared/contract/erasure.ts';
import { PAPERS, type Paper, SHEET_LANGUAGES, type SheetLanguage } from '../../../shared/domain/sheets.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { LETTER_LOCALES } from './PrintDialog.tsx';
import style from './plan.module.css';

type Props = { readonly contactId: string; readonly onClose: () => void };

export function ErasureDialog({ contactId, onClose }: Props) {
  const { t, locale, language: screen } = useWords();
  const formats = useFormats();
  const sayError = useErrorWords();
  const [acts, setActs] = useState<readonly KnownErasureAct[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [language, setLanguage] = useState<SheetLanguage>(screen);
  const [paper, setPaper] = useState<Paper>(LETTER_LOCALES.includes(locale) ? 'Letter' : 'A4');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const erasureId = chosen ?? acts?.[0]?.erasureId ?? null;

  useEffect(() => {
    let isGone = false;
    void api.erasure.ofContact({ contactId }).then((reply) => {
      if (isGone) return;
      if (reply.ok) setActs(reply.value);
      else setFailure(reply.error);
    });
    return () => {
      isGone = true;
    };
  }, [contactId]);

  const save = async (): Promise<void> => {
    if (isBusy || erasureId === null) return;
    setBusy(true);
    setFailure(null);
    const reply = await api.erasure.save({ erasureId, language, paper, locale });
    setBusy(false);
    if (!reply.ok) return reply.error.code === 'dialog.cancelled' ? undefined : setFailure(reply.error);
    const { file } = reply.value;
    say((words) => words('erasure.saved', { file }));
    onClose();
  };

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      isBusy={isBusy}
      size="small"
      title={t('erasure.dialogTitle')}
      description={t('erasure.dialogWords')}
      footer={
        <>
          <Button autoFocus onPress={onClose} isDisabled={isBusy}>
            {t('plan.cancel')}
          </Button>
          <Button
            variant="primary"
            isPending={isBusy}
            isDisabled={erasureId === null}
            onPress={() => void save()}
          >
            {isBusy ? t('erasure.saving') : t('erasure.save')}
          </Button>
        </>
      }
    >
      <div className={style.dialogBody}>
        {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
        {acts === null && failure === null && <Skeleton rows={2} />}
        {acts?.length === 0 && <p>{t('erasure.none')}</p>}
        {acts !== null && acts.length > 1 && (
          <Select
            label={t('erasure.which')}
            choices={acts.map((act) => ({
              id: act.erasureId,
              label: t('erasure.choice', { moment: formats.dateTime(act.erasedAt), count: act.entries }),
            }))}
            value={erasureId}
            onChange={setChosen}
          />
        )}
        <RadioGroup<SheetLanguage>
          label={t('paper.language')}
          value={language}
          onChange={setLanguage}
          choices={SHEET_LANGUAGES.map((id) => ({ id, label: t(`paper.language_${id}`) }))}
        />
        <RadioGroup<Paper>
          label={t('paper.size')}
          value={paper}
          onChange={setPaper}
          choices={PAPERS.map((id) => ({ id, label: t(`paper.size_${id}`) }))}
        />
      </div>
    </Dialog>
  );
}
