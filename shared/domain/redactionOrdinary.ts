/*
 * Parts of names that are words of every day. « Petit », "Page" or « Côté » are names too, but a text without a single
 * "petit", "page" or "côté" could not be read any more: by themselves they are only taken for a name where they stand with
 * a capital, and a few (places, months, articles) never are. Beside the rest of the name they always belong to it.
 */

const listed = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));

/** Never a name by itself: articles, particles, titles, months, days, well-known places. Folded. */
export const NEVER_ALONE = listed(
  'a au aux le la les un une des du de da di do dos das del della van von der den ten ter zu bin ibn abu al el et y ou',
  'que qui se sa son ses si ni ne me te ma ta mes tes on en par pas pour sur sous dans avec sans chez est es il elle ils',
  'the an and or of to in at by for from with is are was be as it its he she we you they my no not so has had have but',
  'st ste saint sainte mc mac jr sr dr dre mr mrs ms mme mlle pr prof sir lady me madame monsieur docteur',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'january february march april may june july august september october november december',
  'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday',
  'canada quebec france montreal paris toronto ottawa ontario laval gatineau sherbrooke belgique suisse europe london',
  'londres england york washington amerique america africa afrique chine china inde india',
  'lyon marseille lille nice bordeaux nantes bruxelles geneve lausanne vancouver calgary manitoba alberta internet radio',
  'journal info infos news nouvelles quotidien gazette presse media medias tele television club association ville service',
  'incident niveau level alerte alert crise crisis vigie report rapport personne person auteur author poste equipe team',
);

/** A name by itself only with a capital. Folded. */
export const ORDINARY = listed(
  // French: colours, sizes, trades, nature, qualities, verbs.
  'petit petite grand grande gros grosse bon bonne beau belle joli jolie long longue court courte haut basse bas rond vert',
  'blanc blanche noir noire brun brune roux rousse rose gris grise dore doree olive fleur',
  'cote gagne parent parents page paquet paradis parfait pilote plante bureau drapeau racine masse vallee normand',
  'tardif couture houle rocher grenier pepin goulet messier carrier major marchand boulanger boucher charpentier meunier',
  'berger forestier chevalier comte marquis baron prince duc roi reine sergent capitaine colonel eveque moine abbe',
  'fontaine riviere lac montagne val mer bois pont port village place rue moulin chateau tour mur pierre roche sable jardin',
  'loup renard poisson poulain mouton lievre coq cheval merle corbeau rossignol pigeon papillon abeille lion ours',
  'guerre paix bataille colere gentil doux sage vaillant hardi fort faible juste modeste innocent aime desire desiree',
  'claire clair noel soleil lune etoile ange marin marine neige hiver printemps sauvage sauve perdu perdue',
  'constance prudence victoire gloire esperance lise don as cadet aine neveu cousin voisin',
  'premier second dernier bonheur bonhomme tonnerre',
  'temps midi matin soir jour nuit vent pluie orage sel sucre pain vin verre table chaise lit porte fenetre maison',
  'bonne bonjour merci pelle marteau couteau tailleur couturier pecheur chasseur facteur pasteur',
  // English.
  'will mark bill grace hope faith joy rich frank art drew dawn summer autumn winter rose stone wood woods hill hills young',
  'king queen white black brown green gray grey long short little good best day moon rain snow lake river rivers field fields',
  'banks bush price cash case chance cook baker farmer fisher hunter pope abbot dean judge duke',
  'forget gravel sue patience crystal ginger rusty sandy eve guy dot miles norm skip ward wade chase',
  'sterling trip max love power powers sharp small strong swift sweet wise noble new man',
  'church temple castle bridge street park parks garden gardens forest marsh wells waters pool pond beach shore coast cliff',
  'fox wolf bear lamb hawk eagle bird fish salmon pike bass herring crab cotton silk',
  'bell ball book page pages reader writer singer player porter weaver',
  'gold silver steel iron bronze copper diamond coin pound mills mill mint sage',
  'high low north south east west spring holiday christmas midnight morning knight page squire major sergeant general post',
  'hood cloud storm frost winters summers flower flowers bloom berry cherry apple peach lemon pepper salt rice',
);
