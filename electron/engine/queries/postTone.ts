/*
 * The tone of one post with its reasons: what is read of its words now, and who said otherwise.
 */
import type { MentionRow } from '../../../shared/contract/mention.ts';
import type { PostTone } from '../../../shared/contract/mentionAround.ts';
import { lexiconHits } from '../../../shared/scoring/signal/readSignals.ts';
import { readTone } from '../../../shared/scoring/tone/tone.ts';
import type { States } from '../db/repositories/stateRepository.ts';

/** Of a post whose words are still there; what was removed is not read. */
export function readPostTone(
  row: MentionRow & { readonly dedupeKey: string },
  states: Pick<States, 'toneLabel'>,
): PostTone {
  const label = states.toneLabel.byLinkKey(row.dedupeKey)[0] ?? null;
  const text = row.expiredAt === null ? row.text : '';
  const read = text === '' ? null : readTone(text, row.language);
  return {
    read: read === null ? null : { tone: read.tone, reasons: read.reasons },
    hits: text === '' ? [] : lexiconHits(text, row.language),
    said: label?.tone ?? null,
    history: label?.history ?? [],
  };
}
