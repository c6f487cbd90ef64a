/*
 * How long a text is where it will be published: each network counts in its own way and has its own limit. Counting
 * letters as they are seen is dear, so a text far beyond its limit is counted to a point and no further.
 */

/** The longest text of one post or comment, in what its network counts. Servers of Mastodon may set their own. */
export const NETWORK_LIMITS: Readonly<Record<string, number>> = {
  x: 280,
  mastodon: 500,
  bluesky: 300,
  facebook: 63_206,
  instagram: 2_200,
  linkedin: 3_000,
  threads: 500,
  youtube: 10_000,
  tiktok: 2_200,
  reddit: 10_000,
};

/** Bluesky holds a post to so many bytes of UTF-8 besides its letters. */
export const BLUESKY_BYTES = 3_000;
/** What a link takes up on X and on Mastodon, however long it is. */
export const LINK_LENGTH = 23;
/** Beyond a limit, letters are counted so far and no further. */
const COUNTED_BEYOND = 10_000;

export type TextLength = {
  /** In what the network counts; in bytes where `unit` says so. */
  readonly used: number;
  /** Null where no limit is known. */
  readonly limit: number | null;
  /** Bytes only where it is they that are too many. */
  readonly unit: 'character' | 'byte';
  /** The text is far too long and was not counted to its end. */
  readonly isAtLeast: boolean;
};

/**
 * How much of the text a network takes, in UTF-16 units, never in the middle of a letter: all of it where it fits or
 * where no limit is known. The search halves, for counting a whole text is dear.
 */
export function fittingOn(network: string, text: string): number {
  const fits = (length: number): boolean => {
    const { used, limit } = lengthOn(network, text.slice(0, length));
    return limit === null || used <= limit;
  };
  if (fits(text.length)) return text.length;
  const ends = [...new Intl.Segmenter().segment(text.slice(0, SEARCHED))].map(
    ({ index, segment }) => index + segment.length,
  );
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(ends[middle - 1] ?? 0)) low = middle;
    else high = middle - 1;
  }
  return ends[low - 1] ?? 0;
}

/** No network takes more than this, in UTF-16 units. */
const SEARCHED = 100_000;

type Counted = Pick<TextLength, 'used' | 'isAtLeast'>;

/** How much of the limit of a network (a code of `network.ts`) a text takes up; UTF-16 units where nothing else is known. */
export function lengthOn(network: string, text: string): TextLength {
  const limit = Object.hasOwn(NETWORK_LIMITS, network) ? (NETWORK_LIMITS[network] ?? null) : null;
  const counted = (of: Counted): TextLength => ({ ...of, limit, unit: 'character' });
  const most = (limit ?? 0) + COUNTED_BEYOND;
  switch (network) {
    case 'x':
      return counted(whole(weighOnX(text)));
    case 'mastodon':
      return counted(countLetters(asMastodonCounts(text), most));
    case 'bluesky': {
      const letters = countLetters(text, most);
      const bytes = utf8Bytes(text);
      return letters.used <= (limit ?? 0) && bytes > BLUESKY_BYTES
        ? { used: bytes, limit: BLUESKY_BYTES, unit: 'byte', isAtLeast: false }
        : counted(letters);
    }
    case 'threads':
      return counted(whole(weighOnThreads(text)));
    default:
      return counted(whole(text.length));
  }
}

const whole = (used: number): Counted => ({ used, isAtLeast: false });

let segmenter: Intl.Segmenter | null = null;

/** Letters as they are seen (grapheme clusters), to `most` and no further. */
function countLetters(text: string, most: number): Counted {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  let used = 0;
  for (const _ of segmenter.segment(text)) {
    used += 1;
    if (used > most) return { used, isAtLeast: true };
  }
  return whole(used);
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const point = text.codePointAt(index) ?? 0;
    if (point > 0xffff) index += 1;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point > 0xffff ? 4 : 3;
  }
  return bytes;
}

