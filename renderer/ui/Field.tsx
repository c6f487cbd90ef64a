// What every field shares: label above, help below, error below with a sign. An error says what to do and is
// tied to its input; it is not red, because red is kept for crisis and overdue.
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { cx } from './cx.ts';
import style from './Field.module.css';

export interface FieldWords {
  readonly label: string;
  /** The label stays for screen readers only. */
  readonly isLabelHidden?: boolean | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly className?: string | undefined;
}

export function FieldLabel({ label, isLabelHidden }: Pick<FieldWords, 'label' | 'isLabelHidden'>) {
  return <Label className={cx(style.label, isLabelHidden && style.hidden)}>{label}</Label>;
}

export function FieldFoot({ help, error }: Pick<FieldWords, 'help' | 'error'>) {
  return (
    <>
      {help !== undefined && (
        <Text slot="description" className={cx(style.help)}>
          {help}
        </Text>
      )}
      <FieldError className={cx(style.error)}>
        {error !== undefined && (
          <>
            <TriangleAlert aria-hidden size={14} />
            <span>{error}</span>
          </>
        )}
      </FieldError>
    </>
  );
}

export const fieldClass = (className?: string): string => cx(style.field, className);
export const inputClass = (...more: readonly (string | false | undefined)[]): string =>
  cx(style.input, ...more);
