// Several lines of what a machine will read: monospaced, with places underlined while one types. A mirror of the same
// letters lies under the field and carries the lines, so that the field stays an ordinary one, with its own undo.
import type { Ref } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import style from './CodeArea.module.css';
import { cx } from './cx.ts';
import { FieldFoot, FieldLabel, type FieldWords, fieldClass } from './Field.tsx';
import { cutText, type TextRange } from './markRanges.ts';

export interface CodeAreaProps
  extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid' | 'value'>,
    FieldWords {
  readonly value: string;
  /** Stretches to underline; what is wrong with them is said by whoever uses this, and named in aria-describedby. */
  readonly marks?: readonly TextRange[] | undefined;
  readonly isInvalid?: boolean | undefined;
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined;
}

const none: readonly TextRange[] = [];

export function CodeArea(props: CodeAreaProps) {
  const { label, isLabelHidden, help, error, className, marks = none, inputRef, value, ...rest } = props;
  const isInvalid = error !== undefined || rest.isInvalid === true;
  return (
    <AriaTextField {...rest} value={value} isInvalid={isInvalid} className={fieldClass(className)}>
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <div className={style.frame} data-invalid={isInvalid || undefined}>
        <div className={style.stack}>
          <div className={cx(style.text, style.mirror)} aria-hidden>
            {cutText(value, marks).map((piece) =>
              piece.isMarked ? (
                <span key={piece.start} className={style.mark} data-mark>
                  {piece.text}
                </span>
              ) : (
                piece.text
              ),
            )}
            {/* A line that was just begun has its height too. */}
            {'\u200b'}
          </div>
          <AriaTextArea ref={inputRef ?? null} spellCheck="false" className={cx(style.text, style.area)} />
        </div>
      </div>
      <FieldFoot help={help} error={error} />
    </AriaTextField>
  );
}
