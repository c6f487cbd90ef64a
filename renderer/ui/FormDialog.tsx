// A short form as a modal question. What is missing is said in its field once somebody has tried; what went wrong stands
// at its foot, where the person acted. It closes itself only through whoever opened it.
import { type ReactNode, useState } from 'react';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import style from './FormDialog.module.css';

export interface FormDialogProps {
  readonly title: string;
  readonly description?: string | undefined;
  readonly submitLabel: string;
  readonly cancelLabel: string;
  /** What is missing; null when it may be sent. */
  readonly problem?: string | null;
  /** Answers with what went wrong in words; null once it is done. */
  readonly act: () => Promise<string | null>;
  readonly onClose: () => void;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  readonly children: (problem: string | null, submit: () => void) => ReactNode;
}

export function FormDialog(props: FormDialogProps) {
  const { title, description, submitLabel, cancelLabel, problem = null, act, onClose, children } = props;
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (problem !== null || isBusy) return;
    setBusy(true);
    setTrouble(null);
    const wrong = await act();
    setBusy(false);
    if (wrong === null) onClose();
    else setTrouble(wrong);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={title}
      description={description}
      size={props.size}
      isBusy={isBusy}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={onClose}>
            {cancelLabel}
          </Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void submit()}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <div className={style.column}>
        {children(isTried ? problem : null, () => void submit())}
        {trouble !== null && (
          // A long dialog is scrolled: what went wrong must be seen where the person acted.
          <div ref={(element) => element?.scrollIntoView({ block: 'nearest' })}>
            <Banner tone="danger">{trouble}</Banner>
          </div>
        )}
      </div>
    </Dialog>
  );
}
