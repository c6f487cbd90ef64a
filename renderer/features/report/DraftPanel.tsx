/* How far the report's version is: written, waiting for approval, approved, issued; and the next step. */
import type { Incident } from '../../../shared/domain/incident.ts';
import { isOwnReport, standingDraft } from '../../../shared/domain/reportDraftRules.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useSession } from '../../store/session.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FigureText } from '../../ui/TimeText.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { beginVersion, useBeginning } from './draftActs.ts';
import style from './handOver.module.css';
import { shortDigest } from './handOver.ts';
import { openReportDialog, type ReportDialog } from './reportView.ts';
import { LOCALE_WORDS } from './words.ts';

export type DraftPanelProps = {
  readonly incident: Incident;
  readonly drafts: readonly ReportDraft[];
  readonly canAct: boolean;
};

export function DraftPanel({ incident, drafts, canAct }: DraftPanelProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const beginning = useBeginning();
  const draft = standingDraft(drafts);
  const isSettled = draft === null || draft.status === 'issued';
  return (
    <section className={style.state} aria-label={t('reportHandOver.state')}>
      {draft === null ? (
        <>
          <p>
            <Badge tone="outline">{t('reportHandOver.status_none')}</Badge>
          </p>
          <p className={style.note}>{t('reportHandOver.noneWords')}</p>
        </>
      ) : (
        <Standing draft={draft} incident={incident} canAct={canAct} />
      )}
      {isSettled && (
        <>
          <div className={style.acts}>
            <Button
              isSmall
              isDisabled={!canAct}
              isPending={beginning.isBusy}
              onPress={() => void beginVersion(incident.id)}
            >
              {t('reportHandOver.begin')}
            </Button>
          </div>
          {beginning.failure !== null && <Banner tone="danger">{sayFailure(beginning.failure)}</Banner>}
        </>
      )}
    </section>
  );
}

type StandingProps = { readonly draft: ReportDraft } & Pick<DraftPanelProps, 'incident' | 'canAct'>;

const STEPS_OF = {
  draft: ['submit', 'withdraw'],
  inReview: ['approve', 'return', 'recall', 'withdraw'],
  approved: ['recall', 'withdraw'],
  issued: [],
  withdrawn: [],
} as const satisfies Readonly<Record<ReportDraft['status'], readonly ReportDialog[]>>;

function Standing({ draft, incident, canAct }: StandingProps) {
  const { t } = useWords();
  const me = useSession((session) => session.desk?.personId ?? null);
  const isOwn = me !== null && isOwnReport(draft, me);
  const isMine = draft.status === 'inReview' && isOwn;
  return (
    <>
      <p>
        <strong>{t('reportHandOver.version', { number: draft.number ?? '…' })}</strong>{' '}
        <Badge tone={draft.status === 'approved' || draft.status === 'issued' ? 'accent' : 'outline'}>
          {t(`reportHandOver.status_${draft.status}`)}
        </Badge>
      </p>
      <History draft={draft} timeZone={incident.timeZone} />
      <p className={style.note}>{t(`reportHandOver.words_${draft.status}`)}</p>
      {isMine && <p className={style.caution}>{t('reportHandOver.ownWords')}</p>}
      {STEPS_OF[draft.status].length > 0 && (
        <div className={style.acts}>
          {STEPS_OF[draft.status].map((step) => (
            <Button
              key={step}
              isSmall
              variant={step === 'withdraw' ? 'quiet' : 'normal'}
              isDisabled={!canAct || (step === 'approve' && isOwn)}
              onPress={() => openReportDialog(step)}
            >
              {t(`reportHandOver.${step}`)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** Who did what to it, and when; what was submitted by the beginnings of its digests. */
function History({ draft, timeZone }: { readonly draft: ReportDraft; readonly timeZone: string }) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const people = useEntities((entities) => entities.people);
  const said = ({ by, at }: { readonly by: string; readonly at: number }) => ({
    name: people[by]?.name ?? t('log.someone'),
    time: formats.dateTime(at),
  });
  const { submission, approval, returned } = draft;
  return (
    <>
      {returned !== null && (
        <Banner tone="warning" isSilent title={t('reportHandOver.returned', said(returned))}>
          <bdi>{returned.reason}</bdi>
        </Banner>
      )}
      {submission === null ? (
        <p className={style.note}>
          {t('reportHandOver.begun', said({ by: draft.begunBy, at: draft.begunAt }))}
        </p>
      ) : (
        <>
          <p className={style.note}>{t('reportHandOver.submitted', said(submission))}</p>
          {submission.note !== '' && (
            <p>
              <bdi>{submission.note}</bdi>
            </p>
          )}
          <ul className={style.digests}>
            {(submission.documents ?? []).map(({ locale, digest, sizeBytes }) => (
              <li key={locale}>
                {t(LOCALE_WORDS[locale])} · <FigureText title={digest}>{shortDigest(digest)}</FigureText> ·{' '}
                {formats.bytes(sizeBytes)}
              </li>
            ))}
          </ul>
        </>
      )}
      {approval !== null && <p className={style.note}>{t('reportHandOver.approved', said(approval))}</p>}
    </>
  );
}
