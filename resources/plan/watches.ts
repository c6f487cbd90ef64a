/*
 * What is listened for, in the seven categories, and the crisis lexicon. Every name in quotes, every handle
 * and every hashtag is a placeholder: the organisation puts its own in before it relies on a query.
 */
import type { WatchCategory } from '../../shared/domain/planLimits.ts';
import { idOf, type Records, ROLE_IDS } from './ids.ts';

type Written = {
  readonly category: WatchCategory;
  readonly fr: string;
  readonly en: string;
  readonly query: string;
};

const US = '("Nom de l’organisation" OR "Organisation name" OR @organisation OR #organisation)';
const PRODUCT = '("Nom du produit" OR "Product name" OR "Nom de la marque" OR "Brand name" OR #produit)';
const RIVALS = '("Concurrent 1" OR @concurrent1 OR "Concurrent 2" OR @concurrent2)';
const CHIEF = '("Prénom Nom de la direction" OR "Executive name" OR @direction)';

const QUERIES: readonly Written[] = [
  {
    category: 'companyName',
    fr: 'Nom, sigle, compte et mot-clic de l’organisation',
    en: 'The organisation’s name, initials, handle and hashtag',
    query: `("Nom de l’organisation" OR "Organisation name" OR "Sigle" OR @organisation OR #organisation) NOT ("Homonyme à écarter" OR from:organisation)`,
  },
  {
    category: 'companyName',
    fr: 'Nom mal écrit, surnoms et détournements',
    en: 'Misspellings, nicknames and puns on the name',
    query: '("Nom mal écrit" OR "Misspelled name" OR #surnom) NOT from:organisation',
  },
  {
    category: 'productsBrands',
    fr: 'Produits et marques',
    en: 'Products and brands',
    query: `${PRODUCT} NOT ("Produit homonyme" OR from:organisation)`,
  },
  {
    category: 'productsBrands',
    fr: 'Produits et marques : défaut ou danger',
    en: 'Products and brands: faults and dangers',
    query: `${PRODUCT} NEAR/10 (défaut OR défectueux OR dangereux OR malade OR brisé OR rappel OR faulty OR unsafe OR sick OR broken OR recall)`,
  },
  {
    category: 'competitors',
    fr: 'Concurrents',
    en: 'Competitors',
    query: RIVALS,
  },
  {
    category: 'competitors',
    fr: 'Concurrents cités avec nous',
    en: 'Competitors named together with us',
    query: `${RIVALS} AND ${US}`,
  },
  {
    category: 'influencers',
    fr: 'Influenceurs et journalistes qui parlent de nous',
    en: 'Influencers and journalists who mention us',
    query: `(from:influenceur1 OR from:influenceur2 OR from:journaliste1) AND ${US}`,
  },
  {
    category: 'influencers',
    fr: 'Influenceurs sous contrat, tout ce qu’ils publient',
    en: 'Influencers under contract, all that they post',
    query: 'from:ambassadeur1 OR from:ambassadeur2',
  },
  {
    category: 'complaints',
    fr: 'Plaintes',
    en: 'Complaints',
    query: `${US} NEAR/10 (plainte OR remboursement OR déçu* OR inacceptable OR "plus jamais" OR "service à la clientèle" OR complaint OR refund OR disappointed OR unacceptable OR "never again" OR "customer service")`,
  },
  {
    category: 'complaints',
    fr: 'Champ lexical de crise (à appliquer aux mentions déjà relevées)',
    en: 'Crisis lexicon (to be applied to mentions already collected)',
    query:
      'boycott* OR scandale OR scandal OR arnaque OR scam OR rappel OR recall OR poursuite OR lawsuit OR plainte OR discrimination OR sexis* OR racis* OR fuite OR leak OR breach OR intoxication OR poisoning OR blessé* OR injur* OR décès OR death OR fake OR polémique OR "bad buzz" OR honte OR shame',
  },
  {
    category: 'ceo',
    fr: 'Direction générale, toutes les mentions',
    en: 'The CEO, all mentions',
    query: `${CHIEF} NOT "Homonyme de la direction"`,
  },
  {
    category: 'ceo',
    fr: 'Direction générale : propos, excuses, départ',
    en: 'The CEO: remarks, apologies, departure',
    query: `${CHIEF} AND (démission* OR propos OR excuses OR enquête OR scandal* OR resign* OR remarks OR apolog* OR investigation)`,
  },
  {
    category: 'industryKeywords',
    fr: 'Mots-clés du secteur, signes de crise',
    en: 'Industry keywords, signs of a crisis',
    query:
      '("Mot-clé du secteur" OR "Industry keyword" OR #secteur) AND (rappel OR recall OR enquête OR inquiry OR interdiction OR ban OR amende OR fine OR pénurie OR shortage)',
  },
  {
    category: 'industryKeywords',
    fr: 'Organismes de réglementation et associations du secteur',
    en: 'Regulators and associations of the industry',
    query:
      '("Organisme de réglementation" OR "Regulator name" OR "Association du secteur") AND ("Mot-clé du secteur" OR "Industry keyword")',
  },
];

export const watches: Records<'watch'> = QUERIES.map(({ category, fr, en, query }, index) => ({
  id: idOf('watch', index + 1),
  fields: {
    ownerRoleId: ROLE_IDS.monitor,
    reviewOn: null,
    category,
    name: { fr, en },
    query,
    languages: ['fr', 'en'],
    excludedAuthors: [],
    hiddenAuthors: [],
  },
}));
