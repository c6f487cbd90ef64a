/* Facts line by line, and moments: as read in the incident's zone, with UTC on hover. */
import type { ReportFact, ReportMoment } from '../../../../shared/domain/reportDocument.ts';
import style from './preview.module.css';

export function Facts({ facts }: { readonly facts: readonly ReportFact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className={style.facts}>
      {facts.map((fact) => (
        <div key={fact.key}>
          <dt>{fact.label}</dt>
          <dd dir="auto" className={style.text}>
            {fact.moment === null ? fact.value : <Moment moment={fact.moment} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Moment({
  moment,
  isTimeOnly = false,
}: {
  readonly moment: ReportMoment;
  readonly isTimeOnly?: boolean;
}) {
  return (
    <time dateTime={moment.iso} title={moment.utc} className={isTimeOnly ? style.time : undefined}>
      {isTimeOnly ? moment.time : moment.shown}
    </time>
  );
}
