// A number with its two step buttons; read and written in the reader's locale.
import { Minus, Plus } from 'lucide-react';
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Button,
  Group,
  Input,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { FieldFoot, FieldLabel, type FieldWords, fieldClass } from './Field.tsx';
import style from './NumberField.module.css';
import { useUiWords } from './UiProvider.tsx';

export interface NumberFieldProps
  extends Omit<AriaNumberFieldProps, 'children' | 'className' | 'style' | 'isInvalid'>,
    FieldWords {}

export function NumberField({ label, isLabelHidden, help, error, className, ...rest }: NumberFieldProps) {
  const words = useUiWords();
  return (
    <AriaNumberField
      incrementAriaLabel={words.increase}
      decrementAriaLabel={words.decrease}
      {...rest}
      isInvalid={error !== undefined}
      className={fieldClass(className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <Group className={cx(style.group)}>
        <Button slot="decrement" className={cx(style.step)}>
          <Minus aria-hidden size={14} />
        </Button>
        <Input className={cx(style.input)} />
        <Button slot="increment" className={cx(style.step)}>
          <Plus aria-hidden size={14} />
        </Button>
      </Group>
      <FieldFoot help={help} error={error} />
    </AriaNumberField>
  );
}
