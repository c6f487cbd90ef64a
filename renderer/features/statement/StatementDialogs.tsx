/*
 * The forms of the response desk, by their name. Each acts on the very text that it shows.
 */
import { useState } from 'react';
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { ROOM_REASON_LIMIT } from '../../../shared/domain/roomLimits.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { WhyDialog } from '../../ui/WhyDialog.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { ChangesDialog } from './ChangesDialog.tsx';
import { MarkDialog } from './MarkDialog.tsx';
import { NewStatementDialog } from './NewStatementDialog.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { SignByCodeDialog } from './SignByCodeDialog.tsx';
import { SignDialog, SubmitDialog } from './SigningDialogs.tsx';
import { closeStatementDialog, type StatementDialog } from './statementView.ts';

export type StatementFormProps = {
  readonly statement: Statement;
  readonly desk: StatementDesk;
  readonly incident: Incident | null;
};

export function StatementDialogs({
  dialog,
  desk,
  incident,
}: {
  readonly dialog: StatementDialog;
  readonly desk: StatementDesk;
  readonly incident: Incident | null;
}) {
  if (dialog.kind === 'new') return <NewStatementDialog desk={desk} incident={incident} />;
  const statement = desk.statements.find(({ id }) => id === dialog.id);
  // Of another incident: the form is for a text that is not looked at.
  if (statement === undefined || statement.digest === null) return null;
  return (
    <FormOf
      key={`${dialog.kind} ${dialog.id}`}
      dialog={dialog}
      desk={desk}
      incident={incident}
      statement={statement}
    />
  );
}

function FormOf({
  dialog,
  desk,
  incident,
  statement: present,
}: StatementFormProps & { readonly dialog: Exclude<StatementDialog, { readonly kind: 'new' }> }) {
  const { t } = useWords();
  // As it was when the form opened: whoever decides decides on what they saw.
  const [statement] = useState(present);
  const ofText = {
    statementId: statement.id,
    digest: statement.digest ?? '',
    submissionId: statement.submission?.id ?? statement.id,
  };
  const shared = { statement, desk, incident };
  switch (dialog.kind) {
    case 'submit':
      return <SubmitDialog {...shared} statement={dialog.saved} />;
    case 'sign':
      return <SignDialog {...shared} />;
    case 'signByCode':
      return <SignByCodeDialog {...shared} />;
    case 'changes':
      return <ChangesDialog {...shared} />;
    case 'propose':
      return <ProposeDialog {...shared} />;
    case 'mark':
      return <MarkDialog {...shared} language={dialog.language} found={dialog.found} />;
    case 'publish':
      return <PublishDialog {...shared} language={dialog.language} />;
    case 'cancel':
      return (
        <Why
          isOptional={!dialog.isUnknown}
          title={t(dialog.isUnknown ? 'publishing.cancelUnknown' : 'publishing.cancel')}
          words={t(dialog.isUnknown ? 'publishing.cancelUnknownWords' : 'publishing.cancelWords')}
          send={(reason) =>
            api.statement.cancel({ statementId: statement.id, publicationId: dialog.publicationId, reason })
          }
        />
      );
    case 'unmark':
      return (
        <Why
          title={t('statement.unmark')}
          send={(reason) =>
            api.statement.unmark({ statementId: statement.id, publicationId: dialog.publicationId, reason })
          }
        />
      );
    case 'recall':
      return (
        <Why
          isOptional
          title={t('statement.editAgain')}
          words={t('statement.editAgainWords')}
          send={(reason) => api.statement.recall({ statementId: statement.id, reason })}
        />
      );
    case 'decline':
      return (
        <Why
          title={t('statement.decline')}
          words={t('statement.declineWords')}
          send={(reason) => api.statement.decline({ ...ofText, reason })}
        />
      );
    case 'substitute':
      return (
        <Why
          title={t('statement.substitute')}
          words={t('statement.substituteWords')}
          send={(reason) => api.statement.substitute({ ...ofText, reason })}
        />
      );
    case 'waive':
      return (
        <Why
          title={t('statement.parityWaive')}
          words={t('statement.parityWaiveWords')}
          send={(reason) =>
            api.statement.waive({ statementId: ofText.statementId, digest: ofText.digest, reason })
          }
        />
      );
    case 'withdraw':
      return statement.isWithdrawn ? (
        <Why
          isOptional
          title={t('statement.restore')}
          send={() => api.statement.restore({ statementId: statement.id })}
        />
      ) : (
        <Why
          isOptional
          title={t('statement.withdraw')}
          send={(reason) => api.statement.withdraw({ statementId: statement.id, reason })}
        />
      );
  }
}

/** What every form of the desk shares. */
export function useStatementForm() {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  return {
    shared: { cancelLabel: t('common.cancel'), onClose: closeStatementDialog },
    recording: (act: () => Promise<Result<unknown>>) => async (): Promise<string | null> => {
      const reply = await act();
      return reply.ok ? null : sayFailure(reply.error);
    },
  };
}

function Why({
  title,
  words,
  isOptional = false,
  send,
}: {
  readonly title: string;
  readonly words?: string;
  readonly isOptional?: boolean;
  readonly send: (reason: string) => Promise<Result<unknown>>;
}) {
  const { t } = useWords();
  const { shared, recording } = useStatementForm();
  return (
    <WhyDialog
      {...shared}
      title={title}
      description={words}
      label={isOptional ? `${t('statement.reason')} (${t('common.optional')})` : t('statement.reason')}
      needed={isOptional ? null : t('statement.reasonNeeded')}
      maxLength={ROOM_REASON_LIMIT}
      act={(reason) => recording(() => send(reason))()}
    />
  );
}
