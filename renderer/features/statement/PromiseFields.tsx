/*
 * What a text promises in public: what, by when, who sees to it; or that it promises nothing, which somebody has to say.
 */
import { useState } from 'react';
import { PROMISE_TEXT_LIMIT, STATEMENT_PROMISES_LIMIT } from '../../../shared/domain/statementLimits.ts';
import type { StatementPromise } from '../../../shared/domain/statementSchemas.ts';
import { parseTypedDue } from '../../../shared/lib/typedDue.ts';
import { uuidOf } from '../../../shared/lib/uuid.ts';
import { useEntities } from '../../store/entityStore.ts';
import { listPeople } from '../../store/select.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Plus, X } from '../../ui/icons.ts';
import { onEnter } from '../../ui/onEnter.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import style from './statement.module.css';

const NOBODY = 'nobody';

export type PromiseFieldsProps = {
  readonly promises: readonly StatementPromise[];
  readonly isWithoutPromise: boolean;
  readonly timeZone: string;
  readonly isDisabled: boolean;
  readonly onChange: (patch: {
    readonly promises?: readonly StatementPromise[];
    readonly isWithoutPromise?: boolean;
  }) => void;
};

export function PromiseFields({
  promises,
  isWithoutPromise,
  timeZone,
  isDisabled,
  onChange,
}: PromiseFieldsProps) {
  const { t, locale } = useWords();
  const formats = useFormats(timeZone);
  const people = useEntities((entities) => entities.people);
  const [text, setText] = useState('');
  const [due, setDue] = useState('');
  const [owner, setOwner] = useState<string>(NOBODY);
  const at = due.trim() === '' ? null : parseTypedDue(due, windowNow(), timeZone);
  const isReady = text.trim() !== '' && at !== null && promises.length < STATEMENT_PROMISES_LIMIT;
  const add = (): void => {
    if (!isReady || at === null) return;
    const promise = {
      // Named from the draft on: the ledger takes this name over, so that two languages promise once.
      id: uuidOf(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
      text: text.trim(),
      dueAt: at,
      ownerId: owner === NOBODY ? null : owner,
    };
    onChange({ promises: [...promises, promise], isWithoutPromise: false });
    setText('');
    setDue('');
  };
  return (
    <section className={style.findings} aria-label={t('statement.promises')}>
      <h2 className={style.small}>{t('statement.promises')}</h2>
      <ul className={style.promises}>
        {promises.map((promise) => (
          <li key={promise.id} className={style.promise}>
            <span>
              {promise.text}
              <span className={style.quiet}>
                {` · ${t('statement.promiseDue')} ${formats.dateTime(promise.dueAt)}`}
                {promise.ownerId !== null && ` · ${people[promise.ownerId]?.name ?? t('log.someone')}`}
              </span>
            </span>
            <IconButton
              isSmall
              isDisabled={isDisabled}
              label={`${t('statement.promiseRemove')} : ${promise.text}`}
              icon={<X aria-hidden />}
              onPress={() => onChange({ promises: promises.filter(({ id }) => id !== promise.id) })}
            />
          </li>
        ))}
      </ul>
      {!isDisabled && (
        <div className={style.fields}>
          <TextField
            label={t('statement.promiseText')}
            value={text}
            maxLength={PROMISE_TEXT_LIMIT}
            onChange={setText}
            onKeyDown={onEnter(add)}
          />
          <TextField
            isMono
            label={t('statement.promiseDue')}
            value={due}
            onChange={setDue}
            onKeyDown={onEnter(add)}
            help={at === null ? t('room.timeTyped') : formats.dateTime(at)}
            error={due.trim() !== '' && at === null ? t('room.timeWrong') : undefined}
          />
          <Select
            label={t('commitment.owner')}
            value={owner}
            onChange={setOwner}
            choices={[
              { id: NOBODY, label: t('commitment.ownerNone') },
              ...listPeople(people, locale).map(({ id, name }) => ({ id, label: name ?? '…' })),
            ]}
          />
          <Button isDisabled={!isReady} icon={<Plus aria-hidden size={14} />} onPress={add}>
            {t('statement.promiseAdd')}
          </Button>
        </div>
      )}
      {promises.length === 0 && (
        <Checkbox
          isSelected={isWithoutPromise}
          isDisabled={isDisabled}
          onChange={(isOn) => onChange({ isWithoutPromise: isOn })}
        >
          {t('statement.promiseNone')}
        </Checkbox>
      )}
    </section>
  );
}
