/*
 * The order of a report's parts: one moved by a place, one put in or left out. Pure.
 */
import {
  completeArrangement,
  type ReportArrangement,
  type ReportSectionId,
} from '../../../shared/domain/reportSection.ts';

/** Moves a part one place up or down; at the end it stays. */
export function movePart(arrangement: ReportArrangement, id: ReportSectionId, by: -1 | 1): ReportArrangement {
  const parts = completeArrangement(arrangement);
  const at = parts.findIndex((part) => part.id === id);
  const to = at + by;
  const part = parts[at];
  const other = parts[to];
  if (part === undefined || other === undefined) return parts;
  return parts.map((one, place) => (place === at ? other : place === to ? part : one));
}

/** Puts a part in, or leaves it out. */
export function switchPart(
  arrangement: ReportArrangement,
  id: ReportSectionId,
  isOn: boolean,
): ReportArrangement {
  return completeArrangement(arrangement).map((part) => (part.id === id ? { id, isOn } : part));
}
