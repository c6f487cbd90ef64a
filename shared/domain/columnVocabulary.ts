/*
 * What exports call their columns, in English and French: networks' own downloads, listening
 * tools, spreadsheets made by hand. The best name of a field comes first. Headers are compared
 * without case, accents, signs and camel case.
 */
import type { ColumnField } from './limits.ts';

const EXACT: Readonly<Partial<Record<ColumnField, string>>> = {
  text:
    'full text|full tweet|tweet text|post text|message text|mention content|post content|text|texte|texte integral|' +
    'texte du tweet|texte du message|content|contents|contenu|contenu du message|message|tweet|post|publication|body|' +
    'corps|mention|mention snippet|snippet|hit sentence|opening text|extrait|verbatim|caption|legende|comment|' +
    'comments|commentaire|description',
  externalId:
    'tweet id|id tweet|id du tweet|id str|tweetid|status id|post id|message id|mention id|resource id|external id|' +
    'id du message|id message|id de la publication|identifiant du message|identifiant de la publication|guid|uuid|' +
    'document id|doc id|identifiant|identifier|id',
  postedAt:
    'created at|posted at|published at|publish date|published date|publication date|post date|posted date|date posted|' +
    'date published|tweet date|date time|datetime|date et heure|date heure|date de publication|date publication|' +
    'publie le|date de creation|cree le|date du message|date created|created date|created time|created utc|created|' +
    'published|posted|sent at|date sent|timestamp|time stamp|horodatage|date|date utc|date gmt|utc date|time|heure',
  postedTime:
    'time|post time|publish time|published time|hour|heure|heure de publication|time of day|time utc',
  postedZone: 'time zone|timezone|fuseau horaire|fuseau|utc offset|decalage utc',
  author:
    'author|auteur|author name|nom de l auteur|author full name|display name|nom affiche|full name|nom complet|' +
    'user name|user full name|from user|from|sender|user|utilisateur|name|nom|account name|nom du compte|page name|' +
    'profile name|account|compte|profile|profil|influencer|influencer name|creator|by|de|par',
  authorHandle:
    'screen name|user screen name|author handle|author username|author screen name|twitter screen name|handle|username|' +
    'user handle|from username|twitter handle|twitter author|nom d utilisateur|identifiant utilisateur|pseudo|' +
    'pseudonyme|login|at',
  network:
    'network|reseau|social network|reseau social|platform|plateforme|content source name|content source|source type|' +
    'type de source|media type|type de media|page type|channel|canal|source name|source|site|media|medium|provider',
  url:
    'url|link|lien|permalink|perma link|permanent link|lien permanent|post url|tweet url|tweet link|post link|' +
    'message url|mention url|document url|article url|lien du message|lien du tweet|lien vers la publication|' +
    'adresse|adresse web|web address|href|uri',
  language:
    'language|langue|lang|language code|code langue|post language|tweet language|langue du message|locale',
  reach:
    'reach|portee|potential reach|portee potentielle|estimated reach|portee estimee|reach estimate|impressions|' +
    'potential audience|audience|views|vues|nombre de vues|followers|followers count|follower count|' +
    'user followers count|abonnes|nombre d abonnes|nb abonnes',
  title:
    'title|titre|headline|subject|sujet|objet|post title|article title|document title|titre de l article',
};

/** Words that speak for a field inside a longer header, once the content of the column agrees. */
const PARTIAL: Readonly<Partial<Record<ColumnField, RegExp>>> = {
  text: /\b(?:text|texte|tweet|message|content|contenu|comment|commentaire|verbatim)\b/,
  externalId: /\b(?:id|ids|identifiant|identifier)\b/,
  postedAt: /\b(?:date|datetime|timestamp|created|published|posted|publie|cree|horodatage)\b/,
  url: /\b(?:url|link|lien|permalink)\b/,
  network: /\b(?:network|reseau|platform|plateforme|source|channel|canal)\b/,
  language: /\b(?:language|langue|lang)\b/,
};

/** Headers about the account, its picture or the handling of the row: never the post itself. */
const ASIDE =
  /\b(?:profile|profil|avatar|image|photo|picture|thumbnail|banner|location|lieu|bio|verified|in reply|reply to|retweeted|quoted|parent|author id|user id|account created|updated|modified|modifie|imported|crawled|indexed|harvested|due|birth)\b/;

const exact = new Map<ColumnField, Map<string, number>>();
for (const [field, names] of Object.entries(EXACT)) {
  const list = names.split('|');
  exact.set(field as ColumnField, new Map(list.map((name, rank) => [name, 1 - (rank / list.length) * 0.4])));
}

/** How well a header fits a field: 1 to 0.6 for a name of the list, 0.4 for a telling word, 0 for nothing. */
export function headerFit(field: ColumnField, header: string): number {
  const name = plainHeader(header);
  const found = exact.get(field)?.get(name);
  if (found !== undefined) return found;
  return PARTIAL[field]?.test(name) === true && !ASIDE.test(name) ? 0.4 : 0;
}

/** Whether a text is the name of some column. */
export function isColumnName(header: string): boolean {
  const name = plainHeader(header);
  return [...exact.values()].some((names) => names.has(name));
}

/** A header without case, accents, signs; `createdAt` and `created_at` become `created at`. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
