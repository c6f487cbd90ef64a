/*
 * What a statement promises, clause by clause: that one is told more, called back, refunded. Only what is said to come
 * must stand on the other side, where any mention of it will do; "will not" is another promise.
 */
import type { ParitySide, ParityToken, TextToRead } from './parityToken.ts';
import { isPaying, LOOSE, PROMISES } from './promiseWords.ts';

/** What puts a clause into the future, and how the word itself says so. */
const AHEAD: Readonly<Record<ParitySide, RegExp>> = {
  fr: /(?<!\p{L})(?!environs|extra)\p{L}{1,30}(?:(?:[eidvu]|err|ourr|[eaî]tt?|nc)r(?:ons|ont|ai)|(?:[eidvu]|err|ourr|[eaî]tt?|nc)ra|[ed]rez|(?:au|cev|de|pour|er)rez)(?!\p{L})|nous (?:nous )?engageons|(?:allons|allez|va|vont)(?= \p{L}+(?:er|ir|re)(?!\p{L}))|prochaine?s? (?:point|mise|bilan|nouvelle|information|communiqué)/giu,
  en: /(?<!\p{L})(?:will|\p{L}+'ll|won't|shall|going to|next (?:update|report|briefing)|promise|commit(?:ted)? to)(?!\p{L})/giu,
};
const NOT: Readonly<Record<ParitySide, RegExp>> = {
  fr: /(?<!\p{L})(?:pas|plus|aucune?|jamais|rien|personne|nulle?|ni)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:not|cannot|never|no|none|nothing|nobody|neither|nor|\p{L}{1,9}n't)(?!\p{L})/iu,
};
/** No denial, though it looks like one. */
const YET_SO: Readonly<Record<ParitySide, RegExp>> = {
  fr: /n'hésite[rz]? pas|ne manque[rz]\p{L}* pas|(?:au )?plus tard|de plus(?! en)|(?:le|en|la|les|bien|non) plus|pas seulement|rien que/giu,
  en: /no (?:extra |additional |further )?(?:cost|charge|fee|later|matter|doubt|questions? asked)|not only|no one else|if not/giu,
};

const SENTENCE = /[^.!?\n\u2026]+(?:[.!?](?=\S)[^.!?\n\u2026]*)*[.!?\u2026]*/gu;
const PAUSE: Readonly<Record<ParitySide, RegExp>> = {
  fr: /[,;:()](?= |$)|(?<!\p{L})(?:jusqu'à ce que|tant que|avant que|parce que|car|mais|afin|pour que|le temps de|pour(?= \p{L}+(?:er|ir|re)(?!\p{L}))|si|lorsqu|quand|dès|pendant|après|avant|dont|qui)(?!\p{L})/giu,
  en: /[,;:()](?= |$)|(?<!\p{L})(?:until|unless|because|but|so that|so we|in order|if|while|once|before|after|when|as soon as|who|whose|which|pending|following|during)(?!\p{L})/giu,
};
/** How many words may lie between what puts a clause into the future and what is promised. */
const REACH = 4;

type Clause = { readonly text: string; readonly from: number; readonly isNot: boolean };

function clausesOf(whole: string, side: ParitySide): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const { 0: sentence, index = 0 } of whole.matchAll(SENTENCE)) {
    const pauses = [...sentence.matchAll(PAUSE[side])].map(({ index: at = 0 }) => at);
    const starts = [0, ...pauses.filter((at) => at > 0)];
    for (const [at, start] of starts.entries()) {
      const text = sentence.slice(start, starts[at + 1] ?? sentence.length);
      clauses.push({ text, from: index + start, isNot: isDenied(text, side) });
    }
  }
  return clauses;
}

function isDenied(clause: string, side: ParitySide): boolean {
  const text = clause.replace(YET_SO[side], '');
  return NOT[side].test(text) && (side === 'en' || /(?<!\p{L})(?:ne |n')/iu.test(text));
}

/** Finds promises in a text as it was written: times and places in it do not matter here. */
export function readPromises(text: TextToRead): void {
  const { side } = text;
  for (const { text: clause, from, isNot } of clausesOf(text.plain, side)) {
    const ahead = [...clause.matchAll(AHEAD[side])].map(({ 0: words, index = 0 }) => ({
      at: index,
      end: index + words.length,
    }));
    for (const promised of PROMISES)
      for (const { 0: words, index: at = 0 } of clause.matchAll(promised[side])) {
        // The word itself may be in the future: "remboursera".
        const isAhead = ahead.some(
          ({ at: start, end }) =>
            (start <= at && end > at) ||
            (at <= start && at + words.length > start) ||
            (end <= at && wordsBetween(clause, end, at) <= REACH),
        );
        const token: ParityToken = {
          kind: 'promise',
          keys: isNot ? promised.keys.map((key) => `not ${key}`) : promised.keys,
          from: from + at,
          to: from + at + words.length,
          isWeak: !isAhead || LOOSE[side].test(words) || (isPaying(promised) && /[$€£]/.test(clause)),
        };
        text.tokens.push(token);
      }
  }
}

const wordsBetween = (clause: string, from: number, to: number): number =>
  to - from > 80 ? REACH + 1 : (clause.slice(from, to).match(/[\p{L}\p{N}'-]+/gu) ?? []).length;

/** Says no without a denial: "restera fermé" is "will not open". */
const NO_IN_WORDS: Readonly<Record<ParitySide, RegExp>> = {
  fr: /(?<!\p{L})(?:ferm|annul|suspend|interdi|report|sans|refus|inchang|rest|demeur|évit|cess|arrêt|interromp|absent|imposs|indispo|inaccess|exclu|gratuit|à l'abri|hors|seul|unique|encore|toujours|maint|prolong)|(?<!\p{L})qu[e'] /iu,
  en: /(?<!\p{L})(?:clos|cancel|suspend|ban|postpone|defer|without|refus|unchanged|remain|stay|avoid|stop|cease|halt|absent|impossib|unavail|inaccess|exclu|free|out of|only|still|continu|unable|off|keep|kept|down|lose|lost|miss|fail|until|exten|away)/iu,
};

export type Denial = { readonly from: number; readonly to: number };

/** Clauses that one side denies and the other does not, where both say as much of what will be. */
export function compareDenials(
  fr: TextToRead,
  en: TextToRead,
): readonly { readonly fr: Denial; readonly en: Denial }[] {
  const [a, b] = [aheadOf(fr), aheadOf(en)];
  const denied = (clauses: readonly Ahead[]): number => clauses.filter(({ isNot }) => isNot).length;
  if (a.length !== b.length || denied(a) === denied(b)) return [];
  return a.flatMap((one, at) => {
    const other = b[at];
    if (other === undefined || one.isNot === other.isNot || one.isUnsure || other.isUnsure) return [];
    return [{ fr: { from: one.from, to: one.to }, en: { from: other.from, to: other.to } }];
  });
}

type Ahead = Denial & { readonly isNot: boolean; readonly isUnsure: boolean };

function aheadOf({ side, plain }: TextToRead): readonly Ahead[] {
  return clausesOf(plain, side).flatMap(({ text, from, isNot }) => {
    const [found] = text.matchAll(AHEAD[side]);
    if (found === undefined) return [];
    const start = from + (found.index ?? 0);
    return [{ from: start, to: start + found[0].length, isNot, isUnsure: NO_IN_WORDS[side].test(text) }];
  });
}
