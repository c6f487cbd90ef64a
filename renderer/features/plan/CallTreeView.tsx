/*
 * The tree itself, as assistive technology knows trees: one stop of Tab, arrows through it, left and right fold and
 * unfold. At each person their numbers, how many they call, who is backup, and what is wrong.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { TreeRow } from '../../../shared/domain/callTreeEdits.ts';
import type { CallTreeProblem } from '../../../shared/domain/callTreeRules.ts';
import { CALL_SPAN_LIMIT } from '../../../shared/domain/planLimits.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { ChevronDown, ChevronRight, TriangleAlert } from '../../ui/icons.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './callTree.module.css';
import type { PlanNames } from './planNames.ts';

export type TreeAct =
  | 'up'
  | 'down'
  | 'out'
  | 'in'
  | 'cut'
  | 'paste'
  | 'letBe'
  | 'remove'
  | 'goMove'
  | 'goAdd';

const ALT_ACTS: Readonly<Record<string, TreeAct>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
};
const CONTROL_ACTS: Readonly<Record<string, TreeAct>> = { x: 'cut', v: 'paste' };
const PLAIN_ACTS: Readonly<Record<string, TreeAct>> = { Delete: 'remove', Enter: 'goMove', Insert: 'goAdd' };

export type CallTreeViewProps = {
  readonly rows: readonly TreeRow[];
  readonly problems: readonly CallTreeProblem[];
  readonly names: PlanNames;
  readonly chosenKey: string | null;
  readonly cutKey: string | null;
  /** The chosen row takes the focus whenever this grows. */
  readonly focusCount: number;
  readonly onChoose: (key: string) => void;
  readonly onAct: (act: TreeAct, row: TreeRow) => void;
};

