/*
 * What every form of the room shares: its words for cancel and trouble, and how it closes.
 */
import type { Result } from '../../../shared/lib/result.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { closeRoomDialog } from './roomView.ts';

export function useRoomForm() {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  return {
    shared: { cancelLabel: t('common.cancel'), onClose: closeRoomDialog },
    /** An act as a form asks for it: null once it is done. */
    recording: (act: () => Promise<Result<unknown>>) => async (): Promise<string | null> => {
      const reply = await act();
      return reply.ok ? null : sayFailure(reply.error);
    },
  };
}
