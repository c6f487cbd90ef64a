/* Whose signatures the plan asks for, in words: the roles with whoever holds them, and within which time. */
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import { holdersOf } from '../../../shared/domain/statementNeeds.ts';
import type { ApprovalNeeds } from '../../../shared/domain/statementSchemas.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './statement.module.css';

export function NeedsWords({
  needs,
  level,
  desk,
}: {
  readonly needs: ApprovalNeeds | null;
  readonly level: number;
  readonly desk: StatementDesk;
}) {
  const words = useWords();
  const { t } = words;
  if (needs === null) return <Banner tone="warning">{t('statement.needsNone')}</Banner>;
  if (needs.isOwnRole) return <p className={style.note}>{t('statement.needsOwn')}</p>;
  if (needs.ruleId === null) return <p className={style.note}>{t('statement.needsNoPlan')}</p>;
  return (
    <div>
      <p className={style.note}>
        {t(
          needs.roleIds.length < 2
            ? 'statement.needs'
            : needs.mode === 'all'
              ? 'statement.needsAll'
              : 'statement.needsAny',
          { level },
        )}
      </p>
      <ul className={style.needs}>
        {needs.roleIds.map((id) => (
          <li key={id}>
            <RoleName id={id} desk={desk} />
          </li>
        ))}
        {needs.extra > 0 && <li>{t('statement.needsExtra', { count: needs.extra })}</li>}
      </ul>
      {needs.timeBoxMin !== null && (
        <p className={style.note}>
          {needs.fallbackRoleIds.length === 0
            ? t('statement.needsBoxOnly', { minutes: needs.timeBoxMin })
            : t('statement.needsBox', {
                minutes: needs.timeBoxMin,
                fallback: needs.fallbackRoleIds.map((id) => roleName(id, desk, words)).join(', '),
              })}
        </p>
      )}
    </div>
  );
}

export function RoleName({ id, desk }: { readonly id: string; readonly desk: StatementDesk }) {
  const words = useWords();
  return <>{roleName(id, desk, words)}</>;
}

function roleName(id: string, desk: StatementDesk, { t, language }: ReturnType<typeof useWords>): string {
  const role = desk.roles.find((one) => one.id === id);
  const name = role === undefined ? '…' : textIn(role.name, language);
  const names = holdersOf(id, desk.roles).flatMap(
    (contactId) => desk.contacts.find((contact) => contact.id === contactId)?.name ?? [],
  );
  return names.length === 0
    ? t('statement.roleVacant', { role: name })
    : t('statement.roleHeld', { role: name, names: names.join(', ') });
}
