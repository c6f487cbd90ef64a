// One of a few, all of them read at once. <SegmentedControl> is the same in one line, for two to five short words.
import type { ReactNode } from 'react';
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components';
import lines from './Checkbox.module.css';
import { cx } from './cx.ts';
import { FieldFoot, FieldLabel, type FieldWords, fieldClass } from './Field.tsx';
import style from './SegmentedControl.module.css';
import type { Choice } from './Select.tsx';

export interface RadioGroupProps<Id extends string> extends FieldWords {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean | undefined;
}

export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, isLabelHidden, help, error, className, choices } = props;
  return (
    <AriaRadioGroup {...state(props)} className={fieldClass(className)}>
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <div className={lines.group}>
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            isDisabled={choice.isDisabled ?? false}
            className={cx(lines.line)}
          >
            <span className={cx(lines.box, lines.round)} aria-hidden />
            {choice.icon}
            <span className={lines.words}>
              {choice.label}
              {choice.note !== undefined && <span className={lines.help}>{choice.note}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldFoot help={help} error={error} />
    </AriaRadioGroup>
  );
}

export interface SegmentedControlProps<Id extends string> extends RadioGroupProps<Id> {
  readonly isSmall?: boolean | undefined;
}

export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, isLabelHidden = true, help, error, className, choices, isSmall } = props;
  return (
    <AriaRadioGroup {...state(props)} orientation="horizontal" className={fieldClass(className)}>
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <div className={cx(style.track, isSmall && style.small)}>
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            isDisabled={choice.isDisabled ?? false}
            className={cx(style.segment)}
          >
            {withIcon(choice.icon, choice.label)}
          </Radio>
        ))}
      </div>
      <FieldFoot help={help} error={error} />
    </AriaRadioGroup>
  );
}

function withIcon(icon: ReactNode, label: string): ReactNode {
  return (
    <>
      {icon}
      <span>{label}</span>
    </>
  );
}

function state<Id extends string>({ value, onChange, isDisabled, error }: RadioGroupProps<Id>) {
  return {
    value,
    onChange: (id: string) => onChange(id as Id),
    isDisabled: isDisabled ?? false,
    isInvalid: error !== undefined,
  };
}
