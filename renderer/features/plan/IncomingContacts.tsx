/*
 * Everybody in a file of contacts with what is proposed; whoever needs a look comes first, the others are taken in
 * as proposed.
 */
import type { ContactDecision, IncomingContactView } from '../../../shared/contract/contactFile.ts';
import { Badge } from '../../ui/Badge.tsx';
import bones from '../../ui/listAndPane.module.css';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import type { Decisions } from './ContactsDialog.tsx';
import style from './plan.module.css';

type Props = {
  readonly contacts: readonly IncomingContactView[];
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
};

/** Lines drawn; thousands of choices would be read by nobody. */
const SHOWN = 150;

export function IncomingContacts({ contacts, decisions, onDecide }: Props) {
  const { t } = useWords();
  const ordered = [...contacts].sort((a, b) => Number(needsLook(b)) - Number(needsLook(a)));
  return (
    <>
      <ul className={style.steps} aria-label={t('contactTake.list')}>
        {ordered.slice(0, SHOWN).map((contact) => (
          <Line
            key={contact.incoming}
            contact={contact}
            decision={decisions.get(contact.incoming)}
            onDecide={(act, existingId) =>
              onDecide(
                new Map(decisions).set(contact.incoming, {
                  act,
                  ...(existingId === undefined ? {} : { existingId }),
                }),
              )
            }
            contacts={contacts}
          />
        ))}
      </ul>
      {ordered.length > SHOWN && (
        <p className={bones.quiet}>{t('contactTake.more', { count: ordered.length - SHOWN })}</p>
      )}
    </>
  );
}

function needsLook(contact: IncomingContactView): boolean {
  const { matches, problems, notices, repeatOf } = contact;
  return matches.length > 0 || problems.length > 0 || notices.length > 0 || repeatOf !== null;
}

type LineProps = {
  readonly contact: IncomingContactView;
  readonly contacts: readonly IncomingContactView[];
  readonly decision: { readonly act: ContactDecision; readonly existingId?: string } | undefined;
  readonly onDecide: (act: ContactDecision, existingId?: string) => void;
};

function Line({ contact, contacts, decision, onDecide }: LineProps) {
  const { t } = useWords();
  const { fields, matches, repeatOf } = contact;
  const hasName = (fields.name ?? '') !== '';
  const name = hasName ? (fields.name ?? '') : t('contactTake.nameless');
  const act = decision?.act ?? contact.proposed;
  const chosenId = decision?.existingId ?? matches[0]?.id;
  const match = act === 'merge' ? matches.find(({ id }) => id === chosenId) : undefined;
  const choices = [
    ...(hasName ? [{ id: 'add', label: t('contactTake.add') }] : []),
    ...matches.map(({ id, name: known, why }) => ({
      id: `merge:${id}`,
      label: t('contactTake.merge', { name: known }),
      note: why.map((reason) => t(`contactTake.why_${reason}`)).join(', '),
    })),
    { id: 'skip', label: t('contactTake.skip') },
  ];
  return (
    <li className={style.incoming}>
      <div>
        <p className={style.stepHead}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <span className={bones.quiet}>{t('contactTake.line', { line: contact.line })}</span>
          {matches.length > 0 && (
            <Badge tone="outline">{t(`contactTake.why_${matches[0]?.why[0] ?? 'name'}`)}</Badge>
          )}
        </p>
        <p className={bones.quiet}>
          {[
            fields.position,
            fields.organisation,
            ...(fields.phones ?? []).map(({ raw }) => raw),
            ...(fields.emails ?? []),
          ]
            .filter((part) => part !== undefined && part !== '')
            .join(' · ')}
        </p>
        {repeatOf !== null && (
          <p className={bones.quiet}>{t('contactTake.repeats', { line: contacts[repeatOf]?.line ?? 0 })}</p>
        )}
        {[...contact.problems, ...contact.notices].map((note) => (
          <p key={`${note.code} ${note.line} ${note.detail ?? ''}`} className={bones.quiet}>
            {t(`contactNotice.${note.code}`)}
            {note.detail === null ? '' : ` (${note.detail})`}
          </p>
        ))}
        {match?.isSame === true && <p className={bones.quiet}>{t('contactTake.same')}</p>}
        {match?.differs.map(({ field, existing, incoming }) => (
          <p key={`${field} ${incoming}`} className={bones.quiet}>
            {t('contactTake.differs', { existing, incoming })}
          </p>
        ))}
      </div>
      <Select
        label={t('contactTake.decision', { name })}
        isLabelHidden
        choices={choices}
        value={act === 'merge' && chosenId !== undefined ? `merge:${chosenId}` : act}
        onChange={(id) =>
          id.startsWith('merge:')
            ? onDecide('merge', id.slice('merge:'.length))
            : onDecide(id as ContactDecision)
        }
      />
    </li>
  );
}
