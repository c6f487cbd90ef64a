/*
 * Everything a report rests on, read at once on one connection.
 */

import type { Incident } from '../../../shared/domain/incident.ts';
import type { Language } from '../../../shared/domain/limits.ts';
import { chooseVolumeWindow } from '../../../shared/domain/reportChart.ts';
import type { ReportFacts } from '../../../shared/domain/reportFacts.ts';
import { prepareLocal } from '../db/repositories/localRepository.ts';
import { rowToEntry } from '../journal/entryRow.ts';
import { prepareIncidentEntries } from '../journal/readEntries.ts';
import { buildTimeline } from '../journal/timeline.ts';
import { verifyJournal } from '../journal/verify.ts';
import { gatherExercise } from '../queries/exercise.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { gatherFigures } from './gatherFigures.ts';
import { gatherHouse } from './gatherHouse.ts';
import { gatherRoom } from './gatherRoom.ts';
import { gatherWritten } from './gatherWritten.ts';

const EVIDENCE_LIMIT = 10_000;

export type ReportContext = QueryContext & {
  readonly person: string | null;
  readonly appVersion: string;
  readonly filesFolder: string;
};

export function gatherReportFacts(
  context: ReportContext,
  incident: Incident,
  language: Language,
): ReportFacts {
  return context.db.transaction((): ReportFacts => {
    const { db, states, mentions, now } = context;
    const local = prepareLocal(db);
    const timeline = buildTimeline(context, incident.id);
    const evidence = states.evidence.ofIncident(incident.id, EVIDENCE_LIMIT);
    const oldest = db.prepare('SELECT posted_at FROM mention ORDER BY id LIMIT 1').pluck().get() as
      | number
      | undefined;
    const counts = { ...mentions.count(), ...mentions.facets(), oldestPostedAt: oldest ?? null };
    const window = chooseVolumeWindow({ incident, evidence, mentions: counts, generatedAt: now });
    return {
      realm: (local.get('realm') ?? 'real') as ReportFacts['realm'],
      orgId: local.get('orgId') ?? '',
      device: local.get('device'),
      incident,
      timeline,
      isTimelineCut: false,
      evidence,
      people: states.person.all(),
      imports: states.import.all(),
      mentions: counts,
      volume:
        window === null
          ? null
          : { ...window, buckets: mentions.volume(window.from, window.to, window.bucketMs) },
      exercise: gatherExercise(context),
      figures: gatherFigures(context, incident),
      room: gatherRoom(context, incident),
      house: gatherHouse(states, context.filesFolder),
      written: gatherWritten(context, incident.id, language),
      chain: verifyJournal(db, { now }),
      entries: prepareIncidentEntries(db)(incident.id).map((row) => {
        const { hash, signature: _signature, ...header } = rowToEntry(row);
        return { header, hash, isErased: row.is_erased === 1 };
      }),
      generatedAt: now,
      generatedBy: context.person,
      appVersion: context.appVersion,
    };
  })();
}
