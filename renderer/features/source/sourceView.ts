/*
 * What this window looks at among the sources.
 */
import { create } from 'zustand';

export type SourceView = {
  readonly sourceId: string | null;
  readonly isAdding: boolean;
};

export const useSourceView = create<SourceView>()(() => ({ sourceId: null, isAdding: false }));

export function showSource(sourceId: string | null): void {
  useSourceView.setState({ sourceId });
}

export function openAdding(isAdding: boolean): void {
  useSourceView.setState({ isAdding });
}
