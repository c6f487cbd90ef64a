/*
 * What the room knows of the incident by itself: since when, by whom, how high it went, how much is on record.
 */
import type { Incident } from '../../../shared/domain/incident.ts';
import { useEntities } from '../../store/entityStore.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { FigureText, TimeText } from '../../ui/TimeText.tsx';
import { levelWord } from '../../words/levelWord.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';

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
  const moment = (at: number) => (
    <TimeText
      text={formats.dateTime(at)}
      title={formats.dateTimeWithZone(at)}
      dateTime={new Date(at).toISOString()}
    />
  );
  return (
    <DefinitionList
      items={[
        { id: 'declared', term: t('incident.declaredAt'), value: moment(incident.declaredAt) },
        ...(incident.closedAt === null
          ? []
          : [{ id: 'closed', term: t('incident.closed'), value: moment(incident.closedAt) }]),
        {
          id: 'since',
          term: incident.closedAt === null ? t('incident.since') : t('incident.lasted'),
          value: <FigureText>{formats.duration(Math.max(0, until - incident.declaredAt))}</FigureText>,
        },
        { id: 'by', term: t('incident.declaredBy'), value: <bdi>{declarer ?? t('log.someone')}</bdi> },
        {
          id: 'peak',
          term: t('incident.peak'),
          value: (
            <LevelMark level={incident.peakLevel} word={levelWord(incident.peakLevel, t)} size="small" />
          ),
        },
        {
          id: 'zone',
          term: t('incident.zone'),
          value: `${incident.timeZone.replaceAll('_', ' ')} (${formats.zoneLabel(until)})`,
        },
        { id: 'lines', term: t('incident.lines'), value: <FigureText>{formats.number(lines)}</FigureText> },
        {
          id: 'pieces',
          term: t('incident.pieces'),
          value: <FigureText>{formats.number(evidence)}</FigureText>,
        },
      ]}
    />
  );
}
