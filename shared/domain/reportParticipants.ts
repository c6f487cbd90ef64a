/*
 * Who took part: roles, who led and kept the log from when to when, shifts of the plan, hand-overs.
 */
import { sayWeekdays } from '../lib/weekdays.ts';
import { heading, inline, paragraph, type ReportBlock, said } from './reportBlock.ts';
import { endOf, standingActs } from './reportFactSheet.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ReportRoomFacts } from './reportRoomFacts.ts';
import { type Cell, type RoomSpeak, stacked, tableOf } from './reportRoomSpeak.ts';
import type { IncidentDuty } from './roomLimits.ts';

type Present = { readonly id: string; first: number; last: number; acts: number };

/** Empty where nothing was recorded. */
export function buildParticipants(
  facts: ReportFacts,
  room: Pick<ReportRoomFacts, 'roles' | 'handovers'>,
  speak: RoomSpeak,
): readonly ReportBlock[] {
  const { t, formats, person } = speak.show;
  const people = presentIn(facts);
  if (people.length === 0) return [];
  const contactOf = new Map(facts.people.map(({ id, contactId }) => [id, contactId]));
  return [
    paragraph(t('reportRoom.participantsIntro', { count: people.length }), 'intro'),
    tableOf(
      t('reportPart.title_participants'),
      [
        [t('reportPicture.columnPerson'), 0.28],
        [t('reportRoom.columnRoles'), 0.3],
        [t('reportRoom.columnFirst'), 0.17],
        [t('reportRoom.columnLast'), 0.17],
        [t('reportRoom.columnActs'), 0.08],
      ],
      people.map(({ id, first, last, acts }): readonly Cell[] => {
        const contactId = contactOf.get(id) ?? null;
        const held = room.roles.filter((role) => contactId !== null && isHolder(role, contactId));
        const roles = speak.roles(held.map((role) => role.id));
        return [
          [inline(person(id), 'strong')],
          roles === '' ? [inline('–')] : [said(roles)],
          [inline(formats.dateTime(first))],
          [inline(formats.dateTime(last))],
          [inline(formats.number(acts))],
        ];
      }),
    ),
    ...dutyBlocks(facts, speak),
    ...handoverBlocks(room, speak),
    ...shiftBlocks(room, speak),
  ];
}

function isHolder(
  { holderId, deputyId, shifts }: ReportRoomFacts['roles'][number],
  contactId: string,
): boolean {
  return (
    holderId === contactId || deputyId === contactId || shifts.some((shift) => shift.contactId === contactId)
  );
}

/** Whoever has an act in the log that counts, by their first one. */
function presentIn(facts: Pick<ReportFacts, 'timeline'>): readonly Present[] {
  const people = new Map<string, Present>();
  for (const { person, voidReason, recordedAt } of facts.timeline) {
    if (voidReason !== null) continue;
    const known = people.get(person);
    if (known === undefined) people.set(person, { id: person, first: recordedAt, last: recordedAt, acts: 1 });
    else {
      known.first = Math.min(known.first, recordedAt);
      known.last = Math.max(known.last, recordedAt);
      known.acts += 1;
    }
  }
  return [...people.values()].sort((a, b) => a.first - b.first || b.acts - a.acts);
}

type Held = {
  readonly duty: IncidentDuty;
  readonly person: string;
  readonly from: number;
  readonly entryId: string;
};

/** Who led and who kept the log, one after the other. */
function dutyBlocks(facts: ReportFacts, speak: RoomSpeak): readonly ReportBlock[] {
  const { t, formats, person } = speak.show;
  const held = standingActs(facts).flatMap(({ kind, room, occurredAt, entryId }): readonly Held[] => {
    const { duty, person: who } = room ?? {};
    if (kind !== 'incident.staffed' || duty === undefined || who === undefined) return [];
    return [{ duty, person: who, from: occurredAt, entryId }];
  });
  if (held.length === 0) return [];
  const end = endOf(facts);
  const rows = held.map((one, index): readonly Cell[] => {
    const next = held.find((other, at) => at > index && other.duty === one.duty);
    const to = Math.max(one.from, next?.from ?? end);
    return [
      [inline(t(one.duty === 'lead' ? 'room.lead' : 'room.scribe'))],
      [inline(person(one.person), 'strong')],
      [speak.link(one.entryId, formats.dateTime(one.from))],
      [inline(formats.duration(to - one.from))],
    ];
  });
  return [
    heading(t('reportRoom.duties')),
    tableOf(
      t('reportRoom.duties'),
      [
        [t('handover.duty'), 0.24],
        [t('reportPicture.columnPerson'), 0.3],
        [t('report.columnFrom'), 0.3],
        [t('report.columnDuration'), 0.16],
      ],
      rows,
    ),
  ];
}

function handoverBlocks(
  { handovers }: Pick<ReportRoomFacts, 'handovers'>,
  speak: RoomSpeak,
): readonly ReportBlock[] {
  if (handovers.length === 0) return [];
  const { t, formats, person } = speak.show;
  return [
    heading(t('reportRoom.handovers')),
    tableOf(
      t('reportRoom.handovers'),
      [
        [t('reportRoom.columnWhen'), 0.24],
        [t('handover.duty'), 0.18],
        [t('reportRoom.columnRelief'), 0.3],
        [t('reportRoom.columnSecond'), 0.28],
      ],
      handovers.map((one): readonly Cell[] => [
        [speak.link(one.entryId, formats.dateTime(one.offeredAt))],
        [inline(t(one.duty === 'lead' ? 'room.lead' : 'room.scribe'))],
        [inline(`${person(one.from)} → ${one.to === '' ? t('report.nobody') : person(one.to)}`)],
        one.acceptedAt !== null
          ? [inline(formats.dateTime(one.acceptedAt))]
          : stacked(
              [
                inline(
                  t(one.status === 'withdrawn' ? 'reportRoom.handoverTakenBack' : 'reportRoom.handoverOpen'),
                ),
              ],
              one.reason === '' ? [] : [said(one.reason, 'soft')],
            ),
      ]),
    ),
  ];
}

/** Shifts as the plan has them: who was to be there, not who was. */
function shiftBlocks({ roles }: Pick<ReportRoomFacts, 'roles'>, speak: RoomSpeak): readonly ReportBlock[] {
  const { t, words } = speak.show;
  const rows = roles.flatMap((role) =>
    role.shifts.map((shift): readonly Cell[] => [
      [said(speak.text(role.name))],
      [inline(speak.contact(shift.contactId))],
      [inline(`${sayWeekdays(shift.days, words.locale)}, ${shift.from}–${shift.to}`)],
    ]),
  );
  if (rows.length === 0) return [];
  return [
    heading(t('reportRoom.shifts')),
    paragraph(t('reportRoom.shiftsNote'), 'note'),
    tableOf(
      t('reportRoom.shifts'),
      [
        [t('reportRoom.columnRole'), 0.34],
        [t('reportPicture.columnPerson'), 0.33],
        [t('reportRoom.columnHours'), 0.33],
      ],
      rows,
    ),
  ];
}
