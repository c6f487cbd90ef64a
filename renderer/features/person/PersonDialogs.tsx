/*
 * The two dialogs that the strip and the palette open: change who is here, add somebody.
 */

import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { listPeople } from '../../store/select.ts';
import { closeOverlay, openOverlay, useSession } from '../../store/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { PeopleList } from './PeopleList.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PinDialog } from './PinDialog.tsx';

export function PersonDialogs() {
  const { t, locale } = useWords();
  const overlay = useSession((state) => state.overlay);
  const personId = useSession((state) => state.desk?.personId ?? null);
  const people = useEntities((state) => state.people);
  const done = (name: string): void => {
    closeOverlay();
    say((words) => words('person.changed', { name }));
  };
  const onOpenChange = (isOpen: boolean): void => {
    if (!isOpen) closeOverlay();
  };
  return (
    <>
      <Dialog
        isOpen={overlay === 'people'}
        onOpenChange={onOpenChange}
        title={t('person.changeTitle')}
        description={t('person.chooseText')}
        size="small"
        isDismissable
      >
        <PeopleList
          people={listPeople(people, locale)}
          preselected={personId}
          onDone={done}
          onSomeoneElse={() => openOverlay('personForm')}
        />
      </Dialog>
      <Dialog
        isOpen={overlay === 'personForm'}
        onOpenChange={onOpenChange}
        title={t('person.addTitle')}
        description={t('person.welcomeText')}
        size="small"
      >
        <PersonForm submitLabel={t('person.add')} isScreenFollowing={false} onDone={done} />
      </Dialog>
      <PinDialog />
    </>
  );
}
