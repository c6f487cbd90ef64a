/*
 * The sign of an act, so that the eye finds decisions and facts among lines.
 */
import type { ReactNode } from 'react';
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import {
  CircleDot,
  CircleHelp,
  Clock,
  FileDown,
  FileText,
  Flag,
  GitMerge,
  ListChecks,
  Lock,
  NotebookPen,
  Phone,
  Pin,
  PinOff,
  RotateCcw,
  User,
} from '../../ui/icons.ts';

export function ActSign({ item }: { readonly item: TimelineItem }): ReactNode {
  if (item.type === 'logLine') return null;
  if (item.type === 'evidence')
    return item.evidence.kind === 'file' ? <FileText size={14} /> : <Pin size={14} />;
  if (item.type === 'call') return <Phone size={14} />;
  switch (item.kind) {
    case 'incident.declared':
      return <Flag size={14} />;
    case 'incident.closed':
      return <Lock size={14} />;
    case 'incident.reopened':
      return <RotateCcw size={14} />;
    case 'evidence.unpinned':
      return <PinOff size={14} />;
    case 'report.exported':
      return <FileDown size={14} />;
    case 'callRound.recorded':
    case 'callRound.amended':
    case 'callRound.retracted':
      return <NotebookPen size={14} />;
    case 'fact.stated':
    case 'fact.turned':
      return <CircleDot size={14} />;
    case 'decision.asked':
      return <CircleHelp size={14} />;
    case 'decision.taken':
    case 'decision.reversed':
      return <GitMerge size={14} />;
    case 'task.added':
    case 'task.completed':
      return <ListChecks size={14} />;
    case 'clock.fulfilled':
    case 'clock.paused':
    case 'clock.resumed':
      return <Clock size={14} />;
    case 'incident.staffed':
      return <User size={14} />;
    case 'unknown':
      return <CircleHelp size={14} />;
    default:
      return null;
  }
}
