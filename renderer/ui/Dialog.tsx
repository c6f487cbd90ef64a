// A modal question: holds focus, gives it back, closes with Escape. The head and the foot stay in sight while
// the body scrolls. <ConfirmDialog> is the short form for an act that cannot be taken back.
import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import style from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { useUiWords } from './UiProvider.tsx';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'full' | undefined;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  /** Stands at the start of the foot: counts, a second way. */
  readonly footerNote?: ReactNode;
  /** A press outside closes it too. Leave off where words could be lost. */
  readonly isDismissable?: boolean | undefined;
  /** Escape and the cross do nothing while an act is under way. */
  readonly isBusy?: boolean | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  readonly children?: ReactNode;
}

export function Dialog(props: DialogProps) {
  const { isOpen, onOpenChange, title, description, size = 'medium', footer, footerNote, children } = props;
  const words = useUiWords();
  const describedBy = useId();
  const isBusy = props.isBusy === true;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={props.isDismissable === true && !isBusy}
      isKeyboardDismissDisabled={isBusy}
      className={cx(style.veil)}
    >
      <Modal className={cx(style.modal, style[size])}>
        <AriaDialog
          role={props.role ?? 'dialog'}
          className={cx(style.dialog)}
          {...(description === undefined ? {} : { 'aria-describedby': describedBy })}
        >
          <header className={style.head}>
            <div className={style.titles}>
              <Heading slot="title" level={2} className={cx(style.title)}>
                {title}
              </Heading>
              {description !== undefined && (
                <div id={describedBy} className={style.description}>
                  {description}
                </div>
              )}
            </div>
            {props.role !== 'alertdialog' && (
              <IconButton
                label={words.close}
                icon={<X aria-hidden />}
                isDisabled={isBusy}
                isSmall
                onPress={() => onOpenChange(false)}
              />
            )}
          </header>
          {children !== undefined && <div className={style.body}>{children}</div>}
          {(footer !== undefined || footerNote !== undefined) && (
            <footer className={style.foot}>
              <div className={style.note}>{footerNote}</div>
              <div className={style.acts}>{footer}</div>
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  /** What will happen, and what will not. */
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly onConfirm: () => void;
  readonly isDanger?: boolean | undefined;
  readonly isBusy?: boolean | undefined;
}

/** Focus starts on the way out, so that a held Enter does no harm. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { onOpenChange, confirmLabel, cancelLabel, onConfirm, isDanger, isBusy = false } = props;
  return (
    <Dialog
      isOpen={props.isOpen}
      onOpenChange={onOpenChange}
      title={props.title}
      description={props.children}
      size="small"
      role="alertdialog"
      isBusy={isBusy}
      footer={
        <>
          <Button autoFocus isDisabled={isBusy} onPress={() => onOpenChange(false)}>
            {cancelLabel}
          </Button>
          <Button
            variant={isDanger === true ? 'danger' : 'primary'}
            className={cx(isDanger && style.grave)}
            isPending={isBusy}
            onPress={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
}
