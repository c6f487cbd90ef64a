/*
 * Listening: the sources and how they fare, and what can be seen with them.
 */
import { CoverageGrid } from '../../features/coverage/CoverageGrid.tsx';
import { showNoun } from '../../features/plan/planView.ts';
import { SourcesPart } from '../../features/source/SourcesPart.tsx';
import { goTo, type ListeningTab, useSession } from '../../store/session.ts';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './privacy.module.css';

export function ListeningPlace() {
  const { t } = useWords();
  const tab = useSession((session) => session.listeningTab);
  return (
    <div className={style.place}>
      <header className={style.head}>
        <h1 className={style.title}>{t('source.place')}</h1>
        <SegmentedControl<ListeningTab>
          isSmall
          label={t('source.tabs')}
          value={tab}
          onChange={(next) => useSession.setState({ listeningTab: next })}
          choices={[
            { id: 'sources', label: t('source.tabSources') },
            { id: 'coverage', label: t('source.tabCoverage') },
          ]}
        />
      </header>
      {tab === 'sources' ? (
        <SourcesPart
          onEdit={(id) => {
            showNoun('source', id);
            goTo('plan');
          }}
        />
      ) : (
        <CoverageGrid />
      )}
    </div>
  );
}
