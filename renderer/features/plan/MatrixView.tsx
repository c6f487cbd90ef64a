/*
 * The approval matrix as a table, shown while no record is looked at: a cell leads to its record.
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
