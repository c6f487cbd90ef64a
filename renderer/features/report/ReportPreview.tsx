/*
 * The document as text on a sheet: the same facts, words and order as the file, in the document's own language.
 * Long logs are cut here and nowhere else.
 */
import { type ReactNode, useEffect, useState } from 'react';
import type { ReportDocument, ReportFact, ReportLogRow } from '../../../shared/domain/reportDocument.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { PreviewChart } from './PreviewChart.tsx';
import style from './Report.module.css';

export type ReportPreviewProps = { readonly incidentId: string; readonly locale: Locale };

const ROWS_SHOWN = 200;

export function ReportPreview({ incidentId, locale }: ReportPreviewProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const { document, failure } = useReport(incidentId, locale);
  if (document === null && failure !== null) {
    return <EmptyState title={t('reportDesk.previewFailed')}>{sayFailure(failure)}</EmptyState>;
  }
  if (document === null) {
    return (
      <div className={style.sheet}>
        <p className={style.note}>{t('reportDesk.previewLoading')}</p>
        <Skeleton rows={10} />
      </div>
    );
  }
  return <Sheet document={document} />;
}

function Sheet({ document }: { readonly document: ReportDocument }) {
  const { t } = useWords();
  const { factSheet, volume, log, evidence, chain, coverage } = document;
  return (
    <article className={style.sheet} lang={document.locale}>
      {document.banner !== null && (
        <p className={style.banner}>
          <strong>{document.banner.word}</strong> {document.banner.warning}
        </p>
      )}
      <p className={style.kicker}>{document.kicker}</p>
      <h2 className={style.heading}>
        <bdi>{document.title}</bdi>
      </h2>
      <p className={style.level}>
        <LevelMark level={document.level} word={document.levelShown} isNumberHidden />
      </p>
      <Facts facts={document.cover} />
      <Part title={factSheet.title}>
        <Facts facts={factSheet.facts} />
      </Part>
      <Part title={volume.title}>
        <PreviewChart volume={volume} />
        <p className={style.small}>{volume.description}</p>
        <p className={style.small}>{volume.note}</p>
      </Part>
      <Part title={log.title}>
        <p className={style.small}>{log.intro}</p>
        {log.rows.length === 0 && <p>{log.emptyNote}</p>}
        <LogRows document={document} />
        {log.rows.length > ROWS_SHOWN && (
          <p className={style.note}>{t('reportDesk.more', { count: log.rows.length - ROWS_SHOWN })}</p>
        )}
      </Part>
      <Part title={evidence.title}>
        <p className={style.small}>{evidence.intro}</p>
        <ol className={style.evidence}>
          {evidence.items.map((item) => (
            <li key={item.id} className={item.isUnpinned ? style.struck : undefined}>
              <strong>{item.heading}</strong>
              <p>
                <bdi>{item.text ?? item.file?.name ?? item.erasedNote}</bdi>
              </p>
              {item.sha256 !== null && <p className={style.code}>{item.sha256}</p>}
            </li>
          ))}
        </ol>
      </Part>
      <Part title={chain.title}>
        <p>
          <strong>{chain.verdict}</strong>
        </p>
        {chain.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <Facts facts={chain.facts} />
      </Part>
      <Part title={coverage.title}>
        <Facts facts={coverage.facts} />
        <h4>{coverage.limitsTitle}</h4>
        <ul className={style.limits}>
          {coverage.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Part>
    </article>
  );
}

function LogRows({ document }: { readonly document: ReportDocument }) {
  const { log } = document;
  const shown = log.rows.slice(0, ROWS_SHOWN);
  return log.days.map((day) => {
    const rows = shown.filter((row) => row.day === day.day);
    if (rows.length === 0) return null;
    return (
      <section key={day.day}>
        <h4 className={style.day}>{day.shown}</h4>
        <ol className={style.log}>
          {rows.map((row) => (
            <LogRow key={row.entryId} row={row} />
          ))}
        </ol>
      </section>
    );
  });
}

function LogRow({ row }: { readonly row: ReportLogRow }) {
  return (
    <li>
      <span className={style.time}>{row.occurred.time}</span>
      <div>
        {row.label !== null && <strong>{row.label} </strong>}
        {row.wordings.map((wording) => (
          <p key={wording.entryId} className={wording.isStruck ? style.old : undefined}>
            {wording.isStruck ? <s>{wording.text}</s> : <bdi>{wording.text}</bdi>}
            {wording.note !== null && <span className={style.small}> {wording.note}</span>}
          </p>
        ))}
        {[...row.marks, ...(row.recordedNote === null ? [] : [row.recordedNote])].map((mark) => (
          <span key={mark} className={style.small}>
            {mark}{' '}
          </span>
        ))}
      </div>
      <span className={style.person}>{row.person}</span>
    </li>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={style.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Facts({ facts }: { readonly facts: readonly ReportFact[] }) {
  return (
    <dl className={style.facts}>
      {facts.map((fact) => (
        <div key={fact.key}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useReport(
  incidentId: string,
  locale: Locale,
): { readonly document: ReportDocument | null; readonly failure: Failure | null } {
  const revision = useEntities((entities) => entities.timelineRevisions[incidentId] ?? 0);
  const [document, setDocument] = useState<ReportDocument | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what makes it ask again.
  useEffect(() => {
    let isGone = false;
    void api.report.build({ incidentId, locale }).then((reply) => {
      if (isGone) return;
      setFailure(reply.ok ? null : reply.error);
      if (reply.ok) setDocument(reply.value);
    });
    return () => {
      isGone = true;
    };
  }, [incidentId, locale, revision]);
  return { document, failure };
}
