/*
 * From a draft to what is saved: what was recognised, with what a person put in its place.
 */
import type { HandMentionFields } from '../../../shared/domain/handMention.ts';
import { UNKNOWN_NETWORK } from '../../../shared/domain/network.ts';
import { readPastedMention } from '../../../shared/domain/pastedMention.ts';
import { readPostAddress } from '../../../shared/domain/postAddress.ts';
import { readSaidMoment } from '../../../shared/lib/saidMoment.ts';
import { parseTypedMoment, showTypedMoment } from '../../../shared/lib/typedMoment.ts';
import type { HandDraft } from './handDraft.ts';

export type WhenSource = 'address' | 'words' | 'about' | 'now' | 'typed' | 'wrong';

export type HandReading = {
  readonly network: string;
  readonly url: string;
  readonly text: string;
  readonly author: string;
  readonly handle: string;
  readonly externalId: string | null;
  /** As the field shows it; empty where nothing says when. */
  readonly when: string;
  /** Epoch ms UTC; null for "now" and for what cannot be read. */
  readonly postedAt: number | null;
  readonly whenSource: WhenSource;
  readonly isUrlWrong: boolean;
  readonly isCut: boolean;
};

/** Reads a draft in a zone; `now` in epoch ms. */
export function readHand(draft: HandDraft, now: number, timeZone: string): HandReading {
  const { edits } = draft;
  const found = readPastedMention(draft.pasted, { now: draft.pastedAt ?? now, timeZone });
  const typedUrl = edits.url?.trim();
  const retyped = typedUrl === undefined ? null : readPostAddress(typedUrl);
  const shown = found.postedAt === null ? '' : showTypedMoment(found.postedAt, timeZone);
  const read = {
    network: edits.network ?? retyped?.network ?? found.network ?? UNKNOWN_NETWORK,
    url: typedUrl ?? found.url ?? '',
    text: edits.text ?? found.text,
    author: edits.author ?? found.author ?? '',
    handle: edits.handle ?? retyped?.handle ?? found.handle ?? '',
    externalId: typedUrl === undefined ? found.externalId : (retyped?.externalId ?? null),
    isUrlWrong: typedUrl !== undefined && typedUrl !== '' && retyped === null,
    isCut: found.isCut,
  };
  const typed = edits.when;
  if (typed !== undefined && typed.trim() !== shown) {
    if (typed.trim() === '') return { ...read, when: typed, postedAt: null, whenSource: 'now' };
    const at = parseTypedMoment(typed, now, timeZone) ?? readSaidMoment(typed, { now, timeZone })?.at ?? null;
    return { ...read, when: typed, postedAt: at, whenSource: at === null ? 'wrong' : 'typed' };
  }
  const fromAddress = found.url === null ? null : readPostAddress(found.url)?.postedAt;
  const whenSource: WhenSource =
    found.postedAt === null
      ? 'now'
      : fromAddress === found.postedAt
        ? 'address'
        : found.isTimeApproximate
          ? 'about'
          : 'words';
  return { ...read, when: shown, postedAt: found.postedAt, whenSource };
}

/** What is saved; null while one of the three keys, or anything to save, is missing. */
export function fieldsOf(
  draft: HandDraft,
  read: HandReading,
  now: number,
): HandMentionFields | 'nothing' | 'keys' | 'wrong' {
  const { category, tone, reachBucket } = draft;
  if (read.text.trim() === '' && read.url === '' && draft.picture === null) return 'nothing';
  if (read.isUrlWrong || read.whenSource === 'wrong') return 'wrong';
  if (category === null || tone === null || reachBucket === null) return 'keys';
  const line = (text: string): string | null => text.trim() || null;
  return {
    network: read.network,
    url: line(readPostAddress(read.url)?.url ?? read.url),
    text: read.text.trim(),
    title: null,
    author: line(read.author),
    handle: line(read.handle),
    externalId: read.externalId,
    postedAt: read.postedAt ?? now,
    isTimeGuessed: read.whenSource === 'now' || read.whenSource === 'about',
    category,
    tone,
    reachBucket,
  };
}
