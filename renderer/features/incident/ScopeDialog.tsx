/*
 * By which watch queries an incident is measured. None ticked: all of the organisation's own, competitors left out.
 */
import { useEffect, useState } from 'react';
import type { BiText } from '../../../shared/domain/biText.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { INCIDENT_WATCHES_LIMIT } from '../../../shared/domain/limits.ts';
import { api } from '../../bridge/bridge.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { nameIn } from '../../words/subjectWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { ActDialog } from './ActDialog.tsx';
import style from './incident.module.css';

type NamedWatch = { readonly id: string; readonly name: BiText; readonly query: string };

export function ScopeDialog({ incident }: { readonly incident: Incident }) {
  const { t, locale } = useWords();
  const [watches, setWatches] = useState<readonly NamedWatch[]>([]);
  useEffect(() => {
    void api.watch.list({}).then((reply) => {
      if (reply.ok)
        setWatches(
          reply.value
            .filter(({ retiredAt }) => retiredAt === null)
            .map(({ id, fields: { name, query } }) => ({ id, name, query })),
        );
    });
  }, []);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(incident.watchIds));
  const toggle = (id: string, isChosen: boolean): void =>
    setChosen((before) => {
      const next = new Set(before);
      if (isChosen) next.add(id);
      else next.delete(id);
      return next;
    });
  const known = watches.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  return (
    <ActDialog
      title={t('incident.scopeTitle')}
      description={t('incident.scopeWords')}
      submitLabel={t('common.save')}
      problem={
        known.length > INCIDENT_WATCHES_LIMIT
          ? t('incident.scopeTooMany', { count: INCIDENT_WATCHES_LIMIT })
          : null
      }
      act={() => api.incident.scope({ incidentId: incident.id, watchIds: known })}
    >
      {(problem) => (
        <fieldset className={style.grounds}>
          <legend>{t('incident.scopeLegend')}</legend>
          {watches.length === 0 && <p className={style.quiet}>{t('incident.scopeNone')}</p>}
          {watches.map(({ id, name, query }) => (
            <Checkbox key={id} isSelected={chosen.has(id)} onChange={(isChosen) => toggle(id, isChosen)}>
              {name.fr === '' && name.en === '' ? query : nameIn(locale, name)}
            </Checkbox>
          ))}
          {problem !== null && <p role="alert">{problem}</p>}
        </fieldset>
      )}
    </ActDialog>
  );
}
