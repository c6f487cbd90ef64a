/*
 * A list of small records inside a record: criteria, clocks, phone numbers, places of the call tree. Lines are
 * added, moved and removed by buttons that say which line they mean.
 */
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ArrowDown, ArrowUp, Plus, X } from '../../ui/icons.ts';
import bones from '../../ui/listAndPane.module.css';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { usePhoneWords } from '../../words/usePhoneWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { DayField } from './DayField.tsx';
import type { CellForm, FieldForm } from './fieldForm.ts';
import { PickOne } from './Pick.tsx';
import style from './plan.module.css';
import { CHOICES } from './planChoices.ts';
import type { PlanNames } from './planNames.ts';

export type RowsForm = Extract<FieldForm, { kind: 'rows' }>;
type Row = Readonly<Record<string, unknown>>;

type Props = {
  readonly form: RowsForm;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly names: PlanNames;
  readonly isReadOnly: boolean;
};

export function RowsEditor({ form, value, onChange, names, isReadOnly }: Props) {
  const { t } = useWords();
  const rows = Array.isArray(value) ? (value as readonly Row[]) : [];
  const change = (at: number, row: Row) => onChange(rows.map((other, index) => (index === at ? row : other)));
  const move = (at: number, step: 1 | -1) => {
    const next = [...rows];
    const [row] = next.splice(at, 1);
    if (row !== undefined) next.splice(at + step, 0, row);
    onChange(next);
  };
  return (
    <fieldset className={style.group}>
      <legend className={style.legend}>{t(form.label)}</legend>
      {rows.length === 0 && <p className={bones.quiet}>{t('planField.none')}</p>}
      {rows.map((row, at) => (
        // Rows have no names of their own, and are moved only by whole lines.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        // biome-ignore lint/a11y/useSemanticElements: a line of fields, not a fieldset of its own
        <div key={at} role="group" aria-label={t('planField.row', { row: at + 1 })} className={style.row}>
          {form.cells.map((cell) => (
            <Cell
              key={cell.field}
              {...{ cell, row, names, isReadOnly }}
              value={row[cell.field]}
              onChange={(next) => change(at, { ...row, [cell.field]: next, ...unread(cell) })}
            />
          ))}
          {!isReadOnly && (
            <span className={style.rowActs}>
              <IconButton
                isSmall
                label={`${t('planField.moveUp')} : ${t('planField.row', { row: at + 1 })}`}
                icon={<ArrowUp aria-hidden />}
                isDisabled={at === 0}
                onPress={() => move(at, -1)}
              />
              <IconButton
                isSmall
                label={`${t('planField.moveDown')} : ${t('planField.row', { row: at + 1 })}`}
                icon={<ArrowDown aria-hidden />}
                isDisabled={at === rows.length - 1}
                onPress={() => move(at, 1)}
              />
              <IconButton
                isSmall
                label={`${t('planField.removeRow')} : ${t('planField.row', { row: at + 1 })}`}
                icon={<X aria-hidden />}
                onPress={() => onChange(rows.filter((_, index) => index !== at))}
              />
            </span>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <Button
          isSmall
          variant="quiet"
          icon={<Plus aria-hidden />}
          onPress={() => onChange([...rows, form.blankRow])}
          aria-label={`${t('planField.addRow')} : ${t(form.label)}`}
        >
          {t('planField.addRow')}
        </Button>
      )}
    </fieldset>
  );
}

/** What was understood of a number is of the number before. */
function unread(cell: CellForm): Row {
  return cell.kind === 'phone' ? { e164: null } : {};
}

const digitsOf = (number: string): string => number.replace(/[^\d+]/g, '');

type CellProps = {
  readonly cell: CellForm;
  readonly row: Row;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly names: PlanNames;
  readonly isReadOnly: boolean;
};

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

function Cell({ cell, row, value, onChange, names, isReadOnly }: CellProps) {
  const { t } = useWords();
  const sayPhone = usePhoneWords();
  const label = t(cell.label);
  switch (cell.kind) {
    case 'choice':
      return (
        <Select
          label={label}
          isDisabled={isReadOnly}
          choices={CHOICES[cell.list](t)}
          value={value === null || value === undefined ? null : String(value)}
          onChange={(id) => onChange(cell.isNumber === true ? Number(id) : id)}
        />
      );
    case 'number':
      return (
        <NumberField
          label={label}
          isReadOnly={isReadOnly}
          value={typeof value === 'number' ? value : Number.NaN}
          minValue={cell.min}
          maxValue={cell.max}
          onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
        />
      );
    case 'check':
      return (
        <Checkbox isReadOnly={isReadOnly} isSelected={value === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case 'contact':
      return (
        <PickOne
          {...{ label, names, isReadOnly, onChange }}
          of="contact"
          value={typeof value === 'string' ? value : null}
        />
      );
    case 'phone': {
      const phone = { raw: String(value ?? ''), e164: typeof row.e164 === 'string' ? row.e164 : null };
      const dialled = sayPhone(phone);
      return (
        <TextField
          {...{ label, isReadOnly, onChange }}
          value={phone.raw}
          // Other spaces and brackets say nothing new.
          {...(digitsOf(dialled) === digitsOf(phone.raw) ? {} : { help: dialled })}
          {...(cell.limit === undefined ? {} : { maxLength: cell.limit })}
        />
      );
    }
    case 'day':
      return (
        <DayField {...{ label, isReadOnly, onChange }} value={typeof value === 'string' ? value : null} />
      );
    case 'weekdays':
      return (
        <TextField
          label={label}
          isReadOnly={isReadOnly}
          isMono
          value={Array.isArray(value) ? value.join(' ') : ''}
          onChange={(typed) => {
            const days = new Set([...typed].map(Number).filter((day) => WEEKDAYS.includes(day)));
            onChange([...days].sort((a, b) => a - b));
          }}
        />
      );
    default:
      return (
        <TextField
          label={label}
          isReadOnly={isReadOnly}
          isMono={cell.kind === 'time'}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
          {...(cell.limit === undefined ? {} : { maxLength: cell.limit })}
        />
      );
  }
}
