/*
 * What the law asks of whoever keeps personal information: the register of confidentiality incidents.
 */
import { RegisterPart } from '../../features/confidentialityIncident/RegisterPart.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './privacy.module.css';

export function PrivacyPlace() {
  const { t } = useWords();
  return (
    <div className={style.place}>
      <header className={style.head}>
        <h1 className={style.title}>{t('frame.placePrivacy')}</h1>
      </header>
      <RegisterPart />
    </div>
  );
}
