/*
 * Makes scenarios from a story and a seed: the same seed gives the same scenario to the letter, another one gives another
 * afternoon of the same crisis. A story is written by people (`resources/exercise`); what is made here is who says
 * what when: waves that rise and fall, reposts, questions, answers, trolls, and the untidiness of people who type.
 */
import type { BiText } from './biText.ts';
import type { Language } from './limits.ts';
import type { Inject, Scenario, ScenarioPost } from './scenario.ts';

/** Who speaks: each with lines of its own, networks it is on, and how far it is heard. */
export type StoryVoice = {
  readonly name: string;
  readonly networks: readonly string[];
  /** Audience of an account: from, to. */
  readonly reach: readonly [number, number];
  /** Share of its lines that others repeat, 0..1. */
  readonly repeated: number;
  /** Posts that people answer with are answers of this one; without it they stand alone. */
  readonly answers?: string;
  readonly lines: { readonly [L in Language]: readonly string[] };
  /** What it adds in haste, now and then; without them it adds nothing. */
  readonly tails?: { readonly [L in Language]: readonly string[] };
  /** It writes with care, under these names: newsrooms, officials. */
  readonly authors?: { readonly [L in Language]: readonly string[] };
};

/** A stretch of the story: so many posts a minute at its beginning and at its end, by whom. */
export type StoryPhase = {
  readonly from: number;
  readonly to: number;
  readonly perMinute: readonly [number, number];
  /** Weights of voices by their names. */
  readonly mix: Readonly<Record<string, number>>;
};

export type Story = {
  readonly title: BiText;
  readonly summary: BiText;
  readonly notice: BiText;
  readonly timeZone: string;
  readonly durationSeconds: number;
  /** Share of posts in French, 0..1. */
  readonly french: number;
  readonly voices: readonly StoryVoice[];
  readonly phases: readonly StoryPhase[];
  /** `{city}` in a line is one of these. */
  readonly slots: Readonly<Record<string, { readonly [L in Language]: readonly string[] }>>;
  readonly authors: { readonly [L in Language]: readonly string[] };
  /** What is not posts: calls, journalists, orders, outages, notes; posts that must be said are among them too. */
  readonly beats: readonly Inject[];
};

const WAVE_SECONDS = 120;

/** Makes the scenario. `seed` is a whole number. */
export function makeScenario(story: Story, seed: number): Scenario {
  const random = createRandom(seed);
  const said: Said[] = [];
  const posts: (Omit<ScenarioPost, 'after'> & { readonly at: number })[] = [];
  for (const phase of story.phases) {
    const [first, last] = phase.perMinute;
    let at = phase.from;
    for (;;) {
      const share = (at - phase.from) / Math.max(1, phase.to - phase.from);
      const perSecond = Math.max(0.001, (first + (last - first) * share) / 60);
      at += Math.max(1, Math.round(-Math.log(1 - random()) / perSecond));
      if (at >= phase.to || at >= story.durationSeconds) break;
      posts.push({ at, ...postOf(story, phase, said, random) });
    }
  }
  const waves = new Map<number, ScenarioPost[]>();
  for (const { at, ...post } of posts.sort((a, b) => a.at - b.at)) {
    const wave = Math.floor(at / WAVE_SECONDS) * WAVE_SECONDS;
    waves.set(wave, [...(waves.get(wave) ?? []), { ...post, after: at - wave }]);
  }
  const made = [...waves].map(
    ([at, list]): Inject => ({
      kind: 'posts',
      id: `wave${at}`,
      at,
      title: { fr: `Fil, ${list.length} publications`, en: `Feed, ${list.length} posts` },
      expected: [],
      posts: list,
    }),
  );
  const { title, summary, notice, timeZone, durationSeconds } = story;
  return {
    schema: 'vigie.scenario',
    version: 1,
    title,
    summary,
    notice,
    timeZone,
    durationSeconds,
    // Beats first where both come at once: a facilitator reads them before the feed moves.
    injects: [...story.beats, ...made].sort(
      (a, b) => a.at - b.at || Number(a.kind === 'posts') - Number(b.kind === 'posts'),
    ),
  };
}

