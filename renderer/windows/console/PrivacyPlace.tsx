/*
 * What the law asks of whoever keeps personal information: the register of confidentiality incidents, and finding
 * somebody who asks what is kept of them.
 */
import { RegisterPart } from '../../features/confidentialityIncident/RegisterPart.tsx';
import { showNoun } from '../../features/plan/planView.ts';
import { FindPerson } from '../../features/trace/FindPerson.tsx';
import { goTo, type PrivacyTab, useSession } from '../../store/session.ts';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './privacy.module.css';

export function PrivacyPlace() {
  const { t } = useWords();
  const tab = useSession((session) => session.privacyTab);
  return (
    <div className={style.place}>
      <header className={style.head}>
        <h1 className={style.title}>{t('frame.placePrivacy')}</h1>
        <SegmentedControl<PrivacyTab>
          isSmall
          label={t('frame.placePrivacy')}
          value={tab}
          onChange={(next) => useSession.setState({ privacyTab: next })}
          choices={[
            { id: 'register', label: t('confidentialityIncident.register') },
            { id: 'find', label: t('trace.title') },
          ]}
        />
      </header>
      {tab === 'register' ? (
        <RegisterPart />
      ) : (
        <FindPerson
          onOpenContact={(contactId) => {
            showNoun('contact', contactId);
            goTo('plan');
          }}
        />
      )}
    </div>
  );
}
