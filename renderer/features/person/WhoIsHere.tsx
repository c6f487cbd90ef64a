/*
 * What stands before the console: the first start asks for a name and a language, later starts
 * ask who sits down, with the last one preselected so that Enter is enough.
 */
import { useState } from 'react';
import { useEntities } from '../../store/entityStore.ts';
import { listPeople } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { PeopleList } from './PeopleList.tsx';
import { PersonForm } from './PersonForm.tsx';
import style from './person.module.css';

export function WhoIsHere() {
  const { t, locale } = useWords();
  const people = listPeople(
    useEntities((state) => state.people),
    locale,
  );
  const lastPerson = useSession((state) => state.desk?.lastPersonId ?? null);
  const [isAdding, setAdding] = useState(false);
  // Kept from the first draw: the person just recorded must not turn the form into a list before they sit.
  const [isFirst] = useState(people.length === 0);
  const isForm = isFirst || isAdding;
  return (
    <main className={style.welcome}>
      <div className={style.card}>
        <h1 className={style.title}>{isFirst ? t('person.welcomeTitle') : t('person.chooseTitle')}</h1>
        <p className={style.text}>{isForm ? t('person.welcomeText') : t('person.chooseText')}</p>
        {isForm ? (
          <PersonForm submitLabel={t('person.start')} isScreenFollowing onDone={() => undefined} />
        ) : (
          <PeopleList
            people={people}
            preselected={people.some(({ id }) => id === lastPerson) ? lastPerson : null}
            onDone={() => undefined}
            onSomeoneElse={() => setAdding(true)}
          />
        )}
        {isAdding && !isFirst && (
          <Button variant="quiet" onPress={() => setAdding(false)}>
            {t('person.back')}
          </Button>
        )}
      </div>
      <p className={style.foot}>{t('person.nothingLeaves')}</p>
    </main>
  );
}
