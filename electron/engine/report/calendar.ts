/*
 * The improvement plan as a calendar (RFC 5545): each action is a whole day, the one on which it is due, with reminders
 * while it is open. The library folds by letters; the standard counts bytes, so its lines are folded here anew.
 */
import { createEvents, type EventAttributes } from 'ics';
import type { ImprovementAction } from '../../../shared/domain/improvementAction.ts';
import type { Words } from '../../../shared/i18n/createWords.ts';

const LINE_BYTES = 75;
/** Hours after the beginning of the due day: at nine a week before, the day before, and on the day. */
const REMINDER_HOURS = [9 - 7 * 24, 9 - 24, 9] as const;

/** The actions that have a due day, as one calendar. `generatedAt` is epoch ms UTC. */
export function writeImprovementCalendar(
  actions: readonly ImprovementAction[],
  words: Words,
  generatedAt: number,
): string {
  const events = actions.flatMap((action) => eventOf(action, words, generatedAt));
  const { error, value } = createEvents(events, {
    productId: '-//Vigie//Vigie//EN',
    method: 'PUBLISH',
    calName: escapeText(words.t('reportTable.calendarName')),
  });
  if (value === null) throw error ?? new Error('The calendar could not be written.');
  return foldLines(value);
}

function eventOf(action: ImprovementAction, { t }: Words, generatedAt: number): readonly EventAttributes[] {
  const start = readDay(action.dueOn);
  if (start === null) return [];
  const details: readonly (readonly [string, string])[] = [
    [t('reportTable.action'), action.action],
    [t('reportTable.finding'), action.finding],
    [t('reportTable.owner'), action.owner ?? ''],
    [t('reportTable.criterion'), action.criterion],
    [t('reportTable.status'), action.statusShown],
  ];
  const title = `${t('reportTable.calendarSummary')} ${tidy(action.action).split('\n')[0] ?? ''}`;
  // The library knows this field, its types do not: without it, every writing would differ from the one before.
  const stamped: EventAttributes & { readonly timestamp: number } = {
    uid: `${action.id}@vigie`,
    timestamp: generatedAt,
    start,
    // A duration of whole days is written by the library in a form that the standard does not have.
    end: dayAfter(start),
    title,
    description: details
      .filter(([, text]) => text !== '')
      .map(([label, text]) => `${label} · ${tidy(text)}`)
      .join('\n'),
    status: action.status === 'dropped' ? 'CANCELLED' : 'CONFIRMED',
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    alarms:
      action.status === 'open'
        ? REMINDER_HOURS.map((hours) => ({
            action: 'display' as const,
            description: escapeText(`${t('reportTable.calendarReminder')} · ${title}`),
            trigger: { hours: Math.abs(hours), minutes: 0, before: hours < 0 },
          }))
        : [],
  };
  return [stamped];
}

/** Year, month, day; null for what is no day of the calendar. */
function readDay(day: string | null): [number, number, number] | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  if (parts === null || Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date ? [year, month, date] : null;
}

function dayAfter([year, month, date]: readonly [number, number, number]): [number, number, number] {
  const next = new Date(Date.UTC(year, month - 1, date + 1));
  return [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()];
}

/** Control characters have no place in a calendar; what replaces them is seen. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu, '\ufffd');
}

/** As the library escapes a title, for the fields that it leaves as they are. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Folds every line at 75 bytes of UTF-8, never inside a letter. */
function foldLines(text: string): string {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n');
}

function foldLine(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (bytes + size > LINE_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += sign;
    bytes += size;
  }
  return folded;
}
