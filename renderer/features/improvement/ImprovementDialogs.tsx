/* Forms of the improvement plan: whichever is open. What it is about may have gone meanwhile: then there is none. */
import { useState } from 'react';
import { textIn } from '../../../shared/domain/biText.ts';
import type { Improvement } from '../../../shared/domain/improvement.ts';
import { IMPROVEMENT_NOTE_LIMIT } from '../../../shared/domain/improvementLimits.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { recordAct } from '../../store/recordAct.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { AdoptDialog } from './AdoptDialog.tsx';
import { ImprovementForm } from './ImprovementForm.tsx';
import type { OpenPlan } from './ImprovementPart.tsx';
import type { ImprovementDialog } from './improvementView.ts';
import type { Clause } from './useImprovements.ts';

type Props = {
  readonly dialog: ImprovementDialog;
  readonly incidentId: string;
  readonly improvements: readonly Improvement[];
  readonly clauses: readonly Clause[];
  readonly today: string;
  readonly timeZone: string | undefined;
  readonly onOpenPlan: OpenPlan;
  readonly onClose: () => void;
};

export function ImprovementDialogs(props: Props) {
  const { dialog, incidentId, improvements, clauses, today, timeZone, onOpenPlan, onClose } = props;
  const common = { incidentId, clauses, today, onClose };
  if (dialog.kind === 'open') return <ImprovementForm {...common} improvement={null} />;
  const improvement = improvements.find(({ id }) => id === dialog.id);
  if (improvement === undefined) return null;
  switch (dialog.kind) {
    case 'amend':
      return <ImprovementForm {...common} improvement={improvement} />;
    case 'adopt':
      return <AdoptDialog {...{ improvement, clauses, timeZone, onOpenPlan, onClose }} />;
    default:
      return <EndDialog improvement={improvement} kind={dialog.kind} onClose={onClose} />;
  }
}

const REOPENS = ['complete', 'drop'];

/** Done, dropped or open again: one line of words, which dropping needs. */
function EndDialog({
  improvement,
  kind,
  onClose,
}: {
  readonly improvement: Improvement;
  readonly kind: 'complete' | 'reopen' | 'drop';
  readonly onClose: () => void;
}) {
  const { t, language } = useWords();
  const sayFailure = useErrorWords();
  const [words, setWords] = useState('');
  const improvementId = improvement.id;
  const send = (): Promise<Result<unknown>> => {
    if (kind === 'complete') return api.improvement.complete({ improvementId, note: words });
    if (kind === 'drop') return api.improvement.drop({ improvementId, reason: words });
    return api.improvement.reopen({ improvementId, reason: words });
  };
  const isMissing = kind === 'drop' && words.trim() === '';
  return (
    <FormDialog
      title={t(`improvementDesk.${kind}Title`)}
      description={textIn(improvement.finding, language) || t('improvementDesk.erased')}
      submitLabel={t(`improvementDesk.${kind}Submit`)}
      cancelLabel={t('common.cancel')}
      problem={isMissing ? t('improvementDesk.reasonNeeded') : null}
      onClose={onClose}
      act={async () => {
        const reply = await send();
        if (!reply.ok) return sayFailure(reply.error);
        if (REOPENS.includes(kind))
          say((say) => say(kind === 'complete' ? 'improvementDesk.completed' : 'improvementDesk.dropped'), {
            actLabel: (say) => say('common.undo'),
            onAct: () => void recordAct(api.improvement.reopen({ improvementId }), sayFailure),
          });
        return null;
      }}
    >
      {(problem, submit) => (
        <TextField
          autoFocus
          label={
            kind === 'drop'
              ? t('improvementDesk.reason')
              : `${t(kind === 'complete' ? 'improvementDesk.note' : 'improvementDesk.reason')} (${t('common.optional')})`
          }
          value={words}
          maxLength={IMPROVEMENT_NOTE_LIMIT}
          onChange={setWords}
          error={problem ?? undefined}
          onKeyDown={onEnter(submit)}
        />
      )}
    </FormDialog>
  );
}
