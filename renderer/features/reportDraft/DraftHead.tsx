/*
 * Which version is looked at and how it stands: who began it, whose words are in it, why it cannot be changed, why it
 * was sent back.
 */
import { isDraftSettled, nextVersion } from '../../../shared/domain/reportDraftRules.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Lock, Pencil } from '../../ui/icons.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { BeginButton } from './BeginButton.tsx';
import style from './reportDraft.module.css';

type Props = {
  readonly draft: ReportDraft;
  readonly drafts: readonly ReportDraft[];
  readonly timeZone: string | undefined;
  readonly canAct: boolean;
};

export function DraftHead({ draft, drafts, timeZone, canAct }: Props) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const people = useEntities((entities) => entities.people);
  const nameOf = (id: string): string => people[id]?.name ?? t('log.someone');
  const signed = (act: { readonly by: string; readonly at: number }) => ({
    name: nameOf(act.by),
    moment: formats.dateTime(act.at),
  });
  const { number, status, authors, returned } = draft;
  const isLocked = status !== 'draft';
  const why = lockedBy(draft);
  return (
    <header className={style.head}>
      <p className={style.version}>
        <strong>
          {number === null ? t('reportWrite.versionErased') : t('reportWrite.version', { number })}
        </strong>
        <Badge
          tone={isLocked ? 'outline' : 'accent'}
          icon={isLocked ? <Lock aria-hidden size={12} /> : <Pencil aria-hidden size={12} />}
        >
          {t(`reportWrite.status_${status}`)}
        </Badge>
        <span className={style.note}>
          {t('reportWrite.begunBy', signed({ by: draft.begunBy, at: draft.begunAt }))}
        </span>
        {authors.length > 0 && (
          <span className={style.note}>
            {t('reportWrite.authors', { names: authors.map(nameOf).join(', ') })}
          </span>
        )}
      </p>
      {draft.isErased && <Banner tone="warning">{t('reportWrite.erased')}</Banner>}
      {returned !== null && (
        <Banner isSilent tone="warning" title={t('reportWrite.returned', signed(returned))}>
          <bdi>{returned.reason}</bdi>
        </Banner>
      )}
      {why !== null && (
        <Banner
          isSilent
          actions={
            isDraftSettled(draft) ? (
              <BeginButton isSmall incidentId={draft.incidentId} canAct={canAct}>
                {t('reportWrite.beginNext', { number: nextVersion(drafts) })}
              </BeginButton>
            ) : undefined
          }
        >
          {t(`reportWrite.${why.word}`, signed(why))}
        </Banner>
      )}
    </header>
  );
}

/** Who made it unchangeable, and how it is said; null while it can be written in. */
function lockedBy({ status, submission, approval, issues }: ReportDraft) {
  const issue = issues.at(-1);
  if (status === 'issued' && issue !== undefined) return { word: 'lockedIssued', ...issue } as const;
  if (status === 'approved' && approval !== null) return { word: 'lockedApproved', ...approval } as const;
  if (status === 'inReview' && submission !== null) return { word: 'lockedReview', ...submission } as const;
  return null;
}
