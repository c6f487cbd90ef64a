/*
 * The people who have acted in this file. Focus stands on the way on, so that Enter is enough for
 * who sat here last. Names are what people typed and are never translated or typeset.
 */
import { useState } from 'react';
import type { Person } from '../../../shared/domain/person.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { useSession } from '../../store/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { ForgottenPin } from './ForgottenPin.tsx';
import { Initials } from './Initials.tsx';
import { PinField } from './PinField.tsx';
import style from './person.module.css';
import { sitDown } from './personActs.ts';

type Props = {
  readonly people: readonly Person[];
  /** Who sat here last. */
  readonly preselected: string | null;
  readonly onDone: (name: string) => void;
  readonly onSomeoneElse: () => void;
};

export function PeopleList({ people, preselected, onDone, onSomeoneElse }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [chosen, setChosen] = useState(preselected ?? people[0]?.id ?? null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** Who turned out to have a PIN. */
  const [pinOf, setPinOf] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [isForgotten, setForgotten] = useState(false);
  const mayClear = useSession(({ desk }) => (desk?.personId ?? null) !== null);
  const person = people.find(({ id }) => id === chosen) ?? null;

  const go = async (): Promise<void> => {
    if (isBusy || person === null) return;
    setBusy(true);
    const reply = await sitDown(person.id, pin === '' ? null : pin);
    setBusy(false);
    setPin('');
    if (reply.ok) return onDone(person.name ?? '');
    if (reply.error.code.startsWith('person.pin')) setPinOf(person.id);
    // That there is one is said by the field itself.
    setFailure(reply.error.code === 'person.pinNeeded' ? null : reply.error);
  };

  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <div className={style.people}>
        <RadioGroup
          label={t('person.people')}
          isLabelHidden
          value={chosen}
          onChange={(id) => {
            setChosen(id);
            setPinOf(null);
            setPin('');
            setFailure(null);
          }}
          choices={people.map((one) => ({
            id: one.id,
            label: one.name ?? '',
            note: one.language === 'fr' ? t('person.french') : t('person.english'),
            icon: <Initials name={one.name ?? ''} />,
          }))}
        />
      </div>
      {person !== null && pinOf === person.id && (
        <>
          <PinField
            label={t('person.pin', { name: person.name ?? '' })}
            value={pin}
            onChange={setPin}
            autoFocus
          />
          {mayClear && (
            <Button isSmall variant="quiet" onPress={() => setForgotten(true)}>
              {t('person.pinForgot')}
            </Button>
          )}
        </>
      )}
      {person !== null && isForgotten && <ForgottenPin person={person} onClose={() => setForgotten(false)} />}
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      <div className={style.acts}>
        <Button variant="quiet" onPress={onSomeoneElse}>
          {t('person.someoneElse')}
        </Button>
        <Button type="submit" variant="primary" autoFocus isPending={isBusy} isDisabled={person === null}>
          {person === null ? t('person.choose') : t('person.go', { name: person.name ?? '' })}
        </Button>
      </div>
    </form>
  );
}
