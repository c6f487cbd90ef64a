/* Who takes the paper, how many sheets of it, and where it lies: the same fields to hand out, replace and correct. */
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import type { HoldingErrors, HoldingForm } from './holdingForm.ts';
import { PickOne } from './Pick.tsx';
import type { PlanNames } from './planNames.ts';

type Props = {
  readonly form: HoldingForm;
  readonly errors: HoldingErrors;
  readonly names: PlanNames;
  readonly onChange: (form: HoldingForm) => void;
};

export function HoldingFields({ form, errors, names, onChange }: Props) {
  const { t } = useWords();
  const holderError = errors.holder === undefined ? {} : { error: errors.holder };
  return (
    <>
      <SegmentedControl<HoldingForm['kind']>
        label={t('paperCopy.holderKind')}
        isLabelHidden={false}
        value={form.kind}
        onChange={(kind) => onChange({ ...form, kind })}
        choices={[
          { id: 'contact', label: t('paperCopy.holderContact') },
          { id: 'other', label: t('paperCopy.holderOther') },
        ]}
      />
      {form.kind === 'contact' ? (
        <PickOne
          label={t('paperCopy.contact')}
          of="contact"
          names={names}
          isReadOnly={false}
          value={form.contactId}
          onChange={(contactId) => onChange({ ...form, contactId })}
          {...holderError}
        />
      ) : (
        <TextField
          label={t('paperCopy.name')}
          help={t('paperCopy.nameHelp')}
          value={form.name}
          onChange={(name) => onChange({ ...form, name })}
          {...holderError}
        />
      )}
      <TextField
        label={t('paperCopy.place')}
        help={t('paperCopy.placeHelp')}
        value={form.place}
        onChange={(place) => onChange({ ...form, place })}
        {...(errors.place === undefined ? {} : { error: errors.place })}
      />
      <TextField
        label={t('paperCopy.copies')}
        inputMode="numeric"
        isMono
        value={form.copies}
        onChange={(copies) => onChange({ ...form, copies })}
        {...(errors.copies === undefined ? {} : { error: errors.copies })}
      />
    </>
  );
}
