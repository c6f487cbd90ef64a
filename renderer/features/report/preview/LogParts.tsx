/* The log by days, with its amendments, and the evidence. Long logs are cut here and nowhere else. */
import type {
  ReportDocument,
  ReportEvidenceItem,
  ReportLogRow,
} from '../../../../shared/domain/reportDocument.ts';
import { useWords } from '../../../words/WordsProvider.tsx';
import { Facts, Moment } from './Facts.tsx';
import { idOfAnchor } from './jump.ts';
import style from './preview.module.css';

type Props = { readonly document: ReportDocument };

export function LogPart({ document: { log }, rowsShown }: Props & { readonly rowsShown: number }) {
  const { t, locale } = useWords();
  if (log.rows.length === 0) return <p>{log.emptyNote}</p>;
  const shown = log.rows.slice(0, rowsShown);
  const left = log.rows.length - shown.length;
  return (
    <>
      <p className={style.small}>{log.intro}</p>
      {log.cutNote !== null && <p className={style.small}>{log.cutNote}</p>}
      {log.days.map(({ day, shown: dayShown }) => {
        const rows = shown.filter((row) => row.day === day);
        if (rows.length === 0) return null;
        return (
          <section key={day}>
            <h4 className={style.day}>{dayShown}</h4>
            <ol className={style.log}>
              {rows.map((row) => (
                <LogRow key={row.entryId} row={row} />
              ))}
            </ol>
          </section>
        );
      })}
      {left > 0 && (
        <p lang={locale} className={style.small}>
          {t('reportDesk.more', { count: left })}
        </p>
      )}
    </>
  );
}

function LogRow({ row }: { readonly row: ReportLogRow }) {
  return (
    <li id={idOfAnchor(`entry-${row.entryId}`)} tabIndex={-1}>
      <Moment moment={row.occurred} isTimeOnly />
      <div>
        {row.label !== null && <strong>{row.label} </strong>}
        {row.wordings.map((wording) => (
          <div key={wording.entryId}>
            <p className={wording.isStruck ? style.soft : style.text}>
              {wording.text === null ? (
                <em>{wording.erasedNote}</em>
              ) : wording.isStruck ? (
                <s>{wording.text}</s>
              ) : (
                <bdi>{wording.text}</bdi>
              )}
              {wording.note !== null && <span className={style.small}> {wording.note}</span>}
            </p>
            {wording.reason !== null && <bdi className={style.small}>{wording.reason}</bdi>}
          </div>
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

export function EvidencePart({ document: { evidence } }: Props) {
  return (
    <>
      <p className={style.small}>{evidence.intro}</p>
      <ol className={style.evidence}>
        {evidence.items.map((item) => (
          <EvidenceRow key={item.id} item={item} />
        ))}
      </ol>
    </>
  );
}

function EvidenceRow({ item }: { readonly item: ReportEvidenceItem }) {
  const { t, locale } = useWords();
  const source = item.kind === 'file' ? item.file?.name : [item.network, item.author ?? item.handle];
  const named = [source].flat().filter((one) => one !== null && one !== undefined && one !== '');
  return (
    <li
      id={idOfAnchor(`evidence-${item.number}`)}
      tabIndex={-1}
      className={item.isUnpinned ? style.soft : undefined}
    >
      <strong>{item.heading}</strong>
      {named.length > 0 && (
        <span className={style.small}>
          {' '}
          · <bdi>{named.join(' · ')}</bdi>
        </span>
      )}
      {item.unpinned !== null && (
        <p className={style.small}>
          {item.unpinned.note} <bdi>{item.unpinned.reason}</bdi>
        </p>
      )}
      {item.text !== null && (
        <p className={style.text}>{item.isUnpinned ? <s>{item.text}</s> : <bdi>{item.text}</bdi>}</p>
      )}
      {item.erasedNote !== null && (
        <p>
          <em>{item.erasedNote}</em>
        </p>
      )}
      {item.note !== null && (
        <p className={style.small}>
          <bdi>{item.note}</bdi>
        </p>
      )}
      {item.sha256 !== null && <p className={style.code}>{item.sha256}</p>}
      <details className={style.fold}>
        <summary lang={locale}>{t('reportDesk.details')}</summary>
        <Facts facts={item.facts} />
      </details>
    </li>
  );
}
