/*
 * Where a link leads, asked by hand: redirects are followed as for sources, never into this machine or its network, and
 * nothing of the page itself is read.
 */
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { SafeHttp } from './net/safeHttp.ts';

/** The address at the end of all redirects; `source.refused` with the trouble where there is none. */
export async function resolveLink(
  url: string,
  http: Pick<SafeHttp, 'open'>,
  allowedHosts: readonly string[] = [],
): Promise<Result<{ readonly url: string }>> {
  const reply = await http.open(url, {
    signal: new AbortController().signal,
    allowedHosts,
    headers: { accept: 'text/html, */*;q=0.1' },
  });
  if (!reply.ok)
    return fail('source.refused', 'The link cannot be followed.', {
      trouble: reply.trouble,
      detail: reply.detail,
    });
  // What ends the reading is no failure.
  reply.body.on('error', () => undefined).destroy();
  return ok({ url: reply.url });
}
