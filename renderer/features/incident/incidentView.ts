/*
 * Which dialog about an incident is open, and what it starts from. Opened by keys, by the palette and by other
 * features through the window where they meet.
 */
import { create } from 'zustand';
import type { MentionRow } from '../../../shared/contract/mention.ts';

export type IncidentDialog =
  | 'declare'
  | 'level'
  | 'close'
  | 'reopen'
  | 'retitle'
  | 'scope'
  | 'link'
  | 'merge'
  | 'split';

export type IncidentView = {
  readonly dialog: IncidentDialog | null;
  /** What a new incident starts from. */
  readonly mentions: readonly MentionRow[];
};

export const useIncidentView = create<IncidentView>()(() => ({ dialog: null, mentions: [] }));

/** Opens the dialog that declares an incident, from these mentions. */
export function openDeclare(mentions: readonly MentionRow[]): void {
  useIncidentView.setState({ dialog: 'declare', mentions });
}

export function openIncidentDialog(dialog: Exclude<IncidentDialog, 'declare'>): void {
  useIncidentView.setState({ dialog, mentions: [] });
}

export function closeIncidentDialog(): void {
  useIncidentView.setState({ dialog: null, mentions: [] });
}
