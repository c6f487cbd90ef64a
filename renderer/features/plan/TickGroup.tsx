/* Several of a closed list, all of them in sight. */
import { Checkbox } from '../../ui/Checkbox.tsx';
import style from './plan.module.css';
import type { WordedChoice } from './planChoices.ts';

type Props = {
  readonly label: string;
  readonly choices: readonly WordedChoice[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly isReadOnly: boolean;
};

export function TickGroup({ label, choices, value, onChange, isReadOnly }: Props) {
  return (
    <fieldset className={style.group}>
      <legend className={style.legend}>{label}</legend>
      <div className={style.ticks}>
        {choices.map(({ id, label: word }) => (
          <Checkbox
            key={id}
            isReadOnly={isReadOnly}
            isSelected={value.includes(id)}
            // The order in which they were ticked stays: the first one leads.
            onChange={(isOn) => onChange(isOn ? [...value, id] : value.filter((other) => other !== id))}
          >
            {word}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
