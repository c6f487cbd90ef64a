/* Le texte qui accompagne un dossier de preuves : ce qu’il contient et comment quiconque le vérifie. */
export const evidencePack = {
  title: 'Dossier de preuves',
  what: 'Ce répertoire contient un rapport post-incident, le journal dont il est tiré et les fichiers que le journal cite. Il se vérifie sans Vigie et sans réseau.',

  filesTitle: 'Ce qu’il contient',
  fileVerifier: 'La page qui vérifie le tout ; elle s’ouvre dans tout navigateur récent.',
  fileReport: 'Le rapport, à lire.',
  fileReportData:
    'Le même rapport sous forme de données. Son SHA-256 est l’empreinte imprimée dans le rapport.',
  fileForm: 'Une autre forme du rapport.',
  fileJournal:
    'Le journal, une entrée par ligne en JSON, dans l’ordre d’arrivée. Les entrées d’autres affaires n’y ont que leur en-tête, pour que la chaîne puisse être suivie.',
  fileHeads: 'La dernière entrée de chaque poste à la production du dossier.',
  fileAttachments:
    'Les fichiers cités par des entrées de l’incident, sous des noms sans danger ; leurs noms d’origine sont dans le manifeste.',
  fileManifest: 'Chaque fichier avec sa taille et son SHA-256, et ce qui manque.',
  fileSums: 'Les mêmes empreintes pour la commande sha256sum.',

  pageTitle: 'Vérifier avec la page',
  page: 'Ouvrez verify.html dans un navigateur et déposez-y le fichier ZIP, ou ce répertoire. Rien ne quitte l’ordinateur : la page n’a droit à aucun réseau. Si vous doutez de la page elle-même, prenez celle d’un autre dossier, ou lisez-la : c’est du texte.',
  commandTitle: 'Vérifier les fichiers avec une commande',
  command: 'Dans le répertoire où le dossier a été décompressé :',
  handTitle: 'Vérifier une entrée à la main',
  handHeader:
    'L’empreinte d’une entrée (hash) est le SHA-256, en UTF-8, de ce tableau JSON écrit sans espaces avec les valeurs de sa ligne :',
  handPayload:
    'payloadHash est le SHA-256, en UTF-8, du texte de payload tel qu’il se lit une fois le JSON décodé.',
  handChain:
    'prevHash est l’empreinte de l’entrée du même poste (device) dont le numéro (deviceSeq) précède. Là où une copie du fichier a continué à côté d’une autre, deux entrées peuvent porter le même numéro.',
  handSignature:
    'signature est en Ed25519, écrite en base64url, avec la clé qui se trouve dans la première entrée du poste (kind device.created, publicKey), sur ce texte :',

  absentTitle: 'Ce qui manque',
  absentNone: 'Aucun fichier ne manque.',
  absent_missing: 'n’était plus conservé à la production du dossier',
  absent_altered: 'ne correspondait plus à son empreinte à la production du dossier et n’y figure pas',
  absent_erased: 'un fichier dont le contenu a été effacé par décision',

  limitsTitle: 'Ce que cela ne prouve pas',
  limits:
    'Une empreinte montre qu’une copie n’a pas changé, non que ce qu’elle dit est vrai. Une signature désigne un poste, non les mains qui s’y trouvaient. Les heures sont celles des postes. Quiconque modifie un dossier avec soin peut tout y recalculer : comparez l’empreinte du rapport et les têtes de chaîne avec ce qui a été imprimé, ou avec ce que vous disent ceux qui ont produit le dossier.',
} satisfies Record<string, string>;
