/* Expected against actual, the verification of the journal, and the annex of digests. */
import type { ReportDocument } from '../../../../shared/domain/reportDocument.ts';
import type { ReportExercise } from '../../../../shared/domain/reportExerciseSchema.ts';
import { CircleCheck, CircleDashed, CircleX, Clock } from '../../../ui/icons.ts';
import { Facts, Moment } from './Facts.tsx';
import { GivenTable } from './GivenTable.tsx';
import { AnchorLink } from './Inlines.tsx';
import style from './preview.module.css';

type Props = { readonly document: ReportDocument };
type Outcome = ReportExercise['injects'][number]['rows'][number];

export function ExercisePart({ document: { exercise } }: Props) {
  if (exercise === null) return null;
  const { columns } = exercise;
  return (
    <>
      <p className={style.small}>{exercise.intro}</p>
      <blockquote dir="auto" className={style.quote}>
        {exercise.notice}
      </blockquote>
      <Facts facts={exercise.facts} />
      {exercise.emptyNote === null ? (
        <GivenTable
          title={exercise.title}
          columns={[columns.expected, columns.due, columns.state, columns.done, columns.took]}
          rows={exercise.injects.flatMap(({ injectId, title, came, rows }) => [
            {
              key: injectId,
              head: (
                <>
                  <bdi>{title}</bdi>{' '}
                  <span className={style.soft}>
                    {columns.came} · <Moment moment={came} />
                  </span>
                </>
              ),
              cells: [],
            },
            ...rows.map((row, at) => ({ key: `${injectId} ${at}`, cells: outcomeCells(row) })),
          ])}
        />
      ) : (
        <p className={style.verdict}>{exercise.emptyNote}</p>
      )}
      {exercise.skipped.length > 0 && (
        <>
          <h4>{exercise.skippedTitle}</h4>
          <ul className={style.bullets}>
            {exercise.skipped.map(({ injectId, title }) => (
              <li key={injectId}>
                <bdi>{title}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{exercise.findingsTitle}</h4>
      {exercise.findingsNote !== null && <p>{exercise.findingsNote}</p>}
      {exercise.findings.length > 0 && (
        <ul className={style.bullets}>
          {exercise.findings.map(({ id, text, person, moment }) => (
            <li key={id}>
              <bdi>{text}</bdi>{' '}
              <span className={style.small}>
                {person} · <Moment moment={moment} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const OUTCOME_SIGNS = {
  inTime: CircleCheck,
  early: CircleCheck,
  late: Clock,
  missed: CircleX,
  waiting: CircleDashed,
} as const satisfies Record<Outcome['state'], unknown>;

function outcomeCells(row: Outcome) {
  const Sign = OUTCOME_SIGNS[row.state];
  const done = (
    <>
      {row.done !== null && <Moment moment={row.done} isTimeOnly />} <bdi>{row.doneWhat}</bdi>{' '}
      <span className={style.soft}>{row.doneBy}</span> {row.doneNote}
    </>
  );
  return [
    <bdi key="expected">{row.expected}</bdi>,
    <span key="due">
      <Moment moment={row.due} isTimeOnly /> <span className={style.soft}>{row.within}</span>
    </span>,
    <span key="state" className={style.verdictMark}>
      <Sign aria-hidden size={14} /> {row.stateShown}
    </span>,
    row.entryId === null ? (
      done
    ) : (
      <AnchorLink key="done" anchor={`entry-${row.entryId}`}>
        {done}
      </AnchorLink>
    ),
    row.took,
  ];
}

export function ChainPart({ document: { chain, annex } }: Props) {
  const { firstBad } = chain;
  return (
    <>
      <p className={style.verdict}>{chain.verdict}</p>
      {chain.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {firstBad !== null && <p className={style.code}>{`${firstBad.entryId} · ${firstBad.problem}`}</p>}
      {chain.forks.length > 0 && (
        <ul className={style.bullets}>
          {chain.forks.map(({ device, deviceSeq }) => (
            <li key={`${device} ${deviceSeq}`} className={style.code}>
              {`${device} · ${annex.headColumns.deviceSeq} ${deviceSeq}`}
            </li>
          ))}
        </ul>
      )}
      <Facts facts={chain.facts} />
    </>
  );
}

/** So much of a device's fingerprint tells it from the others of a file. */
const DEVICE_SHOWN = 8;

export function AnnexPart({ document: { annex } }: Props) {
  const { headColumns, entryColumns } = annex;
  return (
    <>
      <p className={style.small}>{annex.intro}</p>
      {annex.heads.length > 0 && (
        <>
          <h4>{annex.headsTitle}</h4>
          <GivenTable
            title={annex.headsTitle}
            columns={[headColumns.device, headColumns.deviceSeq, headColumns.hash]}
            numeric={[1]}
            rows={annex.heads.map(({ device, deviceSeq, hash }) => ({
              key: device,
              cells: [<Code key="device">{device}</Code>, deviceSeq, <Code key="hash">{hash}</Code>],
            }))}
          />
        </>
      )}
      {annex.entries.length > 0 && (
        <>
          <h4>{annex.entriesTitle}</h4>
          <GivenTable
            title={annex.entriesTitle}
            columns={[entryColumns.number, entryColumns.recorded, entryColumns.kind, entryColumns.hash]}
            rows={annex.entries.map((entry) => ({
              key: entry.entryId,
              cells: [
                <Code key="number">{`${entry.device.slice(0, DEVICE_SHOWN)} · ${entry.deviceSeq}`}</Code>,
                entry.recorded.utc,
                <Code key="kind">{entry.kind}</Code>,
                <Code key="hash">{entry.hash}</Code>,
              ],
            }))}
          />
        </>
      )}
    </>
  );
}

function Code({ children }: { readonly children: string }) {
  return <code className={style.code}>{children}</code>;
}
