/*
 * The person chosen in the call tree, and what can be done with them; somebody new is added below them. Names are
 * found by typing, so that a tree of hundreds is led like one of ten.
 */
import type { TreeRow } from '../../../shared/domain/callTreeEdits.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ArrowDown, ArrowUp, X } from '../../ui/icons.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './callTree.module.css';
import type { PlanNames } from './planNames.ts';

/** In lists whose choices are ids: what stands for nobody. */
const NOBODY = '-';

export type CallTreeMemberProps = {
  readonly chosen: TreeRow | null;
  readonly rows: readonly TreeRow[];
  readonly names: PlanNames;
  readonly onPut: (row: TreeRow, callerId: string | null) => void;
  readonly onBackup: (row: TreeRow, contactId: string | null) => void;
  readonly onOrder: (row: TreeRow, step: 1 | -1) => void;
  readonly onRemove: (row: TreeRow) => void;
  readonly onAdd: (contactId: string, callerId: string | null) => void;
};

export function CallTreeMember(props: CallTreeMemberProps) {
  const { chosen, rows, names, onPut, onBackup, onOrder, onRemove, onAdd } = props;
  const { t } = useWords();
  const inTree = new Set(rows.map(({ place }) => place.contactId));
  const free = names.choices('contact').filter(({ id }) => !inTree.has(id));
  const matches = (label: string, typed: string): boolean => fold(label).includes(fold(typed));
  const common = { noneText: t('callTree.noneFound'), filter: matches };
  // The kit reads its choices once; another person or another tree is another field.
  const keyOf = (part: string) =>
    `${part} ${chosen?.key ?? ''} ${chosen?.place.callerId ?? ''} ${chosen?.place.backupCallerId ?? ''} ${rows.length}`;
  const name = chosen === null ? '' : names.nameOf('contact', chosen.place.contactId);
  const others = [...inTree]
    .filter((id) => id !== chosen?.place.contactId)
    .map((id) => ({ id, label: names.nameOf('contact', id) }));
  return (
    <>
      {chosen !== null && (
        <>
          <div data-tree-part="move">
            <ComboBox
              key={keyOf('move')}
              {...common}
              label={t('callTree.moveUnder', { name })}
              choices={[{ id: NOBODY, label: t('callTree.atTop') }, ...others]}
              value={chosen.place.callerId ?? NOBODY}
              onChange={(id) => {
                if (id !== null) onPut(chosen, id === NOBODY ? null : id);
              }}
            />
          </div>
          <ComboBox
            key={keyOf('backup')}
            {...common}
            label={t('callTree.backupOf', { name })}
            choices={[{ id: NOBODY, label: t('callTree.noBackup') }, ...others]}
            value={chosen.place.backupCallerId ?? NOBODY}
            onChange={(id) => {
              const backupId = id === NOBODY ? null : id;
              if (id !== null && backupId !== chosen.place.backupCallerId) onBackup(chosen, backupId);
            }}
          />
        </>
      )}
      <div data-tree-part="add">
        <ComboBox
          key={keyOf('add')}
          {...common}
          label={chosen === null ? t('callTree.addTop') : t('callTree.addBelow', { name })}
          placeholder={t('planField.searchContact')}
          choices={free}
          value={null}
          onChange={(id) => {
            if (id !== null) onAdd(id, chosen?.place.contactId ?? null);
          }}
        />
      </div>
      {chosen !== null && (
        <div className={style.acts}>
          <IconButton
            isSmall
            label={t('callTree.moveUp', { name })}
            icon={<ArrowUp aria-hidden />}
            isDisabled={chosen.position === 1}
            onPress={() => onOrder(chosen, -1)}
          />
          <IconButton
            isSmall
            label={t('callTree.moveDown', { name })}
            icon={<ArrowDown aria-hidden />}
            isDisabled={chosen.position === chosen.siblings}
            onPress={() => onOrder(chosen, 1)}
          />
          <Button isSmall variant="quiet" icon={<X aria-hidden />} onPress={() => onRemove(chosen)}>
            {t('callTree.remove', { name })}
          </Button>
        </div>
      )}
    </>
  );
}
