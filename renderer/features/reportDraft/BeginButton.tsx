/* Begins a version of the report; why it could not be begun stands beside the button. */
import { type ReactNode, useState } from 'react';
import type { Failure } from '../../../shared/lib/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { NotebookPen } from '../../ui/icons.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { beginDraft } from './draftActs.ts';

type Props = {
  readonly incidentId: string;
  readonly canAct: boolean;
  readonly isSmall?: boolean;
  readonly children: ReactNode;
};

export function BeginButton({ incidentId, canAct, isSmall = false, children }: Props) {
  const sayFailure = useErrorWords();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const begin = async (): Promise<void> => {
    setBusy(true);
    const reply = await beginDraft(incidentId);
    setBusy(false);
    setFailure(reply.ok ? null : reply.error);
  };
  return (
    <>
      <Button
        variant="primary"
        isSmall={isSmall}
        icon={<NotebookPen aria-hidden />}
        isPending={isBusy}
        isDisabled={!canAct}
        onPress={() => void begin()}
      >
        {children}
      </Button>
      {failure !== null && <Banner tone="danger">{sayFailure(failure)}</Banner>}
    </>
  );
}
