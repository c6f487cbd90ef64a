/*
 * Name and language, for the first start and for adding somebody later. The screen follows the
 * language as it is chosen, before anything is recorded.
 */
import { type FormEvent, useState } from 'react';
import { type Language, PERSON_NAME_LIMIT } from '../../../shared/domain/limits.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './person.module.css';
import { addPerson, speak } from './personActs.ts';
import { useCell } from './useCell.ts';

type Props = {
  readonly submitLabel: string;
  /** Adding somebody else need not change the screen under the one who sits here. */
  readonly isScreenFollowing: boolean;
  readonly onDone: (name: string) => void;
};

export function PersonForm({ submitLabel, isScreenFollowing, onDone }: Props) {
  const { t, language: screenLanguage } = useWords();
  const sayError = useErrorWords();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Language | null>(null);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const cell = useCell();
  const [memberId, setMemberId] = useState<string | null>(null);
  // Whoever types another name is somebody else.
  const member = cell.find((one) => one.contactId === memberId && one.name.trim() === name.trim());
  const language = chosen ?? screenLanguage;
  const trimmed = name.trim();
  const nameError =
    trimmed === ''
      ? t('person.nameMissing')
      : trimmed.length > PERSON_NAME_LIMIT
        ? t('person.nameTooLong')
        : undefined;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (nameError !== undefined || isBusy) return;
    setBusy(true);
    setFailure(null);
    const reply = await addPerson(trimmed, language, member?.contactId ?? null);
    setBusy(false);
    if (reply.ok) onDone(trimmed);
    else setFailure(reply.error);
  };

  return (
    <form className={style.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t('person.name')}
        placeholder={t('person.namePlaceholder')}
        value={name}
        onChange={setName}
        autoFocus
        autoComplete="off"
        {...(isTried && nameError !== undefined ? { error: nameError } : {})}
      />
      {cell.length > 0 && (
        <Select
          label={`${t('person.fromCell')} (${t('common.optional')})`}
          help={t('person.fromCellHelp')}
          choices={cell.map((one) => ({ id: one.contactId, label: one.name }))}
          value={member?.contactId ?? null}
          onChange={(id) => {
            const chosenMember = cell.find((one) => one.contactId === id);
            if (chosenMember === undefined) return;
            setMemberId(id);
            setName(chosenMember.name);
            setChosen(chosenMember.language);
            if (isScreenFollowing) void speak(chosenMember.language);
          }}
        />
      )}
      <SegmentedControl<Language>
        label={t('person.language')}
        isLabelHidden={false}
        help={isScreenFollowing ? t('person.languageHelp') : undefined}
        value={language}
        onChange={(next) => {
          setChosen(next);
          if (isScreenFollowing) void speak(next);
        }}
        choices={[
          { id: 'fr', label: t('person.french') },
          { id: 'en', label: t('person.english') },
        ]}
      />
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      <Button type="submit" variant="primary" isPending={isBusy} className={style.submit}>
        {submitLabel}
      </Button>
    </form>
  );
}
