/*
 * The debrief: what each person answered, in their own words, hot or cold; who took part and has not answered yet.
 */
import { useState } from 'react';
import type { Contribution } from '../../../shared/domain/contribution.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MessageSquare, Plus } from '../../ui/icons.ts';
import { Region } from '../../ui/Region.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { ContributionDialogs } from './ContributionDialogs.tsx';
import { ContributionRow } from './ContributionRow.tsx';
import style from './contribution.module.css';
import {
  closeContributionDialog,
  contributionKey,
  keepContribution,
  openContributionDialog,
  useContributionView,
} from './contributionView.ts';
import { newContribution } from './newContribution.ts';
import { useContributions, useParticipants } from './useContributions.ts';

export type DebriefPartProps = { readonly incidentId: string };

/** Each incident has a debrief of its own. */
export function DebriefPart({ incidentId }: DebriefPartProps) {
  return <Debrief key={incidentId} incidentId={incidentId} />;
}

function Debrief({ incidentId }: DebriefPartProps) {
  const { t, language } = useWords();
  const sayFailure = useErrorWords();
  const canAct = useEntities(selectCanAct);
  const isReadOnly = useEntities((entities) => entities.status?.isReadOnly === true);
  const timeZone = useEntities((entities) => entities.incidents[incidentId]?.timeZone);
  const me = useSession((session) => session.desk?.personId ?? '');
  const draft = useContributionView((view) => view.drafts[contributionKey(me, incidentId)]);
  const dialog = useContributionView((view) => view.dialog);
  const [areWithdrawnShown, setWithdrawnShown] = useState(false);
  const { value, failure, retry } = useContributions(incidentId);
  const give = (): void => openContributionDialog({ kind: 'give' });
  if (value === null)
    return failure === null ? (
      <div className={style.waiting}>
        <Skeleton rows={6} />
      </div>
    ) : (
      <EmptyState
        title={t('contributionDesk.loadFailed')}
        actions={<Button onPress={retry}>{t('common.retry')}</Button>}
      >
        {sayFailure(failure)}
      </EmptyState>
    );
  const standing = value.filter(({ withdrawn }) => withdrawn === null);
  const withdrawn = value.length - standing.length;
  const shown = areWithdrawnShown ? value : standing;
  return (
    <Region id="debrief" label={t('contributionDesk.title')} className={style.place}>
      <header className={style.head}>
        <div>
          <h2 className={style.title}>{t('contributionDesk.title')}</h2>
          <p className={style.note}>{t('contributionDesk.intro')}</p>
        </div>
        {value.length > 0 && (
          <Button variant="primary" icon={<Plus aria-hidden />} isDisabled={!canAct} onPress={give}>
            {t('contributionDesk.give')}
          </Button>
        )}
      </header>
      {isReadOnly && (
        <Banner isSilent tone="warning">
          {t('contributionDesk.readOnly')}
        </Banner>
      )}
      {draft !== undefined && dialog === null && (
        <Banner
          isSilent
          actions={
            <>
              <Button isSmall isDisabled={!canAct} onPress={give}>
                {t('contributionDesk.draftGoOn')}
              </Button>
              <Button
                isSmall
                variant="quiet"
                onPress={() => keepContribution(contributionKey(me, incidentId), null)}
              >
                {t('contributionDesk.draftDrop')}
              </Button>
            </>
          }
        >
          {t('contributionDesk.draftKept')}
        </Banner>
      )}
      {value.length === 0 ? (
        <EmptyState
          icon={<MessageSquare />}
          title={t('contributionDesk.emptyTitle')}
          actions={
            <Button variant="primary" icon={<Plus aria-hidden />} isDisabled={!canAct} onPress={give}>
              {t('contributionDesk.give')}
            </Button>
          }
        >
          {t('contributionDesk.emptyWords')}
        </EmptyState>
      ) : (
        <>
          <p className={style.note}>{t('contributionDesk.count', { count: countPeople(standing) })}</p>
          <ul className={style.list} aria-label={t('contributionDesk.title')}>
            {shown.map((one) => (
              <ContributionRow key={one.id} contribution={one} timeZone={timeZone} canAct={canAct} />
            ))}
          </ul>
        </>
      )}
      {withdrawn > 0 && (
        <Button
          isSmall
          variant="quiet"
          className={style.alone}
          onPress={() => setWithdrawnShown(!areWithdrawnShown)}
        >
          {areWithdrawnShown
            ? t('contributionDesk.hideWithdrawn')
            : t('contributionDesk.showWithdrawn', { count: withdrawn })}
        </Button>
      )}
      <Missing
        incidentId={incidentId}
        standing={standing}
        // Answers that are kept are not typed over with those of somebody else.
        canAct={canAct && draft === undefined}
        onAsk={(personId) => {
          keepContribution(contributionKey(me, incidentId), newContribution(language, personId));
          give();
        }}
      />
      {dialog !== null && (
        <ContributionDialogs
          dialog={dialog}
          incidentId={incidentId}
          contributions={value}
          onClose={closeContributionDialog}
        />
      )}
    </Region>
  );
}

/** Somebody who answered hot and cold is one person. */
function countPeople(contributions: readonly Contribution[]): number {
  return new Set(
    contributions.map(({ id, contributor }) => contributor?.personId ?? (contributor?.name || id)),
  ).size;
}

function Missing({
  incidentId,
  standing,
  canAct,
  onAsk,
}: {
  readonly incidentId: string;
  readonly standing: readonly Contribution[];
  readonly canAct: boolean;
  readonly onAsk: (personId: string) => void;
}) {
  const { t } = useWords();
  const people = useEntities((entities) => entities.people);
  const participants = useParticipants(incidentId);
  const answered = new Set(standing.map(({ contributor }) => contributor?.personId));
  const known = participants.filter((id) => (people[id]?.name ?? null) !== null);
  const missing = known.filter((id) => !answered.has(id));
  if (known.length === 0) return null;
  if (missing.length === 0) return <p className={style.note}>{t('contributionDesk.missingNone')}</p>;
  return (
    <div className={style.missing}>
      <p className={style.note}>{t('contributionDesk.missing')}</p>
      {missing.map((id) => {
        const name = people[id]?.name ?? '';
        return (
          <Button
            key={id}
            isSmall
            isDisabled={!canAct}
            aria-label={t('contributionDesk.missingAsk', { name })}
            onPress={() => onAsk(id)}
          >
            {name}
          </Button>
        );
      })}
    </div>
  );
}
