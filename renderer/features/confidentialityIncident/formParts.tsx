/* The kinds of fields that the form of the register is made of, each with its label by its own name. */
import type { ReactNode } from 'react';
import {
  CONFIDENTIALITY_TEXT_LIMIT,
  CONFIDENTIALITY_TITLE_LIMIT,
  PERSONS_LIMIT,
} from '../../../shared/domain/confidentialityRules.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './confidentiality.module.css';
import type { DraftValue, FieldName } from './incidentDraft.ts';

export type FieldProps = {
  readonly name: FieldName;
  readonly value: DraftValue;
  readonly onChange: (value: DraftValue) => void;
  readonly isReadOnly: boolean;
  readonly error?: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
};

type WordedField = Exclude<FieldName, 'timeZone'>;

function useLabel(name: FieldName): string {
  const { t } = useWords();
  return t(`confidentialityIncident.${name as WordedField}`);
}

export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={style.part}>
      <legend className={style.partName}>{title}</legend>
      {children}
    </fieldset>
  );
}

export function Line({ name, value, ...rest }: FieldProps) {
  return (
    <TextField
      {...rest}
      label={useLabel(name)}
      value={String(value ?? '')}
      maxLength={CONFIDENTIALITY_TITLE_LIMIT}
    />
  );
}

export function Words({ name, value, ...rest }: FieldProps) {
  return (
    <TextArea
      {...rest}
      label={useLabel(name)}
      rows={2}
      value={String(value ?? '')}
      maxLength={CONFIDENTIALITY_TEXT_LIMIT}
    />
  );
}

/** Typed as it is kept: YYYY-MM-DD, with hour and minute for a moment. */
export function DayOrMoment({ name, value, ...rest }: FieldProps) {
  return <TextField {...rest} isMono label={useLabel(name)} value={String(value ?? '')} maxLength={40} />;
}

export function CountField({ name, value, onChange, ...rest }: FieldProps) {
  return (
    <NumberField
      {...rest}
      label={useLabel(name)}
      minValue={0}
      maxValue={PERSONS_LIMIT}
      value={typeof value === 'number' ? value : Number.NaN}
      onChange={(count) => onChange(Number.isNaN(count) ? null : Math.round(count))}
    />
  );
}

export function Tick({ name, value, onChange, isReadOnly }: FieldProps) {
  return (
    <Checkbox isSelected={value === true} onChange={onChange} isReadOnly={isReadOnly}>
      {useLabel(name)}
    </Checkbox>
  );
}
