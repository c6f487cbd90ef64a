/*
 * The approval matrix and the RACI matrix as tables, shown while no record is looked at: a cell, or a line's
 * name, leads to its record.
 */
import { LEVELS } from '../../../shared/domain/limits.ts';
import type { AnyPlanRecord } from '../../../shared/domain/planHistory.ts';
import { CONTENT_KINDS } from '../../../shared/domain/planLimits.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { levelWord } from '../../words/levelWord.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './plan.module.css';
import { choiceWord } from './planChoices.ts';
import type { PlanNames } from './planNames.ts';
import { showRecord } from './planView.ts';
import { recordTitle, sortRecords } from './recordTitle.ts';

type Props = { readonly records: readonly AnyPlanRecord[]; readonly names: PlanNames };

const live = (records: readonly AnyPlanRecord[]) => records.filter((record) => record.retiredAt === null);

/** Who signs what at which level. */
export function ApprovalMatrix({ records, names }: Props) {
  const { t } = useWords();
  const cellOf = new Map(
    live(records).map((record) => [
      `${String(record.fields.content)} ${String(record.fields.level)}`,
      record,
    ]),
  );
  const levels = LEVELS.filter((level) => level > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard
    <div className={style.matrixFrame} tabIndex={0}>
      <table className={style.matrix}>
        <caption className={style.matrixName}>{t('plan.noun_approvalRule')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('planField.content')}</th>
            {levels.map((level) => (
              <th key={level} scope="col">
                <LevelMark level={level} word={levelWord(level, t)} look="shape" size="small" />{' '}
                {levelWord(level, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CONTENT_KINDS.map((content) => (
            <tr key={content}>
              <th scope="row">{choiceWord('content', content, t)}</th>
              {levels.map((level) => {
                const record = cellOf.get(`${content} ${level}`);
                return (
                  <td key={level}>
                    {record === undefined ? (
                      '–'
                    ) : (
                      <button type="button" className={style.cell} onClick={() => showRecord(record.id)}>
                        <Signatories record={record} names={names} />
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Signatories({ record, names }: { readonly record: AnyPlanRecord; readonly names: PlanNames }) {
  const { t } = useWords();
  const { fields } = record;
  const ids = fields.signatoryRoleIds as readonly string[];
  const extra = Number(fields.extraSignatures);
  if (ids.length === 0 && extra === 0) return '–';
  const joined = ids.map((id) => names.nameOf('role', id)).join(fields.mode === 'all' ? ' + ' : ' / ');
  const minutes = typeof fields.timeBoxMin === 'number' ? ` · ${fields.timeBoxMin} min` : '';
  return `${joined}${extra > 0 ? ` + ${extra}` : ''}${minutes}` || t('plan.untitled');
}

/** Who does what: an activity a line, a role a column. */
export function RaciMatrix({ records, names }: Props) {
  const words = useWords();
  const { t } = words;
  const roles = names.choices('role');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard
    <div className={style.matrixFrame} tabIndex={0}>
      <table className={style.matrix}>
        <caption className={style.matrixName}>{t('plan.noun_activity')}</caption>
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
          {sortRecords('activity', live(records), words).map((record) => {
            const duties = record.fields.duties as Readonly<Record<string, string>>;
            return (
              <tr key={record.id}>
                <th scope="row">
                  <button type="button" className={style.cell} onClick={() => showRecord(record.id)}>
                    {recordTitle('activity', record.fields, words)}
                  </button>
                </th>
                {roles.map(({ id }) => {
                  const duty = duties[id];
                  return (
                    <td key={id} className={style.duty}>
                      {duty === undefined ? (
                        ''
                      ) : (
                        <abbr title={choiceWord('duty', duty, t)}>{duty === 'RA' ? 'R/A' : duty}</abbr>
                      )}
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
