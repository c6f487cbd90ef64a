/*
 * The head of a sheet that is typed back: which sheet and branch, for which incident, who called and on what day,
 * and what its foot says of the plan it was printed from.
 */

import type { CallOutput } from '../../../shared/contract/contract.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './callRound.module.css';
import type { SheetHead } from './sheetDraft.ts';
import type { HeadProblem } from './typedSheet.ts';

/** In lists whose choices are ids: what stands for none of them. */
const NONE = '-';

export type SheetHeadFieldsProps = {
  readonly head: SheetHead;
  readonly treeId: string | null;
  readonly callerId: string | null;
  readonly incidentId: string | null;
  readonly today: string;
  readonly trees: CallOutput<'callTree.list'>;
  readonly branches: CallOutput<'callRound.sheet'>['branches'];
  readonly contacts: CallOutput<'contact.list'>;
  readonly incidents: readonly { readonly id: string; readonly title: string }[];
  readonly problems: ReadonlySet<HeadProblem>;
  /** The plan has not come to the revision that is written. */
  readonly isRevisionUnknown: boolean;
  readonly onChange: (change: Partial<SheetHead>) => void;
};

export function SheetHeadFields(props: SheetHeadFieldsProps) {
  const { head, treeId, callerId, incidentId, trees, branches, contacts, problems, onChange } = props;
  const { t, language } = useWords();
  const error = (problem: HeadProblem) => (problems.has(problem) ? { error: t(`callRound.${problem}`) } : {});
  const callers = contacts
    .filter((contact) => !contact.isErased && contact.retiredAt === null)
    .map(({ id, fields }) => ({ id, label: fields.name }));
  return (
    <div className={style.head}>
      <Select
        label={t('callRound.tree')}
        choices={[
          ...trees.map(({ id, fields }) => ({
            id,
            label: textIn(fields.name, language) || t('callRound.untitledTree'),
          })),
          { id: NONE, label: t('callRound.contactSheet') },
        ]}
        value={treeId ?? NONE}
        onChange={(id) => onChange({ treeId: id === NONE ? null : id, branchId: null })}
      />
      {treeId !== null && (
        <Select
          label={t('callRound.branch')}
          choices={[
            { id: NONE, label: t('callRound.allBranches') },
            ...branches.map(({ callerId: id, name, called }) => ({
              id,
              label: t('callRound.branchOf', { name: name || t('callRound.erasedName'), count: called }),
            })),
          ]}
          value={head.branchId ?? NONE}
          onChange={(id) => onChange({ branchId: id === NONE ? null : id })}
        />
      )}
      <Select
        label={t('callRound.forIncident')}
        choices={[
          ...props.incidents.map(({ id, title }) => ({ id, label: title })),
          { id: NONE, label: t('callRound.forTest') },
        ]}
        value={incidentId ?? NONE}
        onChange={(id) => onChange({ incidentId: id === NONE ? null : id })}
      />
      <ComboBox
        key={`${callers.length} ${callerId ?? ''}`}
        label={t('callRound.caller')}
        placeholder={t('callRound.callerNone')}
        noneText={t('callRound.noContact')}
        choices={callers}
        value={callerId}
        onChange={(id) => onChange({ callerId: id })}
        filter={(label, typed) => fold(label).includes(fold(typed))}
      />
      <TextField
        isMono
        label={t('callRound.day')}
        help={t('callRound.dayHelp')}
        placeholder={props.today}
        value={head.day}
        maxLength={10}
        onChange={(day) => onChange({ day })}
        {...error('dayWrong')}
      />
      <TextField
        isMono
        label={t('callRound.revision')}
        help={t('callRound.revisionHelp')}
        value={head.revision}
        maxLength={9}
        inputMode="numeric"
        onChange={(revision) => onChange({ revision })}
        {...(props.isRevisionUnknown
          ? { error: t('error.callRound.revisionUnknown') }
          : error('revisionWrong'))}
      />
      <TextField
        isMono
        label={t('callRound.digest')}
        help={t('callRound.digestHelp')}
        value={head.digest}
        maxLength={8}
        onChange={(digest) => onChange({ digest })}
        {...error('digestWrong')}
      />
    </div>
  );
}
