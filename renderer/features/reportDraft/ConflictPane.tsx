/* What somebody else wrote in a place while one's own words were being typed, and the ways on. */
import type { DraftText } from '../../../shared/domain/reportDraftState.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './reportDraft.module.css';

type Props = {
  readonly standing: DraftText;
  readonly timeZone: string | undefined;
  readonly onChoose: (choice: 'mine' | 'theirs' | 'both') => void;
};

export function ConflictPane({ standing, timeZone, onChoose }: Props) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const name = useEntities((entities) => entities.people[standing.by]?.name ?? null) ?? t('log.someone');
  const theirs = t('reportWrite.theirs', { name, moment: formats.dateTime(standing.at) });
  return (
    <>
      <Banner tone="warning" title={t('reportWrite.conflictTitle', { name })}>
        {t('reportWrite.conflictWords')}
      </Banner>
      <section aria-label={theirs} className={style.theirs}>
        <p className={style.note}>{theirs}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard */}
        <div className={style.theirText} lang={standing.language} tabIndex={0}>
          {standing.text === '' ? t('reportWrite.theirsEmpty') : standing.text}
        </div>
      </section>
      <div className={style.acts}>
        <Button isSmall onPress={() => onChoose('mine')}>
          {t('reportWrite.keepMine')}
        </Button>
        <Button isSmall onPress={() => onChoose('theirs')}>
          {t('reportWrite.keepTheirs')}
        </Button>
        {standing.text !== '' && (
          <Button isSmall onPress={() => onChoose('both')}>
            {t('reportWrite.keepBoth')}
          </Button>
        )}
      </div>
    </>
  );
}
