/*
 * What this window shows of the response desk: which text, which form, and what was typed but is not recorded yet.
 */
import { create } from 'zustand';
import type { Statement } from '../../../shared/domain/statementState.ts';

export type StatementDialog =
  | { readonly kind: 'new' }
  | {
      readonly kind:
        | 'recall'
        | 'sign'
        | 'signByCode'
        | 'decline'
        | 'substitute'
        | 'waive'
        | 'withdraw'
        | 'changes'
        | 'propose';
      readonly id: string;
    }
  /** `saved`: as it was recorded a moment ago, which the desk may not show yet. */
  | { readonly kind: 'submit'; readonly id: string; readonly saved: Statement }
  | {
      readonly kind: 'mark';
      readonly id: string;
      readonly language: 'fr' | 'en';
      /** What was sent from here and nobody knew of: somebody found it there. */
      readonly found?: { readonly publicationId: string; readonly network: string };
    }
  | { readonly kind: 'publish'; readonly id: string; readonly language: 'fr' | 'en' }
  | {
      readonly kind: 'cancel';
      readonly id: string;
      readonly publicationId: string;
      readonly isUnknown: boolean;
    }
  | { readonly kind: 'unmark'; readonly id: string; readonly publicationId: string };

export type StatementView = {
  readonly chosenId: string | null;
  /** Begun in this window a moment ago: until the desk has it, no other text stands in its place to be typed into. */
  readonly begun: { readonly id: string; readonly incidentId: string | null } | null;
  readonly dialog: StatementDialog | null;
  readonly isWithdrawnShown: boolean;
};

export const useStatementView = create<StatementView>()(() => ({
  chosenId: null,
  begun: null,
  dialog: null,
  isWithdrawnShown: false,
}));

export function chooseStatement(chosenId: string | null): void {
  useStatementView.setState({ chosenId });
}

/** A text that was just begun is the one that is worked on. */
export function chooseBegun(begun: { readonly id: string; readonly incidentId: string | null }): void {
  useStatementView.setState({ chosenId: begun.id, begun });
}

export function openStatementDialog(dialog: StatementDialog): void {
  useStatementView.setState({ dialog });
}

export function closeStatementDialog(): void {
  useStatementView.setState({ dialog: null });
}
