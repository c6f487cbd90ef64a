/* Words to put into a query: the crisis lexicon, and a query of its category to start from. */
import type { Language } from '../../../../shared/domain/limits.ts';
import type { WatchCategory } from '../../../../shared/domain/planLimits.ts';
import { lexiconQuery, WATCH_STARTERS } from '../../../../shared/domain/watchStarters.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { useWords } from '../../../words/WordsProvider.tsx';

type Props = { readonly category: WatchCategory; readonly onInsert: (words: string) => void };

const LEXICONS: readonly (Language | 'both')[] = ['both', 'fr', 'en'];

export function InsertMenu({ category, onInsert }: Props) {
  const { t, language } = useWords();
  const labels = {
    both: t('watch.insertBoth'),
    fr: t('watch.insertFrench'),
    en: t('watch.insertEnglish'),
  };
  return (
    <Menu
      trigger={<Button isSmall>{t('watch.insert')}</Button>}
      label={t('watch.insert')}
      groups={[
        {
          id: 'lexicon',
          title: t('watch.insertLexicon'),
          acts: LEXICONS.map((id) => ({
            id,
            label: labels[id],
            note: `${lexiconQuery(id === 'both' ? null : id).slice(0, 60)}…`,
          })),
        },
        {
          id: 'starter',
          title: t('watch.insertStarter'),
          acts: [
            {
              id: 'category',
              label: t(`planChoice.category_${category}`),
              note: t('watch.insertStarterNote'),
            },
          ],
        },
      ]}
      onAct={(id) =>
        onInsert(
          id === 'category'
            ? WATCH_STARTERS[category][language]
            : lexiconQuery(id === 'both' ? null : (id as Language)),
        )
      }
    />
  );
}
