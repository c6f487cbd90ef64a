/*
 * What this window looks at in the plan, and what was typed and not saved yet: drafts outlive a change of place
 * and a reload of the window, and go when they are saved or discarded.
 */
import { create } from 'zustand';
import type { ListedPaperCopy } from '../../../shared/contract/paperCopy.ts';
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import type { Sheet } from '../../../shared/domain/sheets.ts';

export type Draft = {
  /** Only the fields that were touched. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The revision it was begun on; null for a record that does not exist yet. */
  readonly revision: number | null;
};

/** Acknowledgements are those of a brief. */
export type RecordTab = 'fields' | 'history' | 'acknowledgement';

export type PlanView = {
  readonly noun: PlanNounName;
  /** The record looked at; `new` for one being written, null for none. */
  readonly recordId: string | null;
  readonly search: string;
  readonly isWithRetired: boolean;
  /** A day of the calendar, YYYY-MM-DD; null for today. */
  readonly asOfDay: string | null;
  readonly tab: RecordTab;
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly dialog: 'takeIn' | 'print' | 'contacts' | 'exportContacts' | null;
  /** The sheet that the print dialog opens with. */
  readonly sheet: Sheet;
  /** The readiness of the plan is looked at, instead of records. */
  readonly isReadiness: boolean;
  /** A register beside the plan is looked at, instead of records. */
  readonly register: 'paperCopies' | null;
  /** The paper copy looked at in the register. */
  readonly paperCopyId: string | null;
  readonly paperFilter: 'toReplace' | 'circulating' | 'withdrawn';
  /** The copy that the next print takes the place of. */
  readonly replacing: ListedPaperCopy | null;
};

export const NEW = 'new';
const KEY = 'vigie.planDrafts';

export const usePlanView = create<PlanView>()(() => ({
  noun: 'severity',
  recordId: null,
  search: '',
  isWithRetired: false,
  asOfDay: null,
  tab: 'fields',
  drafts: readDrafts(),
  dialog: null,
  sheet: 'contactSheet',
  isReadiness: false,
  register: null,
  paperCopyId: null,
  paperFilter: 'circulating',
  replacing: null,
}));

export function draftKey(noun: PlanNounName, recordId: string): string {
  return `${noun}/${recordId}`;
}

/** Leads to a noun of the plan, and to one of its records when it is named. */
export function showNoun(noun: PlanNounName, recordId: string | null = null): void {
  usePlanView.setState({ noun, recordId, search: '', tab: 'fields', isReadiness: false, register: null });
}

export function showReadiness(): void {
  usePlanView.setState({ isReadiness: true, register: null });
}

/** Leads to the register of paper copies, and to one of them when it is named. */
export function showPaperCopies(paperCopyId: string | null = null): void {
  usePlanView.setState({ register: 'paperCopies', isReadiness: false, paperCopyId, search: '' });
}

export function showRecord(recordId: string | null): void {
  usePlanView.setState({ recordId });
}

/** Keeps what was typed into a field. */
export function changeDraft(
  noun: PlanNounName,
  recordId: string,
  revision: number | null,
  field: string,
  value: unknown,
): void {
  const { drafts } = usePlanView.getState();
  const key = draftKey(noun, recordId);
  const draft = drafts[key] ?? { fields: {}, revision };
  keepDrafts({ ...drafts, [key]: { ...draft, fields: { ...draft.fields, [field]: value } } });
}

/** Lets a draft go: it was saved, or is not wanted. */
export function dropDraft(noun: PlanNounName, recordId: string): void {
  const { [draftKey(noun, recordId)]: _gone, ...drafts } = usePlanView.getState().drafts;
  keepDrafts(drafts);
}

/** The draft goes on from another revision: somebody's change was seen, and this one is to stand over it. */
export function rebaseDraft(noun: PlanNounName, recordId: string, revision: number): void {
  const { drafts } = usePlanView.getState();
  const key = draftKey(noun, recordId);
  const draft = drafts[key];
  if (draft !== undefined) keepDrafts({ ...drafts, [key]: { ...draft, revision } });
}

function keepDrafts(drafts: PlanView['drafts']): void {
  usePlanView.setState({ drafts });
  try {
    sessionStorage.setItem(KEY, JSON.stringify(drafts));
  } catch {
    // A store that is full loses what a reload would have kept, never what is on the screen.
  }
}

function readDrafts(): PlanView['drafts'] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as PlanView['drafts']) : {};
  } catch {
    return {};
  }
}
