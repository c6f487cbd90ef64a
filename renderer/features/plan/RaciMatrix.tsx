/*
 * The RACI matrix: an activity a line, a role a column. It is filled where it stands: arrows walk, a letter sets
 * what a role has to do, Delete takes it away; every change is an act of its own, with a way back.
 */
import { type KeyboardEvent, useRef, useState } from 'react';
import type { AnyPlanRecord } from '../../../shared/domain/planHistory.ts';
import { DUTIES, type Duty } from '../../../shared/domain/planLimits.ts';
import { Banner } from '../../ui/Banner.tsx';
import bones from '../../ui/listAndPane.module.css';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './plan.module.css';
import { choiceWord } from './planChoices.ts';
import type { PlanNames } from './planNames.ts';
import { showRecord } from './planView.ts';
import { dutyAfterKey, stepIn } from './raciKeys.ts';
import { recordTitle, sortRecords } from './recordTitle.ts';
import { useDuties } from './useDuties.ts';

type Props = {
  readonly records: readonly AnyPlanRecord[];
  readonly names: PlanNames;
  readonly canAct: boolean;
};

export function RaciMatrix({ records, names, canAct }: Props) {
  const words = useWords();
  const { t } = words;
  const sayError = useErrorWords();
  const roles = names.choices('role');
  const lines = sortRecords(
    'activity',
    records.filter((record) => record.retiredAt === null),
    words,
  );
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState({ line: 0, column: 0 });
  const { of, set, failure } = useDuties();

  const goTo = (next: { readonly line: number; readonly column: number }): void => {
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${next.line}/${next.column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, record: AnyPlanRecord, roleId: string, here: Place): void => {
    const step = stepIn(event.key, here, { lines: lines.length, columns: roles.length });
    const before = of(record, roleId);
    const after =
      canAct && !event.ctrlKey && !event.metaKey && !event.altKey
        ? dutyAfterKey(event.key, before)
        : undefined;
    if (step === null && after === undefined) return;
    // Letters are keys of the whole window elsewhere.
    event.preventDefault();
    event.stopPropagation();
    if (step !== null) goTo(step);
    else if (after !== undefined && after !== before) set(record, roleId, after);
  };

  return (
    <div className={style.matrixFrame}>
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      <p className={bones.quiet}>{canAct ? t('plan.raciHelp') : t('plan.raciReadOnly')}</p>
      <table
        ref={table}
        className={style.matrix}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells are walked and filled by keyboard
        role="grid"
        aria-label={t('plan.noun_activity')}
        aria-readonly={!canAct}
      >
        <thead>
          <tr>
            <th scope="col">{t('planField.name')}</th>
            {roles.map(({ id, label }) => (
              <th key={id} scope="col" className={style.upright}>
                <span>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((record, line) => {
            const name = recordTitle('activity', record.fields, words);
            return (
              <tr key={record.id}>
                <th scope="row">
                  <button type="button" className={style.cell} onClick={() => showRecord(record.id)}>
                    {name}
                  </button>
                </th>
                {roles.map(({ id }, column) => {
                  const duty = of(record, id);
                  const said = duty === null ? t('planField.none') : choiceWord('duty', duty, t);
                  return (
                    <td
                      key={id}
                      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see above
                      role="gridcell"
                      data-place={`${line}/${column}`}
                      tabIndex={place.line === line && place.column === column ? 0 : -1}
                      className={style.duty}
                      title={duty === null ? undefined : said}
                      onFocus={() => setPlace({ line, column })}
                      onKeyDown={(event) => onKeyDown(event, record, id, { line, column })}
                      onDoubleClick={() => canAct && set(record, id, nextDuty(duty))}
                    >
                      <span aria-hidden>{duty === null ? '' : duty === 'RA' ? 'R/A' : duty}</span>
                      <VisuallyHidden>{said}</VisuallyHidden>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type Place = { readonly line: number; readonly column: number };

/** What a double click makes of a cell: one duty after the other, then none. */
function nextDuty(duty: Duty | null): Duty | null {
  return DUTIES[duty === null ? 0 : DUTIES.indexOf(duty) + 1] ?? null;
}
