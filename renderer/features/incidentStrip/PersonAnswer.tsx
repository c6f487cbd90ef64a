/*
 * Who am I: the name in which acts are recorded, and the way to change it.
 */
import { api } from '../../bridge/bridge.ts';
import { leaveSeat } from '../../store/deskActs.ts';
import { useEntities } from '../../store/entityStore.ts';
import { openOverlay, useSession } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { ChevronDown, Lock, Plus, User, Users } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './strip.module.css';

function runPersonAct(id: string): void {
  if (id === 'leave') void leaveSeat(api);
  else if (id === 'window') void api.session.openWindow();
  else openOverlay(id === 'people' || id === 'pin' ? id : 'personForm');
}

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
        {
          id: 'seat',
          acts: [
            {
              id: 'pin',
              label: t('person.pinAct'),
              icon: <Lock aria-hidden size={15} />,
              isDisabled: isReadOnly || name === null,
            },
            { id: 'leave', label: t('person.leave'), isDisabled: isReadOnly || name === null },
            { id: 'window', label: t('person.newWindow') },
          ],
        },
      ]}
      onAct={runPersonAct}
    />
  );
}
