/*
 * A call sheet while it is being typed back. What was typed waits in the session: it outlives a closed dialog and a
 * reload of the window, and goes when it is recorded or let go. A sheet and each correction have drafts of their own.
 */
import { create } from 'zustand';
import { CALL_TRIES, type CallOutcome } from '../../../shared/domain/callRoundRules.ts';

/** The cells of a line as they were typed. */
export type TypedCells = {
  readonly tries: readonly string[];
  readonly outcome: CallOutcome | null;
  readonly note: string;
};
export const NO_CELLS: TypedCells = { tries: Array<string>(CALL_TRIES).fill(''), outcome: null, note: '' };

export type SheetHead = {
  /** Null for the contact sheet; undefined while nobody has chosen. */
  readonly treeId?: string | null;
  readonly branchId: string | null;
  /** Undefined: whoever the branch belongs to. */
  readonly callerId?: string | null;
  /** Undefined: the incident that is looked at; null for a test. */
  readonly incidentId?: string | null;
  readonly revision: string;
  readonly digest: string;
  /** Empty: today. */
  readonly day: string;
};
const NO_HEAD: SheetHead = { branchId: null, revision: '', digest: '', day: '' };

export type SheetDraft = {
  readonly head: SheetHead;
  /** By contact: only lines in which something was typed. */
  readonly cells: Readonly<Record<string, TypedCells>>;
  /** Who stood on the sheet when it was last read, so that nobody whose line is typed drops out of sight. */
  readonly lines?: { readonly of: string; readonly ids: readonly string[] };
  /** Why lines are corrected. */
  readonly reason: string;
};
export const NO_DRAFT: SheetDraft = { head: NO_HEAD, cells: {}, reason: '' };

/** The sheet that is being typed; a correction has the id of its round as its key. */
export const NEW_SHEET = 'new';
const KEY = 'vigie.callSheets';

type Drafts = Readonly<Record<string, SheetDraft>>;
export const useSheetDrafts = create<{ readonly drafts: Drafts }>()(() => ({ drafts: readDrafts() }));

/** The draft of a sheet as it stands. */
export const draftOf = (key: string) => (state: { readonly drafts: Drafts }) => state.drafts[key] ?? NO_DRAFT;

export function changeHead(key: string, change: Partial<SheetHead>): void {
  const draft = draftOf(key)(useSheetDrafts.getState());
  keep(key, { ...draft, head: { ...draft.head, ...change } });
}

/** Notes whose lines are on the screen; `of` names the sheet. */
export function noteLines(key: string, of: string, ids: readonly string[]): void {
  keep(key, { ...draftOf(key)(useSheetDrafts.getState()), lines: { of, ids } });
}

/**
 * Holds on to what the head of a new sheet was taken to be when its first line was typed: neither midnight nor a
 * look at another incident may change what the times mean.
 */
export function holdHead(
  key: string,
  taken: { readonly treeId: string | null; readonly incidentId: string | null; readonly day: string },
): void {
  const draft = draftOf(key)(useSheetDrafts.getState());
  const { head } = draft;
  if (head.treeId !== undefined && head.incidentId !== undefined && head.day.trim() !== '') return;
  const { treeId = taken.treeId, incidentId = taken.incidentId } = head;
  keep(key, { ...draft, head: { ...head, treeId, incidentId, day: head.day.trim() || taken.day } });
}

/** Keeps what was typed in a line. */
export function changeCells(key: string, contactId: string, cells: TypedCells): void {
  const draft = draftOf(key)(useSheetDrafts.getState());
  keep(key, { ...draft, cells: { ...draft.cells, [contactId]: cells } });
}

export function changeReason(key: string, reason: string): void {
  keep(key, { ...draftOf(key)(useSheetDrafts.getState()), reason });
}

/** Lets a draft go: it was recorded, or is not wanted. */
export function dropSheet(key: string): void {
  const { [key]: _gone, ...drafts } = useSheetDrafts.getState().drafts;
  keepAll(drafts);
}

/** Whether anything was typed in any line. */
export function hasTyped({ cells }: SheetDraft): boolean {
  return Object.values(cells).some((line) => !isEmpty(line));
}

/** Whether a line says nothing. */
export function isEmpty({ tries, outcome, note }: TypedCells): boolean {
  return outcome === null && note.trim() === '' && tries.every((typed) => typed.trim() === '');
}

function keep(key: string, draft: SheetDraft): void {
  keepAll({ ...useSheetDrafts.getState().drafts, [key]: draft });
}

function keepAll(drafts: Drafts): void {
  useSheetDrafts.setState({ drafts });
  try {
    sessionStorage.setItem(KEY, JSON.stringify(drafts));
  } catch {
    // A store that is full loses what a reload would have kept, never what is on the screen.
  }
}

function readDrafts(): Drafts {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Drafts) : {};
  } catch {
    return {};
  }
}
