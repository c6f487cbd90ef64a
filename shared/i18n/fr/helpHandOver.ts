/** L’aide sur le rapport, son aperçu, son approbation et sa remise. */
export const helpHandOver = {
  reportTitle: 'Le rapport',
  report1:
    'Allez à Rapport pour le rédiger, tenir le RETEX et les améliorations, puis le remettre ; le document s’affiche à côté. Sous Remettre, choisissez sa langue, ses lecteurs et sa forme : PDF, DOCX, page Web, diapositives ou Markdown à lire, tableaux et calendrier à exploiter, JSON ou dossier de preuves pour le tout.',
  report2:
    'Il contient les indicateurs, le volume, les décisions, les déclarations, toute la main courante avec ses rectificatifs, les preuves avec leurs empreintes, la vérification du journal et ce qui n’a pas été mesuré. Dans l’aperçu, un indicateur mène aux lignes de la main courante dont il est tiré.',
  report3:
    'Le fichier est écrit en entier ou pas du tout ; interrompu, il ne laisse rien. Son empreinte est affichée et consignée : chacun pourra vérifier qu’un fichier est bien celui que vous avez remis.',

  report4:
    'Si Vigie ou le poste s’arrête pendant l’écriture d’un rapport, ce qui existait reste intact. Au démarrage suivant, Vigie dit quel rapport n’est pas arrivé ; sous Remettre, on l’écrit de nouveau au même endroit, dans l’état du moment, ou on le laisse.',

  handOverTitle: 'Approuver et diffuser un rapport',
  handOver1:
    'Sans version, ce que vous enregistrez est une copie de travail. Pour diffuser un rapport, entamez une version et soumettez-la : ses documents sont figés tels quels, en une ou deux langues, et connus par leurs empreintes. Ce qui s’écrit ou se consigne ensuite relève de la version suivante.',
  handOver2:
    'Quelqu’un d’autre l’approuve : ni qui l’a soumis, ni qui en a écrit une partie. L’aperçu montre le document figé. On peut l’approuver, le renvoyer avec un motif ou le reprendre pour le modifier ; l’approbation est alors à redemander.',
  handOver3:
    'Choisissez ses lecteurs : rapport complet, direction, personnel, public ou conseillers juridiques. Ce qu’ils ne doivent pas voir est retiré de toutes les formes, et la couverture dit quelles sortes de choses l’ont été.',
  handOver4:
    'Nommez les destinataires, un par ligne : le rapport devient une diffusion numérotée, consignée avec son empreinte, sa date et son auteur. Sans personne, c’est une copie.',
  handOver5:
    'Après une première remise, la version suivante s’ouvre sur ce qui a changé depuis : niveau et état, lignes et preuves ajoutées ou rectifiées, parties et indicateurs qui diffèrent. La version destinée au public ne le montre pas.',
  handOver6:
    'La page du plan dit comment débutent vos rapports : logo, couleur, classification, ce que les lecteurs peuvent en faire, parties exclues, et nombre d’abonnés au-dessous duquel un auteur est tenu pour privé. Qui rédige une version peut en décider autrement.',
} satisfies Record<string, string>;
