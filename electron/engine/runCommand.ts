/*
 * One act, one transaction: run → entries appended → entities folded → commit. What is
 * answered "ok" is on disk; what is refused or fails leaves nothing behind.
 */
import { type Change, isRegisterNoun, isRoomNoun, type RegisterNoun } from '../../shared/contract/changes.ts';
import type { ClockReading } from '../../shared/domain/clockReading.ts';
import type { Realm } from '../../shared/domain/entry.ts';
import type { FileRef } from '../../shared/domain/fileRef.ts';
import type { StoredEntry } from '../../shared/domain/fold.ts';
import type { HandMention, HandMentionFields } from '../../shared/domain/handMention.ts';
import { parseHlc } from '../../shared/domain/hlc.ts';
import type { NewMention } from '../../shared/domain/mention.ts';
import { isPlanNoun } from '../../shared/domain/planNouns.ts';
import type { ToneLabel } from '../../shared/domain/toneLabel.ts';
import { Refusal, type Result } from '../../shared/lib/result.ts';
import { dbFailure } from './db/dbFailure.ts';
import { measuringOn } from './db/repositories/measuring.ts';
import { type MentionRepository, prepareMentions } from './db/repositories/mentionRepository.ts';
import { prepareStates, type States } from './db/repositories/stateRepository.ts';
import type { Db } from './db/sqlite.ts';
import { prepareHandFeed, toMention } from './handFeed.ts';
import { type EntryDraft, prepareAppend } from './journal/append.ts';
import { rowToStored } from './journal/entryRow.ts';
import { prepareErase, type TouchedEntity } from './journal/erase.ts';
import type { DeviceKey } from './journal/hash.ts';
import { newUuid } from './journal/ids.ts';
import { prepareFold } from './journal/projections.ts';
import { prepareEntityEntries } from './journal/readEntries.ts';
import { prepareToneFeed } from './toneFeed.ts';

export type CommandContext = {
  readonly now: number;
  /** The latest moment that the journal has seen: a clock that was set back does not make an hour begin anew. */
  readonly seenUntil: () => number;
  readonly person: string | null;
  readonly states: States;
  readonly mentions: MentionRepository;
  readonly newId: () => string;
  /** How far this laptop's clock was off when it was last compared; null where nobody knows. */
  readonly clockReading: () => ClockReading | null;
  /** What was taken by hand as the mention that it is; null when there is nothing to show. */
  readonly toMention: (fields: HandMentionFields, picture: FileRef | null) => NewMention | null;
  /** Entries of an entity whose words are still there. */
  readonly wordedEntries: (noun: string, entityId: string) => readonly string[];
  /** What an entry is about; null when there is no such entry. */
  readonly entityOf: (entryId: string) => TouchedEntity | null;
  /** Every entry of an entity, in no promised order. */
  readonly entriesOf: (noun: string, entityId: string) => readonly StoredEntry[];
};

/** What a command decides: the entries of the act, and what to answer once they are folded. */
export type Act<T> = {
  readonly entries: readonly EntryDraft[];
  readonly reply: (states: States) => T;
  /** Entries whose payloads go with this act (erasure only). */
  readonly erases?: readonly string[];
  /** Runs in the same transaction after the entries were appended. */
  readonly also?: () => void;
  readonly changes?: readonly Change[];
};

export type DeviceState = {
  readonly orgId: string;
  readonly realm: Realm;
  readonly key: DeviceKey;
  /** What the first act of a new device says about it; null once it stands in the journal. */
  pendingDevice: EntryDraft | null;
};

export type RanCommand<T> = { readonly result: Result<T>; readonly changes: readonly Change[] };

