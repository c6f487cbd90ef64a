/* One paper copy: how it stands and why, what was noted of it, and what can be done about it. */
import { useState } from 'react';
import type { ListedPaperCopy } from '../../../shared/contract/paperCopy.ts';
import type { PaperCopyVersion } from '../../../shared/domain/paperCopy.ts';
import { standingVersion } from '../../../shared/domain/paperCopyRules.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Printer } from '../../ui/icons.ts';
import bones from '../../ui/listAndPane.module.css';
import { FigureText } from '../../ui/TimeText.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { holderWord, StateBadge } from './PaperCopies.tsx';
import { CorrectDialog, WithdrawDialog } from './PaperCopyDialogs.tsx';
import { printAgain, restore } from './paperCopyActs.ts';
import style from './plan.module.css';
import type { PlanNames } from './planNames.ts';
import { showPaperCopies } from './planView.ts';

type Props = {
  readonly listed: ListedPaperCopy;
  /** Of the plan as it stands. */
  readonly planRevision: number;
  readonly names: PlanNames;
  readonly canAct: boolean;
};

export function PaperCopyPane({ listed, planRevision, names, canAct }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const people = useEntities((entities) => entities.people);
  const [dialog, setDialog] = useState<'correct' | 'withdraw' | null>(null);
  const { copy, state } = listed;
  const { wish, print, withdrawal } = copy;
  const stands = standingVersion(copy);
  const byOn = (person: string, at: number): string =>
    t('paperCopy.byOn', {
      person: people[person]?.name ?? t('plan.erased'),
      moment: formats.dateTime(at),
    });
  const newer = withdrawal?.replacedBy ?? null;
  const isWanting = state === 'outOfDate' || state === 'expired';

  return (
    <>
      <header className={style.paneHead}>
        <h2 className={bones.paneTitle}>
          <bdi>{holderWord(listed, t)}</bdi> <StateBadge state={state} />
        </h2>
        {canAct && (
          <div className={style.paneActs}>
            {withdrawal === null && wish !== null && (
              <Button
                isSmall
                variant={isWanting ? 'primary' : 'normal'}
                icon={<Printer aria-hidden />}
                onPress={() => printAgain(listed)}
              >
                {t('paperCopy.printAgain')}
              </Button>
            )}
            <Button isSmall onPress={() => setDialog('correct')}>
              {t('paperCopy.correct')}
            </Button>
            {withdrawal === null ? (
              <Button isSmall variant="quiet" onPress={() => setDialog('withdraw')}>
                {t('paperCopy.withdraw')}
              </Button>
            ) : (
              <Button isSmall onPress={() => void restore(copy.id)}>
                {t('paperCopy.bringBack')}
              </Button>
            )}
          </div>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard */}
      <div className={style.history} tabIndex={0}>
        {(isWanting || state === 'erased') && (
          <Banner tone="warning" isSilent>
            {whyWords(listed, planRevision, t)}
          </Banner>
        )}
        <DefinitionList
          items={[
            ...(withdrawal === null
              ? []
              : [
                  {
                    id: 'withdrawn',
                    term: t('paperCopy.withdrawn'),
                    value: (
                      <>
                        {withdrawal.how === null
                          ? t('paperCopy.howErased')
                          : t(`paperCopy.how_${withdrawal.how}`)}{' '}
                        · {byOn(withdrawal.by, withdrawal.at)}
                        {withdrawal.reason !== '' && (
                          <>
                            <br />
                            <bdi>{withdrawal.reason}</bdi>
                          </>
                        )}
                        {newer !== null && (
                          <>
                            <br />
                            <Button isSmall variant="quiet" onPress={() => showPaperCopies(newer)}>
                              {t('paperCopy.showNewer')}
                            </Button>
                          </>
                        )}
                      </>
                    ),
                  },
                ]),
            {
              id: 'place',
              term: t('paperCopy.place'),
              value: <bdi>{stands.place || t('paperCopy.noPlace')}</bdi>,
            },
            { id: 'copies', term: t('paperCopy.copies'), value: formats.number(stands.copies) },
            {
              id: 'sheet',
              term: t('paperCopy.sheet'),
              value:
                wish === null
                  ? t('plan.erased')
                  : [
                      t(`paper.sheet_${wish.sheet}`),
                      t(`paper.language_${wish.language}`),
                      t(`paper.size_${wish.paper}`),
                    ].join(' · '),
            },
            ...(print === null
              ? []
              : [
                  {
                    id: 'printed',
                    term: t('paperCopy.printed'),
                    value: `${t('paperCopy.revision', { revision: print.revision })} · ${formats.dateTime(print.printedAt)}`,
                  },
                  {
                    id: 'digest',
                    term: t('paperCopy.digest'),
                    value: (
                      <FigureText>
                        {state === 'outOfDate' && listed.digestNow !== null
                          ? `${print.digest} → ${listed.digestNow}`
                          : print.digest}
                      </FigureText>
                    ),
                  },
                  ...(print.validUntil === null
                    ? []
                    : [{ id: 'valid', term: t('planField.validUntil'), value: print.validUntil }]),
                ]),
            {
              id: 'handedOut',
              term: t('paperCopy.handedOut'),
              value: byOn(copy.handedOutBy, copy.handedOutAt),
            },
          ]}
        />
        {copy.versions.length > 1 && (
          <section>
            <h3 className={style.stepTitle}>{t('paperCopy.earlier')}</h3>
            <ol className={style.steps}>
              {copy.versions.slice(0, -1).map((version, at) => (
                <li key={version.entryId} className={style.step}>
                  <p>
                    <del>{versionWords(version, names, t)}</del>
                  </p>
                  <p className={bones.quiet}>{amendedWords(copy.versions[at + 1])}</p>
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
      {dialog === 'correct' && <CorrectDialog {...{ listed, names }} onClose={() => setDialog(null)} />}
      {dialog === 'withdraw' && <WithdrawDialog {...{ listed }} onClose={() => setDialog(null)} />}
    </>
  );

  /** Who struck it through, when and why. */
  function amendedWords(next: PaperCopyVersion | undefined): string {
    if (next === undefined) return '';
    const said = byOn(next.person, next.recordedAt);
    return next.reason === '' ? said : `${said} · ${next.reason}`;
  }
}

function whyWords({ copy, state }: ListedPaperCopy, planRevision: number, t: Translate): string {
  const { print } = copy;
  if (print === null) return t('paperCopy.whyErased');
  if (state === 'expired') return t('paperCopy.whyExpired', { day: print.validUntil ?? '' });
  return print.revision === planRevision
    ? t('paperCopy.whySameRevision')
    : t('paperCopy.whyOutOfDate', { from: print.revision, to: planRevision });
}

function versionWords({ holder, place, copies }: PaperCopyVersion, names: PlanNames, t: Translate): string {
  const who =
    holder === null
      ? t('plan.erased')
      : 'name' in holder
        ? holder.name
        : names.nameOf('contact', holder.contactId);
  return [who, place, String(copies)].filter((part) => part !== '').join(' · ');
}
