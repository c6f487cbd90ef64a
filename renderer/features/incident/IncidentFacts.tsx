/*
 * What the room knows of the incident by itself: since when, by whom, how high it went, how much is on record.
 */
import type { ReactNode } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { useEntities } from '../../store/entityStore.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { FigureText, TimeText } from '../../ui/TimeText.tsx';
import { levelWord } from '../../words/levelWord.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { zoneWords } from '../../words/zoneWords.ts';
import style from './incident.module.css';

export type IncidentFactsProps = {
  readonly incident: Incident;
  readonly lines: number;
  readonly evidence: number;
};

export function IncidentFacts({ incident, lines, evidence }: IncidentFactsProps) {
  const { t } = useWords();
  const formats = useFormats(incident.timeZone);
  const minute = useMinute();
  const declarer = useEntities((entities) => entities.people[incident.declaredBy]?.name ?? null);
  const until = incident.closedAt ?? minute;
  const isToday = (at: number): boolean => formats.dayKey(at) === formats.dayKey(minute);
  const moment = (at: number) => (
    <TimeText
      text={isToday(at) ? formats.time(at) : formats.dateTime(at)}
      title={formats.dateTimeWithZone(at)}
      dateTime={new Date(at).toISOString()}
    />
  );
  const here = useFormats();
  const isElsewhere = formats.offsetMinutes(minute) !== here.offsetMinutes(minute);
  const facts: readonly { readonly term: string; readonly value: ReactNode }[] = [
    { term: t('incident.declaredAt'), value: moment(incident.declaredAt) },
    { term: t('incident.declaredBy'), value: <bdi>{declarer ?? t('log.someone')}</bdi> },
    {
      term: incident.closedAt === null ? t('incident.since') : t('incident.lasted'),
      value: <FigureText>{formats.duration(Math.max(0, until - incident.declaredAt))}</FigureText>,
    },
    incident.closedAt === null
      ? {
          term: t('incident.peak'),
          value: (
            <LevelMark level={incident.peakLevel} word={levelWord(incident.peakLevel, t)} size="small" />
          ),
        }
      : { term: t('incident.closed'), value: moment(incident.closedAt) },
    // Two clocks where the room and this laptop are in two zones.
    ...(isElsewhere
      ? [
          { term: t('incident.clockThere'), value: clock(formats, minute) },
          { term: t('incident.clockHere'), value: clock(here, minute) },
        ]
      : []),
    { term: t('incident.lines'), value: <FigureText>{formats.number(lines)}</FigureText> },
    { term: t('incident.pieces'), value: <FigureText>{formats.number(evidence)}</FigureText> },
  ];
  return (
    <>
      <dl className={style.facts}>
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={style.zone}>{zoneWords(incident.timeZone, formats.zoneLabel(until), t)}</p>
    </>
  );
}

/** The zone may stand on a line of its own: an English hour and its zone are wider than half a column. */
function clock(formats: Pick<Formats, 'time' | 'zoneLabel'>, at: number) {
  return (
    <>
      <FigureText>{formats.time(at)}</FigureText> ({formats.zoneLabel(at)})
    </>
  );
}
