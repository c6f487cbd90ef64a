/*
 * A promise or an estimate of when it will be over. The day it does not hold is a second crisis, so it is marked; when
 * people will hear more is another promise, which they are owed, and stays unmarked.
 */
import { type FoldedSpan, findAll, phrases, type WordingLanguage, type WordingText } from './wordingText.ts';

type EndWords = {
  /** That it will be over, said of what is to come. */
  readonly end: RegExp;
  /** When. */
  readonly time: RegExp;
  /** What is given at that time is information. */
  readonly information: RegExp;
  /** Before the end: it is not known. */
  readonly unknown: RegExp;
};

const DAY_FR = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const MONTH_FR = '(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)';
const COUNT_FR = '(?:\\d{1,3}|une?|deux|trois|quatre|cinq|six|dix|douze|quelques|prochaines|peu)';
const DAY_EN = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const MONTH_EN = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const COUNT_EN =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|ten|twelve|a few|a couple of|several|about \\w{1,8})';

const WORDS: Readonly<Record<WordingLanguage, EndWords>> = {
  fr: {
    end: phrases(`
      (?:sera|seront|serait|seraient|devrait|devraient|va|vont|pourra|pourront|pourrait|pourraient) (?:\\w{1,20} ){0,2}?(?:etre )?(?:\\w{1,20} ){0,2}?(?:regle|resolu|retabli|repare|corrige|termine|fini|rouvert|reouvert|remis|revenu|operationnel|fonctionnel|potable|de retour|de nouveau|a nouveau|revenir|reprendre|rentrer dans l'ordre|rouvrir)\\w{0,4}
      (?:tout )?(?:rentrera|reviendra|rentreront|reviendront) (?:dans l'ordre|a la normale)
      retour (?:complet )?a la normale
      (?:rouvrir|reprendr|retablir|resoudr|reparer|corriger)(?:a|ai|ons|ont|ait|aient)
      reglerons
      (?:prevoyons|esperons|visons|estimons|comptons|pensons) (?:un |une |le |la )?(?:pouvoir )?(?:retabli\\w{0,7}|retour|reouverture|reprise|rouvrir|reprendre|regler|resoudre|reparer|revenir)
      fin (?:de la panne|des travaux|de la crise|de l'interruption)
    `),
    time: phrases(`
      d'ici (?!la\\b(?! fin))(?:a |au |la |le |les )?(?:${COUNT_FR} )?(?:\\d{1,2} ?(?:h|heures)(?: ?\\d\\d)?|\\w{1,20})
      demain(?: matin| soir| midi)?
      apres-demain
      (?:ce|cet|cette|en) (?:soir|soiree|nuit|apres-midi|semaine|fin de (?:journee|semaine|matinee|soiree))
      aujourd'hui
      sous peu
      bientot
      (?:dans|sous|apres|en moins de) (?:les |la |l')?(?:${COUNT_FR} ){0,2}(?:prochaines? )?(?:minutes?|h|heures?|jours?|semaines?|journee|soiree|nuit|matinee)
      dans l'heure
      (?:avant|vers|a|des|pour|apres) (?:le |la |les )?(?:midi|minuit|\\d{1,2} ?(?:h|heures)(?: ?\\d\\d)?|demain|fin|${DAY_FR})
      ${DAY_FR}(?: matin| soir| prochain| midi)?
      le \\d{1,2}(?:er)? ${MONTH_FR}
      la semaine prochaine
      au plus tard
    `),
    information: phrases(`
      informations?
      informe\\w{0,4}
      informer\\w{0,4}
      (?:le|un|prochain|ferons) point
      point de (?:presse|situation)
      bilan
      nouvelles
      mises? a jour
      communiques?
      rencontre
      conference
      tiendr\\w{1,5}
      precisions?
      details?
      (?:ligne|centre d'appels?|numero)
    `),
    unknown: phrases(`
      quand
      si
      date
      (?:ne|n')(?: ?\\w{1,20}){1,3} (?:pas|encore|jamais)
      impossible de
      ignorons
      a quel moment
      jusqu'a
    `),
  },
  en: {
    end: phrases(`
      (?:will|should|shall|'ll|would|could|expected to|expects? (?:\\w{1,20} ){0,4}?to|expecting|anticipates?|hopes? to|plans? to|aims? to|going to|due to) (?:\\w{1,20} ){0,3}?(?:be )?(?:fully |completely |partially |all )?(?:resolved?|fix(?:ed)?|restored?|repair(?:ed)?|reopen(?:ed)?|back(?= to normal| online| up| in service| on| running)|solved?|up and running|normal again|safe to (?:drink|use|eat)|available again|operational again|resumed?|over(?= by| within| in| tomorrow| tonight| soon| before)|finish(?:ed)? repairs)(?: to normal| online| up| in service| on)?
      (?<!(?:was|were|is|are|been|now|already|fully) )(?:back|return|returning|returns) to normal
      full (?:recovery|restoration)
      (?:estimated|expected) (?:time of )?(?:restoration|repair|recovery|resolution|reopening)
    `),
    time: phrases(`
      by (?:about |around |early |late |mid-?|next |this |the end|end )?(?:\\d{1,2}(?::\\d\\d)? ?(?:pm|am|p_m_?|a_m_?|o'clock|h)?|noon|midnight|tomorrow|tonight|morning|evening|afternoon|week|month|${DAY_EN}|${MONTH_EN}|of (?:the )?(?:day|week|month))
      tomorrow(?: morning| evening| night| afternoon)?
      tonight
      overnight
      shortly
      soon
      later (?:today|tonight|this \\w{1,10})
      today
      this (?:afternoon|evening|week|weekend)
      (?:within|in|under|in under|in less than) (?:the |the next |the coming )?(?:${COUNT_EN} )?(?:next |coming |more )?(?:${COUNT_EN} )?(?:minutes?|hours?|days?|weeks?)
      (?:at|before|around|from) (?:about )?(?:\\d{1,2}(?::\\d\\d)? ?(?:pm|am|p_m_?|a_m_?|o'clock)?|noon|midnight)
      (?:on |before )?${DAY_EN}(?: morning| evening| afternoon)?
      (?:on )?${MONTH_EN} \\d{1,2}
      next week
      (?:the )?end of (?:the )?(?:day|week)
    `),
    information: phrases(`
      updates?
      information
      informed?
      briefing
      news
      statement
      meeting
      details
      (?:phone |telephone |help |hot)?line
      report back
      hear from us
      let you know
      post more
    `),
    unknown: phrases(`
      when
      whether
      if
      until
      (?:do not|don't|cannot|can't|not yet|unable to|too early to|will not|won't)
      no (?:estimate|date|timeline)
    `),
  },
};

/** Beyond so many letters between them, a time is no longer said of the end. */
const APART = 60;

/** From the end to its time, or the other way round; spans of the folded text. */
export function findEndTimes(text: WordingText, language: WordingLanguage): readonly FoldedSpan[] {
  const { end, time, information, unknown } = WORDS[language];
  return text.clauses.flatMap((clause) => {
    const ends = findAll(end, text.folded, clause);
    if (ends.length === 0 || findAll(information, text.folded, clause).length > 0) return [];
    const times = findAll(time, text.folded, clause);
    const found: FoldedSpan[] = [];
    for (const one of ends) {
      if (findAll(unknown, text.folded, { from: clause.from, to: one.from }).length > 0) continue;
      const near = times.find(({ from, to }) => from - one.to <= APART && one.from - to <= APART);
      if (near !== undefined)
        found.push({ from: Math.min(one.from, near.from), to: Math.max(one.to, near.to) });
    }
    return found;
  });
}
