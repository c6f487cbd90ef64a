/*
 * What a post of an X archive needs before it is a row: the addresses behind t.co, without which nobody knows in a
 * year where a link led, and its own address, which the archive leaves out. Who wrote it stands in another file of
 * the archive (account.js) and is not known here.
 */
import { isObject, type JsonObject } from './jsonFields.ts';

/** A post of the archive with its address and with its links written out. */
export function archivedPost(post: JsonObject): JsonObject {
  const id = post.id_str;
  const text = post.full_text;
  return {
    ...post,
    ...(typeof id === 'string' && /^\d{1,20}$/.test(id) ? { url: `https://x.com/i/status/${id}` } : {}),
    ...(typeof text === 'string' ? { full_text: withAddresses(text, post.entities) } : {}),
  };
}

function withAddresses(text: string, entities: unknown): string {
  const urls = isObject(entities) && Array.isArray(entities.urls) ? entities.urls.slice(0, 50) : [];
  let whole = text;
  for (const entity of urls) {
    if (!isObject(entity)) continue;
    const { url: short, expanded_url: address } = entity;
    if (typeof short !== 'string' || typeof address !== 'string') continue;
    // Only what X shortened itself: nothing else of a text may be replaced by an archive that somebody made up.
    if (/^https?:\/\/t\.co\/\w+$/.test(short) && /^https?:\/\/\S{1,2000}$/.test(address))
      whole = whole.replace(short, () => address);
  }
  return whole;
}
