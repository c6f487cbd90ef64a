/*
 * A short dialog that records one act about an incident, and closes once the engine has said that it is on disk.
 */
import type { ReactNode } from 'react';
import type { Result } from '../../../shared/lib/result.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { closeIncidentDialog } from './incidentView.ts';

type ActDialogProps = {
  readonly title: string;
  readonly description?: string;
  readonly submitLabel: string;
  /** What is missing; shown in its field once the person has tried. */
  readonly problem: string | null;
  readonly act: () => Promise<Result<unknown>>;
  readonly children: (problem: string | null, submit: () => void) => ReactNode;
};

export function ActDialog({ act, ...rest }: ActDialogProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  return (
    <FormDialog
      {...rest}
      cancelLabel={t('common.cancel')}
      onClose={closeIncidentDialog}
      act={async () => {
        const reply = await act();
        return reply.ok ? null : sayFailure(reply.error);
      }}
    />
  );
}
