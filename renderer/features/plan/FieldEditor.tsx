/*
 * One field of a record, asked for in the way its form says. Both languages stand side by side, the one of the
 * screen first.
 */
import type { BiLines, BiText } from '../../../shared/domain/biText.ts';
import type { Language } from '../../../shared/domain/limits.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { CallTreeField } from './CallTreeField.tsx';
import { ConsentEditor } from './ConsentEditor.tsx';
import { DayField } from './DayField.tsx';
import { DutiesEditor } from './DutiesEditor.tsx';
import type { FieldForm } from './fieldForm.ts';
import { PickMany, PickOne } from './Pick.tsx';
import { PictureField } from './PictureField.tsx';
import style from './plan.module.css';
import { CHOICES } from './planChoices.ts';
import type { PlanNames } from './planNames.ts';
import { RowsEditor } from './RowsEditor.tsx';
import { TickGroup } from './TickGroup.tsx';
import { AuthorsField } from './watch/AuthorsField.tsx';
import { QueryField } from './watch/QueryField.tsx';

export type FieldEditorProps = {
  readonly form: FieldForm;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly names: PlanNames;
  /** Null while the record is being written. */
  readonly recordId: string | null;
  /** What a picture shows, in the language of the screen. */
  readonly altText: string;
  readonly isReadOnly: boolean;
  readonly error?: string | undefined;
  /** Another field of the same record, as it is being written. */
  readonly fieldOf: (field: string) => unknown;
};

export function FieldEditor(props: FieldEditorProps) {
  const { form, value, onChange, names, isReadOnly, error } = props;
  const { t } = useWords();
  const label = t(form.label);
  const common = {
    label,
    isReadOnly,
    ...(form.help === undefined ? {} : { help: t(form.help) }),
    ...(error === undefined ? {} : { error }),
  };
  switch (form.kind) {
    case 'text':
      return (
        <TextField
          {...common}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
          maxLength={form.limit}
          isRequired={form.isNeeded === true}
        />
      );
    case 'area':
      return (
        <TextArea
          {...common}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
          maxLength={form.limit}
        />
      );
    case 'query':
      return (
        <QueryField
          {...{ label, onChange, isReadOnly, error }}
          recordId={props.recordId}
          fieldOf={props.fieldOf}
          limit={form.limit}
          value={typeof value === 'string' ? value : ''}
        />
      );
    case 'biText':
    case 'biArea':
      return <BiField {...{ form, value, onChange, isReadOnly }} limit={form.limit} />;
    case 'biLines':
      return <BiField {...{ form, value, onChange, isReadOnly }} limit={null} />;
    case 'lines':
      return (
        <TextArea
          {...common}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(text) => onChange(text.split('\n'))}
        />
      );
    case 'authors':
      return <AuthorsField {...common} {...{ value, onChange }} field={form.field} fieldOf={props.fieldOf} />;
    case 'number':
      return (
        <NumberField
          {...common}
          value={typeof value === 'number' ? value : Number.NaN}
          minValue={form.min}
          maxValue={form.max}
          onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
        />
      );
    case 'day':
      return <DayField {...common} value={typeof value === 'string' ? value : null} onChange={onChange} />;
    case 'role':
    case 'contact':
    case 'audience':
      return (
        <PickOne
          {...common}
          of={form.kind}
          names={names}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'roles':
    case 'contacts':
      return (
        <PickMany
          {...common}
          of={form.kind === 'roles' ? 'role' : 'contact'}
          names={names}
          value={Array.isArray(value) ? (value as readonly string[]) : []}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <Select
          label={label}
          {...(error === undefined ? {} : { error })}
          isDisabled={isReadOnly}
          choices={CHOICES[form.list](t)}
          value={value === null || value === undefined ? null : String(value)}
          onChange={(id) => onChange(form.isNumber === true ? Number(id) : id)}
        />
      );
    case 'choices':
      return (
        <TickGroup
          label={label}
          isReadOnly={isReadOnly}
          choices={CHOICES[form.list](t)}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(ids) => onChange(form.isNumber === true ? ids.map(Number) : ids)}
        />
      );
    case 'check':
      return (
        <Checkbox isReadOnly={isReadOnly} isSelected={value === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case 'duties':
      return <DutiesEditor {...{ label, value, onChange, names, isReadOnly }} />;
    case 'consent':
      return <ConsentEditor {...{ label, value, onChange, isReadOnly }} />;
    case 'picture':
      return (
        <PictureField
          {...{ label, value, onChange, isReadOnly }}
          noun={form.noun}
          recordId={props.recordId}
          altText={props.altText}
        />
      );
    case 'rows':
      return form.field === 'places' ? (
        <CallTreeField {...{ form, value, onChange, names, isReadOnly }} />
      ) : (
        <RowsEditor {...{ form, value, onChange, names, isReadOnly }} />
      );
  }
}

type BiFieldProps = {
  readonly form: FieldForm;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly isReadOnly: boolean;
  /** Null for lines: their limits are said when they are saved. */
  readonly limit: number | null;
};

function BiField({ form, value, onChange, isReadOnly, limit }: BiFieldProps) {
  const { t, language: screen } = useWords();
  const isLines = form.kind === 'biLines';
  const sides = (value ?? (isLines ? { fr: [], en: [] } : { fr: '', en: '' })) as BiText | BiLines;
  const textOf = (language: Language): string => {
    const side = sides[language];
    return typeof side === 'string' ? side : side.join('\n');
  };
  const order: readonly Language[] = screen === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
  return (
    <fieldset className={style.bi}>
      <legend className={style.legend}>{t(form.label)}</legend>
      {order.map((language) => {
        const text = textOf(language);
        const other = textOf(language === 'fr' ? 'en' : 'fr');
        const word = t(language === 'fr' ? 'planField.french' : 'planField.english');
        const isMissing = text.trim() === '' && other.trim() !== '';
        const props = {
          label: word,
          lang: language,
          isReadOnly,
          value: text,
          onChange: (typed: string) =>
            onChange({ ...sides, [language]: isLines ? typed.split('\n') : typed }),
          ...(limit === null ? {} : { maxLength: limit }),
          ...(isMissing && !isReadOnly
            ? { help: t(language === 'fr' ? 'planField.missingFrench' : 'planField.missingEnglish') }
            : form.help !== undefined && language === screen
              ? { help: t(form.help) }
              : {}),
        };
        return form.kind === 'biText' ? (
          <TextField key={language} {...props} />
        ) : (
          <TextArea key={language} {...props} rows={isLines ? 4 : 3} maxRows={16} />
        );
      })}
    </fieldset>
  );
}
