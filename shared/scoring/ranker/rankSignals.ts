/*
 * What can be seen of a post before any decision was made: signals with the weight that they begin with. A post that
 * tells something that can be checked (a figure, a place that closed, somebody hurt, a link to more) comes before one
 * that only feels with others. French and English, folded.
 */
export const RANK_SIGNALS = [
  'bias',
  'link',
  'figures',
  'feelings',
  'facts',
  'exclamation',
  'question',
  'length',
  'hashtags',
  'firstPerson',
  'repost',
  'people',
] as const;
export type RankSignal = (typeof RANK_SIGNALS)[number];

/** What each begins with, by hand; decisions move them. */
export const FIRST_WEIGHTS: Readonly<Record<RankSignal, number>> = {
  bias: -1,
  link: 0.9,
  figures: 0.35,
  feelings: -0.7,
  facts: 0.35,
  exclamation: -0.4,
  question: -0.3,
  length: 0.3,
  hashtags: -0.15,
  firstPerson: -0.3,
  repost: 0,
  people: 0,
};

/** Beginnings of words are looked up by so many letters. */
const KEY_LETTERS = 4;
const FEELINGS = wordList(`
  bless* bravo coeur condoleance condoleances courage crazy damn dieu feel* fuck* god haha* heart*
  hope horrible lol love mdr merci merde omg pensee pensees pray* prie* ptdr rip sad scary shit smh
  solidar* sorry sympathie sympathies terrible thank* thought thoughts triste* wow wtf`);
const FACTS = wordList(`
  alert alerte alertes alerts benevol* besoin* bilan blesse* boycott* breaking bridge bridges close
  closed closing closure closures confirm* confirme* dead death deaths deces disparu* don donat* dons
  eau emergency enquete enquetes evacu* evacuat* explosion explosions ferme* fire* flight flights
  fuite fuites hopita* hospital* incendie* injur* killed lawsuit* leak* missing mort morts need*
  official officials open* outage* ouvert* panne pannes police pompier pompiers pont ponts poursuite
  poursuites power rappel* recall* refund* rembours* report* road roads route routes shelter shelters
  shooting shot suspect suspects update updates urgence urgences victim victime victimes victims
  volunteer* warn* water wounded`);
const FIRST_PERSON = wordList('i im my me mine we our je mon ma mes moi nous notre nos');

type WordList = {
  readonly whole: ReadonlySet<string>;
  /** Beginnings of words, by their first letters. */
  readonly beginnings: ReadonlyMap<string, readonly string[]>;
};

/** Words as folded; one that ends with `*` stands for all that begin so, from four letters on. */
function wordList(text: string): WordList {
  const words = text.split(/\s+/).filter(Boolean);
  const beginnings = new Map<string, string[]>();
  for (const word of words.filter((one) => one.endsWith('*'))) {
    const key = word.slice(0, KEY_LETTERS);
    beginnings.set(key, [...(beginnings.get(key) ?? []), word.slice(0, -1)]);
  }
  return { whole: new Set(words.filter((one) => !one.endsWith('*'))), beginnings };
}

function holds({ whole, beginnings }: WordList, word: string): boolean {
  return (
    whole.has(word) ||
    (beginnings.get(word.slice(0, KEY_LETTERS))?.some((beginning) => word.startsWith(beginning)) ?? false)
  );
}

/** What is counted of a post. */
export type RankCounts = {
  /** Words, hashtags and handles. */
  readonly words: number;
  readonly links: number;
  readonly hashtags: number;
  readonly people: number;
  readonly figures: number;
  readonly feelings: number;
  readonly facts: number;
  readonly firstPerson: number;
  readonly isExclaiming: boolean;
  readonly isAsking: boolean;
  readonly isRepost: boolean;
};

/** Of a folded word. */
export const isFeeling = (word: string): boolean => holds(FEELINGS, word);
export const isFact = (word: string): boolean => holds(FACTS, word);
export const isFirstPerson = (word: string): boolean => holds(FIRST_PERSON, word);

/** The signals, in the order of `RANK_SIGNALS`; each between nothing and a small number. */
export function signalsOf(counts: RankCounts): readonly number[] {
  const values: Readonly<Record<RankSignal, number>> = {
    bias: 1,
    link: Math.min(1, counts.links),
    figures: Math.min(3, counts.figures),
    feelings: Math.min(2, counts.feelings),
    facts: Math.min(3, counts.facts),
    exclamation: counts.isExclaiming ? 1 : 0,
    question: counts.isAsking ? 1 : 0,
    length: Math.min(25, counts.words + counts.links) / 10,
    hashtags: Math.min(6, Math.max(0, counts.hashtags - 2)),
    firstPerson: Math.min(1, counts.firstPerson),
    repost: counts.isRepost ? 1 : 0,
    people: Math.min(3, counts.people),
  };
  return RANK_SIGNALS.map((name) => values[name]);
}
