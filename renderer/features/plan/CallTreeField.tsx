/*
 * The call tree drawn as a tree, with the person chosen beside it: moved under somebody else, given a backup
 * caller, taken out, somebody added below. What would be refused is said at the person it is about, while it is
 * being drawn; the same places stand below as a table.
 */
import { useMemo, useRef, useState } from 'react';
import type { CallPlace } from '../../../shared/domain/callTree.ts';
import {
  addPlace,
  layOutTree,
  moveAmong,
  moveUnder,
  removePlace,
  setBackup,
  type TreeRow,
} from '../../../shared/domain/callTreeEdits.ts';
import { findCallTreeProblems } from '../../../shared/domain/callTreeRules.ts';
import { LiveText } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { CallTreeMember } from './CallTreeMember.tsx';
import { CallTreeView, type TreeAct } from './CallTreeView.tsx';
import style from './callTree.module.css';
import type { PlanNames } from './planNames.ts';
import { RowsEditor, type RowsForm } from './RowsEditor.tsx';

type Props = {
  readonly form: RowsForm;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly names: PlanNames;
  readonly isReadOnly: boolean;
};

export function CallTreeField({ form, value, onChange, names, isReadOnly }: Props) {
  const { t } = useWords();
  const places = useMemo(() => placesOf(value), [value]);
  const rows = useMemo(() => layOutTree(places), [places]);
  const problems = useMemo(() => findCallTreeProblems(places), [places]);
  const [chosenKey, setChosen] = useState<string | null>(null);
  const [cutKey, setCut] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  /** Grows when the tree is to take the focus back: an act was done, and may have moved what had it. */
  const [focusCount, setFocusCount] = useState(0);
  const member = useRef<HTMLDivElement>(null);
  const chosen = rows.find(({ key }) => key === chosenKey) ?? rows[0] ?? null;
  const nameOf = (id: string): string => names.nameOf('contact', id);

  const change = (next: readonly CallPlace[], words: string, key: string | null): void => {
    if (next === places) return;
    // Lines of the table that name nobody yet stay where they are being written.
    onChange([...next, ...unnamedOf(value)]);
    setSaid(words);
    setCut(null);
    if (key !== null) setChosen(key);
    setFocusCount((count) => count + 1);
  };
  const put = (row: TreeRow, callerId: string | null): void => {
    const name = nameOf(row.place.contactId);
    const words =
      callerId === null
        ? t('callTree.saidTop', { name })
        : t('callTree.saidMoved', { name, caller: nameOf(callerId) });
    change(moveUnder(places, row.index, callerId), words, row.key);
  };
  const order = (row: TreeRow, step: 1 | -1): void =>
    change(
      moveAmong(places, row.index, step),
      t('callTree.saidOrder', {
        name: nameOf(row.place.contactId),
        position: row.position + step,
        count: row.siblings,
      }),
      row.key,
    );
  const remove = (row: TreeRow): void => {
    const at = rows.indexOf(row);
    const next = rows[at + 1] ?? rows[at - 1] ?? null;
    const words = t('callTree.saidRemoved', { name: nameOf(row.place.contactId) });
    change(removePlace(places, row.index), words, next?.key ?? null);
  };
  const acts: { readonly [A in TreeAct]: (row: TreeRow) => void } = {
    up: (row) => order(row, -1),
    down: (row) => order(row, 1),
    out: (row) => {
      const parent = rows.find(({ key }) => key === row.parentKey);
      if (parent !== undefined) put(row, parent.place.callerId);
    },
    in: (row) => {
      const isBefore = (one: TreeRow) => one.parentKey === row.parentKey && one.position === row.position - 1;
      const before = rows.find(isBefore);
      if (before !== undefined) put(row, before.place.contactId);
    },
    cut: (row) => {
      setCut(row.key);
      setSaid(t('callTree.saidCut', { name: nameOf(row.place.contactId) }));
    },
    paste: (row) => {
      const cut = rows.find(({ key }) => key === cutKey);
      if (cut !== undefined && cut !== row) put(cut, row.place.contactId);
    },
    letBe: () => setCut(null),
    remove,
    goMove: () => focusIn('move'),
    goAdd: () => focusIn('add'),
  };
  const focusIn = (part: 'move' | 'add'): void =>
    member.current?.querySelector<HTMLInputElement>(`[data-tree-part="${part}"] input`)?.focus();

  return (
    <section className={style.editor} aria-label={t('callTree.title')}>
      <h3 className={style.title}>{t('callTree.title')}</h3>
      {!isReadOnly && <p className={style.quiet}>{t('callTree.help')}</p>}
      {rows.length > 0 && (
        <p className={problems.length > 0 ? style.trouble : style.quiet}>
          {problems.length > 0 ? t('callTree.toMend', { count: problems.length }) : t('callTree.sound')}
        </p>
      )}
      <div className={style.columns}>
        {rows.length === 0 ? (
          <p className={style.quiet}>{t('callTree.empty')}</p>
        ) : (
          <CallTreeView
            {...{ rows, problems, names, focusCount, cutKey }}
            chosenKey={chosen?.key ?? null}
            onChoose={setChosen}
            onAct={(act, row) => {
              if (!isReadOnly) acts[act](row);
            }}
          />
        )}
        {!isReadOnly && (
          <div ref={member} className={style.member}>
            <CallTreeMember
              {...{ chosen, rows, names }}
              onPut={put}
              onOrder={order}
              onRemove={remove}
              onBackup={(row, backupId) => change(setBackup(places, row.index, backupId), '', row.key)}
              onAdd={(contactId, callerId) =>
                change(
                  addPlace(places, contactId, callerId),
                  callerId === null
                    ? t('callTree.saidTop', { name: nameOf(contactId) })
                    : t('callTree.saidAdded', { name: nameOf(contactId), caller: nameOf(callerId) }),
                  chosen?.key ?? null,
                )
              }
            />
          </div>
        )}
      </div>
      <LiveText text={said} />
      <details className={style.table}>
        <summary>{t('callTree.table')}</summary>
        <RowsEditor {...{ form, value, onChange, names, isReadOnly }} />
      </details>
    </section>
  );
}

type Row = { readonly [K in keyof CallPlace]?: unknown };

/** The lines that name somebody: a line of the table may still be empty. */
function placesOf(value: unknown): readonly CallPlace[] {
  return rowsOf(value).flatMap(({ contactId, callerId, backupCallerId }) => {
    if (typeof contactId !== 'string') return [];
    const id = (one: unknown): string | null => (typeof one === 'string' ? one : null);
    return [{ contactId, callerId: id(callerId), backupCallerId: id(backupCallerId) }];
  });
}

function unnamedOf(value: unknown): readonly Row[] {
  return rowsOf(value).filter(({ contactId }) => typeof contactId !== 'string');
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? (value as readonly Row[]) : [];
}
