/*
 * One of the people of this file, or nobody.
 */
import { useEntities } from '../../store/entityStore.ts';
import { listPeople } from '../../store/select.ts';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words/WordsProvider.tsx';

const NOBODY = 'nobody';

export type PersonChoiceProps = {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (person: string | null) => void;
  /** What choosing nobody is called; left out: somebody must be chosen. */
  readonly nobody?: string;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
};

export function PersonChoice({ label, value, onChange, nobody, error, autoFocus }: PersonChoiceProps) {
  const { locale } = useWords();
  const people = listPeople(
    useEntities((entities) => entities.people),
    locale,
  );
  return (
    <Select
      autoFocus={autoFocus}
      label={label}
      value={value ?? (nobody === undefined ? null : NOBODY)}
      onChange={(id) => onChange(id === NOBODY ? null : id)}
      error={error}
      choices={[
        ...(nobody === undefined ? [] : [{ id: NOBODY, label: nobody }]),
        ...people.map(({ id, name }) => ({ id, label: name ?? '…' })),
      ]}
    />
  );
}
