/*
 * Incidents that belong together: linked to another, taken into another, or parted in two.
 */
import { useState } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import { INCIDENT_TITLE_LIMIT, type Level } from '../../../shared/domain/limits.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useSession } from '../../store/session.ts';
import { onEnter } from '../../ui/onEnter.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { ActDialog } from './ActDialog.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { ReasonField } from './ReasonField.tsx';

type Props = { readonly incident: Incident };

/** Links, or takes this incident into another one, which goes on alone. */
export function LinkDialog({ incident, kind }: Props & { readonly kind: 'link' | 'merge' }) {
  const { t } = useWords();
  const incidents = useEntities((entities) => entities.incidents);
  const linked = new Set(incident.links.map(({ otherId }) => otherId));
  const others = Object.values(incidents).filter(
    ({ id, status }) => id !== incident.id && (kind === 'merge' ? status === 'open' : !linked.has(id)),
  );
  const [otherId, setOtherId] = useState<string | null>(others[0]?.id ?? null);
  const [reason, setReason] = useState('');
  const isMerge = kind === 'merge';
  return (
    <ActDialog
      title={t(isMerge ? 'incident.mergeTitle' : 'incident.linkTitle')}
      description={t(isMerge ? 'incident.mergeWords' : 'incident.linkWords')}
      submitLabel={t(isMerge ? 'incident.mergeSubmit' : 'incident.linkSubmit')}
      problem={otherId === null ? t('incident.noOther') : null}
      act={async () => {
        const id = otherId ?? '';
        const reply = await (isMerge
          ? api.incident.merge({ incidentId: incident.id, intoId: id, reason })
          : api.incident.link({ incidentId: incident.id, otherId: id, reason }));
        if (reply.ok && isMerge) useSession.setState({ chosenIncidentId: id });
        return reply;
      }}
    >
      {(problem, submit) => (
        <>
          <Select
            autoFocus
            label={t('incident.other')}
            choices={others.map(({ id, title }) => ({ id, label: title ?? t('incident.erasedTitle') }))}
            value={otherId}
            onChange={setOtherId}
            error={problem ?? undefined}
          />
          <ReasonField value={reason} onChange={setReason} onSubmit={submit} />
        </>
      )}
    </ActDialog>
  );
}

/** Declares a second incident out of this one. */
export function SplitDialog({ incident }: Props) {
  const { t } = useWords();
  const [title, setTitle] = useState('');
  const [level, setLevel] = useState<Level>(incident.level);
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      title={t('incident.splitTitle')}
      description={t('incident.splitWords')}
      submitLabel={t('incident.splitSubmit')}
      problem={title.trim() === '' ? t('incident.titleNeeded') : null}
      act={async () => {
        const reply = await api.incident.split({ incidentId: incident.id, title, level, reason });
        if (reply.ok) useSession.setState({ chosenIncidentId: reply.value.id });
        return reply;
      }}
    >
      {(problem, submit) => (
        <>
          <TextField
            autoFocus
            label={t('incident.titleLabel')}
            value={title}
            onChange={setTitle}
            maxLength={INCIDENT_TITLE_LIMIT}
            error={problem ?? undefined}
            onKeyDown={onEnter(submit)}
          />
          <LevelChoice label={t('incident.level')} value={level} onChange={setLevel} />
          <ReasonField value={reason} onChange={setReason} onSubmit={submit} />
        </>
      )}
    </ActDialog>
  );
}
