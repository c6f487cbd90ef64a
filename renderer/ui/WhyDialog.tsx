// One question with a reason in a few lines. Whether it may be left out, and what is said where it is missing, is handed in.
import { type ReactNode, useState } from 'react';
import { FormDialog, type FormDialogProps } from './FormDialog.tsx';
import { TextArea } from './TextArea.tsx';

export interface WhyDialogProps
  extends Pick<FormDialogProps, 'description' | 'cancelLabel' | 'onClose' | 'size'> {
  /** Also what the button says. */
  readonly title: string;
  readonly label: string;
  /** What is said where it is missing; null where it may be left out. */
  readonly needed: string | null;
  readonly maxLength: number;
  /** Answers with what went wrong in words; null once it is done. */
  readonly act: (reason: string) => Promise<string | null>;
  /** Above the reason. */
  readonly children?: ReactNode;
}

export function WhyDialog({ title, label, needed, maxLength, act, children, ...form }: WhyDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      {...form}
      title={title}
      submitLabel={title}
      problem={reason.trim() === '' ? needed : null}
      act={() => act(reason.trim())}
    >
      {(tried) => (
        <>
          {children}
          <TextArea
            autoFocus
            rows={2}
            label={label}
            value={reason}
            onChange={setReason}
            maxLength={maxLength}
            error={tried ?? undefined}
          />
        </>
      )}
    </FormDialog>
  );
}
