// One line of text. `isMono` for addresses, codes and times.
import type { Ref } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
} from 'react-aria-components';
import { FieldFoot, FieldLabel, type FieldWords, fieldClass, inputClass } from './Field.tsx';
import text from './text.module.css';

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'>,
    FieldWords {
  readonly placeholder?: string | undefined;
  readonly isMono?: boolean | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, help, error, className, placeholder = '', isMono, inputRef, ...rest } = props;
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={fieldClass(className)}>
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <Input ref={inputRef ?? null} placeholder={placeholder} className={inputClass(isMono && text.mono)} />
      <FieldFoot help={help} error={error} />
    </AriaTextField>
  );
}
