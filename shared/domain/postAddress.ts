/*
 * What the address of a post says by itself: whose it is, its identifier, and when it was made where the identifier
 * holds that. YouTube, Facebook, Reddit, Telegram and Threads count or hide theirs: they give no moment.
 */
import {
  readInstagramCode,
  readInstagramId,
  readLinkedInId,
  readMastodonId,
  readTid,
  readTikTokId,
} from '../lib/postMoment.ts';
import { readSnowflake } from '../lib/snowflake.ts';
import { networkOfUrl } from './network.ts';
import { type Address, readAddress, tidyAddress, writeAddress } from './tidyAddress.ts';

export type PostAddress = {
  readonly network: string;
  /** As it is kept. */
  readonly url: string;
  readonly handle: string | null;
  readonly externalId: string | null;
  /** Epoch ms UTC. */
  readonly postedAt: number | null;
  /** The address of one post, not of a page or an account. */
  readonly isPost: boolean;
};

type Found = {
  readonly handle?: string | undefined;
  readonly externalId?: string | null | undefined;
  readonly postedAt?: number | null;
  /** Where the network has a shorter form of the same page. */
  readonly path?: string;
  readonly query?: Address['query'];
  readonly host?: string;
  readonly network?: string;
};

type Reader = (address: Address) => Found | null;

const match = (form: RegExp, { path }: Address): readonly (string | undefined)[] | null =>
  form.exec(path)?.slice(1) ?? null;
const queryValue = (name: string, { query }: Address): string | undefined =>
  query.find(([one]) => one === name)?.[1];

const READERS: Readonly<Record<string, Reader>> = {
  x: (address) => {
    const found = match(/^\/(?:i(?:\/web)?|(\w{1,20}))\/status(?:es)?\/(\d{1,19})(?:\/|$)/, address);
    if (found === null) return null;
    const [user, id = ''] = found;
    return {
      handle: user,
      externalId: id,
      postedAt: readSnowflake(id),
      path: `/${user ?? 'i'}/status/${id}`,
    };
  },
  bluesky: (address) => {
    const found = match(/^\/profile\/([\w.:-]{3,250})\/post\/(\w{1,20})(?:\/|$)/, address);
    if (found === null) return null;
    const [who = '', key = ''] = found;
    const isDid = who.startsWith('did:');
    // The network names a post by its account's number, which a name does not tell.
    return {
      handle: isDid ? undefined : who,
      externalId: isDid ? `at://${who}/app.bsky.feed.post/${key}` : null,
      postedAt: readTid(key),
    };
  },
  tiktok: (address) => {
    const found =
      match(/^\/@([\w.]{1,40})\/(?:video|photo)\/(\d{5,20})(?:\/|$)/, address) ??
      match(/^()\/v\/(\d{5,20})(?:\.html)?$/, address);
    return found === null
      ? null
      : { handle: found[0] || undefined, externalId: found[1], postedAt: readTikTokId(found[1] ?? '') };
  },
  instagram: (address) => {
    const story = match(/^\/stories\/([\w.]{1,40})\/(\d{5,20})(?:\/|$)/, address);
    if (story !== null)
      return { handle: story[0], externalId: story[1], postedAt: readInstagramId(story[1] ?? '') };
    const found = match(/^(?:\/([\w.]{1,40}))?\/(p|reels?|tv)\/([\w-]{5,60})(?:\/|$)/, address);
    if (found === null) return null;
    const [user, kind = 'p', code = ''] = found;
    return {
      handle: user,
      externalId: code,
      postedAt: readInstagramCode(code),
      path: `/${kind === 'reels' ? 'reel' : kind}/${code}/`,
    };
  },
  linkedin: (address) => {
    const [urn, kind, id = ''] =
      /\burn(?::|%3A)li(?::|%3A)(activity|share|ugcPost)(?::|%3A)(\d{15,20})/i.exec(address.path) ?? [];
    if (urn !== undefined) return { externalId: `urn:li:${kind}:${id}`, postedAt: readLinkedInId(id) };
    const found = match(
      /^\/posts\/([^/_]{1,100})_[^/]*?-(activity|share|ugcPost)-(\d{15,20})(?:-|\/|$)/,
      address,
    );
    return found === null
      ? null
      : {
          handle: found[0],
          externalId: `urn:li:${found[1]}:${found[2]}`,
          postedAt: readLinkedInId(found[2] ?? ''),
        };
  },
  youtube: (address) => {
    const found = /^youtu\.be$/.test(address.host)
      ? match(/^\/([\w-]{11})(?:\/|$)/, address)
      : match(/^\/(?:shorts|live|embed|v)\/([\w-]{11})(?:\/|$)/, address);
    const id = found?.[0] ?? (address.path === '/watch' ? queryValue('v', address) : undefined);
    if (id === undefined || !/^[\w-]{11}$/.test(id)) {
      const channel = match(/^\/@([^/]{1,100})/, address);
      return channel === null ? null : { handle: channel[0], externalId: undefined };
    }
    return { externalId: id, host: 'www.youtube.com', path: '/watch', query: [['v', id]] };
  },
  reddit: (address) => {
    if (/^redd\.it$/.test(address.host)) {
      const short = match(/^\/([a-z0-9]{3,10})\/?$/, address);
      return short === null ? null : { externalId: `t3_${short[0]}` };
    }
    const found = match(
      /^\/(?:r|user|u)\/[\w-]{2,40}\/comments\/([a-z0-9]{3,10})(?:\/[^/]*(?:\/([a-z0-9]{3,10}))?)?/,
      address,
    );
    if (found === null) return null;
    const [post, comment] = found;
    return { externalId: comment === undefined ? `t3_${post}` : `t1_${comment}` };
  },
  threads: (address) => {
    const found = match(/^\/@([\w.]{1,40})\/post\/([\w-]{5,40})(?:\/|$)/, address);
    return found === null ? null : { handle: found[0], externalId: found[1] };
  },
  telegram: (address) => {
    const found = match(/^(?:\/s)?\/(\w{4,40})\/(\d{1,12})\/?$/, address);
    return found === null
      ? null
      : { handle: found[0], externalId: `${found[0]}/${found[1]}`, path: `/${found[0]}/${found[1]}` };
  },
  facebook: (address) => {
    const story =
      queryValue('story_fbid', address) ?? queryValue('fbid', address) ?? queryValue('v', address);
    if (story !== undefined && /^\w{5,120}$/.test(story)) return { externalId: story };
    const found = match(
      /^\/(?:(?:groups\/)?([\w.-]{2,80})\/)?(?:posts|permalink|videos|reel|reels|photos)\/(?:[^/]+\/)*?(pfbid\w{10,120}|\d{5,25})(?:\/|$)/,
      address,
    );
    return found === null ? null : { handle: found[0], externalId: found[1] };
  },
  mastodon: readMastodon,
};

