/*
 * What tells of a private person: how they are reached, their numbers, their birth, their home, their health. Lines and
 * mailboxes of the organisation are what a statement must give, and stay unmarked.
 */
import { type FoldedSpan, findAll, phrases, type WordingText } from './wordingText.ts';

const PHONE =
  /(?<![\p{L}\p{N}+(-])(?:(?:\+?1[ .-]?)?(?:\(\d{3}\)|\d{3})[ .-]?\d{3}[ .-]?\d{4}|0\d(?:[ .-]?\d{2}){4}|\+\d{1,3}[ .-]?\(?\d{1,3}\)?(?:[ .-]?\d){6,10})(?![\p{L}\p{N}-])/gu;
const TOLL_FREE = /^(?:1?8(?:00|33|44|55|66|77|88)\d{7}|0?80\d{7,8}|3308\d{8}|338\d{8}|448\d{8,9})$/;
/** Whose a number is that stands behind these: somebody's own. */
const OF_PERSON = phrases(`
  votre (?:numero|telephone|cellulaire|portable|mobile)
  (?:vous|te|le|la|lui) (?:rappel|appel|telephon|joind|contact)\\w{1,6}
  (?:son|sa|leur) (?:numero|telephone|cellulaire|portable|mobile|ligne)
  (?:cellulaire|portable|mobile|numero) (?:personnel|prive|de (?:la cliente?|l'employee?|m_|mme|monsieur|madame))
  your (?:number|phone|telephone|cell|mobile)
  (?:call|reach|contact|phone) (?:you|him|her|them)(?: back)?
  (?:his|her|their) (?:number|phone|telephone|cell|mobile|home number)
  (?:personal|private|home|cell|mobile) (?:phone|number)
`);
/** Those who speak for an organisation are named with their number so that they are called. */
const OF_SERVICE = phrases(`
  medias?
  presse
  press
  porte-parole
  spokes(?:person|woman|man)
  relations (?:publiques|medias)
  communications?
  (?:service|centre|center|bureau|ligne|line|standard|switchboard|desk|office)
`);
const LOOK_BACK = 60;

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])([a-z0-9._%+-]{1,64})@((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})(?![\p{L}\p{N}])/gu;
/** Words of mailboxes that many read. */
const MAILBOXES = new Set(
  `info infos information contact contacts service services client clients clientele customer customers support aide help
  presse press media medias news communication communications comm rappel recall recalls hello sales vente ventes admin
  office bureau accueil privacy vie privee question questions reply rh hr jobs emploi emplois care urgence urgences
  emergency security legal team equipe plainte plaintes complaints feedback refund refunds relations public claims ethics
  direction familles families abus abuse desk line ligne no`.split(/\s+/),
);
/** Where people have their own letters. */
const HOUSEHOLD =
  /^(?:gmail|hotmail|outlook|live|msn|yahoo|icloud|me|aol|proton|protonmail|gmx|free|orange|wanadoo|laposte|sfr|videotron|sympatico|bell|rogers|telus|shaw|comcast|btinternet)\./;
/** First and last name with a sign between. */
const TWO_NAMES =
  /^(?:[a-z]{1,20}|[a-z]{1,15}-[a-z]{1,15})[._](?:[a-z]{2,20}|[a-z]{1,15}-[a-z]{1,15})\d{0,4}$/;

const FILE = phrases(`
  (?:dossiers?|comptes?|contrat|police|reclamation|plainte|matricule|commande|facture|reservation|carte|permis|passeport|patient|client|cliente|abonne|abonnee|employe|assurance sociale|nas|securite sociale)\\s{0,2}(?:n[o°]_?|n\\.?[o°]?|numero|num\\.?|#|:) ?:? ?[a-z]{0,4}-?\\d[\\d-]{2,20}
  numero (?:de |d'|du )(?:dossier|compte|contrat|police|reclamation|plainte|commande|facture|reservation|carte|permis|passeport|patient|client|abonne|employe|assurance sociale)(?: est| est le| :|:| le)? ?[a-z]{0,4}-?\\d[\\d-]{2,20}
  (?:account|file|case|claim|complaint|policy|order|invoice|customer|client|member|membership|patient|employee|card|reservation|booking|ticket|passport|licence|license|social insurance)\\s{0,2}(?:number|no_?|#|num|id)(?: is|:| :)? ?[a-z]{0,4}-?\\d[\\d-]{2,20}
  [a-z]{4} ?\\d{4} ?\\d{4}
  \\d{3}-\\d{3}-\\d{3}
  (?:\\d{4}[ -]){3}\\d{4}
  [12] ?\\d\\d ?(?:0[1-9]|1[0-2]) ?\\d\\d ?\\d{3} ?\\d{3}(?: ?\\d\\d)?
`);

