/* On which basis somebody's details are kept, and since when. */
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { DayField } from './DayField.tsx';
import style from './plan.module.css';
import { CHOICES } from './planChoices.ts';

type Props = {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly isReadOnly: boolean;
};

export function ConsentEditor({ label, value, onChange, isReadOnly }: Props) {
  const { t } = useWords();
  const consent = (value ?? { basis: 'unknown', on: null }) as {
    readonly basis: string;
    readonly on: string | null;
  };
  return (
    <div className={style.pair}>
      <Select
        label={label}
        isDisabled={isReadOnly}
        choices={CHOICES.consent(t)}
        value={consent.basis}
        onChange={(basis) => onChange({ ...consent, basis })}
      />
      <DayField
        label={t('planField.consentOn')}
        isReadOnly={isReadOnly}
        value={consent.on}
        onChange={(on) => onChange({ ...consent, on })}
      />
    </div>
  );
}
