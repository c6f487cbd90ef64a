/*
 * The sheet is saved: who takes the paper? Optional, and as often as there are people who take some. A print that
 * replaces an older copy is noted once, and the dialog closes.
 */
import { useEffect, useId, useRef, useState } from 'react';
import type { ListedPaperCopy } from '../../../shared/contract/paperCopy.ts';
import { standingVersion } from '../../../shared/domain/paperCopyRules.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import bones from '../../ui/listAndPane.module.css';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { HoldingFields } from './HoldingFields.tsx';
import {
  EMPTY_HOLDING,
  fieldRefused,
  formOfHolding,
  type HoldingErrors,
  type HoldingForm,
  readHolding,
} from './holdingForm.ts';
import { OlderCopies } from './OlderCopies.tsx';
import type { SavedSheet } from './PrintDialog.tsx';
import { handOut, printOf, replaceCopy } from './paperCopyActs.ts';
import style from './plan.module.css';
import type { PlanNames } from './planNames.ts';

type Props = {
  readonly printed: SavedSheet;
  readonly replacing: ListedPaperCopy | null;
  readonly names: PlanNames;
  readonly canAct: boolean;
  readonly onAnother: () => void;
  readonly onClose: () => void;
};

export function HandOutStep({ printed, replacing, names, canAct, onAnother, onClose }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const formId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [form, setForm] = useState<HoldingForm>(() =>
    replacing === null
      ? EMPTY_HOLDING
      : formOfHolding(standingVersion(replacing.copy), replacing.holderName !== null),
  );
  const [errors, setErrors] = useState<HoldingErrors>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [noted, setNoted] = useState<readonly string[]>([]);

  // The button that was pressed is gone with the step before; reading goes on from here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: and again after each holder.
  useEffect(() => heading.current?.focus(), [noted.length]);

  const register = async (): Promise<void> => {
    if (isBusy) return;
    const read = readHolding(form, t);
    setErrors('errors' in read ? read.errors : {});
    setFailure(null);
    if ('errors' in read) return;
    const { holding } = read;
    const name =
      'name' in holding.holder ? holding.holder.name : names.nameOf('contact', holding.holder.contactId);
    const print = printOf(printed.saved);
    setBusy(true);
    const reply =
      replacing === null
        ? await handOut(printed.wish, print, holding, name)
        : await replaceCopy(replacing.copy.id, print, holding);
    setBusy(false);
    if (reply.ok) {
      if (replacing !== null) return onClose();
      setForm({ ...EMPTY_HOLDING, kind: form.kind });
      return setNoted([...noted, t('paperCopy.wasHandedOut', { count: holding.copies, holder: name })]);
    }
    const field = fieldRefused(reply.error);
    if (field === null) setFailure(reply.error);
    else setErrors({ [field]: sayError(reply.error) });
  };

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      isBusy={isBusy}
      size="medium"
      title={t('paper.title')}
      footer={
        <>
          {replacing === null && (
            <Button variant="quiet" isDisabled={isBusy} onPress={onAnother}>
              {t('paperCopy.printAnother')}
            </Button>
          )}
          <Button isDisabled={isBusy} onPress={onClose}>
            {t('paperCopy.done')}
          </Button>
          {canAct && (
            <Button variant="primary" type="submit" form={formId} isPending={isBusy}>
              {t(replacing === null ? 'paperCopy.register' : 'paperCopy.replace')}
            </Button>
          )}
        </>
      }
    >
      <form
        id={formId}
        className={style.dialogBody}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void register();
        }}
      >
        <Banner>{t('paper.saved', { file: printed.saved.file })}</Banner>
        {canAct && (
          <>
            <div>
              <h3 ref={heading} tabIndex={-1} className={style.stepTitle}>
                {t(replacing === null ? 'paperCopy.handOutTitle' : 'paperCopy.replaceTitle')}
              </h3>
              <p className={bones.quiet}>
                {t(replacing === null ? 'paperCopy.handOutWords' : 'paperCopy.replaceWords')}
              </p>
            </div>
            {noted.length > 0 && (
              <ul className={style.findings}>
                {noted.map((line, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
                  <li key={at}>
                    <bdi>{line}</bdi>
                  </li>
                ))}
              </ul>
            )}
            {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
            <HoldingFields {...{ form, errors, names }} onChange={setForm} />
            <OlderCopies printed={printed} except={replacing?.copy.id ?? null} />
          </>
        )}
      </form>
    </Dialog>
  );
}
