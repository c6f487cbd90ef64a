/*
 * The crisis lexicon in French and English with the tier of harm that a word tells of (domain reference 4.2, 4.9).
 * Folded; a word that ends with `*` stands for all that begin so, Québec usage among them. By hand: a word here makes
 * somebody look, it proves nothing.
 */
import type { HarmTier } from '../../domain/postSignals.ts';

export type LexiconWords = {
  /** Words by tier, parted by blanks. */
  readonly words: Readonly<Record<HarmTier, string>>;
  /** Words that tell more together. */
  readonly phrases: Readonly<Record<HarmTier, readonly string[]>>;
  /** What holds such a word and tells nothing grave. */
  readonly harmless: readonly string[];
  /** Directly before a word they take it back: "aucun blessé". */
  readonly negators: string;
};

export const FRENCH_LEXICON: LexiconWords = {
  words: {
    0: `boycott* scandal* polemique* honte honteu* arnaqu* escroc* fake mensong* menteu* inacceptab* deplorab*
      petition* denonc* buzz`,
    1: `panne pannes rappel rappels rappele* defectueu* defaillan* bris inaccessib* interruption* rupture* retir*
      rembours* annul* fermeture*`,
    2: `intoxi* contamin* allergen* salmonel* listeria listeriose moisissure* rongeur* danger dangereu* toxique* discrimin* racis* sexis*
      homophob* transphob* harcel* agress* poursuit poursuivre poursuites proces avocat* tribunal tribunaux plaintes diffam* fraud* negligen* evacu*
      incendie* amiante plomb xenophob* antisemi*`,
    3: `mort mortes mortel* morts deces decede* tue tues tuee tuees blesse blesses blessee blessees blessure* brule* hospitalis*
      ambulance* suicid* noye* victime* explos* police policier* policiere* perquisition* arrete arretes arrestation* accuse accuses
      rancongiciel* pirat* cyberattaque* coroner cnesst cnil oqlf`,
  },
  phrases: {
    0: ['bad buzz', 'plus jamais', 'a eviter'],
    1: ['hors service', 'rupture de stock', 'ne fonctionne plus'],
    2: [
      'recours collectif',
      'action collective',
      'mise en demeure',
      'porter plainte',
      'porte plainte',
      'corps etranger',
      'poursuite judiciaire',
      'action en justice',
    ],
    3: [
      'fuite de donnees',
      'vol de donnees',
      'donnees personnelles volees',
      'renseignements personnels',
      'perdu la vie',
      'enquete policiere',
      'enquete criminelle',
      'commission d acces',
      'autorite des marches',
      'sante canada',
      'protection du consommateur',
    ],
  },
  harmless: [
    'mort de rire',
    'morte de rire',
    'morts de rire',
    'mort de faim',
    'morte de faim',
    'mort de fatigue',
    'temps mort',
    'point mort',
    'nature morte',
    'prix brule',
    'mort au rat',
  ],
  negators: 'aucun aucune aucuns sans ni zero pas 0 jamais',
};

export const ENGLISH_LEXICON: LexiconWords = {
  words: {
    0: `boycott* scandal* outrag* shame shameful disgrac* scam scams scammer* ripoff fake lied lying liar* controvers*
      petition* backlash`,
    1: `outage* recall recalls recalled recalling defect* malfunction* broken unavailab* refund* cancelled canceled
      closure* shortage*`,
    2: `poison* contaminat* allerg* salmonella listeria mold mould rodent* rats unsafe hazard* danger dangerous toxic
      discriminat* racis* sexis* homophob* transphob* harass* assault* lawsuit* sue sued sues suing attorney* lawyer*
      court defam* fraud* negligen* evacuat* fire asbestos antisemit*`,
    3: `dead death deaths died dies dying killed kills killing fatal* injur* wounded burned hospitali* ambulance*
      suicid* drown* victim victims explosion* exploded police arrest arrests arrested charged breach* breached ransomware hacked hackers
      cyberattack* coroner fda cfia osha ftc regulator*`,
  },
  phrases: {
    0: ['never again', 'bad buzz', 'rip off'],
    1: ['out of service', 'out of stock', 'service is down', 'site is down', 'app is down'],
    2: [
      'class action',
      'legal action',
      'cease and desist',
      'foreign object',
      'food poisoning',
      'made me sick',
    ],
    3: [
      'data leak',
      'data leaked',
      'data was stolen',
      'personal information',
      'lost their life',
      'lost their lives',
      'lost his life',
      'lost her life',
      'health canada',
      'criminal investigation',
      'under investigation',
    ],
  },
  harmless: [
    'to die for',
    'dead serious',
    'dead end',
    'killed it',
    'killing it',
    'dead battery',
    'you are fire',
    'fire sale',
    'over charged',
    'charged me',
    'charged twice',
    'got charged',
    'i was charged',
    'was charged twice',
    'fully charged',
  ],
  negators: 'no zero without nobody 0 not never',
};
