/*
 * The short dialogs about the incident that is looked at: level, closing, reopening, another title. Each one
 * records one act with its reason and closes once the engine has said that it is on disk.
 */
import { useState } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { AskedGround } from '../../../shared/domain/levelGround.ts';
import type { Level } from '../../../shared/domain/limits.ts';
import { INCIDENT_TITLE_LIMIT } from '../../../shared/domain/limits.ts';
import { api } from '../../bridge/bridge.ts';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { ActDialog } from './ActDialog.tsx';
import { useIncidentView } from './incidentView.ts';
import { LevelChoice } from './LevelChoice.tsx';
import { LinkDialog, SplitDialog } from './LinkDialogs.tsx';
import { ReasonField } from './ReasonField.tsx';
import { ScopeDialog } from './ScopeDialog.tsx';
import { StillOpen } from './StillOpen.tsx';
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
    case 'link':
    case 'merge':
      return <LinkDialog incident={incident} kind={dialog} />;
    case 'split':
      return <SplitDialog incident={incident} />;
    case 'scope':
      return <ScopeDialog incident={incident} />;
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
  const [grounds, setGrounds] = useState<readonly AskedGround[]>([]);
  const isSame = level === incident.level;
  const choose = (next: Level): void => {
    setLevel(next);
    // A floor of a level that is no longer reached for is no ground any more.
    setGrounds((before) => before.filter((one) => one.kind !== 'words' || one.level <= next));
  };
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
      act={() => api.incident.changeLevel({ incidentId: incident.id, level, reason, grounds: [...grounds] })}
    >
      {(problem, submit) => (
        <>
          <LevelChoice
            label={t('incident.newLevel')}
            value={level}
            onChange={choose}
            present={incident.level}
            error={problem ?? undefined}
          />
          <SuggestionPart
            incidentId={incident.id}
            present={incident.level}
            chosen={level}
            grounds={grounds}
            onGrounds={setGrounds}
          />
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
      {(_problem, submit) => (
        <>
          <StillOpen incidentId={incident.id} />
          <ReasonField value={reason} onChange={setReason} onSubmit={submit} isFirst />
        </>
      )}
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
