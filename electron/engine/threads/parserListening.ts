/*
 * The parser's part in listening: feeds and files are read here, where a giant one stops nothing else.
 */
import { readFile, stat } from 'node:fs/promises';
import type { FeedBytes, FeedOutcome } from '../ingest/feed/feedItem.ts';
import { BODY_LIMIT_BYTES } from '../ingest/net/readReply.ts';

export function createParserListening(clock: () => number) {
  const parseFeed = async (input: FeedBytes): Promise<FeedOutcome> => {
    const { readFeed } = await import('../ingest/feed/readFeed.ts');
    return readFeed(input, clock());
  };
  return {
    parseFeed,
    /** A file that lies on the disk, bounded like a reply. */
    async parseFeedFile(input: {
      readonly file: string;
      readonly base: string | null;
    }): Promise<FeedOutcome | { readonly kind: 'unreadable'; readonly isMissing: boolean }> {
      let bytes: Uint8Array;
      try {
        const { size } = await stat(input.file);
        if (size > BODY_LIMIT_BYTES)
          return { kind: 'refused', trouble: 'tooLarge', detail: `> ${BODY_LIMIT_BYTES} B` };
        bytes = await readFile(input.file);
      } catch (error) {
        return { kind: 'unreadable', isMissing: (error as NodeJS.ErrnoException).code === 'ENOENT' };
      }
      return parseFeed({ bytes, contentType: null, base: input.base });
    },
  };
}
