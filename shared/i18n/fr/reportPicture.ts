/* Les illustrations d’un rapport : titres, ce que chacune montre en une phrase, colonnes de leurs chiffres. */
export const reportPicture = {
  rowsLeft_one: 'et {{count}} autre',
  rowsLeft_many: 'et {{count}} d’autres',
  rowsLeft_other: 'et {{count}} autres',
  columnResult: 'Résultat',
  columnPerson: 'Personne',
  columnText: 'Texte',

  levels: 'Niveau au fil du temps',
  levelsPeak: 'Niveau le plus élevé : {{level}}, atteint le {{at}}, pendant {{span}} en tout.',
  levelsStretches_one: 'Le niveau n’a pas changé.',
  levelsStretches_many: 'Le niveau a connu {{count}} de paliers.',
  levelsStretches_other: 'Le niveau a connu {{count}} paliers.',
  levelsKey: 'Une rangée par niveau : plus elle est haute et foncée, plus c’est grave.',

  tone: 'Tonalité nette',
  toneRange:
    'De {{low}} dans la tranche de {{span}} qui débute le {{lowAt}} à {{high}} dans celle qui débute le {{highAt}}, sur une échelle de −100 (tout est négatif) à +100 (tout est positif).',
  toneBasis_one: 'Mentions dont la tonalité est connue : {{count}} sur {{all}}, dont {{hand}} à la main.',
  toneBasis_many: 'Mentions dont la tonalité est connue : {{count}} sur {{all}}, dont {{hand}} à la main.',
  toneBasis_other: 'Mentions dont la tonalité est connue : {{count}} sur {{all}}, dont {{hand}} à la main.',
  ofIncident: 'Comptées : les mentions de cet incident.',
  ofAll: 'Comptées : toutes les mentions enregistrées sur ce poste.',
  toneKey: 'Là où le trait s’interrompt, rien n’a été mesuré.',
  columnToned: 'Tonalité connue',
  columnByHand: 'À la main',

  amplifiers: 'Relais d’opinion',
  amplifiersNeeded_one:
    '{{count}} auteur sur {{authors}} fait les quatre cinquièmes d’une portée potentielle de {{reach}}.',
  amplifiersNeeded_many:
    '{{count}} d’auteurs sur {{authors}} font les quatre cinquièmes d’une portée potentielle de {{reach}}.',
  amplifiersNeeded_other:
    '{{count}} auteurs sur {{authors}} font les quatre cinquièmes d’une portée potentielle de {{reach}}.',
  amplifiersShown_one: 'Le plus suivi est montré : {{share}} de la portée.',
  amplifiersShown_many: 'Les {{count}} plus suivis sont montrés : {{share}} de la portée.',
  amplifiersShown_other: 'Les {{count}} plus suivis sont montrés : {{share}} de la portée.',
  amplifiersAbove: 'Les auteurs dont l’audience ne dépasse pas {{above}} n’entrent pas dans ces sommes.',
  amplifiersKey:
    'Chaque auteur compte une fois, pour la plus grande audience observée. Portée potentielle : combien de gens ont lu, personne ne le sait.',
  columnAudience: 'Audience',
  columnShare: 'Part',

  coverageMeasured_one: 'Cases mesurées par une source qui répondait alors : {{count}} sur {{all}}.',
  coverageMeasured_many:
    '{{count}} de cases sur {{all}} étaient mesurées par une source qui répondait alors.',
  coverageMeasured_other: 'Cases mesurées par une source qui répondait alors : {{count}} sur {{all}}.',
  coverageNoneBlind: 'Chaque réseau a été vu dans au moins une catégorie.',
  coverageBlind: 'Angles morts dans toutes les catégories : {{networks}}.',
  coverageKey:
    'Un réseau dont il existe des publications sans une telle source a été suivi à la main ou provient d’un fichier.',

  clocks: 'Échéances tenues et manquées',
  clocksKept_one: 'Échéances arrivées à terme : {{count}}. Tenues à temps : {{kept}}.',
  clocksKept_many: 'Échéances arrivées à terme : {{count}}. Tenues à temps : {{kept}}.',
  clocksKept_other: 'Échéances arrivées à terme : {{count}}. Tenues à temps : {{kept}}.',
  clocksMissed: 'En retard : {{late}}. Jamais tenues : {{missed}}.',
  clocksKey:
    'Une barre par tour, du départ jusqu’à ce qu’elle soit tenue ; hachurée : en retard ou jamais tenue ; blanche : pas encore à rendre. Cercle : à rendre. Point : tenue.',
  columnClock: 'Échéance',
  columnStarted: 'Départ',
  columnDue: 'À rendre',
  columnKept: 'Tenue',
  clockKept: 'tenue, {{span}} d’avance',
  clockLate: 'tenue avec {{span}} de retard',
  clockMissed: 'jamais tenue',
  clockOpen: 'pas encore à rendre',
  clockResting: 'suspendue',

  approvals: 'Délai d’approbation',
  approvalsMedian_one: '{{count}} texte a reçu toutes ses signatures, en {{median}}.',
  approvalsMedian_many:
    '{{count}} de textes ont reçu toutes leurs signatures, la moitié en {{median}} au plus, le dernier en {{longest}}.',
  approvalsMedian_other:
    '{{count}} textes ont reçu toutes leurs signatures, la moitié en {{median}} au plus, le plus lent en {{longest}}.',
  approvalsNoBox: 'Le plan n’impartissait aucun délai aux signataires.',
  approvalsPast_one: 'Délai dépassé : {{count}} sur {{boxed}}.',
  approvalsPast_many: 'Délai dépassé : {{count}} sur {{boxed}}.',
  approvalsPast_other: 'Délai dépassé : {{count}} sur {{boxed}}.',
  approvalsDrawn_one: 'Le plus lent est représenté.',
  approvalsDrawn_many: 'Les {{count}} plus lents sont représentés.',
  approvalsDrawn_other: 'Les {{count}} plus lents sont représentés.',
  approvalsKey:
    'De la soumission à la signature qui a complété l’approbation. Trait vertical : délai imparti. Hachuré : délai dépassé.',
  notApproved: 'non approuvé',
  sentBack: 'clos sans approbation',
  columnSubmitted: 'Soumis',
  columnApproved: 'Approuvé',
  columnTook: 'Durée',
  columnBox: 'Délai imparti',

  calls: 'Chaîne d’appel, tour {{number}}',
  callsReached_one: 'Places jointes : {{reached}} sur {{count}}.',
  callsReached_many: 'Places jointes : {{reached}} sur {{count}}.',
  callsReached_other: 'Places jointes : {{reached}} sur {{count}}.',
  callsQuorum: 'Quorum ({{quorum}}) atteint en {{span}}.',
  callsNoQuorum: 'Quorum ({{quorum}}) jamais atteint.',
  callsDrawn_one: 'La place la plus proche du sommet est représentée.',
  callsDrawn_many: 'Les {{count}} places les plus proches du sommet sont représentées.',
  callsDrawn_other: 'Les {{count}} places les plus proches du sommet sont représentées.',
  callsKey:
    'La barre va du moment où c’était leur tour jusqu’à ce que quelqu’un réponde ; hachurée : personne n’a répondu. Cercle : appel sans réponse. Point : joint.',
  callsRoom: 'ce poste',
  columnCaller: 'Appel par',
  columnTries: 'Appels',
  columnReached: 'Joint',

  readers: 'Accusés de réception au fil du temps',
  readersShare_one: 'Accusés de réception : {{done}} sur {{count}} ({{share}}).',
  readersShare_many:
    'Accusés de réception : {{done}} sur {{count}} ({{share}}), tous destinataires confondus.',
  readersShare_other:
    'Accusés de réception : {{done}} sur {{count}} ({{share}}), tous destinataires confondus.',
  readersDrawn_one: 'La première consigne est représentée.',
  readersDrawn_many: 'Les {{count}} premières consignes sont représentées.',
  readersDrawn_other: 'Les {{count}} premières consignes sont représentées.',
  columnExpected: 'Destinataires',
  columnAcknowledged: 'Accusés',
  columnLast: 'Dernier',
} satisfies Record<string, string>;
