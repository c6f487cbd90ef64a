/*
 * What a statement promises, by sentence: that one is told more, called back, refunded. Words for the same promise differ
 * in each language; a sentence counts when it speaks of what is to come, and "will not" is another promise.
 */
import { meant, type ParitySide, type TextToRead } from './parityToken.ts';

const AHEAD: Readonly<Record<ParitySide, RegExp>> = {
  fr: /\p{L}{2,}(?:rons|rez|ront|rai|ra)(?!\p{L})|prochaine?s? (?:point|mise|bilan|nouvelle|information)|nous (?:nous )?engageons|(?:allons|allez|va|vont) \p{L}+(?:er|ir|re)(?!\p{L})|d'ici|au plus tard/iu,
  en: /(?<!\p{L})(?:will|we'll|won't|shall|going to|next (?:update|report|briefing)|promise|commit(?:ted)?|no later than)(?!\p{L})/iu,
};
const NOT: Readonly<Record<ParitySide, RegExp>> = {
  fr: /(?<!\p{L})(?:ne|n')(?: ?\p{L}+){0,3}? (?:pas|plus|aucune?|jamais|rien)(?!\p{L})|(?<!\p{L})aucune? (?=\p{L}+ ne )/iu,
  en: /(?<!\p{L})(?:will not|won't|cannot|can't|will never|shall not|no \p{L}+ will)(?!\p{L})/iu,
};

type Promised = { readonly keys: readonly string[]; readonly fr: RegExp; readonly en: RegExp };

/** Telling, calling and writing lie close: each agrees with its neighbour. */
const PROMISES: readonly Promised[] = [
  { keys: ['refund'], fr: /rembours\p{L}*/iu, en: /refund\p{L}*|reimburs\p{L}*|money back/iu },
  { keys: ['replace'], fr: /remplac\p{L}*|échang\p{L}*/iu, en: /replac\p{L}*|exchang\p{L}*|swap\p{L}*/iu },
  {
    keys: ['compensate', 'refund'],
    fr: /indemnis\p{L}*|dédommag\p{L}*|crédit\p{L}*/iu,
    en: /compensat\p{L}*|credit\p{L}*/iu,
  },
  {
    keys: ['pay'],
    fr: /(?:prendr\p{L}+ en charge|pai?er\p{L}*|couvrir\p{L}*)/iu,
    en: /(?:pay for|pay the|will pay|cover the|cover your|cover all)/iu,
  },
  {
    keys: ['update', 'tell'],
    fr: /prochaine?s? (?:point|mise|bilan|nouvelle|information)\p{L}*|point de situation|mise à jour|(?:ferons|fera) le point|tiendrons|informés?|au courant|nouvelles/iu,
    en: /update\p{L}*|next (?:report|briefing)|keep you|posted|informed|news/iu,
  },
  {
    keys: ['contact', 'tell'],
    fr: /contacter\p{L}*|vous revien\p{L}*|vous reviendr\p{L}*|communiqu\p{L}*|appeler\p{L}*|appellera\p{L}*|joindr\p{L}*|rejoindr\p{L}*|écrir\p{L}*|aviser\p{L}*|avertir\p{L}*|prévien\p{L}*|préven\p{L}*|recevr\p{L}+ un (?:courriel|appel|message)|répondr\p{L}*|courriel sera/iu,
    en: /contact\p{L}*|call (?:you|each|every|all|back)|be called|reach (?:out|you)|notif\p{L}*|e-?mail you|write to|receive an? (?:e-?mail|call|message)|hear from|answer\p{L}*|reply|get back|alert\p{L}*|text you/iu,
  },
  {
    keys: ['publish', 'tell', 'update'],
    fr: /publier\p{L}*|publi(?:é|ée|és|ées)(?!\p{L})|diffus\p{L}*|afficher\p{L}*|mettr\p{L}+ en ligne|en ligne/iu,
    en: /publish\p{L}*|post(?:ed)?(?!\p{L})|release\p{L}*|online|make public/iu,
  },
  {
    keys: ['restore'],
    fr: /rétabl\p{L}*|répar\p{L}*|corrig\p{L}*|reprendr\p{L}*|rouvrir\p{L}*|revenir\p{L}*|de retour/iu,
    en: /restor\p{L}*|repair\p{L}*|fix\p{L}*|resum\p{L}*|reopen\p{L}*|be back|return to|back (?:up|on)/iu,
  },
  {
    keys: ['investigate'],
    fr: /enquêt\p{L}*|revoir|réviser\p{L}*|examiner\p{L}*|vérifier\p{L}*|analys\p{L}*/iu,
    en: /investigat\p{L}*|examin\p{L}*|review\p{L}*|look into|inspect\p{L}*|check\p{L}*|test\p{L}*/iu,
  },
  {
    keys: ['deliver'],
    fr: /distribu\p{L}*|livrer\p{L}*|fournir\p{L}*|offrir\p{L}*|offert\p{L}*/iu,
    en: /distribut\p{L}*|deliver\p{L}*|provid\p{L}*|hand(?:ed)? out|offer\p{L}*/iu,
  },
];

const SENTENCE = /[^.!?\n\u2026]+(?:[.!?](?=\S)[^.!?\n\u2026]*)*[.!?\u2026]*/gu;

/** Finds promises in a text as it was written: times and places in it do not matter here. */
export function readPromises(text: TextToRead, whole: string): void {
  const { side } = text;
  for (const { 0: sentence, index = 0 } of whole.matchAll(SENTENCE)) {
    if (!AHEAD[side].test(sentence)) continue;
    for (const promised of PROMISES) {
      const found = promised[side].exec(sentence);
      if (found === null) continue;
      // What is denied elsewhere in the sentence is another matter.
      const isNot = NOT[side].test(clauseAt(sentence, found.index));
      const from = index + found.index;
      for (const token of meant('promise', ...promised.keys.map((key) => (isNot ? `not ${key}` : key))))
        text.tokens.push({ ...token, from, to: from + found[0].length });
    }
  }
}

/** The part of a sentence between two pauses in which a place lies. */
function clauseAt(sentence: string, at: number): string {
  const before = Math.max(...[',', ';', ':'].map((pause) => sentence.lastIndexOf(pause, at)));
  const behind = sentence.slice(at).search(/[,;:]/);
  return sentence.slice(before + 1, behind < 0 ? sentence.length : at + behind);
}
