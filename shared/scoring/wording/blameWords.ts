/*
 * Putting it on somebody: a supplier, an employee, a customer, the media. Taking it on oneself ("our fault", "an error on
 * our part") is what a statement should do and is never marked.
 */
import { phrases, type WordingLanguage } from './wordingText.ts';

const THEM_FR = `(?:fournisseur|sous-traitant|transporteur|prestataire|partenaire|client|employe|salarie|collegue|utilisateur|consommateur|usager|media|journaliste|livreur|conducteur|chauffeur|technicien|operateur|fabricant|hebergeur|syndicat|stagiaire|voisin|passager|patient|cliente|employee|salariee|utilisatrice|usagere|stagiaire|ancien employe|ex-employe)s?`;
const THE_FR = `(?:(?:le|la|les|un|une|des|notre|nos|ce|cet|cette|ces|leur|leurs|certains|certaines) |l')(?:anciens? |ancienne )?`;
const OF_FR = `(?:d'un |d'une |de l'|du |de la |des |de notre |de nos |d'|de |de certains )(?:anciens? |ancienne )?`;
const SLIP_FR = '(?:erreur|negligence|faute|imprudence|maladresse|manque de rigueur|inattention)';

const THEM_EN = `(?:supplier|subcontractor|contractor|carrier|vendor|provider|partner|customer|client|employee|worker|user|consumer|driver|operator|technician|manufacturer|journalist|reporter|union|intern|neighbour|neighbor|passenger|patient|former employee|third party|staff member)s?`;
const THE_EN = `(?:the|a|an|our|one of our|some of our|this|that|these|some|their|certain) `;
const SLIP_EN = '(?:error|mistake|negligence|carelessness|misuse|misconduct)s?';

export const BLAME: Readonly<Record<WordingLanguage, RegExp>> = {
  fr: phrases(`
    par la (?:seule )?faute (?:de|du|des|d')(?! notre part) ?\\w{1,20}(?: \\w{1,20})?
    c'est (?:de )?la faute (?:de|du|des|d'|a|au|aux) ?(?:la |l')?\\w{1,20}
    (?:imputables?|attribuables?) (?:a|au|aux) (?:l'|la |un |une |des )?${THEM_FR}
    ${THE_FR}${THEM_FR} (?:est|sont|etait|etaient) (?:\\w{1,20} )?(?:responsables?|fautifs?|fautives?|coupables?|en faute|en cause|a blamer)
    ${THE_FR}${THEM_FR} (?:porte|portent|a|ont) (?:seuls? )?(?:l'entiere |toute )?la responsabilite
    ${SLIP_FR} (?:\\w{1,20} )?${OF_FR}${THEM_FR}
    ${SLIP_FR} (?:humaine|d'utilisation|de manipulation|de conduite)
    mauvaise? (?:utilisation|usage|manipulation)
    mal utilise\\w{0,3}
    a cause (?:de |du |des |d'un |d'une |d')(?:l'|la |les |notre |nos |certains )?${THEM_FR}
    ${THE_FR}${THEM_FR} (?:a|ont|avait|avaient) (?:commis|omis|neglige|oublie|mal|failli|manque a|ignore|fait une erreur|fait preuve de)
    ${THE_FR}${THEM_FR} n'(?:a|ont|avait|avaient) pas (?:respecte|suivi|lu|verifie|fait|averti|prevenu|livre)
    (?:les |certains |des )?(?:medias?|journalistes?) (?:ont |a )?(?:deform|exager|mal rapport|invent|amplifi|grossi|monte|sorti)\\w{0,6}(?: \\w{1,20}){0,2}
    (?:rejeter|faire porter) la (?:faute|responsabilite)
    vous (?:auriez du (?:lire|verifier|suivre|appeler|savoir|demander|signaler|remarquer|conserver|faire attention)|n'avez pas (?:suivi|respecte|verifie)|avez mal (?:utilise|suivi|branche))
  `),
  en: phrases(`
    fault of \\w{1,20}(?: \\w{1,20})?
    ${THE_EN}${THEM_EN}(?:'s|') fault
    ${THE_EN}${THEM_EN} (?:is|are|was|were|bears?|should be) (?:\\w{1,20} )?(?:responsible|at fault|to blame|guilty|liable|held responsible|the responsibility|blamed)
    (?:due to|because of|caused by) (?:a |an |the |our |one of our )?(?:human|${THEM_EN})(?:'s|')? ${SLIP_EN}
    (?:due to|because of|caused by) ${SLIP_EN} (?:by|of) ${THE_EN}${THEM_EN}
    because of (?:the |a |an |our |one of our |some )${THEM_EN}
    (?:user|human|operator|customer|driver) ${SLIP_EN}
    misus(?:e|ed) (?:of|by) (?:the |our |a )?\\w{1,20}
    us(?:ed|ing) (?:it |the product |the device )?(?:incorrectly|improperly)
    ${THE_EN}${THEM_EN} (?:has |have |had )?(?:failed|neglected|forgot|forgotten|ignored|made (?:a|an) (?:mistake|error)|did not follow|didn't follow|did not respect|let us down)(?: to)?
    (?:the |some |certain )?(?:media|journalists?|reporters?|press) (?:has |have |had )?(?:twisted|distorted|exaggerated|misreported|misquoted|invented|overblown|blown|made up)
    you (?:should have (?:read|checked|known|called|followed|used|kept|asked|reported|noticed|been more careful)|did not follow|didn't follow|failed to|neglected to)
    the (?:blame|responsibility) (?:lies|rests) with (?!us\\b)\\w{1,20}(?: \\w{1,20})?
  `),
};
