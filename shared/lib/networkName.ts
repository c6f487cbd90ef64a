/*
 * Networks as they write themselves. They are names, alike in every language; one that is not known is shown as
 * its source gave it.
 */
const NAMES: Readonly<Record<string, string>> = {
  bluesky: 'Bluesky',
  facebook: 'Facebook',
  hackernews: 'Hacker News',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  mastodon: 'Mastodon',
  reddit: 'Reddit',
  snapchat: 'Snapchat',
  telegram: 'Telegram',
  threads: 'Threads',
  tiktok: 'TikTok',
  twitter: 'Twitter',
  x: 'X',
  youtube: 'YouTube',
};

/** The network's own spelling of its name. */
export function networkName(network: string): string {
  return NAMES[network.toLowerCase()] ?? network;
}