/** Prepares running commands on the writing connection. */
export function prepareRunCommand(
  db: Db,
  device: DeviceState,
  clock: () => number,
  clockReading: () => ClockReading | null,
) {
  const append = prepareAppend(db);
  const fold = prepareFold(db);
  const erase = prepareErase(db);
  const states = prepareStates(db);
  const mentions = prepareMentions(db);
  const followByHand = prepareHandFeed(db, states);
  const followTone = prepareToneFeed(db);
  const newestHlc = db
    .prepare<[], string>(
      'SELECT hlc FROM entry INDEXED BY entry_hlc WHERE is_clock_ahead = 0 ORDER BY hlc DESC LIMIT 1',
    )
    .pluck();
  const worded = db
    .prepare<[string, string], string>(
      'SELECT entry.id FROM entry JOIN payload ON payload.entry_id = entry.id WHERE noun = ? AND entity_id = ?',
    )
    .pluck();
  const entity = db.prepare<[string], TouchedEntity>(
    'SELECT noun, entity_id AS entityId FROM entry WHERE id = ?',
  );
  const readEntries = prepareEntityEntries(db);
  const entriesOf = (noun: string, entityId: string) => readEntries(noun, entityId).map(rowToStored);
  const wordedEntries = (noun: string, entityId: string): readonly string[] => worded.all(noun, entityId);

  return <T>(person: string | null, run: (context: CommandContext) => Act<T>): RanCommand<T> => {
    const now = clock();
    const context: CommandContext = {
      now,
      seenUntil: () => parseHlc(newestHlc.get() ?? '').ms,
      person,
      states,
      mentions,
      newId: () => newUuid(now),
      clockReading,
      toMention,
      wordedEntries,
      entriesOf,
      entityOf: (entryId) => entity.get(entryId) ?? null,
    };
    const announcedDevice = device.pendingDevice;
    try {
      let changes: Change[] = [];
      const value = db
        .transaction(() => {
          const act = run(context);
          const writer = person ?? act.entries[0]?.person;
          if (writer === undefined) throw new Refusal('person.none', 'Nobody was named for this act.');
          const drafts = announcedDevice === null ? act.entries : [announcedDevice, ...act.entries];
          const touched = new Map<string, { noun: string; entityId: string }>();
          for (const draft of drafts) {
            const entry = append(draft, {
              orgId: device.orgId,
              realm: device.realm,
              key: device.key,
              person: writer,
              now,
            });
            touched.set(`${entry.noun}/${entry.entityId}`, entry);
            if (act.erases !== undefined && entry.kind === 'payload.erased') {
              for (const entity of erase(act.erases, entry.id))
                touched.set(`${entity.noun}/${entity.entityId}`, entity);
            }
          }
          changes = [...(act.changes ?? [])];
          for (const { noun, entityId } of touched.values()) {
            const before = noun === 'handMention' ? states.handMention.get(entityId) : null;
            const labelBefore = noun === 'toneLabel' ? states.toneLabel.get(entityId) : null;
            const state = fold(noun, entityId);
            if (noun === 'watch' || noun === 'incident') measuringOn(db).subjects.forget();
            changes.push(...toChanges(noun, entityId, state));
            if (noun === 'handMention' && state !== null)
              changes.push(followByHand(before, state as unknown as HandMention, now));
            if (noun === 'toneLabel' && state !== null) {
              const seen = followTone(labelBefore, state as unknown as ToneLabel);
              // However many posts an act labels, windows ask again once.
              if (seen !== null && !changes.some(({ noun }) => noun === 'mention')) changes.push(seen);
            }
          }
          act.also?.();
          return act.reply(states);
        })
        .immediate();
      device.pendingDevice = null;
      return { result: { ok: true, value }, changes };
    } catch (error) {
      measuringOn(db).forget();
      if (error instanceof Refusal) return { result: { ok: false, error: error.failure }, changes: [] };
      const known = dbFailure(error);
      if (known === null) throw error;
      return { result: { ok: false, error: known }, changes: [] };
    }
  };
}

/** Whoever keeps a report's words or the improvement plan asks again, and so does whoever shows the incident's log. */
function toChanges(noun: string, id: string, state: unknown): readonly Change[] {
  const change = toChange(noun, id, state);
  if (change === null) return [];
  if (change.noun !== 'register' || !REVIEW_NOUNS.includes(change.record) || state === null) return [change];
  return [change, { noun: 'timeline', incidentId: (state as { incidentId: string }).incidentId }];
}

const REVIEW_NOUNS: readonly RegisterNoun[] = ['reportDraft', 'contribution', 'improvement'];

function toChange(noun: string, id: string, state: unknown): Change | null {
  if (isPlanNoun(noun)) return { noun: 'plan', record: noun, id };
  // A run of calls belongs to a room, or, as a drill, to none.
  const room = isRoomNoun(noun) ? (state as { readonly incidentId: string | null } | null) : null;
  if (room !== null && room.incidentId !== null)
    return { noun: 'timeline', incidentId: room.incidentId, isRoom: true };
  if (isRegisterNoun(noun)) return { noun: 'register', record: noun, id };
  if (state === null) return null;
  switch (noun) {
    case 'person':
    case 'incident':
    case 'logLine':
    case 'evidence':
    case 'import':
    case 'callRound':
      return { noun, row: state } as Change;
    case 'paperCopy':
      return { noun, id };
    case 'exerciseSummary':
      return { noun: 'exercise', time: null };
    case 'report':
      return { noun: 'timeline', incidentId: (state as { incidentId: string }).incidentId };
    default:
      return null;
  }
}
