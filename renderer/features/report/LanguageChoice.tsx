/* The language of the document, apart from the screen's, and one that stands beside it where the form allows two. */
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './handOver.module.css';
import { canStandBeside, localesOf, othersOf, type SaveWish } from './handOver.ts';
import { choose } from './reportView.ts';
import { LOCALE_WORDS } from './words.ts';

export type LanguageChoiceProps = {
  readonly wish: SaveWish;
  /** The version whose documents are taken; null for what stands now. */
  readonly frozen: ReportDraft | null;
};

type Beside = Locale | 'none';

export function LanguageChoice({ wish, frozen }: LanguageChoiceProps) {
  const { t } = useWords();
  const offered = localesOf(frozen);
  const others = othersOf(wish.locale, offered);
  const canBeside = canStandBeside(wish.format) && others.length > 0;
  const choiceOf = (id: Locale) => ({ id, label: t(LOCALE_WORDS[id]) });
  return (
    <div className={style.pair}>
      <Select<Locale>
        label={t('reportDesk.language')}
        help={frozen === null ? t('reportDesk.languageHelp') : t('reportHandOver.languageFrozen')}
        choices={offered.map(choiceOf)}
        value={wish.locale}
        onChange={(locale) => choose({ locale })}
      />
      <Select<Beside>
        label={t('reportHandOver.beside')}
        help={t('reportHandOver.besideHelp')}
        choices={[{ id: 'none', label: t('reportHandOver.besideNone') }, ...others.map(choiceOf)]}
        value={wish.beside ?? 'none'}
        isDisabled={!canBeside}
        onChange={(id) => choose({ beside: id === 'none' ? null : id })}
      />
    </div>
  );
}
