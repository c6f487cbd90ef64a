/*
 * Who was reached by telephone, as the incident's timeline and its report show it: at the time on the sheet, marked
 * as from paper. What a correction or a withdrawal took back stays in sight, struck through.
 */
import type { CallRound, CallRow } from './callRound.ts';
import { reachedAt, standingLine } from './callRoundRules.ts';

export type CallInLog = {
  readonly roundId: string;
  readonly contactId: string;
  /** Empty once erased. */
  readonly name: string;
  readonly note: string;
  /** `struck`: a correction says that they were not reached. */
  readonly state: 'stands' | 'struck' | 'withdrawn';
  /** The correction that gave the call another time or took it away. */
  readonly corrected: {
    /** What stood before, epoch ms UTC; null when nobody had been reached. */
    readonly wasAt: number | null;
    readonly person: string;
    readonly recordedAt: number;
    readonly reason: string;
  } | null;
};

export type LoggedCall = { readonly occurredAt: number; readonly call: CallInLog };

/** The calls of a round that reached somebody, in the order of the sheet. */
export function loggedCalls(round: CallRound): readonly LoggedCall[] {
  return round.rows.flatMap((row) => {
    const times = row.versions.map(reachedAt);
    const standing = times.at(-1) ?? null;
    const at = standing ?? times.findLast((time) => time !== null) ?? null;
    if (at === null) return [];
    return [
      {
        occurredAt: at,
        call: {
          roundId: round.id,
          contactId: row.contactId,
          name: row.name,
          note: standingLine(row).note,
          state: round.retracted !== null ? 'withdrawn' : standing === null ? 'struck' : 'stands',
          corrected: correctionOf(row, times),
        },
      },
    ];
  });
}

/** The last correction that changed when somebody was reached, or whether. */
function correctionOf(row: CallRow, times: readonly (number | null)[]): CallInLog['corrected'] {
  for (let at = times.length - 1; at > 0; at -= 1) {
    const version = row.versions[at];
    const wasAt = times[at - 1] ?? null;
    if (version === undefined || times[at] === wasAt) continue;
    const { person, recordedAt, reason } = version;
    return { wasAt, person, recordedAt, reason: reason ?? '' };
  }
  return null;
}
