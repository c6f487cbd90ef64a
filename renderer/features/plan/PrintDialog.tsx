/*
 * Which sheet, in which language, on which paper: then a PDF, to print anywhere, and who takes the paper. The same
 * dialog prints a copy again that is out of date; its sheet, language and paper are settled then.
 */
import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { PaperWish } from '../../../shared/domain/paperCopy.ts';
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
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { HandOutStep } from './HandOutStep.tsx';
import style from './plan.module.css';
import type { PlanNames } from './planNames.ts';
import { usePlanView } from './planView.ts';

/** Regions that print on Letter; the others on A4. */
export const LETTER_LOCALES: readonly string[] = ['fr-CA', 'en-CA', 'en-US'];

const close = () => usePlanView.setState({ dialog: null, replacing: null });

type Props = { readonly names: PlanNames; readonly canAct: boolean };

export type SavedSheet = { readonly wish: PaperWish; readonly saved: CallOutput<'paper.save'> };

export function PrintDialog(props: Props) {
  const isOpen = usePlanView((view) => view.dialog === 'print');
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ names, canAct }: Props) {
  const { t, locale, language: screen } = useWords();
  const sayError = useErrorWords();
  const { sheet, replacing } = usePlanView();
  const [language, setLanguage] = useState<SheetLanguage>(screen);
  const [paper, setPaper] = useState<Paper>(LETTER_LOCALES.includes(locale) ? 'Letter' : 'A4');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [printed, setPrinted] = useState<SavedSheet | null>(null);
  const settled = replacing?.copy.wish ?? null;
  const wish = settled ?? { sheet, language, paper, locale };

  const save = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const reply = await api.paper.save(wish);
    setBusy(false);
    if (!reply.ok) return reply.error.code === 'dialog.cancelled' ? undefined : setFailure(reply.error);
    setPrinted({ wish, saved: reply.value });
  };

  if (printed !== null)
    return (
      <HandOutStep
        {...{ printed, replacing, names, canAct }}
        onAnother={() => setPrinted(null)}
        onClose={close}
      />
    );
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
          <Button
            variant="primary"
            autoFocus={settled !== null}
            isPending={isBusy}
            onPress={() => void save()}
          >
            {isBusy ? t('paper.saving') : t('paper.save')}
          </Button>
        </>
      }
    >
      <div className={style.dialogBody}>
        {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
        {settled !== null ? (
          <p className={style.settled}>
            {t('paperCopy.replacing', {
              sheet: t(`paper.sheet_${settled.sheet}`),
              language: t(`paper.language_${settled.language}`),
              paper: t(`paper.size_${settled.paper}`),
            })}
          </p>
        ) : (
          <>
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
          </>
        )}
      </div>
    </Dialog>
  );
}
