/* What each role has to do with an activity: a line of the RACI matrix, one choice a role. */
import type { Duty } from '../../../shared/domain/planLimits.ts';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './plan.module.css';
import { CHOICES } from './planChoices.ts';
import type { PlanNames } from './planNames.ts';

type Props = {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly names: PlanNames;
  readonly isReadOnly: boolean;
};

/** Stands for "nothing to do with it": an empty id is not allowed in a list. */
const NOTHING = 'none:';

export function DutiesEditor({ label, value, onChange, names, isReadOnly }: Props) {
  const { t } = useWords();
  const duties = (value ?? {}) as Readonly<Record<string, Duty>>;
  const roles = names.choices('role');
  const known = new Set(roles.map(({ id }) => id));
  const others = Object.keys(duties)
    .filter((id) => !known.has(id))
    .map((id) => ({ id, label: names.nameOf('role', id) }));
  const choices = [{ id: NOTHING, label: t('planField.none') }, ...CHOICES.duty(t)];
  return (
    <fieldset className={style.group}>
      <legend className={style.legend}>{label}</legend>
      <div className={style.duties}>
        {[...roles, ...others].map(({ id, label: role }) => (
          <Select
            key={id}
            label={role}
            isDisabled={isReadOnly}
            choices={choices}
            value={duties[id] ?? NOTHING}
            onChange={(duty) => {
              const { [id]: _gone, ...rest } = duties;
              onChange(duty === NOTHING ? rest : { ...rest, [id]: duty });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
