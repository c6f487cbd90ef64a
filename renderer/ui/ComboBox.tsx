// A line that filters a list as one types. The filter is handed in, so that accents and case fold as they do
// in every search of the application; without one the kit's locale-aware one is used.
import { ChevronDown } from 'lucide-react';
import { ComboBox as AriaComboBox, Button, Input, ListBox, Popover } from 'react-aria-components';
import style from './ComboBox.module.css';
import { cx } from './cx.ts';
import { FieldFoot, FieldLabel, type FieldWords, fieldClass, inputClass } from './Field.tsx';
import list from './list.module.css';
import { type Choice, choiceItem } from './Select.tsx';

export interface ComboBoxProps<Id extends string> extends FieldWords {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id | null) => void;
  readonly placeholder?: string | undefined;
  /** Said in the list when nothing fits. */
  readonly noneText: string;
  readonly filter?: ((label: string, typed: string) => boolean) | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
}

export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const {
    label,
    isLabelHidden,
    help,
    error,
    className,
    choices,
    value,
    onChange,
    placeholder = '',
    noneText,
  } = props;
  return (
    <AriaComboBox
      value={value}
      onChange={(id) => onChange(id as Id | null)}
      defaultItems={choices}
      {...(props.filter === undefined ? {} : { defaultFilter: props.filter })}
      allowsEmptyCollection
      menuTrigger="focus"
      isDisabled={props.isDisabled ?? false}
      isRequired={props.isRequired ?? false}
      isInvalid={error !== undefined}
      className={fieldClass(className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <div className={style.box}>
        <Input placeholder={placeholder} className={inputClass(style.input)} />
        <Button className={cx(style.open)}>
          <ChevronDown aria-hidden size={15} />
        </Button>
      </div>
      <FieldFoot help={help} error={error} />
      <Popover className={cx(list.popover)} offset={4}>
        <ListBox
          className={cx(list.list)}
          renderEmptyState={() => <div className={list.none}>{noneText}</div>}
        >
          {choiceItem}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
