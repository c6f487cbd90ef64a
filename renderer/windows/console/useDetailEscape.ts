/* Escape leaves the mention that is read in full and goes back to the list. */
import type { KeyboardEvent } from 'react';
import { useFeedView } from '../../features/mention/feedView.ts';

export function useDetailEscape(): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (useFeedView.getState().openId === null) return;
    event.preventDefault();
    useFeedView.setState({ openId: null });
  };
}
