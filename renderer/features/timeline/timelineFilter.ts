/*
 * What of the log is shown: kinds of acts, words, pins. Nothing is ever hidden without saying how much is.
 */
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import { fold } from '../../../shared/scoring/fold.ts';

export const TIMELINE_SHOWS = [
  'all',
  'lines',
  'decisions',
  'facts',
  'tasks',
  'clocks',
  'level',
  'evidence',
  'pinned',
  'mine',
] as const;
export type TimelineShow = (typeof TIMELINE_SHOWS)[number];

export type TimelineFilter = { readonly show: TimelineShow; readonly search: string };

export const SHOW_EVERYTHING: TimelineFilter = { show: 'all', search: '' };

/** The acts that are shown, in their order. `me` is the person of this window. */
export function filterTimeline(
  items: readonly TimelineItem[],
  { show, search }: TimelineFilter,
  me: string | null,
): readonly TimelineItem[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (show === 'all' && words.length === 0) return items;
  return items.filter((item) => {
    if (!isShown(item, show, me)) return false;
    if (words.length === 0) return true;
    const said = fold(wordsOf(item));
    return words.every((word) => said.includes(word));
  });
}

function isShown(item: TimelineItem, show: TimelineShow, me: string | null): boolean {
  const noun = item.type === 'act' ? item.kind.split('.')[0] : null;
  switch (show) {
    case 'all':
      return true;
    case 'lines':
      return item.type === 'logLine' || item.type === 'call';
    case 'decisions':
      return noun === 'decision';
    case 'facts':
      return noun === 'fact';
    case 'tasks':
      return noun === 'task';
    case 'clocks':
      return noun === 'clock';
    case 'level':
      return (
        item.type === 'act' && (item.kind === 'incident.levelChanged' || item.kind === 'incident.declared')
      );
    case 'evidence':
      return item.type === 'evidence' || noun === 'evidence';
    case 'pinned':
      return item.type === 'logLine' && item.line.isPinned;
    case 'mine':
      if (me === null) return false;
      return item.type === 'logLine'
        ? item.line.people.includes(me)
        : item.type === 'act' && item.room?.person === me;
  }
}

function wordsOf(item: TimelineItem): string {
  switch (item.type) {
    case 'logLine':
      return item.line.versions.map(({ text }) => text ?? '').join(' ');
    case 'evidence': {
      const copy = item.evidence.mention?.copy;
      return [copy?.text, copy?.author, copy?.handle, item.evidence.file?.name].join(' ');
    }
    case 'call':
      return item.call.note;
    case 'act':
      return [item.title, item.reason, item.room?.question, item.room?.why, item.room?.source].join(' ');
  }
}
