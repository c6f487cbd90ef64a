/*
 * What a system says of the way to an address, in the form that proxy configurations have had since Netscape: a list of
 * ways, the first that is known is taken. https://developer.mozilla.org/docs/Web/HTTP/Proxy_servers_and_tunneling
 */

/** Ways that can be gone; SOCKS is none of them. */
const SCHEMES: Readonly<Record<string, string>> = { PROXY: 'http', HTTP: 'http', HTTPS: 'https' };

/** An address of a proxy, null for none. Throws where there are only ways that cannot be gone. */
export function readProxyRules(rules: string): string | null {
  let unknown: string | null = null;
  for (const rule of rules.split(';')) {
    const [way = '', place = ''] = rule.trim().split(/\s+/);
    if (way === '') continue;
    if (way.toUpperCase() === 'DIRECT') return null;
    const scheme = SCHEMES[way.toUpperCase()];
    if (scheme !== undefined && URL.canParse(`${scheme}://${place}`)) return `${scheme}://${place}`;
    unknown ??= way;
  }
  if (unknown !== null) throw new ProxyUnknown(unknown);
  return null;
}

/** A way that is asked for and cannot be gone. */
export class ProxyUnknown extends Error {
  readonly code = 'PROXY_UNKNOWN';

  constructor(way: string) {
    super(`The way ${way.slice(0, 20)} cannot be gone.`);
    this.name = 'ProxyUnknown';
  }
}
