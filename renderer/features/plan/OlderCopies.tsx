/*
 * Who else holds an older print of the sheet that was just saved: one print, and everybody who takes it is ticked.
 * Their holder, place and number stay as they are noted.
 */
import { useState } from 'react';
import { standingVersion } from '../../../shared/domain/paperCopyRules.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import bones from '../../ui/listAndPane.module.css';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import type { SavedSheet } from './PrintDialog.tsx';
import { printOf, replaceCopies } from './paperCopyActs.ts';
import style from './plan.module.css';
import { usePaperRegister } from './usePaperCopies.ts';

type Props = {
  readonly printed: SavedSheet;
  /** The copy that is replaced by the form beside this; null without one. */
  readonly except: string | null;
};

export function OlderCopies({ printed, except }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const { value } = usePaperRegister();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { sheet, language, paper, locale } = printed.wish;
  const older = (value?.copies ?? []).filter(
    ({ copy: { id, wish }, state, holderName }) =>
      (state === 'outOfDate' || state === 'expired') &&
      id !== except &&
      holderName !== null &&
      wish?.sheet === sheet &&
      wish.language === language &&
      wish.paper === paper &&
      wish.locale === locale,
  );
  if (older.length === 0) return null;

  const replace = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const reply = await replaceCopies(
      older.filter(({ copy }) => chosen.has(copy.id)),
      printOf(printed.saved),
    );
    setBusy(false);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) setChosen(new Set());
  };

  return (
    <fieldset className={style.group}>
      <legend className={style.legend}>{t('paperCopy.olderTitle')}</legend>
      <p className={bones.quiet}>{t('paperCopy.olderWords')}</p>
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      <div className={style.older}>
        {older.map(({ copy, holderName }) => {
          const { place, copies } = standingVersion(copy);
          return (
            <Checkbox
              key={copy.id}
              isSelected={chosen.has(copy.id)}
              onChange={(isOn) => {
                const next = new Set(chosen);
                if (isOn) next.add(copy.id);
                else next.delete(copy.id);
                setChosen(next);
              }}
            >
              <bdi>{[`${copies} × ${holderName}`, place].filter((part) => part !== '').join(' · ')}</bdi>
            </Checkbox>
          );
        })}
      </div>
      <Button
        isSmall
        isDisabled={!older.some(({ copy }) => chosen.has(copy.id))}
        isPending={isBusy}
        onPress={() => void replace()}
      >
        {t('paperCopy.olderReplace')}
      </Button>
    </fieldset>
  );
}
