/*
 * Whether a page is likely to be gone soon, by its address alone: stories end within a day, and of a live video its
 * author may keep nothing. Whoever needs it must capture it now.
 */
import { readAddress } from './tidyAddress.ts';

export type Vanishing = 'story' | 'live';

type Rule = { readonly host: RegExp; readonly path: RegExp; readonly kind: Vanishing };

const RULES: readonly Rule[] = [
  { host: /(^|\.)instagram\.com$/, path: /^\/stories\/(?!highlights\/)[^/]+/, kind: 'story' },
  { host: /(^|\.)instagram\.com$/, path: /^\/[^/]+\/live(\/|$)/, kind: 'live' },
  { host: /(^|\.)facebook\.com$/, path: /^\/stories\/[^/]+/, kind: 'story' },
  { host: /(^|\.)facebook\.com$/, path: /^\/(watch\/live|[^/]+\/live(_videos)?)(\/|$)/, kind: 'live' },
  { host: /(^|\.)(snapchat|snap)\.com$/, path: /^\/(@?stor(y|ies)\/|@[^/]+(\/story)?\/?$)/, kind: 'story' },
  { host: /^(t|telegram)\.me$/, path: /^\/\w+\/s\/\d+/, kind: 'story' },
  { host: /(^|\.)tiktok\.com$/, path: /^\/@[^/]+\/live(\/|$)/, kind: 'live' },
  {
    host: /(^|\.)youtube\.com$/,
    path: /^\/(live\/[^/]+|(@|c\/|channel\/|user\/)[^/]+\/live\/?$)/,
    kind: 'live',
  },
  { host: /(^|\.)(x|twitter)\.com$/, path: /^\/i\/(spaces|broadcasts)\/\w+/, kind: 'live' },
  {
    host: /(^|\.)twitch\.tv$/,
    path: /^\/(?!videos\/|directory|p\/|downloads|settings)\w+\/?$/,
    kind: 'live',
  },
  { host: /(^|\.)kick\.com$/, path: /^\/(?!categor|browse|following)[\w-]+\/?$/, kind: 'live' },
];

/** What of a page's address says that it will not stay; null where nothing does. */
export function vanishingOf(url: string | null): Vanishing | null {
  const address = url === null ? null : readAddress(url);
  if (address === null) return null;
  const host = address.host.replace(/:\d+$/, '');
  return RULES.find((rule) => rule.host.test(host) && rule.path.test(address.path))?.kind ?? null;
}