/** A flag, a keycap, or a pictograph with all that joins itself to it. */
const EMOJI =
  /\p{RI}{1,2}|[\d#*]\ufe0f?\u20e3|\p{ExtPict}(?:\p{EMod}|\ufe0f\u20e3?|[\u{e0020}-\u{e007e}]{1,16}\u{e007f})?(?:\u200d\p{ExtPict}(?:\p{EMod}|\ufe0f)?)*/uy;
const PRESENTED_AS_EMOJI = 0xfe0f;
const KEYCAP = 0x20e3;
const LAST_LIGHT = 0x10ff;

/** Where the pictograph that begins at the index ends; the index itself where none does. */
function emojiEnd(text: string, index: number): number {
  const next = text.charCodeAt(index + 1);
  // Letters of ours, and © as text: not worth an expression each.
  if (text.charCodeAt(index) <= LAST_LIGHT && next !== PRESENTED_AS_EMOJI && next !== KEYCAP) return index;
  EMOJI.lastIndex = index;
  return EMOJI.test(text) ? EMOJI.lastIndex : index;
}

/** https://docs.x.com/fundamentals/counting-characters: scripts that say more in a letter weigh two, links are shortened. */
function weighOnX(raw: string): number {
  const text = raw.normalize('NFC');
  let weight = 0;
  let index = 0;
  for (const { from, to } of [...linkSpans(text, true), { from: text.length, to: text.length }]) {
    while (index < from) {
      const end = emojiEnd(text, index);
      const point = text.codePointAt(index) ?? 0;
      weight += end === index && isLight(point) ? 1 : 2;
      index = end > index ? end : index + (point > 0xffff ? 2 : 1);
    }
    if (to > from) weight += LINK_LENGTH;
    index = to;
  }
  return weight;
}

function isLight(point: number): boolean {
  return (
    point <= LAST_LIGHT ||
    (point >= 0x2000 && point <= 0x200d) ||
    (point >= 0x2010 && point <= 0x201f) ||
    (point >= 0x2032 && point <= 0x2037)
  );
}

/** https://developers.facebook.com/docs/threads/posts: a pictograph takes up its bytes of UTF-8. */
function weighOnThreads(text: string): number {
  let weight = 0;
  for (let index = 0; index < text.length; ) {
    const end = emojiEnd(text, index);
    const point = text.codePointAt(index) ?? 0;
    weight += end > index ? utf8Bytes(text.slice(index, end)) : 1;
    index = end > index ? end : index + (point > 0xffff ? 2 : 1);
  }
  return weight;
}

const FEDERATED = /(?<![=/:\p{L}\p{N}_])(@[\w.-]{1,64})@([\p{L}\p{N}_.-]{1,253})/gu;

/** https://docs.joinmastodon.org/user/posting/: links take up a fixed length, accounts leave their server out. */
function asMastodonCounts(text: string): string {
  let out = '';
  let from = 0;
  const withoutServers = (part: string) =>
    part.replace(FEDERATED, (_, user: string, server: string) => user + (/[.-]+$/.exec(server)?.[0] ?? ''));
  for (const span of linkSpans(text, false)) {
    out += withoutServers(text.slice(from, span.from)) + 'x'.repeat(LINK_LENGTH);
    from = span.to;
  }
  return out + withoutServers(text.slice(from));
}

/*
 * Bare names that X makes links of: every country's ending and the common others. The full list of endings has more than
 * a thousand and changes every month; with http(s) before it, any name is taken for a link.
 */
const COUNTRIES =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vu wf ws ye yt za zm zw';
const OTHERS =
  'com net org edu gov mil int info biz name pro mobi jobs travel museum coop aero asia cat tel app dev online site shop store blog news press media agency social group world today live life club tech cloud digital email help support health care energy bank games art design studio xyz top quebec paris alsace bzh africa london berlin nyc';
const ENDINGS: ReadonlySet<string> = new Set(`${COUNTRIES} ${OTHERS}`.split(' '));

type Span = { readonly from: number; readonly to: number };

// Runs, not addresses: which part of a run is one is decided without an expression that could try over and over.
const STARTS =
  /(?<![A-Za-z0-9@＠$#＃])https?:\/\/(?=[\p{L}\p{N}])|(?<![\w@＠$#＃./-])[a-z0-9][\w\u00c0-\u024f.-]*/giu;
const HOST = /[\p{L}\p{N}_.-]+/uy;
const REST = /(?::\d{1,5})?(?:[/?][^\s<>"'«»“”‘’`]*)?/uy;
/** Of a bare name, X takes what follows for its own from a slash on. */
const BARE_REST = /(?:(?::\d{1,5})?\/[^\s<>"'«»“”‘’`]*)?/uy;

/** Where links stand, in order; `hasBare`: names without http(s) too. */
function linkSpans(text: string, hasBare: boolean): readonly Span[] {
  const spans: Span[] = [];
  for (let found = nextStart(text, 0); found !== null; ) {
    const { from, run } = found;
    const isBare = !run.endsWith('://');
    const to = isBare ? (hasBare ? bareEnd(text, from, run) : from) : hostEnd(text, from + run.length);
    if (to > from) spans.push({ from, to: restEnd(text, to, isBare ? BARE_REST : REST) });
    found = nextStart(text, Math.max(spans.at(-1)?.to ?? 0, from + run.length));
  }
  return spans;
}

function nextStart(text: string, index: number): { readonly from: number; readonly run: string } | null {
  STARTS.lastIndex = index;
  const found = STARTS.exec(text);
  return found === null ? null : { from: found.index, run: found[0] };
}

/** Where a name that X knows as one ends in a run of its letters; `from` where none does. */
function bareEnd(text: string, from: number, run: string): number {
  // Glued to an @ it is part of an e-mail address.
  if (text[from + run.length] === '@') return from;
  let end = from;
  let at = from;
  let before = '';
  for (const label of run.split('.')) {
    if (label === '' || label.startsWith('-') || label.endsWith('-')) break;
    if (before !== '' && !before.includes('_') && ENDINGS.has(label.toLowerCase())) end = at + label.length;
    at += label.length + 1;
    before = label;
  }
  return end;
}

function hostEnd(text: string, at: number): number {
  HOST.lastIndex = at;
  const host = HOST.exec(text)?.[0] ?? '';
  return at + host.length - (/[._-]+$/.exec(host.slice(-8))?.[0].length ?? 0);
}

/** Port, path and query, without the signs that end a sentence; a bracket that was opened in it may close in it. */
function restEnd(text: string, at: number, form: RegExp): number {
  form.lastIndex = at;
  const rest = form.exec(text)?.[0] ?? '';
  let open = 0;
  for (const sign of rest) open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  let length = rest.length;
  for (; length > 0; length -= 1) {
    const last = rest[length - 1] ?? '';
    if (last === ')' && open < 0) open += 1;
    else if (!'.,;:!?…]}*'.includes(last)) break;
  }
  return at + length;
}
