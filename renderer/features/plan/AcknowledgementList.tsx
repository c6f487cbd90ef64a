/* The people of a brief, one line each: a box for whoever is missing, when and how for whoever is not. */
import { useState } from 'react';
import { type AcknowledgementRow, personKeyOf } from '../../../shared/domain/acknowledgementRules.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { CircleCheck } from '../../ui/icons.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import own from './Acknowledgements.module.css';
import style from './plan.module.css';

export type TickedPerson = { readonly contactId: string } | { readonly name: string };
/** By what somebody is known by, in the order in which they were ticked. */
export type Ticks = ReadonlyMap<string, TickedPerson>;

type Props = {
  readonly rows: readonly AcknowledgementRow[];
  readonly ticks: Ticks;
  readonly onTicks: (ticks: Ticks) => void;
  readonly canAct: boolean;
  readonly onWithdraw: (row: AcknowledgementRow) => void;
};

/** An audience may hold two thousand people; so many boxes at once take seconds to draw. */
const PAGE = 100;

export function AcknowledgementList({ rows, ticks, onTicks, canAct, onWithdraw }: Props) {
  const { t } = useWords();
  const [limit, setLimit] = useState(PAGE);
  const shown = rows.slice(0, limit);
  const open = shown.filter((row) => row.state !== 'current' && tickOf(row) !== null);
  const isAllTicked = open.length > 0 && open.every((row) => ticks.has(personKeyOf(row)));
  const change = (changed: readonly AcknowledgementRow[], isOn: boolean): void => {
    const next = new Map(ticks);
    for (const row of changed) {
      const tick = tickOf(row);
      if (isOn && tick !== null) next.set(personKeyOf(row), tick);
      else next.delete(personKeyOf(row));
    }
    onTicks(next);
  };
  return (
    <div className={style.group}>
      {canAct && open.length > 1 && (
        <Button isSmall variant="quiet" onPress={() => change(open, !isAllTicked)}>
          {t(isAllTicked ? 'acknowledgement.untickAll' : 'acknowledgement.tickAll')}
        </Button>
      )}
      <ul className={own.people} aria-label={t('acknowledgement.list')}>
        {shown.map((row) => (
          <li key={personKeyOf(row)} className={own.person}>
            <Person
              row={row}
              canAct={canAct}
              isTicked={ticks.has(personKeyOf(row))}
              onTick={(isOn) => change([row], isOn)}
              onWithdraw={() => onWithdraw(row)}
            />
          </li>
        ))}
      </ul>
      {rows.length > limit && (
        <Button isSmall variant="quiet" onPress={() => setLimit(limit + PAGE)}>
          {t('acknowledgement.more', { count: Math.min(PAGE, rows.length - limit) })}
        </Button>
      )}
    </div>
  );
}

/** What an act names; null for somebody whose name was erased. */
function tickOf({ contactId, name }: AcknowledgementRow): TickedPerson | null {
  if (name === null) return null;
  return contactId === null ? { name } : { contactId };
}

type PersonProps = {
  readonly row: AcknowledgementRow;
  readonly canAct: boolean;
  readonly isTicked: boolean;
  readonly onTick: (isOn: boolean) => void;
  readonly onWithdraw: () => void;
};

function Person({ row, canAct, isTicked, onTick, onWithdraw }: PersonProps) {
  const { t } = useWords();
  const formats = useFormats();
  const { acknowledgement, name, state } = row;
  const by = useEntities((entities) => entities.people[acknowledgement?.recordedBy ?? '']?.name ?? null);
  const shownName = name ?? t('acknowledgement.erased');
  const said =
    acknowledgement === null
      ? t('acknowledgement.missing')
      : state === 'earlier'
        ? t('acknowledgement.earlier', {
            revision: acknowledgement.revision,
            moment: formats.dateTime(acknowledgement.acknowledgedAt),
          })
        : t('acknowledgement.current', {
            way: t(`acknowledgement.way_${acknowledgement.way}`),
            moment: formats.dateTime(acknowledgement.acknowledgedAt),
            person: by ?? t('acknowledgement.erased'),
          });
  const note = row.isExpected ? said : `${said} · ${t('acknowledgement.notExpected')}`;
  return (
    <>
      {state === 'current' || !canAct || tickOf(row) === null ? (
        <span className={own.read}>
          {state === 'current' ? <CircleCheck aria-hidden size={16} /> : <span className={own.noSign} />}
          <span>
            <bdi>{shownName}</bdi>
            <span className={own.note}>{note}</span>
          </span>
        </span>
      ) : (
        <Checkbox isSelected={isTicked} onChange={onTick} help={note}>
          <bdi>{shownName}</bdi>
        </Checkbox>
      )}
      {canAct && acknowledgement !== null && (
        <Button
          isSmall
          variant="quiet"
          aria-label={t('acknowledgement.withdrawOf', { name: shownName })}
          onPress={onWithdraw}
        >
          {t('acknowledgement.withdraw')}
        </Button>
      )}
    </>
  );
}
