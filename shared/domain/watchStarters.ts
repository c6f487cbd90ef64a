/*
 * Words to start a watch query from: the crisis lexicon, and for each category one query. What stands in quotation
 * marks there, and every handle and hashtag, is a placeholder. The default plan holds the same lexicon.
 */
import type { Language } from './limits.ts';
import type { WatchCategory } from './planLimits.ts';

/** In the order of the default plan; a word of both languages stands in both. */
export const CRISIS_LEXICON: readonly {
  readonly word: string;
  readonly languages: readonly Language[];
}[] = [
  { word: 'boycott*', languages: ['fr', 'en'] },
  { word: 'scandale', languages: ['fr'] },
  { word: 'scandal', languages: ['en'] },
  { word: 'arnaque', languages: ['fr'] },
  { word: 'scam', languages: ['en'] },
  { word: 'rappel', languages: ['fr'] },
  { word: 'recall', languages: ['en'] },
  { word: 'poursuite', languages: ['fr'] },
  { word: 'lawsuit', languages: ['en'] },
  { word: 'plainte', languages: ['fr'] },
  { word: 'discrimination', languages: ['fr', 'en'] },
  { word: 'sexis*', languages: ['fr', 'en'] },
  { word: 'racis*', languages: ['fr', 'en'] },
  { word: 'fuite', languages: ['fr'] },
  { word: 'leak', languages: ['en'] },
  { word: 'breach', languages: ['en'] },
  { word: 'intoxication', languages: ['fr'] },
  { word: 'poisoning', languages: ['en'] },
  { word: 'blessé*', languages: ['fr'] },
  { word: 'injur*', languages: ['en'] },
  { word: 'décès', languages: ['fr'] },
  { word: 'death', languages: ['en'] },
  { word: 'fake', languages: ['fr', 'en'] },
  { word: 'polémique', languages: ['fr'] },
  { word: '"bad buzz"', languages: ['fr', 'en'] },
  { word: 'honte', languages: ['fr'] },
  { word: 'shame', languages: ['en'] },
];

/** The lexicon as a query: of one language, or of both. */
export function lexiconQuery(language: Language | null): string {
  return CRISIS_LEXICON.filter(({ languages }) => language === null || languages.includes(language))
    .map(({ word }) => word)
    .join(' OR ');
}

/** One query for each category, with placeholders in the language of who writes and words of both. */
export const WATCH_STARTERS: Readonly<Record<WatchCategory, { readonly [L in Language]: string }>> = {
  companyName: {
    fr: '("Nom de l’organisation" OR @organisation OR #organisation) NOT ("Homonyme à écarter" OR from:organisation)',
    en: '("Organisation name" OR @organisation OR #organisation) NOT ("Namesake to leave out" OR from:organisation)',
  },
  productsBrands: {
    fr: '("Nom du produit" OR "Nom de la marque" OR #produit) NEAR/10 (défaut OR défectueux OR dangereux OR rappel OR faulty OR unsafe OR recall)',
    en: '("Product name" OR "Brand name" OR #product) NEAR/10 (faulty OR unsafe OR broken OR recall OR défaut OR dangereux OR rappel)',
  },
  competitors: {
    fr: '("Concurrent 1" OR @concurrent1 OR "Concurrent 2") AND ("Nom de l’organisation" OR @organisation)',
    en: '("Competitor 1" OR @competitor1 OR "Competitor 2") AND ("Organisation name" OR @organisation)',
  },
  influencers: {
    fr: '(from:influenceur1 OR from:journaliste1) AND ("Nom de l’organisation" OR @organisation)',
    en: '(from:influencer1 OR from:journalist1) AND ("Organisation name" OR @organisation)',
  },
  complaints: {
    fr: '("Nom de l’organisation" OR @organisation) NEAR/10 (remboursement OR arnaque OR "service client" OR "plus jamais" OR refund OR scam OR "never again")',
    en: '("Organisation name" OR @organisation) NEAR/10 (refund OR scam OR "customer service" OR "never again" OR remboursement OR arnaque OR "plus jamais")',
  },
  ceo: {
    fr: '("Prénom Nom de la direction" OR @direction) AND (démission OR propos OR excuses OR scandal* OR resign* OR apolog*)',
    en: '("Executive name" OR @executive) AND (resign* OR remarks OR apolog* OR scandal* OR démission OR propos OR excuses)',
  },
  industryKeywords: {
    fr: '("Mot-clé du secteur" OR #secteur) AND (rappel OR enquête OR interdiction OR amende OR pénurie OR recall OR inquiry OR ban OR fine OR shortage)',
    en: '("Industry keyword" OR #industry) AND (recall OR inquiry OR ban OR fine OR shortage OR rappel OR enquête OR interdiction OR amende OR pénurie)',
  },
};
