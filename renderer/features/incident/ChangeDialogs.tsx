/*
 * The short dialogs about the incident that is looked at: level, closing, reopening, another title. Each one
 * records one act with its reason and closes once the engine has said that it is on disk.
 */
import { type ReactNode, useState } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Level } from '../../../shared/domain/limits.ts';
import { INCIDENT_REASON_LIMIT, INCIDENT_TITLE_LIMIT } from '../../../shared/domain/limits.ts';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './incident.module.css';
import { closeIncidentDialog, useIncidentView } from './incidentView.ts';
import { LevelChoice } from './LevelChoice.tsx';
import { SuggestionPart } from './SuggestionPart.tsx';

/** Whichever of them is open, for this incident. */
export function ChangeDialogs({ incident }: { readonly incident: Incident | null }) {
  const dialog = useIncidentView((view) => view.dialog);
  if (incident === null) return null;
  switch (dialog) {
    case 'level':
      return <LevelDialog incident={incident} />;
    case 'close':
      return <CloseDialog incident={incident} />;
    case 'reopen':
      return <ReopenDialog incident={incident} />;
    case 'retitle':
      return <RetitleDialog incident={incident} />;
    default:
      return null;
  }
}

type Props = { readonly incident: Incident };

function LevelDialog({ incident }: Props) {
  const { t } = useWords();
  const [level, setLevel] = useState<Level>(incident.level);
  const [reason, setReason] = useState('');
  const isSame = level === incident.level;
  return (
    <ActDialog
      title={t('incident.changeLevelTitle')}
      submitLabel={
        isSame
          ? t('incident.changeLevel')
          : level > incident.level
            ? t('incident.raise')
            : t('incident.lower')
      }
      problem={isSame ? t('incident.sameLevel') : null}
      act={() => api.incident.changeLevel({ incidentId: incident.id, level, reason })}
    >
      {(problem, submit) => (
        <>
          <LevelChoice
            label={t('incident.newLevel')}
            value={level}
            onChange={setLevel}
            present={incident.level}
            error={problem ?? undefined}
          />
          <SuggestionPart incidentId={incident.id} present={incident.level} />
          <ReasonField value={reason} onChange={setReason} onSubmit={submit} />
        </>
      )}
    </ActDialog>
  );
}

function CloseDialog({ incident }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      title={t('incident.closeTitle')}
      description={t('incident.closeWords')}
      submitLabel={t('incident.closeSubmit')}
      problem={null}
      act={() => api.incident.close({ incidentId: incident.id, reason })}
    >
      {(_problem, submit) => <ReasonField value={reason} onChange={setReason} onSubmit={submit} isFirst />}
    </ActDialog>
  );
}

function ReopenDialog({ incident }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      title={t('incident.reopenTitle')}
      submitLabel={t('incident.reopen')}
      problem={null}
      act={() => api.incident.reopen({ incidentId: incident.id, reason })}
    >
      {(_problem, submit) => <ReasonField value={reason} onChange={setReason} onSubmit={submit} isFirst />}
    </ActDialog>
  );
}

function RetitleDialog({ incident }: Props) {
  const { t } = useWords();
  const [title, setTitle] = useState(incident.title ?? '');
  const isMissing = title.trim() === '';
  return (
    <ActDialog
      title={t('incident.retitleTitle')}
      description={t('incident.retitleHelp')}
      submitLabel={t('common.save')}
      problem={isMissing ? t('incident.titleNeeded') : null}
      act={() => api.incident.retitle({ incidentId: incident.id, title: title.trim() })}
    >
      {(problem, submit) => (
        <TextField
          autoFocus
          label={t('incident.titleLabel')}
          value={title}
          onChange={setTitle}
          maxLength={INCIDENT_TITLE_LIMIT}
          error={problem ?? undefined}
          onKeyDown={onEnter(submit)}
        />
      )}
    </ActDialog>
  );
}

type ReasonFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit: () => void;
  readonly isFirst?: boolean;
};

function ReasonField({ value, onChange, onSubmit, isFirst = false }: ReasonFieldProps) {
  const { t } = useWords();
  return (
    <TextArea
      autoFocus={isFirst}
      rows={2}
      label={`${t('incident.reason')} (${t('common.optional')})`}
      help={t('incident.reasonHelp')}
      value={value}
      onChange={onChange}
      maxLength={INCIDENT_REASON_LIMIT}
      onKeyDown={onEnter(onSubmit)}
    />
  );
}

type ActDialogProps = {
  readonly title: string;
  readonly description?: string;
  readonly submitLabel: string;
  /** What is missing; shown in its field once the person has tried. */
  readonly problem: string | null;
  readonly act: () => Promise<Result<unknown>>;
  readonly children: (problem: string | null, submit: () => void) => ReactNode;
};

function ActDialog({ title, description, submitLabel, problem, act, children }: ActDialogProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (problem !== null || isBusy) return;
    setBusy(true);
    setFailure(null);
    const reply = await act();
    setBusy(false);
    if (reply.ok) closeIncidentDialog();
    else setFailure(reply.error);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) closeIncidentDialog();
      }}
      title={title}
      description={description}
      isBusy={isBusy}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={closeIncidentDialog}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void submit()}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <div className={style.column}>
        {children(isTried ? problem : null, () => void submit())}
        {failure !== null && (
          // A long dialog is scrolled: what went wrong must be seen where the person acted.
          <div ref={(element) => element?.scrollIntoView({ block: 'nearest' })}>
            <Banner tone="danger">{sayFailure(failure)}</Banner>
          </div>
        )}
      </div>
    </Dialog>
  );
}
