/* Gives the post to a person. */
import { useState } from 'react';
import type { QueueItem } from '../../../shared/contract/triage.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { listPeople } from '../../store/select.ts';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { FormFoot } from './DecideForm.tsx';
import style from './triage.module.css';
import { decide, targetOf } from './triageActs.ts';

export function AssignForm({ item }: { readonly item: QueueItem }) {
  const { t, locale } = useWords();
  const people = listPeople(
    useEntities((entities) => entities.people),
    locale,
  );
  const [to, setTo] = useState(people[0]?.id ?? '');
  const name = people.find(({ id }) => id === to)?.name ?? '';
  const record = (): void => {
    if (to === '') return;
    void decide(api.verdict.assign({ ...targetOf(item), to }), (words) =>
      words('triage.assignedDone', { name }),
    );
  };
  return (
    <section className={style.form} aria-label={t('triage.assign')}>
      <Select
        label={t('triage.assignTo')}
        value={to}
        onChange={setTo}
        choices={people.map((person) => ({ id: person.id, label: person.name ?? '' }))}
      />
      <FormFoot label={t('triage.assign')} onRecord={record} />
    </section>
  );
}
