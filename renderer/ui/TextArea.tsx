// Several lines of text; grows with what is typed up to maxRows, then scrolls.
import type { CSSProperties, Ref } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { FieldFoot, FieldLabel, type FieldWords, fieldClass, inputClass } from './Field.tsx';
import style from './TextArea.module.css';

export interface TextAreaProps
  extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'>,
    FieldWords {
  readonly placeholder?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxRows?: number | undefined;
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined;
}

export function TextArea(props: TextAreaProps) {
  const {
    label,
    isLabelHidden,
    help,
    error,
    className,
    placeholder = '',
    rows = 3,
    maxRows = 12,
    inputRef,
    ...rest
  } = props;
  const size = { '--rows': rows, '--max-rows': Math.max(rows, maxRows) } as CSSProperties;
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={fieldClass(className)}>
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <AriaTextArea
        ref={inputRef ?? null}
        placeholder={placeholder}
        style={size}
        className={inputClass(style.area)}
      />
      <FieldFoot help={help} error={error} />
    </AriaTextField>
  );
}
