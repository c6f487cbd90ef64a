/* What was handed over: number, for whom, in which language and form, with its digest, when and by whom. */
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { useEntities } from '../../store/entityStore.ts';
import { FigureText, TimeText } from '../../ui/TimeText.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './handOver.module.css';
import { issuesOf, type NumberedIssue, shortDigest } from './handOver.ts';
import { LOCALE_WORDS } from './words.ts';

export type IssueListProps = { readonly drafts: readonly ReportDraft[]; readonly timeZone: string };

export function IssueList({ drafts, timeZone }: IssueListProps) {
  const { t } = useWords();
  const issues = issuesOf(drafts);
  if (issues.length === 0) return null;
  return (
    <section aria-label={t('reportHandOver.issues')}>
      <h2 className={style.subTitle}>{t('reportHandOver.issues')}</h2>
      <ol className={style.issues}>
        {issues.map((one) => (
          <Issue key={one.issue.entryId} numbered={one} timeZone={timeZone} />
        ))}
      </ol>
    </section>
  );
}

function Issue({
  numbered: { version, issue },
  timeZone,
}: {
  readonly numbered: NumberedIssue;
  readonly timeZone: string;
}) {
  const { t, locale } = useWords();
  const formats = useFormats(timeZone);
  const name = useEntities((entities) => entities.people[issue.by]?.name);
  const names = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <li>
      <p>
        <strong>
          {issue.number === null
            ? t('reportHandOver.issueErased')
            : t('reportHandOver.issueTitle', {
                version: version === null ? '…' : formats.number(version),
                number: formats.number(issue.number),
              })}
        </strong>
        {issue.profile !== null && ` · ${t(`reportPart.profile_${issue.profile}`)}`}
      </p>
      {issue.receivers.length > 0 && (
        <p>
          <span className={style.note}>{t('reportHandOver.issueTo')}</span>{' '}
          <bdi>{names.format(issue.receivers)}</bdi>
        </p>
      )}
      <p className={style.note}>
        <TimeText text={formats.dateTime(issue.at)} dateTime={new Date(issue.at).toISOString()} /> ·{' '}
        <bdi>{name ?? t('log.someone')}</bdi>
      </p>
      <ul className={style.digests}>
        {issue.documents.map(({ locale: language, digest }) => (
          <li key={language}>
            {t(LOCALE_WORDS[language])} · <FigureText title={digest}>{shortDigest(digest)}</FigureText>
          </li>
        ))}
        {issue.files.map((file) => (
          <li key={file.sha256}>
            {t(`reportHandOver.format_${file.format}`)}, {formats.bytes(file.sizeBytes)} ·{' '}
            <FigureText title={file.sha256}>{shortDigest(file.sha256)}</FigureText>
          </li>
        ))}
      </ul>
    </li>
  );
}