const BIRTH = phrases(`
  nee?s?(?: \\w{1,20})? le \\d{1,2}(?:er)? \\w{3,9} \\d{4}
  nee?s? le \\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}
  date de naissance(?: est le| :|:| le)? ?\\d{1,4}(?:er)?[ /.-]\\w{1,9}[ /.-]\\d{2,4}
  born on (?:the )?\\w{1,9} \\w{1,9},? \\d{4}
  born on \\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}
  (?:date of birth|dob)(?: is|:| :)? ?\\w{1,9}[ /.-]\\w{1,9}[ /.,-]{1,2}\\d{2,4}
`);

const LIVES = phrases(`
  (?:habit|demeur|resid)(?:e|ent|ait|aient|ant)
  vit
  domicilie\\w{0,2}
  (?:son|leur) (?:domicile|logement|appartement)
  sa (?:residence|maison)
  adresse (?:personnelle|de la cliente?|du client|de (?:m_|mme|monsieur|madame))
  (?:lives?|living|lived|resid(?:es?|ing))
  (?:his|her|their) (?:home|house|residence|apartment)
  home address
`);
const STREET = phrases(`
  \\d{1,5}(?:-\\d{1,5})?(?: bis| ter)?,? (?:rue|avenue|av_?|boulevard|boul_?|chemin|rang|place|route|allee|impasse|quai|cours|montee|cote|croissant)(?: (?:de|du|des|la|les|d'|l')){0,2} ?\\w{1,20}(?:-\\w{1,20})?
  \\d{1,5}(?:-\\d{1,5})?,? (?:\\w{1,20} ){1,3}?(?:street|st_?|avenue|ave|road|rd|drive|lane|boulevard|blvd|court|crescent|way)
`);

