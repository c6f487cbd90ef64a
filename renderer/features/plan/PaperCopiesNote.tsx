/* How many paper copies are out of date, wherever the plan is looked at: in its rail, and above its readiness. */
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { SquareStack } from '../../ui/icons.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './plan.module.css';
import { showPaperCopies } from './planView.ts';
import { handedOut, toReplace, usePaperCounts } from './usePaperCopies.ts';

type EntryProps = {
  readonly isShown: boolean;
  /** The count may be asked for: what is looked at is there. */
  readonly isDue: boolean;
};

/** The register's entry in the rail. */
export function PaperCopiesEntry({ isShown, isDue }: EntryProps) {
  const { t } = useWords();
  const formats = useFormats();
  const { value } = usePaperCounts(isDue);
  const count = value === null ? 0 : toReplace(value);
  return (
    <button
      type="button"
      className={style.noun}
      aria-current={isShown ? 'true' : undefined}
      onClick={() => showPaperCopies()}
    >
      <SquareStack aria-hidden size={14} />
      <span className={style.nounName}>{t('paperCopy.title')}</span>
      {count > 0 ? (
        <Badge tone="caution">{t('paperCopy.outOfDate', { count })}</Badge>
      ) : (
        value !== null && <span className={style.count}>{formats.number(handedOut(value))}</span>
      )}
    </button>
  );
}

/** Nothing while every copy is right. */
export function PaperCopiesBanner() {
  const { t } = useWords();
  const sayError = useErrorWords();
  const { value, failure, ask } = usePaperCounts();
  if (failure !== null)
    return (
      <Banner
        tone="danger"
        title={t('paperCopy.loadFailed')}
        actions={
          <Button isSmall onPress={ask}>
            {t('plan.tryAgain')}
          </Button>
        }
      >
        {sayError(failure)}
      </Banner>
    );
  const count = value === null ? 0 : toReplace(value);
  if (count === 0) return null;
  return (
    <Banner
      tone="warning"
      title={t('paperCopy.banner', { count })}
      actions={
        <Button isSmall onPress={() => showPaperCopies()}>
          {t('paperCopy.see')}
        </Button>
      }
    >
      {t('paperCopy.bannerWords')}
    </Banner>
  );
}