export function CallTreeView(props: CallTreeViewProps) {
  const { rows, problems, names, chosenKey, cutKey, focusCount, onChoose, onAct } = props;
  const { t } = useWords();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const tree = useRef<HTMLUListElement>(null);
  const shown = shownRows(rows, folded);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const active = shown.find(({ key }) => key === chosenKey) ?? shown[0];

  useEffect(() => {
    if (focusCount > 0) tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [focusCount]);

  const choose = (row: TreeRow | undefined): void => {
    if (row === undefined) return;
    onChoose(row.key);
    tree.current?.querySelector<HTMLElement>(`[data-key="${row.key}"]`)?.focus();
  };
  const fold = (key: string, isFolded: boolean): void => {
    const next = new Set(folded);
    if (isFolded) next.add(key);
    else next.delete(key);
    setFolded(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (active === undefined || event.nativeEvent.isComposing) return;
    const isControl = event.ctrlKey || event.metaKey;
    const act = event.altKey
      ? ALT_ACTS[event.key]
      : isControl
        ? CONTROL_ACTS[event.key.toLowerCase()]
        : event.key === 'Escape' && cutKey !== null
          ? 'letBe'
          : PLAIN_ACTS[event.key];
    if (act !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      onAct(act, active);
      return;
    }
    if (event.altKey || isControl) return;
    const at = shown.indexOf(active);
    const isOpen = active.calls > 0 && !folded.has(active.key);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => choose(shown[at + 1]),
      ArrowUp: () => choose(shown[at - 1]),
      Home: () => choose(shown[0]),
      End: () => choose(shown.at(-1)),
      ArrowRight: () => {
        if (isOpen) choose(shown[at + 1]?.parentKey === active.key ? shown[at + 1] : undefined);
        else if (active.calls > 0) fold(active.key, false);
      },
      ArrowLeft: () => {
        if (isOpen) fold(active.key, true);
        else choose(shown.find(({ key }) => key === active.parentKey));
      },
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list is the nearest thing to a tree
    <ul ref={tree} role="tree" aria-label={t('callTree.title')} className={style.tree} onKeyDown={onKeyDown}>
      {shown.map((row) => (
        <Row
          key={row.key}
          {...{ row, names }}
          isActive={row === active}
          isCut={row.key === cutKey}
          isFolded={folded.has(row.key)}
          lines={linesOf(row, byKey)}
          // Somebody who stands here twice has what is wrong with them said once, at the first place.
          problems={
            row.key.endsWith('#0') ? problems.filter((one) => one.contactId === row.place.contactId) : []
          }
          onChoose={() => choose(row)}
          onFold={() => fold(row.key, !folded.has(row.key))}
        />
      ))}
    </ul>
  );
}

type RowProps = {
  readonly row: TreeRow;
  readonly names: PlanNames;
  readonly isActive: boolean;
  readonly isCut: boolean;
  readonly isFolded: boolean;
  /** The lines to its left, outermost first. */
  readonly lines: readonly TreeLine[];
  readonly problems: readonly CallTreeProblem[];
  readonly onChoose: () => void;
  readonly onFold: () => void;
};

function Row(props: RowProps) {
  const { row, names, isActive, isCut, isFolded, lines, problems, onChoose, onFold } = props;
  const { t } = useWords();
  const { place, level, calls } = row;
  const name = names.nameOf('contact', place.contactId);
  const numbers = names.numbersOf(place.contactId);
  const backup = place.backupCallerId === null ? null : names.nameOf('contact', place.backupCallerId);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys
    <li
      role="treeitem"
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={isActive}
      {...(calls > 0 ? { 'aria-expanded': !isFolded } : {})}
      tabIndex={isActive ? 0 : -1}
      data-key={row.key}
      className={cx(style.place, isCut && style.cut, problems.length > 0 && style.wrong)}
      onClick={onChoose}
    >
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are known by their place
        <span key={at} aria-hidden className={cx(style.guide, line !== 'none' && style[line])} />
      ))}
      {/* For the pointer alone: the keys are those of the tree. */}
      <span
        aria-hidden
        className={style.fold}
        onClick={(event) => {
          event.stopPropagation();
          onFold();
        }}
      >
        {calls > 0 && (isFolded ? <ChevronRight size={14} /> : <ChevronDown size={14} />)}
      </span>
      <span className={style.who}>
        <span className={style.line}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          {numbers === null ? (
            <Badge tone="caution">{t('callTree.gone')}</Badge>
          ) : numbers.length === 0 ? (
            <Badge tone="caution">{t('callTree.noNumber')}</Badge>
          ) : (
            <>
              <span className={style.numbers}>{numbers.slice(0, 2).join(' · ')}</span>
              {numbers.length === 1 && <Badge tone="caution">{t('callTree.oneNumber')}</Badge>}
            </>
          )}
          {isCut && <Badge tone="outline">{t('callTree.isCut')}</Badge>}
        </span>
        {(calls > 0 || backup !== null) && (
          <span className={style.quiet}>
            {[
              ...(calls > 0 ? [t('callTree.span', { count: calls, limit: CALL_SPAN_LIMIT })] : []),
              ...(backup === null ? [] : [t('callTree.backup', { name: backup })]),
            ].join(' · ')}
          </span>
        )}
        {problems.map(({ code }) => (
          <span key={code} className={style.trouble}>
            <TriangleAlert aria-hidden size={13} /> {t(`planChoice.problem_${code}`, { name })}
          </span>
        ))}
      </span>
    </li>
  );
}

/** The rows that no folded caller hides. */
function shownRows(rows: readonly TreeRow[], folded: ReadonlySet<string>): readonly TreeRow[] {
  const hidden = new Set<string>();
  return rows.filter(({ key, parentKey }) => {
    const isHidden = parentKey !== null && (folded.has(parentKey) || hidden.has(parentKey));
    if (isHidden) hidden.add(key);
    return !isHidden;
  });
}

/** `through`: somebody follows below; `branch` and `end`: at the person themselves, with others after them or not. */
type TreeLine = 'through' | 'branch' | 'end' | 'none';

/** The lines to the left of a row, from its callers down to itself. */
function linesOf(row: TreeRow, byKey: ReadonlyMap<string, TreeRow>): readonly TreeLine[] {
  const lines: TreeLine[] = [];
  let at: TreeRow | undefined = row;
  while (at !== undefined && at.parentKey !== null) {
    const isLast = at.position === at.siblings;
    lines.unshift(at === row ? (isLast ? 'end' : 'branch') : isLast ? 'none' : 'through');
    at = byKey.get(at.parentKey);
  }
  return lines;
}
