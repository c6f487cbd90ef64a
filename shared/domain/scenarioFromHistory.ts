/*
 * A scenario out of what really happened: posts of an import or a past incident become waves of an exercise. Nobody in it
 * can be found again: accounts get numbers, whatever points to a person or a page is replaced, audiences are rounded,
 * and the clock begins at zero.
 */
import type { BiText } from './biText.ts';
import { createNameIndex } from './nameIndex.ts';
import type { Scenario, ScenarioPost } from './scenario.ts';
import { SCENARIO_LIMITS } from './scenario.ts';

export type PastPost = {
  readonly network: string;
  readonly author: string | null;
  readonly handle: string | null;
  readonly language: string | null;
  readonly reach: number | null;
  readonly text: string;
  /** Epoch ms UTC. */
  readonly postedAt: number;
};

export type HistoryWish = {
  readonly title: BiText;
  readonly timeZone: string;
  /** People whom plan and room know; authors are found by themselves. */
  readonly names: readonly string[];
};

export type MadeScenario = {
  readonly scenario: Scenario;
  /** Posts that found no room and were left out, evenly. */
  readonly leftOut: number;
  /** By how much the time was pressed together; 1: as it was. */
  readonly pressed: number;
};

const WAVE_SECONDS = 300;
const MASKS = { address: '[…]', link: '[lien]', number: '[numéro]', name: '[nom]' } as const;
const LINK = /(?:https?:\/\/|www\.)[^\s<>«»"]+/giu;
const EMAIL = /[^\s@<>()«»",;:]+@[^\s@<>()«»",;:]*\.[\p{L}\p{N}]+/gu;
const HANDLE = /(?<![\p{L}\p{N}_])@([\p{L}\p{N}_.-]*[\p{L}\p{N}_])/gu;
const LONG_NUMBER = /\+?\(?\d(?:[\s\u00a0\u202f.()/-]{0,2}\d){6,}/g;

/** Makes the scenario; null where there is nothing to make it of. */
export function scenarioFromHistory(past: readonly PastPost[], wish: HistoryWish): MadeScenario | null {
  const sorted = past.filter(({ text }) => text.trim() !== '').sort((a, b) => a.postedAt - b.postedAt);
  const step = Math.max(1, sorted.length / SCENARIO_LIMITS.posts);
  const kept = sorted.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return null;
  const spanSeconds = Math.max(60, Math.ceil((last.postedAt - first.postedAt) / 1_000));
  const pressed = Math.max(1, spanSeconds / (SCENARIO_LIMITS.durationSeconds - 1));
  const secondsOf = (postedAt: number): number => Math.floor((postedAt - first.postedAt) / 1_000 / pressed);
  // Also of posts that are left out: others may name them.
  const mask = createMask(past, wish.names);
  const waves = new Map<number, ScenarioPost[]>();
  for (const post of kept) {
    const at = secondsOf(post.postedAt);
    const wave = Math.floor(at / WAVE_SECONDS) * WAVE_SECONDS;
    const posts = waves.get(wave) ?? [];
    posts.push({ ...mask(post), after: at - wave });
    waves.set(wave, posts);
  }
  return {
    scenario: {
      schema: 'vigie.scenario',
      version: 1,
      title: wish.title,
      summary: {
        fr: 'Tiré de ce qui s’est vraiment passé ; les personnes sont masquées.',
        en: 'Made from what really happened; people are masked.',
      },
      notice: {
        fr: 'Comptes numérotés, audiences arrondies. Les mots sont ceux d’alors.',
        en: 'Accounts are numbered and audiences rounded. The words are those of the time.',
      },
      timeZone: wish.timeZone,
      durationSeconds: Math.max(60, secondsOf(last.postedAt)),
      injects: [...waves].flatMap(([at, posts]) => splitWave(at, posts)),
    },
    leftOut: sorted.length - kept.length,
    pressed,
  };
}

/** A wave larger than an inject may be comes as several at the same time. */
function splitWave(at: number, posts: readonly ScenarioPost[]): Scenario['injects'] {
  const parts: (readonly ScenarioPost[])[] = [];
  for (let from = 0; from < posts.length; from += SCENARIO_LIMITS.postsInOne)
    parts.push(posts.slice(from, from + SCENARIO_LIMITS.postsInOne));
  return parts.map((part, index) => ({
    kind: 'posts' as const,
    id: `wave${at}${index === 0 ? '' : `x${index}`}`,
    at,
    title: { fr: `Vague de ${part.length}`, en: `Wave of ${part.length}` },
    expected: [],
    posts: part,
  }));
}

/** Replaces people alike wherever they are named: an account has one number through the whole scenario. */
function createMask(
  posts: readonly PastPost[],
  names: readonly string[],
): (post: PastPost) => Omit<ScenarioPost, 'after'> {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const folded = key.toLocaleLowerCase();
    const known = numbers.get(folded) ?? numbers.size + 1;
    numbers.set(folded, known);
    return known;
  };
  const authors = posts.flatMap(({ author }) => (author === null ? [] : [author]));
  const namesIn = createNameIndex([...names, ...authors]);
  const bare = (handle: string): string => handle.replace(/^@/, '').replace(/@.*$/, '');
  const textOf = (text: string): string => {
    let masked = text
      .replace(LINK, MASKS.link)
      .replace(EMAIL, MASKS.address)
      .replace(HANDLE, (_found, handle: string) => `@compte${numberOf(bare(handle))}`)
      .replace(LONG_NUMBER, MASKS.number);
    const known = namesIn(masked);
    if (known.whole !== null) masked = masked.replace(known.whole, MASKS.name);
    if (known.parts !== null) masked = masked.replace(known.parts, MASKS.name);
    // A scenario holds no markup: what looked like it stays readable.
    return masked
      .replace(/</g, '‹')
      .replace(/>/g, '›')
      .replace(/&(?=[#\p{L}])/gu, '＆')
      .slice(0, SCENARIO_LIMITS.post);
  };
  return ({ network, author, handle, language, reach, text }) => {
    const number = numberOf(handle === null || handle === '' ? (author ?? text) : bare(handle));
    return {
      network: network.slice(0, 40),
      author: `Compte ${number}`,
      handle: `@compte${number}`,
      language: language?.startsWith('fr') === true ? 'fr' : 'en',
      reach: reach === null ? null : rounded(reach),
      text: textOf(text).trim() || '…',
    };
  };
}

/** Two digits: enough for how far a post reaches, too few to find an account by. */
function rounded(reach: number): number {
  if (reach < 10) return reach;
  const step = 10 ** (Math.floor(Math.log10(reach)) - 1);
  return Math.round(reach / step) * step;
}
