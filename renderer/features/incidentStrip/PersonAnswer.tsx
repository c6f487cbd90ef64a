/*
 * Who am I: the name in which acts are recorded, and the way to change it.
 */
import { useEntities } from '../../store/entityStore.ts';
import { openOverlay, useSession } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { ChevronDown, Plus, User, Users } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './strip.module.css';

export function PersonAnswer() {
  const { t } = useWords();
  const personId = useSession((state) => state.seat?.personId ?? state.desk?.personId ?? null);
  const name = useEntities((state) => (personId === null ? null : (state.people[personId]?.name ?? null)));
  const isReadOnly = useEntities((state) => state.status?.isReadOnly ?? false);
  const label = name === null ? t('person.menuNobody') : t('person.menu', { name });
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={
        <Button
          variant="quiet"
          isSmall
          className={style.person}
          aria-label={label}
          icon={<User aria-hidden size={15} />}
        >
          <span className={style.personWords}>
            <span className={style.personName}>{name ?? '–'}</span>
            <ChevronDown aria-hidden size={13} />
          </span>
        </Button>
      }
      groups={[
        {
          id: 'people',
          acts: [
            { id: 'people', label: t('person.change'), icon: <Users aria-hidden size={15} /> },
            {
              id: 'personForm',
              label: t('person.addAct'),
              icon: <Plus aria-hidden size={15} />,
              isDisabled: isReadOnly,
            },
          ],
        },
      ]}
      onAct={(id) => openOverlay(id === 'people' ? 'people' : 'personForm')}
    />
  );
}
