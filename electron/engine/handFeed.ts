/*
 * What was taken by hand, as the feed shows it: a row that follows its entries, in the transaction of the act. What
 * is amended is shown anew, what is taken back leaves unless evidence cites it, what is erased leaves in any case.
 */
import type { Change } from '../../shared/contract/changes.ts';
import type { FileRef } from '../../shared/domain/fileRef.ts';
import { standingFields } from '../../shared/domain/handJudgement.ts';
import type { HandMention, HandMentionFields } from '../../shared/domain/handMention.ts';
import type { NewMention } from '../../shared/domain/mention.ts';
import { prepareHandRows } from './db/repositories/handRows.ts';
import { prepareMentionIntake } from './db/repositories/mentionIntakeRepository.ts';
import type { States } from './db/repositories/stateRepository.ts';
import type { Db } from './db/sqlite.ts';
import { normaliseMention } from './ingest/normaliseMention.ts';

/** The mention that these fields are; null when they hold nothing that can be shown. */
export function toMention(fields: HandMentionFields, picture: FileRef | null): NewMention | null {
  return normaliseMention({
    network: fields.network,
    externalId: fields.externalId,
    author: fields.author,
    handle: fields.handle,
    // An address alone is read and searched as text; a screenshot alone goes by its name.
    text: fields.text || fields.url || picture?.name || '',
    title: fields.title,
    url: fields.url,
    language: null,
    reach: null,
    postedAt: fields.postedAt,
  });
}

/** Prepares following on the writing connection; answers with what windows are told. */
export function prepareHandFeed(db: Db, states: States) {
  const rows = prepareHandRows(db);
  const intake = prepareMentionIntake(db);

  const shown = (mention: HandMention | null): NewMention | null => {
    if (mention === null || mention.withdrawnAt !== null || mention.dedupeKey === null) return null;
    const fields = standingFields(mention);
    const row = fields === null ? null : toMention(fields, mention.picture);
    return row === null ? null : { ...row, dedupeKey: mention.dedupeKey };
  };
  /** Of two laptops, or of one act after another: what somebody else wrote down too stays. */
  const isHeldByAnother = (dedupeKey: string, id: string): boolean =>
    states.handMention.byLinkKey(dedupeKey).some((other) => other.id !== id && other.withdrawnAt === null);

  return (before: HandMention | null, after: HandMention, now: number): Change => {
    const old = shown(before);
    const wanted = shown(after);
    // Withdrawn and still cited: it stood in the feed although it is not shown as taken by hand.
    const oldKey = old?.dedupeKey ?? before?.dedupeKey ?? null;
    const isMovedOn = after.isErased || oldKey === wanted?.dedupeKey;
    const hasToGo =
      oldKey !== null &&
      JSON.stringify(old) !== JSON.stringify(wanted) &&
      !isHeldByAnother(oldKey, after.id) &&
      (isMovedOn || !rows.isCited(oldKey));
    const removed = hasToGo && rows.remove(oldKey);
    let newestId: number | null = null;
    if (wanted !== null && !rows.isKnown(wanted.dedupeKey)) {
      newestId = intake.store([wanted], now, null).newestId;
      if (newestId !== null) rows.mark(newestId);
    }
    const added = newestId !== null;
    // Where only the judgement changed, windows ask again as well.
    const isJudgedOnly = !added && !removed;
    return {
      noun: 'mention',
      added: added || isJudgedOnly ? 1 : 0,
      removed: removed || isJudgedOnly ? 1 : 0,
      newestId,
    };
  };
}