const NAME =
  /(?<![\p{L}\p{N}])(?:(?:M|MM|Mr|Mrs|Ms|Mme|Mlle|Dr|Dre|Monsieur|Madame|Miss)\.?[ \u00a0\u202f]\p{Lu}[\p{L}'’-]{1,40}|\p{Lu}[\p{Ll}'’-]{1,30}[ \u00a0]\p{Lu}[\p{Ll}'’-]{1,30}(?:-\p{Lu}\p{Ll}{1,30})?)(?![\p{L}\p{N}])/gu;
/** Bodies and beginnings of sentences that have two capitals as well. */
const NO_NAME =
  /^(?:Sant|Health|Centre|Center|Service|Ville|City|Public|Banque|Bank|H[oô]p|Hosp|Clini|Universit|Coll|[ÉE]cole|School|Red|Croix|Customer|Media|Press|Urgence|Emergency|Info|Please|Call|Dial|Contact|Line|Ligne|Usine|Plant|Groupe|Group|Soci|Comp|Minist|Transports?|Police|Saint|Place|Rue|Lac|The|Our|Notre|Les?|La)/u;
const HEALTH = phrases(`
  (?:souffre|souffrait|est atteinte?|etait atteinte?) (?:d'|de |du |des )\\w{1,20}(?: \\w{1,20}){0,2}
  (?:a recu|recevait) un diagnostic(?: de \\w{1,20})?
  (?:est|etait|serait) (?:enceinte|diabetique|epileptique|asthmatique|seropositi\\w{1,2}|depressi\\w{1,2}|malade|hospitalisee?|dans le coma|aux soins intensifs)
  (?:a ete|est) (?:hospitalisee?|operee?|testee? positi\\w{1,2})
  (?:est|etait) en (?:arret|conge) (?:de )?maladie
  a (?:un |le |une )?(?:cancer|diabete|asthme|depression|crise cardiaque|fausse couche|vih)
  etat de sante
  (?:was|has been|is|were) (?:recently )?diagnosed with \\w{1,20}(?: \\w{1,20})?
  suffer(?:s|ed|ing) from \\w{1,20}(?: \\w{1,20})?
  (?:is|was) (?:pregnant|diabetic|epileptic|asthmatic|hiv.positive|depressed|in a coma|in intensive care)
  (?:is|was|has been|remains) (?:hospitali[sz]ed|in hospital|in the hospital)
  (?:is|was|has been) on (?:sick|medical) leave
  (?:has|had) (?:cancer|diabetes|asthma|depression|epilepsy|hiv|a heart attack|a miscarriage|a stroke)
  tested positive
`);
/** So far behind a name it is still said of that person; a title of office stands between them now and then. */
const HEALTH_BEHIND = 50;
const HOME_BEHIND = 60;

/** Spans of the folded text. */
export function findPrivate(text: WordingText): readonly FoldedSpan[] {
  const { folded } = text;
  const clauseAt = (at: number): FoldedSpan =>
    text.clauses.find(({ from, to }) => from <= at && at < to) ?? { from: at, to: at };
  const found: FoldedSpan[] = [...findAll(FILE, folded), ...findAll(BIRTH, folded)];
  const names = namesOf(text);
  for (const phone of findAll(PHONE, folded)) {
    if (TOLL_FREE.test(folded.slice(phone.from, phone.to).replace(/\D/g, ''))) continue;
    const line = clauseAt(phone.from);
    const before = { from: Math.max(line.from, phone.from - LOOK_BACK), to: phone.from };
    const isNamed =
      names.some(({ from, to }) => from >= before.from && to <= phone.from) &&
      findAll(OF_SERVICE, folded, before).length === 0;
    if (isNamed || findAll(OF_PERSON, folded, before).length > 0) found.push(phone);
  }
  for (const one of folded.matchAll(EMAIL)) {
    const [whole, local = '', domain = ''] = one;
    const isOwn = HOUSEHOLD.test(domain) || TWO_NAMES.test(local) || names.some((name) => isOf(name, local));
    if (isOwn && !isMailbox(local)) found.push({ from: one.index, to: one.index + whole.length });
  }
  for (const cue of findAll(LIVES, folded)) {
    const [street] = findAll(STREET, folded, { from: cue.to, to: cue.to + HOME_BEHIND });
    if (street !== undefined) found.push(street);
  }
  for (const { to } of names) {
    const clause = clauseAt(to - 1);
    const [health] = findAll(HEALTH, folded, { from: to, to: Math.min(clause.to, to + HEALTH_BEHIND) });
    if (health !== undefined) found.push(health);
  }
  return found;
}

function isMailbox(local: string): boolean {
  return local.split(/[._%+-]/).some((part) => MAILBOXES.has(part.replace(/\d+$/, '')));
}

type Name = FoldedSpan & { readonly last: string };

/** A box that holds the last name of somebody who is named. */
function isOf({ last }: Name, local: string): boolean {
  return last.length > 2 && local.includes(last);
}

/** Names of persons in the folded text; capitals are seen in the original only. */
function namesOf({ original, map: { starts }, folded }: WordingText): readonly Name[] {
  const names: Name[] = [];
  let at = 0;
  const goTo = (index: number): number => {
    while (at < starts.length && (starts[at] ?? 0) < index) at += 1;
    return at;
  };
  for (const { index, 0: name } of original.matchAll(NAME)) {
    if (NO_NAME.test(name)) continue;
    const from = goTo(index);
    const to = goTo(index + name.length);
    names.push({ from, to, last: /[\p{L}\p{N}]+$/u.exec(folded.slice(from, to))?.[0] ?? '' });
  }
  return names;
}
