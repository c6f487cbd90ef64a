/*
 * What directories call their columns, in French and English: address books, mail programs, lists made by hand. The
 * best name of a field comes first. Headers are compared as in columnVocabulary.ts.
 */
import type { ContactColumnField } from './contactColumns.ts';

const NAMES: Readonly<Record<ContactColumnField, string>> = {
  name:
    'nom complet|full name|display name|nom affiche|nom d affichage|contact name|nom du contact|nom et prenom|' +
    'prenom et nom|nom prenom|prenom nom|personne|personne contact|personne ressource|contact person|contact|file as|' +
    'classer sous|name|nom|person|employe|employee|responsable|interlocuteur',
  firstName: 'first name|prenom|prenoms|given name|firstname|forename|prenom usuel',
  lastName: 'last name|nom de famille|surname|family name|lastname|nom patronymique|nom usuel',
  organisation:
    'organisation|organization|organisme|company|entreprise|societe|compagnie|organization name|organization 1 name|' +
    'company name|nom de l entreprise|nom de l organisme|nom de la societe|raison sociale|employeur|employer|' +
    'institution|etablissement|ministere|municipalite|media|agence|agency|association|firm|firme',
  position:
    'position|job title|titre du poste|titre d emploi|titre|title|fonction|organization title|organization 1 title|' +
    'poste occupe|role|poste|occupation|profession|emploi|job',
  language:
    'langue|language|langue preferee|langue de correspondance|langue parlee|preferred language|language code|lang',
  preferred:
    'moyen prefere|preferred way|preferred method|contact method|mode de contact|moyen de contact|joindre par|' +
    'preferred contact method|mode de communication prefere',
  note: 'note|notes|remarque|remarques|commentaire|commentaires|comment|comments|observation|observations|memo',
  accessNeeds: 'besoins d acces|access needs|besoins particuliers|accessibility|accessibilite',
  timeZone: 'fuseau horaire|time zone|timezone|fuseau',
  availability: 'disponibilites|disponibilite|availability|heures de disponibilite|available hours',
  callOrder: 'ordre d appel|call order|ordre|order|rang|rank|priorite|priority',
  verifiedOn: 'verifie le|verified on|date de verification|last verified|derniere verification',
  consentBasis: 'base du consentement|consent basis|motif de conservation|lawful basis',
  consentOn: 'consentement du|consent on|date du consentement|consent date',
  purpose: 'finalite|purpose|raison de la conservation',
  keepUntil: 'conserver jusqu au|keep until|a conserver jusqu au|expiry',
};

const ranks = new Map<ContactColumnField, Map<string, number>>();
for (const [field, names] of Object.entries(NAMES))
  ranks.set(field as ContactColumnField, new Map(names.split('|').map((name, rank) => [name, rank])));

/** The place of a plain header among the names of a field, 0 being the best; null when it is none of them. */
export function nameRank(field: ContactColumnField, plain: string): number | null {
  return ranks.get(field)?.get(plain) ?? null;
}

const PHONE =
  /\b(?:phones?|telephones?|tel|mobiles?|cell|cells|cellular|cellulaires?|cellphone|portables?|gsm|natel)\b/;
/** Machines, services and other people's numbers. */
const NOT_PHONE =
  /\b(?:fax|telecopieur|telecopie|pager|teleavertisseur|telex|tty|ttytdd|radio|assistant|assistante|adjoint|adjointe|callback|rappel|isdn|rnis|label|type|kind|genre|ext|extension|date|verifie|valid|ordre|order)\b/;
const EMAIL = /\b(?:e mails?|emails?|courriels?|mail|mel|mels|adresse electronique|electronic address)\b/;
const NOT_EMAIL =
  /\b(?:type|label|kind|display|affiche|nom complet|name|nom|date|valid|verifie|list|liste|server|ordre|order)\b/;

const KIND_WORDS = ['type', 'label', 'kind', 'genre', 'libelle'];

/** Whether a plain header names numbers that somebody answers. */
export function namesPhone(plain: string): boolean {
  return PHONE.test(plain) && !NOT_PHONE.test(plain);
}

/** Whether a plain header names addresses of e-mail. */
export function namesEmail(plain: string): boolean {
  return EMAIL.test(plain) && !NOT_EMAIL.test(plain);
}

/** Whether a header names the kinds of a column of numbers: `phone 1 type` those of `phone 1` and `phone 1 value`. */
export function namesKindOf(phone: string, plain: string): boolean {
  const stem = phone.replace(/ (?:value|valeur|number|numero)$/, '');
  const after = KIND_WORDS.some((word) => plain === `${stem} ${word}`);
  return after || KIND_WORDS.some((word) => plain === `${word} ${stem}` || plain === `${word} de ${stem}`);
}

/** Columns with the extension of the number beside them; `poste` is one when it holds numbers. */
export function namesExtension(plain: string): boolean {
  return /^(?:postes?|ext|extension|poste tel|poste telephonique|no de poste|numero de poste|phone ext|phone extension)(?: \d)?$/.test(
    plain,
  );
}

/** Whether a text is the name of a column of contacts. */
export function isContactColumn(plain: string): boolean {
  return namesPhone(plain) || namesEmail(plain) || [...ranks.values()].some((names) => names.has(plain));
}
