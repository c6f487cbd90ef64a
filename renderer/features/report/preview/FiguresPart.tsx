/*
 * The figures: each with its value, what the plan asks for and whether it was met (in word and shape), what earlier
 * incidents had, how it is computed and from what. A figure leads to the rows of the log that it rests on.
 */
import type { ReportDocument } from '../../../../shared/domain/reportDocument.ts';
import type { ReportFigure } from '../../../../shared/domain/reportFigure.ts';
import { cx } from '../../../ui/cx.ts';
import { CircleCheck, CircleDashed, CircleX, Minus } from '../../../ui/icons.ts';
import { useFormats, useWords } from '../../../words/WordsProvider.tsx';
import { AnchorLink } from './Inlines.tsx';
import { idOfAnchor } from './jump.ts';
import style from './preview.module.css';

type Figures = NonNullable<ReportDocument['figures']>;

/** Rows of the log that one figure leads to; the file has them all. */
const LINKS_AT_MOST = 20;

export function FiguresPart({ document: { figures } }: { readonly document: ReportDocument }) {
  if (figures === null) return null;
  return (
    <>
      <p className={style.small}>{figures.intro}</p>
      <ul className={style.figures} aria-label={figures.title}>
        {figures.figures.map((figure) => (
          <Figure key={figure.key} figure={figure} columns={figures.columns} />
        ))}
      </ul>
    </>
  );
}

type Props = { readonly figure: ReportFigure; readonly columns: Figures['columns'] };

function Figure({ figure, columns }: Props) {
  const { key, label, shown, raw, note, target, earlier, entryIds } = figure;
  const rested = entryIds[0] ?? figure.inputs.find(({ entryId }) => entryId !== null)?.entryId ?? null;
  // What was not measured rests on nothing; what it lacks is said under it.
  const first = raw === null ? null : rested;
  const value = <strong className={cx(style.value, raw === null && style.soft)}>{shown}</strong>;
  return (
    <li id={idOfAnchor(`figure-${key}`)} tabIndex={-1} className={style.figure}>
      <h4>{label}</h4>
      <p>{first === null ? value : <AnchorLink anchor={`entry-${first}`}>{value}</AnchorLink>}</p>
      <Verdict figure={figure} />
      <div className={style.small}>
        {target !== null && (
          <p>
            {columns.target} · {target.shown} <span className={style.soft}>({target.source})</span>
          </p>
        )}
        {note !== null && <p>{note}</p>}
        {earlier.length > 0 && (
          <p>
            {columns.earlier} ·{' '}
            {earlier.map(({ incidentId, title, shown: then }, at) => (
              <span key={incidentId}>
                {at > 0 && ' ; '}
                {then} (<bdi>{title}</bdi>)
              </span>
            ))}
          </p>
        )}
      </div>
      <Basis figure={figure} columns={columns} />
    </li>
  );
}

const VERDICT_SIGNS = {
  met: CircleCheck,
  missed: CircleX,
  noTarget: Minus,
  notMeasured: CircleDashed,
} as const satisfies Record<ReportFigure['verdict'], unknown>;

function Verdict({ figure: { verdict, verdictShown } }: Pick<Props, 'figure'>) {
  const Sign = VERDICT_SIGNS[verdict];
  return (
    <p className={cx(style.verdictMark, verdict === 'missed' && style.missed)}>
      <Sign aria-hidden size={14} /> {verdictShown}
    </p>
  );
}

function Basis({ figure: { formula, inputs, window, entryIds }, columns }: Props) {
  const { t, locale } = useWords();
  const formats = useFormats();
  const named = new Set(inputs.map(({ entryId }) => entryId));
  const others = entryIds.filter((id) => !named.has(id));
  return (
    <details className={style.fold}>
      <summary>{columns.formula}</summary>
      <p>{formula}</p>
      <p>{columns.inputs}</p>
      <ul className={style.inputs}>
        {inputs.map(({ label, shown, entryId }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two inputs may be called the same
          <li key={at}>
            <span className={style.soft}>{label} = </span>
            {entryId === null ? shown : <AnchorLink anchor={`entry-${entryId}`}>{shown}</AnchorLink>}
          </li>
        ))}
        {window !== null && <li className={style.soft}>{window.shown}</li>}
        {others.length > 0 && (
          <li>
            <span lang={locale} className={style.soft}>
              {t('reportDesk.rowsOfLog')}{' '}
            </span>
            {others.slice(0, LINKS_AT_MOST).map((id, at) => (
              <span key={id}>
                {at > 0 && ' '}
                <AnchorLink anchor={`entry-${id}`}>{formats.number(at + 1)}</AnchorLink>
              </span>
            ))}
            {others.length > LINKS_AT_MOST && ` … +${formats.number(others.length - LINKS_AT_MOST)}`}
          </li>
        )}
      </ul>
    </details>
  );
}
