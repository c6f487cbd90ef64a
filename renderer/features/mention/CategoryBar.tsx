/*
 * Under the head of the feed: what is new since one last looked, and the last hour by category, each a filter. A
 * category without anything is not shown; what stands in none has its own.
 */
import type { CategoryCount } from '../../../shared/contract/mentionAround.ts';
import { WATCH_CATEGORIES } from '../../../shared/domain/planLimits.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckCheck } from '../../ui/icons.ts';
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './CategoryBar.module.css';
import type { MentionCategory } from './feedQuery.ts';
import { changeQuery, useFeedView } from './feedView.ts';
import { markSeen, useLook } from './look.ts';
import { useCounters } from './useCounters.ts';

type Props = { readonly timeZone: string; readonly isNarrow: boolean };

const DAY_MS = 86_400_000;

export function CategoryBar({ timeZone, isNarrow }: Props) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const since = useLook((look) => look.since);
  const minute = useMinute();
  const chosen = useFeedView((view) => view.query.category);
  const counters = useCounters(since);
  if (counters === null) return null;
  const { fresh, isFreshCut, isRecentCut, categories } = counters;
  const count = (number: number, isCut: boolean) => `${formats.number(number)}${isCut ? '+' : ''}`;
  const found = new Map(categories.map((one) => [one.category ?? 'none', one]));
  const shown = [...WATCH_CATEGORIES, 'none' as const].filter(
    (id) => id === chosen || (found.has(id) && categories.length > (found.has('none') ? 1 : 0)),
  );
  const when = since === null ? '' : minute - since < DAY_MS ? formats.time(since) : formats.dateTime(since);
  const hasNew = since !== null && fresh > 0;
  if (!hasNew && (isNarrow || shown.length === 0)) return null;
  return (
    <div className={style.bar}>
      {hasNew && (
        <span className={style.fresh}>
          <span aria-live="polite">
            {isFreshCut
              ? t('feed.freshSinceCut', { number: formats.number(fresh), when })
              : t('feed.freshSince', { count: fresh, when })}
          </span>
          <Button isSmall variant="quiet" icon={<CheckCheck aria-hidden />} onPress={markSeen}>
            {t('feed.markSeen')}
          </Button>
        </span>
      )}
      {!isNarrow && shown.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is a frame of a form, and these are filters of a list
        <div role="group" aria-label={t('feed.byCategory')} className={style.categories}>
          {shown.map((id) => (
            <CategoryButton
              key={id}
              id={id}
              counts={found.get(id)}
              isChosen={chosen === id}
              isCut={isRecentCut}
              count={count}
            />
          ))}
        </div>
      )}
    </div>
  );
}

type ButtonProps = {
  readonly id: MentionCategory;
  readonly counts: CategoryCount | undefined;
  readonly isChosen: boolean;
  readonly isCut: boolean;
  readonly count: (number: number, isCut: boolean) => string;
};

function CategoryButton({ id, counts, isChosen, isCut, count }: ButtonProps) {
  const { t } = useWords();
  const name = id === 'none' ? t('feed.categoryNone') : t(`planChoice.category_${id}`);
  const recent = count(counts?.recent ?? 0, isCut);
  const fresh = counts?.fresh ?? 0;
  return (
    <ToggleButton isSmall isSelected={isChosen} onChange={(is) => changeQuery({ category: is ? id : null })}>
      {name} <span className={style.count}>{recent}</span>
      <VisuallyHidden> {t('feed.categoryRecent')}</VisuallyHidden>
      {fresh > 0 && (
        <>
          <span className={style.plus}>{`+${count(fresh, false)}`}</span>
          <VisuallyHidden> {t('feed.categoryFresh')}</VisuallyHidden>
        </>
      )}
    </ToggleButton>
  );
}
