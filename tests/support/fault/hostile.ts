/*
 * Hostile text for every field that people or feeds fill in: vector × breakout × disguise,
 * drawn by seed. A payload that runs counts itself in `globalThis.hostileRuns`; one that calls
 * out asks the canary server for `/hit/<number>`. Some do neither alone but break naive screens
 * (clobbered names, bidirectional overrides, formulas, endless combining marks).
 */
import { createRandom, type Random } from './random.ts';

export type Payload = {
  readonly number: number;
  readonly kind: 'script' | 'request' | 'navigation' | 'clobber' | 'text';
  readonly text: string;
};

type Vector = { readonly kind: Payload['kind']; readonly make: (run: string, url: string) => string };

const script = (make: Vector['make']): Vector => ({ kind: 'script', make });
const request = (make: (url: string) => string): Vector => ({
  kind: 'request',
  make: (_run, url) => make(url),
});
const fixed = (kind: Payload['kind'], text: string): Vector => ({ kind, make: () => text });

const VECTORS: readonly Vector[] = [
  script((run) => `<script>${run}</script>`),
  script((run) => `<img src=x onerror="${run}">`),
  script((run) => `<image src=x onerror="${run}">`),
  script((run) => `<svg onload="${run}"></svg>`),
  script((run) => `<svg><animate attributeName=x dur=1s onbegin="${run}"></animate></svg>`),
  script((run) => `<svg><set attributeName=x onbegin="${run}" begin=0s></set></svg>`),
  script((run) => `<svg><a href="javascript:${run}"><text y=20>rumeur</text></a></svg>`),
  script((run) => `<svg><foreignObject><img src=x onerror="${run}"></foreignObject></svg>`),
  script((run) => `<math><mtext><img src=x onerror="${run}"></mtext></math>`),
  script((run) => `<details open ontoggle="${run}"><summary>x</summary></details>`),
  script((run) => `<video><source src=x onerror="${run}"></video>`),
  script((run) => `<audio src=x onerror="${run}"></audio>`),
  script((run) => `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`),
  script((run) => `<iframe src="javascript:parent.${run}"></iframe>`),
  script((run) => `<object data="data:text/html,x" onerror="${run}"></object>`),
  script((run) => `<embed src="javascript:${run}">`),
  script((run) => `<input autofocus onfocus="${run}">`),
  script((run) => `<select autofocus onfocus="${run}"><option>x</select>`),
  script((run) => `<div tabindex=0 autofocus onfocus="${run}">x</div>`),
  script(
    (run) =>
      `<style>@keyframes k{from{opacity:0}}</style><b style="animation:k 1ms" onanimationstart="${run}">x</b>`,
  ),
  script((run) => `<b style="transition:opacity 1ms" ontransitionend="${run}" onpointerenter="${run}">x</b>`),
  script((run) => `<link rel=stylesheet href="data:text/css," onload="${run}">`),
  script((run) => `<style onload="${run}"></style>`),
  script((run) => `<marquee onstart="${run}">x</marquee>`),
  script((run) => `<a href="javascript:${run}">l’usine</a>`),
  script((run) => `<form action="javascript:${run}"><button>Signer</button></form>`),
  script((run) => `<noscript><p title="</noscript><img src=x onerror='${run}'>"></noscript>`),
  script((run) => `<template><img src=x onerror="${run}"></template><img src=x onerror="${run}">`),
  script((run) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror="${run}">`),
  request((url) => `<img src="${url}">`),
  request((url) => `<img srcset="${url} 1x">`),
  request((url) => `<picture><source srcset="${url}"><img></picture>`),
  request((url) => `<video poster="${url}"></video>`),
  request((url) => `<video src="${url}" autoplay></video>`),
  request((url) => `<audio src="${url}" autoplay></audio>`),
  request((url) => `<video><track default src="${url}"></video>`),
  request((url) => `<link rel=stylesheet href="${url}">`),
  request((url) => `<link rel=prefetch href="${url}">`),
  request((url) => `<link rel=preload as=image href="${url}">`),
  request((url) => `<style>@import "${url}";</style>`),
  request((url) => `<style>body{background-image:url(${url})}</style>`),
  request((url) => `<p style="background:url(${url})">x</p>`),
  request((url) => `<style>@font-face{font-family:f;src:url(${url})}</style><p style="font-family:f">x</p>`),
  request((url) => `<iframe src="${url}"></iframe>`),
  request((url) => `<object data="${url}"></object>`),
  request((url) => `<embed src="${url}">`),
  request((url) => `<input type=image src="${url}">`),
  request((url) => `<svg><image href="${url}" width=9 height=9 /></svg>`),
  request((url) => `<svg><use href="${url}#x"></use></svg>`),
  request((url) => `<table background="${url}"><tr><td>x</table>`),
  request((url) => `<script src="${url}"></script>`),
  request((url) => `![suivi](${url})`),
  { kind: 'navigation', make: (_run, url) => `<meta http-equiv=refresh content="0;url=${url}">` },
  { kind: 'navigation', make: (_run, url) => `<base href="${url}/"><a href="x">x</a>` },
  { kind: 'navigation', make: (_run, url) => `<a href="${url}" ping="${url}" target=_blank download>x</a>` },
  {
    kind: 'navigation',
    make: (_run, url) => `<form action="${url}" target=_top><input name=a value=b autofocus></form>`,
  },
  ...[
    'createElement',
    'getElementById',
    'body',
    'cookie',
    'querySelector',
    'addEventListener',
    'head',
    'root',
    'api',
    'name',
  ].map((name) =>
    fixed('clobber', `<form name="${name}" id="${name}"><input name="${name}" id="attributes"></form>`),
  ),
  fixed('text', '{{constructor.constructor("globalThis.hostileRuns=1")()}}'),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the payload is this very text.
  fixed('text', '${globalThis.hostileRuns=1}'),
  fixed('text', '=HYPERLINK("http://127.0.0.1/hit","x")'),
  fixed('text', "＝cmd|'/C calc'!A0"),
  fixed('text', '\u202e\u2066gnp.exe\u2069 \u200f'),
  fixed('text', `Za${'\u0335\u0321\u0489'.repeat(400)}lgo`),
  fixed('text', '\u001b]8;;file:///etc/passwd\u001b\\x\u001b[2J'),
  fixed('text', '%s %n %d {0} %2522><svg onload=1>'),
  fixed('text', '+ADw-script+AD4-globalThis.hostileRuns=1+ADw-/script+AD4-'),
  fixed('text', '{"__proto__":{"hostileRuns":1}}'),
];

const BREAKOUTS: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `Alerte à l’usine : ${payload} #rumeur`,
  (payload) => `">${payload}`,
  (payload) => `'>${payload}`,
  (payload) => `-->${payload}<!--`,
  (payload) => `</title>${payload}`,
  (payload) => `</textarea>${payload}`,
  (payload) => `</style>${payload}`,
  (payload) => `</script>${payload}`,
  (payload) => `]]>${payload}`,
  (payload) => `</p></div></main>${payload}`,
  (payload) => `<b><i>${payload}`,
  (payload) => `${payload}`.repeat(2),
];

const DISGUISES: readonly ((payload: string, random: Random) => string)[] = [
  (payload) => payload,
  (payload) => payload,
  (payload, random) =>
    payload.replace(/<([a-z]+)/g, (tag) =>
      [...tag].map((sign) => (random.chance(0.5) ? sign.toUpperCase() : sign)).join(''),
    ),
  (payload) => payload.replace(/<([a-z]+) /g, '<$1/'),
  (payload) => payload.replace(/<([a-z]+) /g, '<$1\n\t\f'),
  (payload) => payload.replace(/"/g, "'"),
  (payload) => payload.replace(/javascript:/g, 'java&#10;script&colon;'),
  (payload) => payload.replace(/<([a-z]+)/g, '<$1 \u0000'),
  (payload) => payload.replace(/</g, '&lt;'),
  (payload) => payload.replace(/</g, '＜'),
  (payload) => payload.replace(/>$/, ''),
  (payload) => payload.replace(/[<>"']/g, (sign) => encodeURIComponent(sign)),
  (payload) => payload.normalize('NFKD'),
];

/** Hostile payloads, numbered from 1; the same seed gives the same ones. `canary` is an origin that counts its hits. */
export function hostilePayloads(count: number, seed: number, canary: string): readonly Payload[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    // Every vector at least once in plain form, the rest by chance.
    const vector = VECTORS[index] ?? random.pick(VECTORS);
    const plain = vector.make(
      'globalThis.hostileRuns=(globalThis.hostileRuns||0)+1',
      `${canary}/hit/${number}`,
    );
    const text =
      index < VECTORS.length ? plain : random.pick(BREAKOUTS)(random.pick(DISGUISES)(plain, random));
    return { number, kind: vector.kind, text };
  });
}

const LINK_SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  ' javascript:',
  'java\nscript:',
  '\u0001javascript:',
  'vbscript:',
  'data:text/html,',
  'file://',
  'file:///',
  'smb://',
  '\\\\',
  'ms-msdt:/id ',
  'ms-officecmd:',
  'search-ms:query=',
  'ftp://',
  'ws://',
  'blob:',
  'about:',
  'chrome://',
  'devtools://',
  'app://',
  'view-source:',
  'intent://',
  'tel:',
  'sms:',
  'vscode://',
  'steam://',
  'x-apple.systempreferences:',
  'jar:',
  '//',
] as const;
const LINK_RESTS = [
  'alert(1)',
  'etc/passwd',
  'server/share/x.exe',
  'x',
  '%00',
  '127.0.0.1/',
  '<script>alert(1)</script>',
  '../../x',
  '',
] as const;

/** Addresses that must never be handed to the operating system. */
export function hostileLinks(count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const scheme = LINK_SCHEMES[index % LINK_SCHEMES.length] ?? 'javascript:';
    return `${scheme}${random.pick(LINK_RESTS)}${random.chance(0.3) ? `#${random.below(1_000)}` : ''}`;
  });
}
