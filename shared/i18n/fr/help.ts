/* L’aide intégrée : des sujets courts, chacun un titre et ses paragraphes. */
import { helpExercise } from './helpExercise.ts';
import { helpHandOver } from './helpHandOver.ts';
import { helpReport } from './helpReport.ts';

export const help = {
  title: 'Aide',
  topics: 'Sujets',

  aboutTitle: 'Qu’est-ce que Vigie ?',
  about1:
    'Vigie est une salle de crise pour les réseaux sociaux. Elle rassemble ce qui se dit, tient la main courante de ce que fait votre cellule et produit un rapport que chacun peut vérifier.',
  about2:
    'Elle fonctionne sans réseau. Tout tient dans un seul fichier sur ce poste : les publications relevées, les incidents, la main courante, les preuves.',
  about3:
    'Rien de ce que vous consignez n’est modifié ni perdu. Un rectificatif s’ajoute à côté de l’ancien texte ; chaque entrée est signée par ce poste et liée à la précédente.',

  firstStartTitle: 'Le premier démarrage',
  firstStart1:
    'Dites qui vous êtes : un nom, une langue. Chaque acte est consigné au nom de la personne qui est au poste.',
  firstStart2:
    'Quand quelqu’un prend le relais, changez de personne en haut à droite du bandeau. Les actes passés gardent leur auteur.',
  firstStart3:
    'La langue de l’écran suit celle du système et se change à tout moment dans les réglages. Celle d’un rapport se choisit à part.',
  firstStart4:
    'Pour essayer Vigie sans risque, lancez la démonstration. Elle a son propre fichier, marqué Démo partout, et tout y est fictif.',

  importTitle: 'Importer des publications depuis un fichier',
  import1:
    'Allez au fil, choisissez Importer un fichier, puis désignez-le. Vigie en lit le début, devine les colonnes, l’encodage et la forme des dates, et montre un aperçu. Rien n’est encore enregistré.',
  import2:
    'Vérifiez l’aperçu. Il faut le texte et l’heure de chaque publication ; le reste est utile. Si les dates se lisent de deux façons, choisissez l’ordre. Sur certains réseaux, l’identifiant contient l’heure.',
  import3:
    'À la fin s’affichent les lignes lues, enregistrées, déjà présentes et refusées. Les lignes refusées sont énumérées avec leur numéro et le motif ; elles n’arrêtent rien.',
  import4:
    'Le prochain fichier aux mêmes colonnes sera lu de la même façon. Une importation s’annule en entier depuis la liste ; les publications épinglées comme preuves restent.',
  import5:
    'Les exports de Meltwater, Brandwatch, Talkwalker, Sprout Social et NetBase Quid sont reconnus à leurs colonnes et nommés au-dessus de l’aperçu ; vous gardez la main sur chaque colonne. Les autres tableaux sont devinés.',
  import6:
    'Le JSON et le JSON Lines se lisent aussi : une clé dans une autre s’écrit avec un point (user.name). De même le tweets.js d’une archive X. C’est le contenu qui dit ce qu’est un fichier, non son extension.',
  import7:
    'Un courriel enregistré en .eml devient une mention du réseau courriel : expéditeur, objet, date et texte. Les pièces jointes sont nommées à la fin du texte et restent dans le message ; gardez-les comme preuves si vous en avez besoin.',

  feedTitle: 'Fil, recherche et filtres',
  feed1:
    'Le fil montre d’abord les publications les plus récentes. Ce que vous lisez ne bouge pas quand d’autres arrivent. Mettez-le en pause pour lire en paix : ce qui arrive est compté et attend.',
  feed2:
    'Appuyez sur / pour chercher. Tous les mots doivent s’y trouver ; accents et majuscules ne comptent pas. Les mots trouvés sont marqués dans le texte. Les guillemets gardent l’ordre des mots, un moins écarte un mot, OU cherche l’un ou l’autre.',
  feed3:
    'Les filtres restreignent par catégorie, réseau, langue, auteur, jour, source et importation, et vont de pair avec une recherche. Enregistrez sous un nom ceux qui vous servent : ils restent sur cet ordinateur.',
  feed4:
    'J et K déplacent, Espace choisit, Entrée montre en entier, E épingle, D déclare un incident à partir du choix.',

  feed5:
    'Sous l’en-tête figure la dernière heure par catégorie : appuyez sur l’une d’elles pour ne voir qu’elle. Un point marque ce qui est arrivé depuis votre dernier passage ; le compte est tenu pour chaque personne sur cet ordinateur, jusqu’à ce qu’elle quitte le fil ou le dise vu.',
  feed6:
    'Le fil peut se disposer en colonnes, par catégorie, par source ou par réseau ; chacune reste immobile pendant qu’on la lit. Les mots que vos requêtes ont trouvés sont soulignés, selon les requêtes telles qu’elles sont à présent.',
  feed7:
    'Lue en entier, une mention montre sa conversation, les citations et ce que son auteur a publié, dans la mesure de ce qui est conservé ici. Images et vidéos sont citées par leur adresse ; rien n’est téléchargé avant que vous n’en ouvriez une dans le navigateur.',

  listeningTitle: 'Écouter des sources',
  listening1:
    'L’écoute réunit les sources : ajoutez-en une en collant l’adresse d’une page ou d’un fil, #motclic pour Mastodon, r/communauté, des mots à chercher dans la presse, ou le chemin d’un dossier. Un fil est montré avant que quoi que ce soit soit gardé. Un webhook accueille les autres programmes.',
  listening2:
    'Chaque source dit comment elle va : en direct, en rattrapage, en panne avec la raison et le prochain essai, muette ou arrêtée. Celles qui ont un ennui viennent en tête. Après une panne, elle reprend où elle en était ; ce qui ne peut plus être retrouvé est nommé.',
  listening3:
    'Une source garde tout, ou seulement ce qu’une requête demande. Une publication supprimée ou modifiée reste telle qu’elle a été vue, avec le moment. Ce qui dit presque la même chose est regroupé sous la première.',
  listening4:
    'Les jetons sont dans le coffre du système : ils ne sont plus jamais affichés, et jamais dans le fichier. Un plan venu d’ailleurs apporte ses sources arrêtées. Les adresses de votre réseau ne sont interrogées que si vous en autorisez l’hôte par son nom.',
  listening5:
    'La couverture montre, par catégorie et par réseau, ce qui est mesuré, approché, regardé à la main depuis un jour, ou aveugle. Une source en panne compte comme perdue. Les angles morts sont aussi rappelés sous le volume.',
  wallTitle: 'L’affichage mural',
  wall1:
    'F11, ou Réglages, Affichage mural, remplit un écran pour toute la salle : la gravité, depuis quand, la prochaine échéance, la dernière décision, ce qu’on dit et ne dit pas, les derniers mots publics, et ce que personne ne voit. On n’y clique sur rien ; vigie --wall l’ouvre dès le départ.',
  wall2:
    'Les tableaux se relaient ; épinglez-en un au poste le temps d’en parler. Toutes les quelques minutes, le mur dit ce qui a changé depuis votre dernier regard. Sans incident, il montre l’état de préparation, qui est de garde et ce qui se dit.',
  wall3:
    'FIGÉ et une heure en travers du mur : ce qu’il montre peut dater, le moteur n’a plus répondu depuis. Il reprend seul. Un écran débranché retrouve son affichage quand on le rebranche, et une page bloquée est redessinée en quelques secondes.',
  wall4:
    'Des visiteurs dans la salle ? Activez le masque : les gens deviennent des initiales ; auteurs, téléphones et adresses sont retirés de la page avant qu’elle soit dessinée.',
  handMentionTitle: 'Saisir une mention à la main',
  handMention1:
    'Quand aucune interface ne vous laisse entrer, le fil continue à la main. Ctrl+Maj+M ouvre la fiche depuis n’importe quelle application ; la palette, le menu et le fil l’ouvrent aussi. Aucun réseau n’est nécessaire.',
  handMention2:
    'Collez une adresse, un texte ou une capture. Le réseau, l’auteur et l’heure y sont lus quand ils s’y trouvent ; corrigez au besoin. Puis un chiffre pour le sujet, un pour la tonalité, un pour la portée, et Entrée.',
  handMention3:
    'La mention paraît aussitôt dans le fil, signalée comme saisie à la main, et une seule fois si une source la fournit aussi. Retirez-la depuis la liste ou depuis son détail. Échap garde le brouillon.',

  declareTitle: 'Déclarer un incident',
  declare1:
    'Dans le fil, choisissez les publications de départ et appuyez sur D. Donnez un titre qui dit ce qui se passe, un niveau, et le fuseau dans lequel les heures s’afficheront.',
  declare2: 'Les publications choisies sont aussitôt épinglées comme preuves, avec une copie de leur texte.',
  declare3:
    'Le titre peut changer ; l’ancien reste dans la main courante. Quand tout est terminé, déclarez l’incident clos. Il reste lisible et se rouvre avec un motif.',

  logTitle: 'Tenir la main courante au clavier',
  log1: 'Appuyez sur N, écrivez une ligne, puis Entrée. C’est tout : la ligne est sur le disque avant d’être affichée comme consignée.',
  log2: 'Commencez par une heure, par exemple 14:05, pour consigner un fait passé. La main courante suit l’ordre des événements et dit quand chaque ligne a été écrite.',
  log3: 'Écrivez ce qui est su, qui a fait quoi, ce qui a été décidé et pourquoi. Laissez les opinions de côté : des personnes absentes la liront peut-être.',
  log4: 'Une erreur se rectifie, elle ne s’efface pas : appuyez sur A, écrivez ce qu’il faut lire, et le motif. L’ancien texte reste, barré, avec votre nom et l’heure.',
  log5: 'Le premier signe d’une ligne en dit plus : point d’exclamation pour une décision, point d’interrogation pour une question, < message reçu, > message envoyé, ~ appel, + consigne, = déclaration, * événement. @ nomme une personne, # un mot-clé. Au-dessus, choisissez ce que la liste montre.',

  levelTitle: 'Les niveaux',
  level1:
    'Cinq niveaux disent la gravité d’un incident : veille, signal faible, alerte, crise, crise majeure. Chacun a un chiffre, un mot, une forme et une couleur, pour être reconnu sur tout écran et sur papier.',
  level2:
    'Appuyez sur L pour changer le niveau, et donnez le motif. Relevez-le tôt : il coûte moins de redescendre que de rattraper.',
  level3: 'Le rapport indique combien de temps chaque niveau a duré.',

  evidenceTitle: 'Les preuves',
  evidence1:
    'Appuyez sur E devant une publication pour l’épingler. Vigie en garde le texte, l’auteur, l’adresse et l’heure, avec une empreinte SHA-256. La copie demeure si la publication est supprimée de son réseau.',
  evidence2:
    'Des fichiers, comme des captures d’écran, peuvent être joints, jusqu’à 50 Mo chacun. Ils sont eux aussi reconnus à leur empreinte. Une story ou un direct est signalé d’après son adresse : faites-en la capture tout de suite.',
  evidence3:
    'Une preuve qui n’a pas sa place se retire, avec un motif. Elle quitte la liste ; l’acte et la copie restent au journal et au rapport.',
  evidence4:
    'Une empreinte prouve qu’une copie n’a pas changé depuis qu’elle a été consignée. Elle ne prouve pas que ce qui est dit est vrai. À côté de chaque pièce, l’écart entre l’horloge de l’ordinateur et celle des serveurs écoutés.',

  timelineTitle: 'La chronologie',
  timeline1:
    'La chronologie réunit sur un même axe la main courante, les preuves et les changements de niveau, avec le volume des publications au-dessus.',
  timeline2:
    'Déplacez-vous le long du volume pour voir ce que la salle avait consigné à ce moment-là : ce qui est venu après s’estompe.',
  timeline3:
    'Les heures s’affichent dans le fuseau de l’incident, avec le décalage par rapport à l’UTC. Elles sont conservées en UTC, si bien que des postes de deux fuseaux s’accordent.',

  planTitle: 'Le plan de gestion de crise',
  plan1:
    'Le plan compte sept parties : l’échelle de gravité, les rôles, la communication interne, les contacts et la chaîne d’appel, les approbations, les messages préapprouvés et la nétiquette ; les catégories de veille s’y ajoutent. Partez du plan type, d’un plan vide ou d’un fichier de plan.',
  plan2:
    'Les chiffres du plan type indiquent leur source. Ceux qui portent « À calibrer » sont des chiffres d’usage, sans méthode publiée : changez-les dès que vous connaissez les vôtres.',
  plan3:
    'Modifiez une fiche, puis enregistrez : chaque enregistrement est une entrée à votre nom. Ce que vous avez tapé sans l’enregistrer reste là, même si la page se recharge. Rien n’est supprimé : ce qui est retiré peut être remis, et l’historique montre qui a changé quoi.',
  plan4:
    'Tapez un jour pour lire le plan tel qu’il était alors, le comparer avec celui d’aujourd’hui ou le rétablir. Deux postes qui montrent la même empreinte ont le même plan.',
  plan5:
    'Une chaîne d’appel qui ne fonctionnerait pas est refusée, motif à l’appui : une boucle, une personne que nul n’appelle, plus de cinq appels pour un seul appelant. Exportez le plan dans un fichier pour le confier à un autre poste ou à une autre organisation ; avant d’en reprendre un, Vigie montre ce qui changerait.',

  plan6:
    'Imprimez chaque partie : feuille de contacts, carte de poche, feuilles d’appel, fiches réflexes, tableaux, feuilles vierges, ou le plan en entier, en français, en anglais ou dans les deux langues, sur A4 ou Lettre. Chaque feuille indique sa révision, une empreinte et sa date limite ; son code aussi.',

  plan7:
    'L’état de préparation passe tout le plan en revue : ce qui est dépassé, manquant, expiré ou injoignable aujourd’hui, avec une note par partie et le remède. Imprimez-en l’attestation une fois par mois.',

  plan8:
    'Importez des contacts depuis des vCards ou un tableau : vous voyez qui est nouveau et qui est peut-être connu. La fusion remplit les vides sans rien écraser. L’importation s’annule en entier. Un numéro est gardé tel qu’écrit et, s’il en est un, sous la forme que compose tout téléphone.',
  plan9:
    'Quelqu’un peut demander ce qui est gardé à son sujet. Effacer un contact retire les mots pour de bon, du fichier et de chaque copie à portée ; vous décidez, ligne par ligne, des autres entrées qui le nomment. La main courante se vérifie toujours, et une attestation dit ce qui a été effacé.',
  plan10:
    'Après l’impression, dites qui prend les exemplaires, combien et où. Le registre des exemplaires papier signale ceux qui ne disent plus ce que dit le plan, dès qu’un numéro change. Réimprimez de là : l’ancien est noté comme remplacé. Un formulaire vierge ne se périme pas.',
  plan11:
    'Sur une consigne, ouvrez Accusés de réception et cochez qui l’a lue : à l’écran, sur la feuille signée, par courriel ou par téléphone. La part et les absents s’affichent. Si le texte change, il faut relancer ; une simple relecture ne relance personne. Une coche se retire, avec un motif.',
  plan12:
    'Une feuille de codes par signataire : vingt codes à usage unique, sur papier. Réseaux tombés, lisez le texte au téléphone ; le détenteur inscrit la valeur de contrôle et vous lit un code. Aucun code ne se réaffiche. Feuille perdue : révoquez-la. Un code utilisé sur deux postes ne vaut rien tant que vous n’avez pas tranché.',

  ...helpExercise,
  ...helpHandOver,
  ...helpReport,

  watchTitle: 'Les requêtes de veille',
  watch1:
    'Ce qui cloche dans une requête est souligné au caractère près pendant que vous tapez, puis nommé dessous avec la colonne et, s’il y en a un, le remède ; Ctrl+Z l’annule. Plus bas, la requête est dite en mots simples. « Insérer des mots… » offre le champ lexical de crise et une requête de départ.',
  watch2:
    'Essayez-la avant d’enregistrer : collez des publications à retenir et d’autres à laisser, ou prenez les dernières gardées. Ce qui est trouvé est surligné ; un tableau compte les publications de chaque terme : vous voyez celui qui fait du bruit et celui qui ne sert à rien.',
  watch3:
    'Exclure et Masquer valent pour les sources en direct ; un fichier importé reste entier. Ce qui est exclu n’est jamais gardé et ne servira pas de preuve. Ce qui est masqué est gardé, absent du fil, et peut y revenir. Les listes de toutes les requêtes s’additionnent ; sur les deux, l’exclusion l’emporte. Dans le doute, masquez.',

  callTreeTitle: 'La chaîne d’appel',
  callTree1:
    'La chaîne d’appel est dessinée en arbre : sous chaque appelant, les personnes qu’il appelle, avec deux numéros, le nombre d’appels sur cinq et l’appelant suppléant. Ce qui ne va pas est dit aussitôt, à la personne concernée ; la chaîne attend en brouillon et n’est enregistrée qu’une fois corrigée.',
  callTree2:
    'Au clavier : les flèches la parcourent, Alt et une flèche déplacent la personne, Ctrl+X et Ctrl+V la placent sous une autre, Suppr la retire, Entrée mène à « Déplacer sous », Inser à « Ajouter sous ». Le même contenu figure dessous en tableau.',

  callRoundTitle: 'Appels sur papier',
  callRound1:
    'Quand l’écran ne répond plus, les feuilles d’appel suffisent : chacun y note l’heure de chaque essai et le résultat. Ensuite, Saisir une feuille d’appel remplie (Ctrl+K) montre les mêmes lignes dans le même ordre ; saisissez la révision du bas de page, et les lignes sont celles de ce jour-là.',
  callRound2:
    'Tab ou Entrée mène à la case suivante, les flèches haut et bas changent de ligne. Écrivez l’heure à votre façon : 1405, 14:05, 14 h 05. J, B, S ou M donne le résultat. Sans heure ni résultat, la personne n’a pas été appelée. La saisie est gardée jusqu’à ce que la feuille soit consignée, d’un bloc.',
  callRound3:
    'Les personnes jointes figurent dans la main courante aux heures du papier, avec la mention Relevé sur papier. Une ligne se rectifie, une feuille se retire avec un motif ; l’ancien texte reste, rayé. Un mauvais numéro mène à la fiche du contact.',

  registerTitle: 'Incidents de confidentialité',
  register1:
    'Des renseignements personnels ont été consultés, utilisés, communiqués ou perdus sans droit : appuyez sur G puis D et inscrivez l’incident, même si le risque semble faible. Dites quels renseignements, les circonstances, la prise de connaissance et le nombre de personnes, sans les nommer.',
  register2:
    'Une horloge montre ce qui reste des 72 heures pour aviser l’autorité. Elle s’arrête quand vous notez qu’elle est avisée, ou qu’il n’y a pas de risque de préjudice sérieux et pourquoi. Si l’avis vient plus tard, notez les motifs.',
  register3:
    'Un incident se modifie, se clôt et se rouvre ; l’historique montre qui a changé quoi. Rien ne quitte le registre, et rien ne peut en être effacé avant cinq ans. Exportez-le en un tableau quand la Commission d’accès à l’information ou une autre autorité le demande.',

  backupTitle: 'Sauvegarder et restaurer',
  backup1:
    'Vigie copie le fichier d’elle-même, contrôle chaque copie et en garde de plusieurs âges. Choisissez aussi un second dossier, une clé par exemple : il survit à la perte de ce poste.',
  backup2:
    'La liste montre l’âge de chaque copie, le nombre d’entrées et ce qui manquerait après sa restauration. Une copie qu’il serait vain de restaurer dit pourquoi.',
  backup3:
    'Restaurer conserve le fichier actuel sous un autre nom. Rien n’est supprimé. Une copie peut aussi s’ouvrir en lecture seule, ici ou sur un autre poste.',

  troubleTitle: 'Quand quelque chose ne va pas avec le fichier',
  trouble1:
    'Si le fichier ne s’ouvre pas, Vigie dit pourquoi et ne touche à rien. Selon l’ennui, vous pouvez réessayer, l’ouvrir en lecture seule, choisir un autre fichier ou restaurer une copie.',
  trouble2:
    'Vigie garde 64 Mo en réserve sur le disque. Quand il est plein, elle consigne dans cette réserve et le bandeau indique « Disque presque plein » : c’est le moment de libérer de l’espace. Une fois la réserve épuisée, ce que vous venez d’écrire n’est pas consigné et reste dans son champ ; la lecture reste possible.',
  trouble3:
    'Si le bandeau dit que la main courante a été altérée, gardez ce fichier et une copie d’avant. Tout reste lisible. Comparez les dernières entrées avec celles d’un autre poste et avec un rapport déjà remis.',
  trouble4:
    'Si le moteur de données s’arrête, il redémarre seul. Les fenêtres se remettent à jour, et le disent en attendant.',

  shortcutTitle: 'Les touches',
  shortcut1:
    'Tout se fait au clavier. Appuyez sur Ctrl+K (Cmd+K sur Mac) pour chercher une commande, et sur « ? » pour voir toutes les touches.',
  shortcut2:
    'G puis R, F, P, C ou D mène à la salle, au fil, au plan, aux contacts ou au registre des incidents de confidentialité.',
  shortcut3: 'Les lettres seules se reposent pendant la saisie. Elles se désactivent dans les réglages.',

  privacyTitle: 'Vie privée et textes hostiles',
  privacy1:
    'Une publication, même publique, reste une donnée personnelle. Ne relevez que ce dont l’incident a besoin ; dites dans votre plan pourquoi vous le gardez, et combien de temps.',
  privacy2:
    'Le contenu d’une entrée peut être effacé pour de bon, avec un motif. Il disparaît du fichier ; le fait qu’il a été effacé reste visible, et la chaîne se vérifie toujours. Les copies et les rapports déjà remis gardent ce qu’ils contenaient.',
  privacy3:
    'Quoi que contienne une publication, elle s’affiche comme du texte : elle ne peut rien exécuter ni charger. Une adresse ne s’ouvre dans votre navigateur qu’après vous avoir été montrée en entier.',
  privacy4:
    'Vigie n’envoie rien nulle part. Tout est sur ce poste : verrouillez-le, chiffrez son disque et rangez en lieu sûr la clé qui porte les copies.',
  privacy5:
    'Une personne demande ce que vous gardez à son sujet : G puis D, Trouver quelqu’un, et cherchez nom, adresse, pseudonyme ou numéro. Vous voyez combien de fois et le plus récent. Depuis la fiche du contact, exportez le tout en un fichier qui s’explique, corrigez ou effacez.',
  privacy6:
    'Après un effacement, enregistrez l’attestation : une page pour la personne, avec la date, l’auteur, le nombre d’entrées, les copies nettoyées et celles hors de portée. Elle ne dit jamais ce qui a été effacé, et se réimprime plus tard depuis la fiche effacée.',
  retentionTitle: 'La conservation des textes',
  retention1:
    'Le texte des mentions ne se garde pas indéfiniment. G puis D, Conservation : le plan dit au bout de combien de mois partent texte, auteur, adresse et images. Douze sont proposés ; choisissez de 1 à 120, ou jusqu’à nouvel ordre.',
  retention2:
    'Réseau, date, langue, portée et identifiant de la publication restent : aucun décompte ne bouge, rien n’est enregistré de nouveau. Ce qu’une entrée cite est gardé, comme ce qui est paru pendant un incident ouvert, ou clos depuis moins longtemps que ce délai.',
  retention3:
    'Les textes partent d’eux-mêmes, une fois par jour, ou à votre demande. Une horloge déréglée ne fait rien disparaître : seul compte le temps que Vigie a vu passer. Si le poste est bien en avance, elle attend que vous confirmiez la date.',
  retention4:
    'Les copies de sauvegarde gardent ces textes jusqu’à ce que de plus récentes les remplacent ; une copie rangée ailleurs, aussi longtemps qu’elle existe. Pour effacer tout de suite ce qui concerne une personne, passez par Trouver quelqu’un.',
  triageTitle: 'Le tri : observer ou intervenir',
  triage1:
    'Le tri (g t) montre ce que retiennent vos requêtes, les cas les plus risqués d’abord, avec leurs raisons. O observe, I intervient, A confie, X écarte, C demande du contexte ; J et K se déplacent. Ouvrir un formulaire réserve la publication dix minutes.',
  triage2:
    'Une publication observée revient toujours : à l’heure du réexamen, ou plus tôt si un seuil que vous avez armé est atteint. Le motif d’origine l’accompagne. « Observées » dit ce que chacune est devenue, et votre retard éventuel.',
  triage3:
    'L’ordre apprend de vos décisions, sur cet ordinateur, et ne décide jamais. Vous pouvez arrêter l’apprentissage ou repartir de zéro. Toute décision peut être retirée ; tout reste dans la main courante.',
  roomTitle: 'Diriger la salle',
  room1:
    'La colonne près de la chronologie garde échéances, faits, décisions et tâches. R puis une lettre en ajoute depuis tout écran : f fait, q question, d décision, t tâche, p tâches du plan, l responsable, s main courante, a les trois questions.',
  room2:
    'Un fait est confirmé, à confirmer, démenti ou inconnu, avec sa source. Quand il change, ce qui s’y appuie est signalé. Une décision ne se modifie pas : une autre la renverse. Une heure s’écrit 14:45, ou +30 pour des minutes.',
  room3:
    'Les échéances partent d’elles-mêmes avec les niveaux du plan. Dites qu’une est tenue, ou suspendez-la avec un motif. La prochaine figure en haut de chaque écran. Un clic sur le volume montre la salle telle qu’elle était alors.',
  room4:
    'Le registre du gel (r puis z) liste tout ce qui peut parler en votre nom : les lieux du plan à ce niveau et les vôtres. Dites qu’un lieu est gelé, avec la preuve, puis quand il reprend. Ce qui parle encore vient en tête.',
  room5:
    'Le point de situation (r deux fois) se compose de ce que tient la salle : flash, standard ou direction. Retouchez-le, gardez le brouillon, faites-le approuver tel quel : il est numéroté, ne change plus et s’imprime. L’échéance du prochain part d’elle-même.',
  room6:
    'Quand quelque chose prend du retard, le compte s’affiche en haut de chaque écran et un signal sonne ; r puis m le coupe, avec un motif que garde la main courante. Un trait marque ce qui est nouveau depuis votre dernier passage.',
  room7:
    'Les appels (r puis c) déroulent la chaîne : à qui le tour, son numéro, quoi dire dans sa langue, une lettre pour le résultat. Sans réponse, on passe au suppléant. Le dernier appel qu’il fallait tient l’échéance du quorum. Les exercices sont gardés par trimestre.',
  room8:
    'Les consignes internes du plan : lesquelles sont remises, qui a accusé réception, qui n’a su qu’après le public. La passation (r puis h) tire de la salle deux minutes de lecture ; la charge change de mains quand les deux ont signé.',
  room9:
    'Deux personnes au même ordinateur prennent chacune une fenêtre (Ctrl+Maj+N). Un NIP, choisi sous son nom en haut, en garde l’accès ; oublié, un collègue le retire avec un motif. Choisi dans la cellule du plan, chacun peut ce que le plan réserve à ses rôles.',
  room10:
    'Déposez un fichier sur la main courante, ou collez une image dans sa ligne : c’est une preuve, par son SHA-256. L’imprimante près des preuves fait le registre pour le conseil, qui dit ce que ces copies ne sont pas. R puis g imprime la page d’un quart, à signer.',
  room11:
    'Les engagements pris en public figurent dans la salle : ceux d’un texte publié d’eux-mêmes, les autres à la main (r puis o). Chacun dit pour quand, et qui y veille. Le prochain s’affiche en haut avec les échéances ; passé l’heure, il compte en retard. Dites qu’il est tenu, ou pourquoi il ne le sera pas.',
  speakTitle: 'Prendre la parole : textes, signatures, publication',
  speak1:
    'G puis S ouvre le bureau où l’on rédige; R puis W commence un texte, d’après un modèle ou librement. Le français et l’anglais, côte à côte, ne font qu’un : nombres, dates, heures, liens, noms et engagements qui diffèrent sont marqués. Accepter un écart se motive : c’est une décision de la salle.',
  speak2:
    'Dès le brouillon, vous voyez quelles signatures le plan demande. Soumis, le texte est verrouillé. Qui signe, signe les mots affichés; personne ne signe ce qu’il a écrit. Modifier fait tomber les signatures. Passé le délai, le suppléant peut signer : la décision est consignée.',
  speak3:
    'Sans réseau, lisez le texte à voix haute, dictez la valeur de contrôle, que le signataire inscrit; il vous lit ensuite le prochain code libre de sa feuille. Un code ne vaut qu’une fois. Chaque essai refusé est consigné; après plusieurs faux, tout le monde patiente.',
  speak4:
    'Copiez chaque langue telle qu’approuvée, publiez-la, puis marquez où et quand. Ce qui est paru sans approbation se marque aussi, avec un motif, et reste signalé. Ce qu’un texte promet devient une ligne de la salle, avec quelqu’un qui y veille et une heure.',
  speak5:
    'Sur Mastodon et Bluesky, « Publier depuis ce poste » envoie le texte signé, une seule fois. Le plan nomme les comptes; chaque poste garde son propre jeton, saisi à la fiche du compte.',
  speak6:
    'Sans réseau, un texte envoyé d’ici attend et le dit; il part au retour du serveur, jamais une fois l’approbation échue. « Parution incertaine » : la réponse s’est perdue. Vigie interroge le réseau avant tout nouvel envoi; vous pouvez aussi regarder le compte et dire ce que vous y voyez.',
  speak7:
    'Modérer (au tri) demande d’abord ce qui ne va pas. Une critique n’est pas un motif. Un manquement cite l’article de la nétiquette; la publication est gardée comme preuve, et une suppression veut une capture. Le plan dit qui autorise. La mesure se prend sur le réseau, puis se déclare faite, ou levée, à la page Parole.',
  signalTitle: 'Signaux : pics, mesures, niveaux',
  signal1:
    'Les signaux (g n) donnent chaque pic avec sa règle, ses chiffres et sa confiance ; dites si c’en était un. La règle choisie, le plancher, la pause et les campagnes prévues sont à la page du plan. Il faut deux semaines de mentions.',
  signal2:
    'Chaque mesure dit sur quoi elle repose ; l’inconnu est « non mesuré ». Une tonalité que vous donnez (t puis 1 à 4 dans le fil) l’emporte sur la lecture automatique ; à partir de vingt, la part de négatives ne repose que sur elles.',
  signal3:
    'La fenêtre du niveau montre ce que proposent les mesures d’après le plan. Une personne décide. Le niveau ne peut baisser qu’une fois que ce qui le justifie a cessé pendant le délai prévu au plan.',
  signal4:
    'Cochez dans la fenêtre du niveau ce sur quoi vous vous fondez : règles atteintes et planchers que vous seul voyez, comme l’appel d’une journaliste. La main courante les garde avec les mesures. Le menu de l’incident choisit les requêtes qui le mesurent ; un pic se voit au-dessus du volume.',
} as const;
