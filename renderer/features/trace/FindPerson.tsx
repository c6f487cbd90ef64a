/*
 * Where somebody appears in everything that is kept: how often and the newest of each, and what such a search does not
 * see. From here the record of the contact is one step away, to export, correct or erase.
 */
import type { FormEvent } from 'react';
import type { FoundGroup, PersonFound } from '../../../shared/contract/trace.ts';
import { PERSON_SEARCH_LIMIT } from '../../../shared/domain/personSearch.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Region } from '../../ui/Region.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LiveText } from '../../ui/VisuallyHidden.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './trace.module.css';
import { findPerson, useTraceView } from './traceView.ts';

type Props = {
  /** Leads to the record of a contact, where it can be exported, corrected and erased. */
  readonly onOpenContact: (contactId: string) => void;
};

export function FindPerson({ onOpenContact }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const { typed, isTooShort, isLooking, found, failure } = useTraceView();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void findPerson();
  };
  return (
    <Region id="trace" label={t('trace.title')} className={style.place}>
      <p className={style.intro}>{t('trace.intro')}</p>
      <form className={style.form} onSubmit={submit} noValidate>
        <TextField
          label={t('trace.search')}
          help={t('trace.searchHelp')}
          value={typed}
          onChange={(text) => useTraceView.setState({ typed: text, isTooShort: false })}
          maxLength={PERSON_SEARCH_LIMIT}
          {...(isTooShort ? { error: t('trace.tooShort') } : {})}
        />
        <Button type="submit" variant="primary" isPending={isLooking}>
          {isLooking ? t('trace.finding') : t('trace.find')}
        </Button>
      </form>
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      {found !== null && <Found text={found.text} what={found.what} onOpenContact={onOpenContact} />}
      <section className={style.limits}>
        <h2 className={style.partName}>{t('trace.limits')}</h2>
        <ul>
          <li>{t('trace.limitWording')}</li>
          <li>{t('trace.limitFiles')}</li>
          <li>{t('trace.limitOthers')}</li>
        </ul>
      </section>
    </Region>
  );
}

const GROUPS = [
  'logLines',
  'evidence',
  'otherEntries',
  'frozenReports',
  'mentionsByAuthor',
  'mentionsByText',
] as const;
type Row = { readonly id: (typeof GROUPS)[number]; readonly group: FoundGroup };

function Found({ text, what, onOpenContact }: Props & { readonly text: string; readonly what: PersonFound }) {
  const { t } = useWords();
  const formats = useFormats();
  const isNothing = what.contacts.length === 0 && GROUPS.every((id) => what[id].count === 0);
  const title = t(isNothing ? 'trace.none' : 'trace.found', { text });
  return (
    <section className={style.found}>
      <h2 className={style.partName}>
        <bdi>{title}</bdi>
      </h2>
      <LiveText text={title} />
      {!isNothing && (
        <>
          <div>
            <h3 className={style.legend}>{t('trace.contacts')}</h3>
            {what.contacts.length === 0 ? (
              <p className={style.quiet}>{t('trace.contactsNone')}</p>
            ) : (
              <ul className={style.contacts} aria-label={t('trace.contacts')}>
                {what.contacts.map(({ id, name, isRetired, isFormer }) => (
                  <li key={id}>
                    <Button isSmall onPress={() => onOpenContact(id)}>
                      <bdi>{t('trace.openContact', { name })}</bdi>
                    </Button>
                    {isRetired && <Badge>{t('trace.isRetired')}</Badge>}
                    {isFormer && <Badge>{t('trace.isFormer')}</Badge>}
                  </li>
                ))}
              </ul>
            )}
            {what.isCut && <p className={style.quiet}>{t('trace.moreContacts')}</p>}
            {what.contacts.length > 0 && <p className={style.quiet}>{t('trace.next')}</p>}
          </div>
          <Table<Row>
            caption={title}
            rows={GROUPS.map((id) => ({ id, group: what[id] }))}
            keyOf={({ id }) => id}
            columns={[
              {
                id: 'what',
                head: t('trace.column_what'),
                cell: ({ id }) => t(`trace.${id}`),
                isRowHead: true,
              },
              {
                id: 'count',
                head: t('trace.column_count'),
                cell: ({ group }) => formats.number(group.count),
                isNumeric: true,
              },
              {
                id: 'first',
                head: t('trace.column_first'),
                cell: ({ group: { first } }) =>
                  first === null ? (
                    ''
                  ) : (
                    <>
                      <span className={style.when}>{formats.dateTime(first.at)}</span>{' '}
                      <bdi>{first.excerpt}</bdi>
                    </>
                  ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
