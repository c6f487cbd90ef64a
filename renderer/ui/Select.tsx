// One choice of a closed list, shown as a button. For long or open lists use ComboBox.
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { FieldFoot, FieldLabel, type FieldWords, fieldClass, inputClass } from './Field.tsx';
import list from './list.module.css';
import style from './Select.module.css';

export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly note?: string | undefined;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean | undefined;
}

export interface SelectProps<Id extends string> extends FieldWords {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, isLabelHidden, help, error, className, choices, value, onChange, placeholder = '' } = props;
  const chosen = choices.find((choice) => choice.id === value);
  return (
    <AriaSelect
      value={value}
      onChange={(id) => {
        if (id !== null) onChange(id as Id);
      }}
      placeholder={placeholder}
      isDisabled={props.isDisabled ?? false}
      isRequired={props.isRequired ?? false}
      autoFocus={props.autoFocus ?? false}
      isInvalid={error !== undefined}
      className={fieldClass(className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <Button className={inputClass(style.button)}>
        <SelectValue className={cx(style.value)}>
          {chosen?.icon}
          <span className={style.words}>{chosen?.label ?? placeholder}</span>
        </SelectValue>
        <ChevronDown aria-hidden size={15} />
      </Button>
      <FieldFoot help={help} error={error} />
      <Popover className={cx(list.popover)} offset={4}>
        <ListBox className={cx(list.list)} items={choices}>
          {choiceItem}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** One line of a list of choices; shared with ComboBox. */
export function choiceItem(choice: Choice) {
  return (
    <ListBoxItem
      id={choice.id}
      textValue={choice.label}
      isDisabled={choice.isDisabled ?? false}
      className={cx(list.item)}
    >
      {choice.icon}
      <span className={list.words}>
        <span>{choice.label}</span>
        {choice.note !== undefined && <span className={list.note}>{choice.note}</span>}
      </span>
      <Check aria-hidden className={list.check} size={15} />
    </ListBoxItem>
  );
}
