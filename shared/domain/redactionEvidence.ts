/*
 * A piece of evidence by the rules: its author by a number, without what would lead back to them; the words of the post
 * described instead of quoted. A digest of words that are taken out goes with them: of a short text it can be guessed.
 */
import type { Words } from '../i18n/createWords.ts';
import type { AuthorBook } from './redactionAuthors.ts';
import { tidyPost } from './redactionPosts.ts';
import type { RedactionRules } from './redactionRules.ts';
import type { Tally } from './redactionTally.ts';
import type { TextRedactor } from './redactionText.ts';
import type { ReportEvidenceItem, ReportFact } from './reportDocument.ts';

const LEADING_BACK = ['url', 'externalId', 'textSha256'];
const DIGESTS = ['textSha256', 'fileSha256'];

/** The piece of evidence as its readers may see it; whatever else was typed in it is still to be read. */
export function redactEvidence(
  item: ReportEvidenceItem,
  book: AuthorBook,
  rules: RedactionRules,
  redactor: TextRedactor,
  tally: Tally,
  words: Words,
): ReportEvidenceItem {
  const author = item.kind === 'mention' ? book.authorOf(item) : null;
  const isHidden = author?.isHidden ?? false;
  const areWordsHidden = author?.areWordsHidden ?? false;
  const hasAuthor = (item.author ?? item.handle ?? '') !== '';
  const called = author !== null && isHidden && hasAuthor ? redactor.say(author.who) : null;
  const off = new Set([
    ...(isHidden ? LEADING_BACK : []),
    ...(areWordsHidden ? ['textSha256'] : []),
    ...(rules.digests === 'removed' ? DIGESTS : []),
  ]);
  const isDigestOff = off.has(item.kind === 'mention' ? 'textSha256' : 'fileSha256');
  if (areWordsHidden && item.text !== null) tally.things.post.add(tidyPost(item.text));
  if (isDigestOff && item.sha256 !== null) tally.things.digest.add(item.sha256);
  return {
    ...item,
    text: areWordsHidden && item.text !== null ? describe(item.text, words) : item.text,
    author: isHidden ? called : item.author,
    handle: isHidden ? null : item.handle,
    url: isHidden ? null : item.url,
    externalId: isHidden ? null : item.externalId,
    sha256: isDigestOff ? null : item.sha256,
    facts: item.facts
      .filter(({ key }) => !off.has(key))
      .map(
        (fact): ReportFact =>
          fact.key === 'author' && called !== null ? { ...fact, value: called, raw: called } : fact,
      ),
  };
}

const STEP = 10;

/** How long the post was, roughly: its exact length could tell it from others. */
function describe(text: string, { t }: Words): string {
  const letters = Math.max(STEP, Math.ceil([...text].length / STEP) * STEP);
  return t('reportRedaction.postTaken', { count: letters });
}
