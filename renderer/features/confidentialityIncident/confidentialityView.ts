/*
 * Which incident of the register is looked at, and what was typed and not saved: it outlives a change of place and a
 * reload of the window.
 */
import { create } from 'zustand';
import type { DraftValue, FieldName, IncidentDraft } from './incidentDraft.ts';

export const NEW = 'new';
const KEY = 'vigie.confidentialityDrafts';

type Drafts = Readonly<Record<string, IncidentDraft>>;
export type ConfidentialityViewState = {
  /** `new` for one being entered, null for none. */
  readonly incidentId: string | null;
  readonly drafts: Drafts;
};

export const useConfidentialityView = create<ConfidentialityViewState>()(() => ({
  incidentId: null,
  drafts: readDrafts(),
}));

export function showIncident(incidentId: string | null): void {
  useConfidentialityView.setState({ incidentId });
}

/** Keeps what was typed into a field. */
export function changeDraft(id: string, revision: number | null, field: FieldName, value: DraftValue): void {
  const { drafts } = useConfidentialityView.getState();
  const draft = drafts[id] ?? { values: {}, revision };
  keep({ ...drafts, [id]: { ...draft, values: { ...draft.values, [field]: value } } });
}

/** Lets a draft go: it was saved, or is not wanted. */
export function dropDraft(id: string): void {
  const { [id]: _gone, ...drafts } = useConfidentialityView.getState().drafts;
  keep(drafts);
}

/** Somebody's change was seen, and this draft is to stand over it. */
export function rebaseDraft(id: string, revision: number): void {
  const { drafts } = useConfidentialityView.getState();
  const draft = drafts[id];
  if (draft !== undefined) keep({ ...drafts, [id]: { ...draft, revision } });
}

function keep(drafts: Drafts): void {
  useConfidentialityView.setState({ drafts });
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
