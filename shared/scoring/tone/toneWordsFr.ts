/*
 * French words that praise and complain, folded, Québec usage among them. A word that ends with `*` stands for all that
 * begin so. Written for what people say to organisations in trouble; insults weigh most, since they are seldom meant
 * kindly.
 */
import type { ToneWords } from './toneWords.ts';

export const FRENCH_TONE: ToneWords = {
  weights: {
    [-3]: `
      abject* abomin* abus* arnaq* assassin* attroc* atroce* catastroph* connard* connerie* corrompu* corruption
       degueulass* degout* deplorab* desastre* dangereu* debile* ecoeur* escroc* execrab* fraud* haine hain*
      honte honteu* horreur* horrib* humili* ignob* immond* inaccept* inadmissib* incompeten* indecen* indign* infame*
      infect* insult* intolerab* irresponsab* lamentab* menteu* mensong* meprisab* mepris* merde* merdi* minable* nul
      nulle nuls nulles nullite ordure* pourri* pathetique* racis* revolt* ridicul* salaud* salop* scandal* sexis*
      toxique* trahi* vergogne voleu* menaces`,
    [-2]: `
      absurde* achalan* agac* agress* angoiss* anormal* blame* boycott* brise* brule* cach* cauchemar* chialer chier
      colere* crap* crosse* crosseu* danger decept* decu* decue* decourag* defaut* defectueu* delai* detest*
      detrui* dommage* ecraser empir* enrag* epuis* epouvant* erreur* exaspere* fach* faute* fiasco furieu* fuite* frustr*
      gache* gonfle* grave grossier* hypocrite* impoli* impossible imprudent* inquiet* inquie* injust* insuffisan*
      inutile* laiss* malade* malaise malheur* malhonnete* marre mauvais* mecontent* menac* ment mentent mentir mal
      marde moche mourir nauseabond* neglig* niaiseu* niais* niaiser nuisance panne* perdu* perte* peur* plainte* plante
      plantent poche* polluti* pollue* pourriture probleme* pue* puent refus* regrett* rejet* sale sales
      souffr* soupcon* stupide* tann* tanne* tarde triste* tromp* vol* vomi* empoison* plate`,
    [-1]: `
      absent* absente retard* attente attendu* cher chere chers complain* compliqu* difficile* doute* froid* froide lent lente
      lents manque* moindre pire plaint* plaindre tard toussent tousse trop bete betes double* faible*
      coince* aucunement`,
    1: `
      bon bonne bons bonnes correct* facile* franc franche honnete* calme interess* simple* utile* rapide*
      propre* securitaire* entraid* `,
    2: `
      accueillant* adorab* agreab* aim* amical* appreci* attentif* attentionne* beau belle beaux belles benevole*
      bienveillan* bravo brillant* chaleureu* chance content* courage* courtois* efficace* ecoute empathi* encourag*
      enfin excellen* fier* fiere* felicit* fiab* genereu* gentil* heureu* humain* impressionn* joie joli* merci mieux
      parfait* plaisir professionnel* rassur* ravi* recommand* reconnaissan* remerci* respect respectueu* reussi*
      satisf* sincer* solidair* soulag* sourire* souriant* super sympa* sympathique* transparen* fun cool solution*
      lachez chapeau gentille*`,
    3: `
      ador* exceptionnel* extraordinaire* fantastique* formidab* genial* hallucinant* incroyab* magnifiq* merveill*
      remarquab* sensationnel* sublime* meilleur* wow impeccab*`,
  },
  phrases: {
    [-3]: [
      'plus jamais',
      'n importe quoi',
      'ras le bol',
      'en avoir marre',
      'y en a marre',
      'pas de bon sens',
      'point final',
      'a eviter',
      'porte plainte',
      'porter plainte',
      'merci pour rien',
      'se faire niaiser',
      'rire dans la face',
      'ment en pleine face',
      'prenez le monde pour',
      'laisse faire',
      'peux plus',
      'peux pu',
      'trop tard',
      'bete comme',
      'ne marche pas',
      'marche pas',
      'deux poids deux mesures',
      'remettrai plus les pieds',
      'faites rien',
      'faites quelque chose',
    ],
    2: [
      'pas pire',
      'pas mal',
      'pas de probleme',
      'aucun probleme',
      'sans hesiter',
      'sain et sauf',
      'sains et saufs',
      'chaud au coeur',
      'le fun',
      'lachez pas',
      'beau geste',
      'bonne nouvelle',
      'fait du bien',
      'mille fois',
      'bien fait',
      'une chance',
      'pas facile',
    ],
  },
  negators: 'pas jamais aucun aucune sans ni guere point rien personne nul non pantoute',
  /** French negates behind the verb: what it turns stands within so many words. */
  negationReach: 3,
  boosters:
    'tres vraiment tellement si trop super extremement completement totalement full ben bien absolument franchement franchement carrement tout toute beaucoup crissement tabarnak tabarnac crisse calisse ostie mautadit maudit maudite',
  dampers: 'peu assez plutot presque legerement moyennement',
  turns: 'mais pourtant cependant toutefois reste contre dommage',
};
