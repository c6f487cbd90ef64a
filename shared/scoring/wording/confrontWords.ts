/*
 * Arguing with people and denying what they feel, French and English, folded. "As we said this morning" is information and
 * stays unmarked; "as we already told you" is a reproach.
 */
import { phrases, type WordingLanguage } from './wordingText.ts';

export const CONFRONT: Readonly<Record<WordingLanguage, RegExp>> = {
  fr: phrases(`
    comme (?:nous|on|je) (?:vous )?l'(?:avons|a|ai) deja (?:\\w{1,20})
    comme (?:nous|on|je) vous l'(?:avons|a|ai) (?:\\w{1,20})
    comme deja (?:dit|mentionne|explique|indique)
    (?:nous|on) (?:vous )?(?:avons|a) (?:deja|maintes fois|cent fois) (?:dit|repondu|explique|repete|precise|mentionne|ecrit)
    calmez-vous
    calme-toi
    du calme
    vous (?:exagerez|dramatisez|etes de mauvaise humeur|surreagissez|n'avez rien compris|n'avez pas compris|avez mal (?:lu|compris)|vous faites des idees)
    (?:aucune raison|pas de quoi|pas de raison|inutile|rien ne sert) (?:de |d')?(?:vous |s')?(?:inquieter|facher|enerver|paniquer|plaindre|alarmer|offusquer|emporter)
    ne (?:vous enervez|vous fachez|paniquez|vous alarmez) pas
    si vous aviez (?:bien |seulement |pris )?(?:lu|ecoute|regarde|verifie|la peine|le temps)
    (?:relisez|il suffi(?:t|sait) de lire) (?:donc |bien )?(?:notre|le|la|les|nos)
    contrairement a ce que vous (?:dites|pretendez|affirmez|ecrivez)
    ce n'est pas (?:si|aussi|tres) grave
    arretez de \\w{1,20}
    vous etes (?:le seul|la seule|les seuls) a
  `),
  en: phrases(`
    as (?:we|i)(?:'ve| have)? already (?:told|said|explained|stated|mentioned|answered|written|replied)(?: you)?
    as (?:we|i)(?:'ve| have)? told you(?: already| before)?
    (?:we|i)(?:'ve| have)? already (?:told|said|explained|answered|replied|addressed|responded)(?: you| to you| this| that)?
    calm down
    (?:please|just) relax
    chill out
    settle down
    (?:you are|you're) (?:simply |clearly |just )?(?:overreacting|exaggerating|mistaken|confused|missing the point|being (?:unreasonable|dramatic|difficult|unfair|rude))
    no (?:reason|need|cause) (?:for you )?to (?:be (?:so )?(?:upset|angry|alarmed|worried|afraid|offended)|get upset|worry|panic|complain|overreact)
    (?:do not|don't) (?:panic|overreact|be dramatic)
    (?:if you had|had you) (?:actually |only |bothered to |just )?(?:read|listened|checked|looked|watched)
    contrary to what you (?:say|claim|write|think)
    with all due respect
    get over it
    (?:it is|it's|that is|that's) not (?:that|so) (?:bad|serious)
    not a big deal
    stop (?:complaining|whining|lying|spreading)
    you (?:clearly |obviously |simply )?(?:do not|don't|did not|didn't) (?:understand|read)
    (?:you are|you're) the only one
  `),
};
