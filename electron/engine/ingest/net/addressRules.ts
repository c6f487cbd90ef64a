/*
 * Which addresses may be asked at all. A feed is given by people and by other feeds, and must not become
 * a way into this machine or the local network: whatever is not public is refused, by its number and not
 * by its name, unless the name was allowed by hand.
 * Ranges: the IANA registries of special-purpose addresses (RFC 6890 and what was added since).
 */
import * as dns from 'node:dns';
import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net';

const SPECIAL_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** The only part of IPv6 that is handed out to the public; within it, what is not. */
const PUBLIC_V6: readonly [string, number] = ['2000::', 3];
const SPECIAL_V6: readonly (readonly [string, number])[] = [
  // Protocol assignments (Teredo among them), documentation, 6to4 (an IPv4 address inside), newer documentation.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const specialV4 = new BlockList();
for (const [net, prefix] of SPECIAL_V4) specialV4.addSubnet(net, prefix, 'ipv4');
const publicV6 = new BlockList();
publicV6.addSubnet(PUBLIC_V6[0], PUBLIC_V6[1], 'ipv6');
const specialV6 = new BlockList();
for (const [net, prefix] of SPECIAL_V6) specialV6.addSubnet(net, prefix, 'ipv6');

/** Whether a numeric address is one of the public network. Addresses that hold an IPv4 one are never. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  switch (isIP(plain)) {
    case 4:
      return !specialV4.check(plain, 'ipv4');
    case 6:
      return publicV6.check(plain, 'ipv6') && !specialV6.check(plain, 'ipv6');
    default:
      return false;
  }
}

export const URL_LIMIT = 4_000;

export type AddressFault =
  | 'address.unreadable'
  | 'address.scheme'
  | 'address.credentials'
  | 'address.tooLong'
  | 'address.inside';

export type ReadAddress =
  | { readonly ok: true; readonly url: URL; readonly isAllowedByName: boolean }
  | { readonly ok: false; readonly fault: AddressFault };

const SCHEMES: readonly string[] = ['http:', 'https:', 'ws:', 'wss:'];

/** A host as it is compared: lower case, in its ASCII form, without brackets and final dot. */
export function hostKey(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^\[|\]$/g, '');
}

/**
 * Reads an address and refuses what need not be resolved to be refused. The parser of URLs writes every
 * form of a number (hexadecimal, octal, one long number) as four parts, so those are looked at as well.
 */
export function readAddress(text: string, allowedHosts: readonly string[]): ReadAddress {
  if (text.length > URL_LIMIT) return { ok: false, fault: 'address.tooLong' };
  if (!URL.canParse(text)) return { ok: false, fault: 'address.unreadable' };
  const url = new URL(text);
  if (!SCHEMES.includes(url.protocol)) return { ok: false, fault: 'address.scheme' };
  if (url.username !== '' || url.password !== '') return { ok: false, fault: 'address.credentials' };
  const host = hostKey(url.hostname);
  if (host === '') return { ok: false, fault: 'address.unreadable' };
  const isAllowedByName = allowedHosts.some((allowed) => allowed !== '' && hostKey(allowed) === host);
  if (!isAllowedByName && isIP(host) !== 0 && !isPublicAddress(host))
    return { ok: false, fault: 'address.inside' };
  return { ok: true, url, isAllowedByName };
}

/** The error of a name that leads inside; `code` is what is looked for. */
export const INSIDE_CODE = 'VIGIE_ADDRESS_INSIDE';

export type Resolve = (host: string) => Promise<readonly string[]>;

const resolveBySystem: Resolve = async (host) =>
  (await dns.promises.lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * A look-up for sockets that hands out public addresses alone. It stands between the name and the
 * connection, so a name that answers differently the second time gains nothing. One address inside among
 * several refuses them all: such a name is up to something.
 */
export function guardedLookup(isAllowedByName: boolean, resolve: Resolve = resolveBySystem): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const usable = addresses.filter((address) => isIP(address) !== 0);
        const [first] = usable;
        if (first === undefined) {
          callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
        } else if (!isAllowedByName && !usable.every(isPublicAddress)) {
          callback(Object.assign(new Error('the name leads inside'), { code: INSIDE_CODE }), '', 0);
        } else if (options.all === true) {
          callback(
            null,
            usable.map((address) => ({ address, family: isIPv4(address) ? 4 : 6 })),
          );
        } else {
          callback(null, first, isIPv4(first) ? 4 : 6);
        }
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}
