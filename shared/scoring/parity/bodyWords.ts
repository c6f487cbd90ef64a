/*
 * What bodies, firms and places are called in each language beside their own name: Fondation and Foundation, Ville and
 * City. Folded. Whoever is called so is the same on both sides when their own name is.
 */

const WORDS = `aeroport airport; agence agencies agency; aliments foods food; alliance; aluminerie smelter; amis friends;
 arena; arrondissement borough; assemblee assembly; association; assurances assurance insurance; atelier ateliers workshop;
 autorite authority; autoroute highway motorway; avenue; banque bank; barrage dam; bibliotheque library; boulangerie bakery;
 boulevard; brasserie brasseries brewery breweries brewing; bureau office; caisse credit; campus; canal; cascades falls;
 caserne station; centrale plant; centre center; chaine channel network; chambre chamber board; chemin road; chemins railway
 railways; chimie chemicals; cinema; cite; clinique clinic; club; college; comite committee; commerce trade; commissariat
 commissioner; commission; communaute community; communications; compagnie company; confederation; congres congress; conseil
 council; conservatoire conservatory; consortium; cooperative co-op coop; corporation; cour court; croisieres cruises;
 cuisines kitchens; defense defence; departement department; direction directorate; distribution; ecole school ecoles
 schools; editions publishing press; education; eglise church; electricite electricity power; energie energy; entreprise
 entreprises enterprises; environnement environment; epicerie epiceries grocery grocers; est east; etablissements; faculte
 faculty; federation; ferme fermes farm farms; festival; finances finance; fondation foundation; fonds fund; forum; foyer
 home residence; fromagerie dairy cheese creamery; fruiterie; garage; gare station; gendarmerie; gestion management;
 gouvernement government; groupe group; hopital hospital; hotel; industries industrie; ingenierie engineering; institut
 institute; international internationale; jardin jardins garden gardens; journal; justice; lac lake; laiterie dairy;
 laboratoire laboratoires laboratory laboratories labs; librairie bookstore; ligne line; ligue league; logistique
 logistics; lycee; magasin magasins stores store; mairie; maison house; marche marches market markets; metro subway transit;
 mine mines mining; ministere ministry department; mont mount; montagne mountain; municipalite municipality; musee museum;
 mutuelle mutual; national nationale; nord north; observatoire observatory; office board; ombudsman; ordre order; organisation
 organization; ouest west; parc park; parti party; patinoire rink; pharmacie pharmacies pharmacy; pharmaceutique
 pharmaceuticals; piscine pool; place square; plage beach; police; pont bridge; port; poste postes post; prefecture;
 produits products; protection; quartier district; quebec; raffinerie refinery; region; regie board; regional regionale;
 reseau network; residence residences; restaurant restaurants; riviere river; route; rue street; salle hall; sante health;
 securite safety security; senat senate; service services; societe society company corporation; sport sports; stade stadium;
 sud south; supermarche supermarches supermarkets; surete; syndicat union; telecom telecommunications; theatre theater;
 tour tower; tourisme tourism; traversier traversiers ferry ferries; train trains; transport transports transportation transit;
 tribunal; union; universite university; urgence emergency; usine factory mill plant; vacances holidays; vallee valley;
 ville city town; village; vignobles vineyards; voyages travel; zoo; canada canadien canadienne canadian francais francaise french
 europeen europeenne european generale general publique public publics civile civil sud-ouest nord-est centre-ville downtown`;

const BODY_WORDS: ReadonlySet<string> = new Set(WORDS.split(/[;\s]+/).filter((word) => word !== ''));
const SMALL: ReadonlySet<string> = new Set(
  'de du des d la le les l et and of the for au aux en sur'.split(' '),
);

/** Whether a folded word says what a body is, and not which. */
export function isBodyWord(folded: string): boolean {
  return BODY_WORDS.has(folded);
}

/** The words of a folded name that are its own; null where nothing in it says what kind of body it is. */
export function ownWords(folded: string): readonly string[] | null {
  const words = folded.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '' && !SMALL.has(word));
  const own = words.filter((word) => !BODY_WORDS.has(word));
  return own.length === words.length ? null : own;
}
