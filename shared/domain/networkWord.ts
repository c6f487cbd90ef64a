/*
 * Networks as they write themselves, alike in every language; kinds of places (press, forum) in the reader's. One
 * that is not known is shown as its source gave it.
 */
import type { Translate } from '../i18n/createWords.ts';

const NAMES: Readonly<Record<string, string>> = {
  x: 'X',
  facebook: 'Facebook',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  linkedin: 'LinkedIn',
  reddit: 'Reddit',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  threads: 'Threads',
  telegram: 'Telegram',
  pinterest: 'Pinterest',
  tumblr: 'Tumblr',
  vk: 'VK',
  twitch: 'Twitch',
};

const KINDS = ['news', 'blog', 'forum', 'review', 'radio', 'tv', 'web', 'email', 'other'] as const;

/** The name of a network, by its code. */
export function networkWord(network: string, t: Translate): string {
  const kind = KINDS.find((one) => one === network);
  return kind === undefined ? (NAMES[network] ?? network) : t(`network.${kind}`);
}
