/* Choosing a role, a contact or an audience by name: one of them, or several. */
import { fold } from '../../../shared/scoring/fold.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { X } from '../../ui/icons.ts';
import bones from '../../ui/listAndPane.module.css';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './plan.module.css';
import type { Named, PlanNames } from './planNames.ts';

type Common = {
  readonly label: string;
  readonly of: Named;
  readonly names: PlanNames;
  readonly isReadOnly: boolean;
  readonly isLabelHidden?: boolean;
  readonly help?: string;
  readonly error?: string;
};

const matches = (label: string, typed: string): boolean => fold(label).includes(fold(typed));

export function PickOne(
  props: Common & { readonly value: string | null; readonly onChange: (id: string | null) => void },
) {
  const { t } = useWords();
  const { of, names, value, onChange, isReadOnly, label, isLabelHidden, help, error } = props;
  const words = {
    label,
    ...(isLabelHidden === undefined ? {} : { isLabelHidden }),
    ...(help === undefined ? {} : { help }),
    ...(error === undefined ? {} : { error }),
  };
  const shown = value === null ? '' : names.nameOf(of, value);
  if (isReadOnly) return <TextField {...words} isReadOnly value={shown} />;
  const choices = names.choices(of);
  // Somebody who was retired stays chosen until another is: the field must not look empty.
  const listed =
    value === null || choices.some((choice) => choice.id === value)
      ? choices
      : [{ id: value, label: shown }, ...choices];
  return (
    <ComboBox
      // The kit reads its choices once; another list is another field.
      key={`${listed.length} ${value ?? ''}`}
      {...words}
      choices={listed}
      value={value}
      onChange={onChange}
      placeholder={of === 'contact' ? t('planField.searchContact') : t('planField.none')}
      noneText={t('planField.noContact')}
      filter={matches}
    />
  );
}

export function PickMany(
  props: Common & {
    readonly value: readonly string[];
    readonly onChange: (ids: readonly string[]) => void;
  },
) {
  const { t } = useWords();
  const { of, names, value, onChange, isReadOnly, label, help } = props;
  const left = names.choices(of).filter((choice) => !value.includes(choice.id));
  return (
    <fieldset className={style.group}>
      <legend className={style.legend}>{label}</legend>
      {value.length === 0 && isReadOnly && <p className={bones.quiet}>{t('planField.none')}</p>}
      <ul className={style.chosen}>
        {value.map((id) => (
          <li key={id} className={style.chip}>
            <span>{names.nameOf(of, id)}</span>
            {!isReadOnly && (
              <IconButton
                isSmall
                label={`${t('planField.removeRow')} : ${names.nameOf(of, id)}`}
                icon={<X aria-hidden />}
                onPress={() => onChange(value.filter((other) => other !== id))}
              />
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && left.length > 0 && (
        <ComboBox
          key={value.join(' ')}
          label={`${t('planField.addRow')} : ${label}`}
          isLabelHidden
          choices={left}
          value={null}
          onChange={(id) => {
            if (id !== null) onChange([...value, id]);
          }}
          placeholder={t('plan.add')}
          noneText={t('planField.noContact')}
          filter={matches}
          {...(help === undefined ? {} : { help })}
        />
      )}
    </fieldset>
  );
}
