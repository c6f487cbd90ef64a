/* Correcting what was noted of a paper copy, and withdrawing it. */
import { type ReactNode, useId, useState } from 'react';
import type { ListedPaperCopy } from '../../../shared/contract/paperCopy.ts';
import { standingVersion } from '../../../shared/domain/paperCopyRules.ts';
import { PAPER_REASON_LIMIT, WITHDRAWALS, type Withdrawal } from '../../../shared/domain/sheets.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { HoldingFields } from './HoldingFields.tsx';
import { fieldRefused, formOfHolding, type HoldingErrors, readHolding } from './holdingForm.ts';
import { correct, withdraw } from './paperCopyActs.ts';
import style from './plan.module.css';
import type { PlanNames } from './planNames.ts';

type ShellProps = {
  readonly title: string;
  readonly words: string;
  readonly actLabel: string;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly onClose: () => void;
  readonly onAct: () => void;
  readonly children: ReactNode;
};

function ActDialog({ title, words, actLabel, isBusy, failure, onClose, onAct, children }: ShellProps) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const formId = useId();
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      isBusy={isBusy}
      size="medium"
      title={title}
      description={words}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" type="submit" form={formId} isPending={isBusy}>
            {actLabel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={style.dialogBody}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onAct();
        }}
      >
        {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
        {children}
      </form>
    </Dialog>
  );
}

type Props = { readonly listed: ListedPaperCopy; readonly onClose: () => void };

export function CorrectDialog({ listed, names, onClose }: Props & { readonly names: PlanNames }) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [form, setForm] = useState(() =>
    formOfHolding(standingVersion(listed.copy), listed.holderName !== null),
  );
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<HoldingErrors>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    if (isBusy) return;
    const read = readHolding(form, t);
    setErrors('errors' in read ? read.errors : {});
    setFailure(null);
    if ('errors' in read) return;
    setBusy(true);
    const reply = await correct(listed.copy.id, read.holding, reason);
    setBusy(false);
    if (reply.ok) return onClose();
    const field = fieldRefused(reply.error);
    if (field === null) setFailure(reply.error);
    else setErrors({ [field]: sayError(reply.error) });
  };
  return (
    <ActDialog
      title={t('paperCopy.correctTitle')}
      words={t('paperCopy.correctWords')}
      actLabel={t('paperCopy.save')}
      onAct={() => void save()}
      {...{ isBusy, failure, onClose }}
    >
      <HoldingFields {...{ form, errors, names }} onChange={setForm} />
      <TextField
        label={`${t('paperCopy.correctReason')} (${t('common.optional')})`}
        value={reason}
        onChange={setReason}
        maxLength={PAPER_REASON_LIMIT}
      />
    </ActDialog>
  );
}

type Chosen = Exclude<Withdrawal, 'replaced'>;
const CHOICES = WITHDRAWALS.filter((how): how is Chosen => how !== 'replaced');

export function WithdrawDialog({ listed, onClose }: Props) {
  const { t } = useWords();
  const [how, setHow] = useState<Chosen>('takenBack');
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const act = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const reply = await withdraw(listed.copy.id, how, reason);
    setBusy(false);
    if (reply.ok) onClose();
    else setFailure(reply.error);
  };
  return (
    <ActDialog
      title={t('paperCopy.withdrawTitle')}
      words={t('paperCopy.withdrawWords')}
      actLabel={t('paperCopy.withdrawNow')}
      onAct={() => void act()}
      {...{ isBusy, failure, onClose }}
    >
      <RadioGroup<Chosen>
        label={t('paperCopy.withdrawHow')}
        value={how}
        onChange={setHow}
        choices={CHOICES.map((id) => ({ id, label: t(`paperCopy.how_${id}`) }))}
      />
      <TextField
        label={`${t('paperCopy.reason')} (${t('common.optional')})`}
        value={reason}
        onChange={setReason}
        maxLength={PAPER_REASON_LIMIT}
      />
    </ActDialog>
  );
}