/** Any host may be a server of this network: the form of the path and the moment in the number say so. */
function readMastodon(address: Address): Found | null {
  const found =
    match(/^\/(?:web\/)?@([\w.-]{1,100})(?:@([\w.-]{3,100}))?\/(\d{15,20})(?:\/|$)/, address) ??
    match(/^\/users\/([\w.-]{1,100})()\/statuses\/(\d{15,20})(?:\/|$)/, address);
  if (found === null) return null;
  const [user = '', remote, id = ''] = found;
  const postedAt = readMastodonId(id);
  if (postedAt === null) return null;
  // A post seen from another server carries that server's number, and the moment at which it came there.
  return {
    network: 'mastodon',
    handle: remote ? `${user}@${remote}` : `${user}@${address.host}`,
    externalId: remote ? null : `https://${address.host}/users/${user}/statuses/${id}`,
    postedAt,
  };
}

/** Reads an address; null for what is none. Pure, and nothing is asked of anybody. */
export function readPostAddress(text: string): PostAddress | null {
  const written = readAddress(text);
  if (written === null) return null;
  const given = networkOfUrl(writeAddress(written)) ?? 'web';
  // Asked first: tidying takes off what some addresses say in their query.
  const found = READERS[given]?.(written) ?? (given === 'web' ? readMastodon(written) : null);
  const tidy = tidyAddress(written);
  const address: Address =
    found === null
      ? tidy
      : {
          ...tidy,
          host: found.host ?? tidy.host,
          path: found.path ?? tidy.path,
          query: found.query ?? tidy.query,
        };
  const handle = found?.handle === undefined ? null : decoded(found.handle);
  return {
    network: found?.network ?? given,
    url: writeAddress(address),
    handle: handle === null || handle === '' ? null : `@${handle}`,
    externalId: found?.externalId ?? null,
    postedAt: found?.postedAt ?? null,
    isPost: found !== null && (found.externalId !== undefined || found.postedAt !== undefined),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
