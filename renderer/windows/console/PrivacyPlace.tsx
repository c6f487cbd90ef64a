/*
 * What the law asks of whoever keeps personal information: the register of confidentiality incidents, finding
 * somebody who asks what is kept of them, and letting go of words that have served.
 */
import { RegisterPart } from '../../features/confidentialityIncident/RegisterPart.tsx';
import { showNoun } from '../../features/plan/planView.ts';
import { RetentionPart } from '../../features/retention/RetentionPart.tsx';
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
            { id: 'retention', label: t('retention.tab') },
          ]}
        />
      </header>
      {tab === 'register' && <RegisterPart />}
      {tab === 'retention' && <RetentionPart onOpenPlan={() => goTo('plan')} />}
      {tab === 'find' && (
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