type Said = {
  readonly key: string;
  readonly voice: string;
  readonly text: string;
  readonly handle: string;
  readonly language: Language;
  readonly weight: number;
};

const REPOST_SHARE = 0.24;
const TAIL_SHARE = 0.3;
const KEPT = 60;

function postOf(story: Story, phase: StoryPhase, said: Said[], random: Random): Omit<ScenarioPost, 'after'> {
  const repeated = said.filter(({ weight }) => weight > 0);
  if (repeated.length > 3 && random() < REPOST_SHARE) {
    const original = weighted(repeated, ({ weight }) => weight, random);
    const language = original.language;
    const author = pick(story.authors[language], random);
    return {
      network: pick(['x', 'facebook', 'bluesky'], random),
      author,
      handle: handleOf(author, random),
      language,
      reach: reachOf([20, 2_500], random),
      text: random() < 0.5 ? original.text : `RT ${original.handle} ${original.text}`,
    };
  }
  const voice = weighted(story.voices, ({ name }) => phase.mix[name] ?? 0, random);
  const language: Language = random() < story.french ? 'fr' : 'en';
  const line = pick(voice.lines[language], random);
  const author = pick((voice.authors ?? story.authors)[language], random);
  const handle = handleOf(author, random);
  const filled = fill(line, story, language, random);
  const text = voice.authors === undefined ? untidy(filled, voice, language, random) : filled;
  const asked = said.filter((one) => one.voice === voice.answers && one.language === language);
  const key = `p${said.length}`;
  const answers =
    voice.answers !== undefined && asked.length > 0 ? pick(asked.slice(-12), random).key : undefined;
  said.push({
    key,
    voice: voice.name,
    text,
    handle,
    language,
    weight: random() < voice.repeated ? 1 + random() * 6 : 0,
  });
  // Old posts are repeated no more.
  const old = said.length - KEPT;
  const forgotten = said[old];
  if (forgotten !== undefined) said[old] = { ...forgotten, weight: 0 };
  return {
    key,
    network: pick(voice.networks, random),
    author,
    handle,
    language,
    reach: reachOf(voice.reach, random),
    text,
    ...(answers === undefined ? {} : { answers }),
  };
}

function fill(line: string, { slots }: Story, language: Language, random: Random): string {
  const filled = line.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const choices = Object.hasOwn(slots, name) ? slots[name]?.[language] : undefined;
    return choices === undefined || choices.length === 0 ? whole : pick(choices, random);
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** People type in haste: without a capital, without accents, with too much at the end. */
function untidy(text: string, { tails }: StoryVoice, language: Language, random: Random): string {
  let typed = text;
  if (random() < 0.22) typed = typed.charAt(0).toLowerCase() + typed.slice(1);
  if (language === 'fr' && random() < 0.12) typed = typed.normalize('NFD').replace(/\p{M}/gu, '');
  if (random() < 0.08) typed = typed.replace(/[.!?]+$/, '');
  if (random() < 0.04) typed = typed.toUpperCase();
  return tails !== undefined && random() < TAIL_SHARE ? `${typed} ${pick(tails[language], random)}` : typed;
}

function handleOf(author: string, random: Random): string {
  const plain = author
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
  return `@${plain.slice(0, 18)}${random() < 0.35 ? Math.floor(random() * 90 + 10) : ''}`;
}

/** Most accounts are small: even by orders of magnitude. */
function reachOf([from, to]: readonly [number, number], random: Random): number {
  const low = Math.log(Math.max(1, from));
  return Math.round(Math.exp(low + (Math.log(to) - low) * random()));
}

type Random = () => number;

/** Numbers in 0..1, the same for the same seed (mulberry32). */
function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(list: readonly T[], random: Random): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('A story has nothing to choose from.');
  return one;
}

function weighted<T>(list: readonly T[], weightOf: (one: T) => number, random: Random): T {
  const total = list.reduce((sum, one) => sum + weightOf(one), 0);
  let left = random() * total;
  for (const one of list) {
    left -= weightOf(one);
    if (left < 0) return one;
  }
  return pick(list, random);
}
