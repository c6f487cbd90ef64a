/* Which sheet, in which language, on which paper: then a PDF, to print anywhere. */
import { useState } from 'react';
import {
  PAPERS,
  type Paper,
  SHEET_LANGUAGES,
  SHEETS,
  type Sheet,
  type SheetLanguage,
} from '../../../shared/domain/sheets.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './plan.module.css';
import { usePlanView } from './planView.ts';

/** Regions that print on Letter; the others on A4. */
const LETTER = ['fr-CA', 'en-CA', 'en-US'];

const close = () => usePlanView.setState({ dialog: null });

export function PrintDialog() {
  const isOpen = usePlanView((view) => view.dialog === 'print');
  return isOpen ? <OpenDialog /> : null;
}

function OpenDialog() {
  const { t, locale, language: screen } = useWords();
  const sayError = useErrorWords();
  const sheet = usePlanView((view) => view.sheet);
  const [language, setLanguage] = useState<SheetLanguage>(screen);
  const [paper, setPaper] = useState<Paper>(LETTER.includes(locale) ? 'Letter' : 'A4');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const reply = await api.paper.save({ sheet, language, paper, locale });
    setBusy(false);
    if (!reply.ok) return reply.error.code === 'dialog.cancelled' ? undefined : setFailure(reply.error);
    const { file } = reply.value;
    say((words) => words('paper.saved', { file }));
  };

  return (
    <Dialog
      isOpen
      onOpenChange={close}
      isBusy={isBusy}
      size="medium"
      title={t('paper.title')}
      description={t('paper.note')}
      footer={
        <>
          <Button onPress={close} isDisabled={isBusy}>
            {t('plan.cancel')}
          </Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void save()}>
            {isBusy ? t('paper.saving') : t('paper.save')}
          </Button>
        </>
      }
    >
      <div className={style.dialogBody}>
        {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
        <Select<Sheet>
          label={t('paper.sheet')}
          choices={SHEETS.map((id) => ({ id, label: t(`paper.sheet_${id}`) }))}
          value={sheet}
          onChange={(next) => usePlanView.setState({ sheet: next })}
        />
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
