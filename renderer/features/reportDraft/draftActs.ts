/*
 * What is done to a draft, one act after the other: a later one must not be overtaken by an earlier one, and what says
 * everything anew (order, objectives) starts from how it stood last. Unsent words outlive a reload of the window.
 */
import { create } from 'zustand';
import type { ReportDraft, ReportObjective } from '../../../shared/domain/reportDraftState.ts';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useSession } from '../../store/session.ts';
import {
  chooseText,
  placeKey,
  readTexts,
  settleText,
  type TextPlace,
  typeText,
  type UnsentTexts,
} from './unsentText.ts';

type Flags = Readonly<Record<string, boolean>>;

export type DraftDesk = {
  readonly unsent: UnsentTexts;
  readonly saving: Flags;
  readonly failures: Readonly<Record<string, Failure>>;
  /** How often a list is to be asked anew because of what was done here. */
  readonly asks: number;
  /** Drafts as this window was answered last, and after which ask. */
  readonly replies: Readonly<Record<string, { readonly draft: ReportDraft; readonly after: number }>>;
};

const KEY = 'vigie.reportTexts';
const chains = new Map<string, Promise<unknown>>();
const latest = new Map<string, ReportDraft>();

export const useDraftDesk = create<DraftDesk>()(() => ({
  unsent: readTexts(typeof sessionStorage === 'undefined' ? null : sessionStorage.getItem(KEY)),
  saving: {},
  failures: {},
  asks: 0,
  replies: {},
}));

/** Of whoever sits here. */
export const keyOf = (place: TextPlace): string =>
  placeKey(useSession.getState().desk?.personId ?? '', place);

/** Notes how drafts stand, for acts that say everything anew. */
export function noteDrafts(drafts: readonly ReportDraft[]): void {
  for (const draft of drafts) latest.set(draft.id, draft);
}

export async function beginDraft(incidentId: string): Promise<Result<ReportDraft>> {
  const reply = await api.reportDraft.begin({ incidentId });
  if (reply.ok) takeReply(reply.value);
  return reply;
}

/** An act that starts from how the draft stands once the acts before it are done; null for one that is not known. */
export function actOnDraft(
  draftId: string,
  send: (draft: ReportDraft) => Promise<Result<ReportDraft>>,
): Promise<Result<ReportDraft> | null> {
  return inTurn(draftId, async () => {
    const draft = latest.get(draftId);
    if (draft === undefined) return null;
    const reply = await send(draft);
    if (reply.ok) takeReply(reply.value);
    return reply;
  });
}

type Objectives = readonly (Omit<ReportObjective, 'id'> & { readonly id: string | null })[];

/** Says all objectives anew. */
export function rateObjectives(
  draftId: string,
  change: (objectives: readonly ReportObjective[]) => Objectives,
): Promise<Result<ReportDraft> | null> {
  return actOnDraft(draftId, (draft) =>
    api.reportDraft.rate({ draftId, objectives: [...change(draft.objectives)] }),
  );
}

export function changeText(place: TextPlace, text: string, standing: Parameters<typeof typeText>[3]): void {
  keep(typeText(useDraftDesk.getState().unsent, keyOf(place), text, standing));
}

/** Settles which words stand where somebody else wrote meanwhile; one's own are recorded at once. */
export function settleConflict(
  place: TextPlace,
  choice: Parameters<typeof chooseText>[2],
  standing: Parameters<typeof chooseText>[3],
): void {
  keep(chooseText(useDraftDesk.getState().unsent, keyOf(place), choice, standing));
  if (choice === 'mine') void saveText(place);
}

/** Records what was typed in a place, over the text that was read there. */
export function saveText(place: TextPlace): Promise<void> {
  const key = keyOf(place);
  return inTurn(place.draftId, async () => {
    const sent = useDraftDesk.getState().unsent[key];
    // Whoever sits down meanwhile records nothing that somebody else typed.
    if (sent === undefined || key !== keyOf(place)) return;
    flag(key, true);
    const reply = await api.reportDraft.write({ ...place, ...sent });
    flag(key, false);
    if (!reply.ok) {
      const { failures, asks } = useDraftDesk.getState();
      // Somebody else wrote there: both texts are shown once theirs are read.
      if (reply.error.code === 'reportDraft.changed') useDraftDesk.setState({ asks: asks + 1 });
      else useDraftDesk.setState({ failures: { ...failures, [key]: reply.error } });
      return;
    }
    const { section, language } = place;
    const stands = reply.value.texts.find((one) => one.section === section && one.language === language);
    takeReply(reply.value);
    keep(settleText(useDraftDesk.getState().unsent, key, sent.text, stands?.entryId ?? ''));
  });
}

function inTurn<T>(draftId: string, act: () => Promise<T>): Promise<T> {
  const next = (chains.get(draftId) ?? Promise.resolve()).then(act);
  chains.set(
    draftId,
    next.catch(() => undefined),
  );
  return next;
}

function takeReply(draft: ReportDraft): void {
  latest.set(draft.id, draft);
  useDraftDesk.setState(({ asks, replies }) => ({
    asks: asks + 1,
    replies: { ...replies, [draft.id]: { draft, after: asks + 1 } },
  }));
}

function flag(key: string, isSaving: boolean): void {
  useDraftDesk.setState(({ saving, failures }) => {
    const { [key]: _before, ...others } = failures;
    return { saving: { ...saving, [key]: isSaving }, failures: others };
  });
}

function keep(unsent: UnsentTexts): void {
  useDraftDesk.setState({ unsent });
  try {
    sessionStorage.setItem(KEY, JSON.stringify(unsent));
  } catch {
    // A store that is full loses what a reload would have kept, never what is on the screen.
  }
}
