/* Une phrase pour chaque code de réponse : ce qui s’est passé et ce qu’il faut faire. */
import { errorExercise } from './errorExercise.ts';
import { errorReport } from './errorReport.ts';
import { errorSpeaking } from './errorSpeaking.ts';

export const error = {
  'call.malformed': 'La demande est illisible.',
  'call.unknown': 'Cette version de Vigie ne connaît pas cette demande.',
  'call.notAllowed': 'Cette fenêtre n’y est pas autorisée.',
  'call.inputInvalid': 'Un élément saisi n’est pas accepté. Vérifiez-le, puis réessayez.',
  'call.outputInvalid': 'La réponse est illisible. Redémarrez Vigie si cela se reproduit.',
  'call.desktopOnly': 'Seule l’application de bureau peut le faire.',
  'call.failed': 'Une erreur interne est survenue. Rien n’a été consigné ; réessayez.',
  'call.cancelled': 'Annulé. Rien n’a changé.',
  'engine.busy':
    'Ce fichier est déjà ouvert dans une autre Vigie. Fermez-la, ou ouvrez le fichier en lecture seule.',
  'engine.notOpen': 'Aucune base de données n’est ouverte.',
  'engine.readOnly':
    'Le fichier est ouvert en lecture seule : rien ne peut être consigné. Dans Réglages, Fichier, revenez au fichier de travail.',
  'engine.stopping': 'Vigie se ferme. Plus rien ne peut être consigné.',
  'engine.lost': 'Le moteur de données s’est arrêté. Il redémarre ; réessayez dans un instant.',
  'database.missing': 'Le fichier de base de données est introuvable.',
  'database.empty': 'Le fichier de base de données est vide : son contenu est perdu.',
  'database.notADatabase': 'Ce fichier n’est pas une base de données de Vigie.',
  'database.otherApplication': 'Cette base de données appartient à une autre application.',
  'database.fromNewer':
    'Ce fichier vient d’une version plus récente de Vigie. Mettez Vigie à jour pour l’ouvrir ; rien n’a été modifié.',
  'database.corrupt': 'Le fichier de base de données est endommagé.',
  'database.locked': 'Un autre programme retient le fichier de base de données.',
  'database.readOnlyPlace': 'Le fichier ou son dossier n’est pas accessible en écriture.',
  'database.isBackup':
    'Ce fichier est une sauvegarde : ce qui y serait consigné disparaîtrait avec la rotation des sauvegardes. Ouvrez-le en lecture seule, restaurez-le, ou ouvrez un autre fichier.',
  'database.sqliteTooOld':
    'La version de SQLite intégrée est trop ancienne pour protéger ce que vous saisissez.',
  'database.migrationFailed': 'Le fichier n’a pas pu être amené à cette version. Il est resté tel quel.',
  'database.settingsRefused': 'La base a refusé un réglage de sécurité. Elle n’a pas été ouverte.',
  'vault.unreadable':
    'La clé de cet ordinateur ne peut pas être lue. Déverrouillez le trousseau du système et réessayez, ou ouvrez le fichier en lecture seule.',
  'disk.full':
    'Le disque est plein : ceci n’a pas été consigné. Libérez de l’espace, puis réessayez ; la lecture reste possible.',
  'disk.failed':
    'Le disque a signalé une erreur : ceci n’a pas été consigné. Réessayez ; sinon, sauvegardez sur un autre disque.',
  'file.missing': 'Le fichier est introuvable. Il a peut-être été déplacé : choisissez-le de nouveau.',
  'file.notReadable':
    'Le fichier ne peut pas être lu. Fermez-le ailleurs, vérifiez vos droits, puis réessayez.',
  'file.tooLargeToDrop': 'Ce fichier dépasse 10 Mo. Joignez-le par le bouton, qui en accepte 50.',
  'file.changedWhileRead':
    'Ce fichier a changé pendant sa lecture. Attendez qu’il soit écrit, puis joignez-le de nouveau.',
  'file.tooLarge': 'Le fichier dépasse 50 Mo. Découpez-le, ou notez l’endroit où il est conservé.',
  'file.changed': 'Le fichier a changé depuis que vous l’avez consulté. Choisissez-le de nouveau.',
  'file.altered':
    'Le fichier sur le disque ne correspond plus à son empreinte. Ne vous y fiez pas ; cherchez-le dans une sauvegarde antérieure.',
  'file.notWritten': 'Le fichier n’a pas pu être écrit à cet endroit. Choisissez-en un autre.',
  'picture.notOne':
    'Ce fichier n’est pas une image affichable. Choisissez un PNG, un JPEG, un GIF ou un WebP.',
  'picture.tooLarge':
    'Cette image dépasse 50 mégapixels. Enregistrez-en une plus petite, puis choisissez-la.',
  'import.kindUnknown':
    'Vigie ne trouve aucune publication dans ce fichier. Elle lit les tableaux (CSV), le JSON et le JSON Lines, le tweets.js d’une archive X et les courriels (.eml). Exportez-le sous l’une de ces formes, puis réessayez.',
  'csv.empty': 'Le fichier est vide. Exportez-le de nouveau.',
  'csv.binary': 'Ce n’est pas un fichier CSV. Exportez les publications en CSV, puis réessayez.',
  'csv.noColumns': 'Aucune colonne n’a été trouvée dans ce fichier. Vérifiez le séparateur.',
  'csv.unreadable':
    'Le fichier ne peut pas être lu comme du texte. Enregistrez-le en CSV UTF-8, puis réessayez.',
  'csv.tooLarge': 'Le fichier dépasse 1 Go. Divisez-le et importez chaque partie.',
  'csv.columnMissing':
    'Une colonne nommée dans la correspondance est absente de ce fichier. Choisissez de nouveau les colonnes.',
  'csv.nothingReadable':
    'Aucune ligne de ce fichier n’a pu être lue. Vérifiez les colonnes et la forme des dates.',
  'mapping.incomplete': 'Indiquez la colonne du texte et l’origine de l’heure de chaque publication.',
  'import.unknown': 'Cette importation est introuvable. Revenez à la liste et choisissez de nouveau.',
  'import.alreadyUndone': 'Cette importation a déjà été annulée.',
  'import.running': 'Une autre importation est en cours. Attendez sa fin ou arrêtez-la.',
  'import.undoing': 'L’annulation de cette importation est déjà en cours. Attendez-en la fin.',
  'person.none': 'Dites d’abord qui vous êtes.',
  'person.unknown': 'Cette personne est introuvable. Revenez à la liste et choisissez de nouveau.',
  'person.pinNeeded': 'Cette personne a un NIP. Tapez-le.',
  'person.pinWrong': 'Ce n’est pas le bon NIP. Réessayez.',
  'person.pinWait': 'Trop de NIP erronés de suite. Patientez : chaque erreur de plus allonge l’attente.',
  'person.pinNone': 'Cette personne n’a pas de NIP sur cet ordinateur.',
  'person.nameTaken':
    'Ce nom est déjà pris. Choisissez cette personne dans la liste, ou ajoutez une initiale.',
  'incident.unknown': 'Cet incident est introuvable. Revenez à la liste et choisissez de nouveau.',
  'incident.closed': 'Cet incident est clos. Rouvrez-le pour continuer.',
  'incident.notClosed': 'Cet incident n’est pas clos.',
  'incident.tooEarly':
    'Il est trop tôt pour abaisser le niveau : ce qui le justifie a encore été observé dans le délai prévu au plan.',
  'incident.sameLevel': 'L’incident est déjà à ce niveau.',
  'logLine.unknown': 'Cette ligne est introuvable. Revenez à la liste et choisissez de nouveau.',
  'logLine.erased': 'Cette ligne a été effacée et ne peut pas être rectifiée.',
  'evidence.unknown': 'Cette preuve est introuvable. Revenez à la liste et choisissez de nouveau.',
  'evidence.already': 'Cette mention est déjà épinglée à l’incident.',
  'handMention.unknown': 'Cette mention saisie à la main est introuvable dans ce fichier.',
  'handMention.already':
    'Cette publication a déjà été saisie. Corrigez la première saisie, ou retirez-la d’abord.',
  'handMention.nothingSeen': 'Collez d’abord une adresse, un texte ou une capture d’écran.',
  'handMention.withdrawn': 'Cette mention a déjà été retirée.',
  'handMention.notWithdrawn': 'Cette mention n’a pas été retirée.',
  'handMention.erased': 'La saisie a été effacée ; il ne reste rien à corriger.',
  'mention.unknown': 'Cette mention est introuvable. Revenez à la liste et choisissez de nouveau.',
  'mention.expired':
    'Le texte de cette mention a été retiré : elle ne peut plus servir de preuve. Si la publication est encore en ligne, relevez-la à la main.',
  'retention.endless':
    'Selon le plan, les textes se gardent jusqu’à nouvel ordre. Choisissez d’abord un nombre de mois.',
  'retention.clockUnsure':
    'La date de ce poste est en avance sur le temps que Vigie a vu passer. Vérifiez-la, puis confirmez-la.',
  'retention.running': 'Un retrait est en cours. Attendez qu’il soit terminé.',
  'entry.unknown': 'Cette entrée est introuvable. Revenez à la liste et choisissez de nouveau.',
  'erasure.unknown': 'Cet effacement est introuvable dans le fichier.',
  'payload.alreadyErased': 'Ce contenu a déjà été effacé.',
  'record.unknown': 'Cette fiche n’est pas dans le plan. Consultez de nouveau la liste.',
  'record.changed':
    'Quelqu’un a modifié cette fiche pendant que vous écriviez. Comparez, puis enregistrez de nouveau.',
  'record.incomplete': 'Un champ nécessaire est vide. Remplissez-le, puis enregistrez de nouveau.',
  'record.retired': 'Cette fiche est retirée. Remettez-la avant de la modifier.',
  'record.notRetired': 'Cette fiche est déjà dans le plan.',
  'plan.colourTooLight':
    'Cette couleur est trop claire pour se lire sur du papier blanc : il faut un contraste de 4,5 pour 1. Choisissez-en une plus foncée.',
  'plan.colourNotOne': 'Une couleur s’écrit # et six chiffres de 0 à 9 ou de a à f, comme #7a1f3d.',
  'plan.logoUnfit':
    'Le logo des rapports est un fichier PNG ou JPEG de 400 ko au plus. Enregistrez-le sous cette forme, puis choisissez-le de nouveau.',
  'plan.begun': 'Ce fichier contient déjà un plan.',
  'planFile.notAPlan': 'Ce fichier n’est pas un plan de Vigie. Choisissez-en un autre.',
  'planFile.unreadable':
    'Ce fichier est abîmé ou tronqué ; il est illisible. Demandez qu’on vous l’envoie de nouveau.',
  'planFile.fromNewer':
    'Ce plan vient d’une version plus récente de Vigie. Mettez Vigie à jour, puis importez-le.',
  'planFile.invalid':
    'Ce plan n’est pas conforme : un élément manque, est inconnu ou est erroné. Rien n’a été importé.',
  'severity.levelTaken': 'L’échelle compte déjà ce niveau. Modifiez celui-là.',
  'clause.numberTaken': 'Un autre article porte ce numéro. Choisissez-en un libre.',
  'approvalRule.cellTaken': 'La grille a déjà une règle pour ce contenu à ce niveau. Modifiez celle-là.',
  'contact.unknown': 'Ce contact n’est pas dans l’annuaire. Revenez à la liste et choisissez de nouveau.',
  'contact.ownDeputy': 'Nul ne peut être son propre suppléant. Choisissez une autre personne.',
  'contacts.tooLarge': 'Le fichier dépasse 100 Mo. Divisez-le et importez chaque partie.',
  'contacts.notContacts':
    'Ce fichier ne contient pas de contacts. Exportez-les en vCard (.vcf) ou en CSV, puis réessayez.',
  'contacts.notWritten': 'Les contacts n’ont pas pu être enregistrés à cet endroit. Choisissez-en un autre.',
  'spike.notJudged': 'Personne ne s’est prononcé sur ce pic.',
  'spike.unknown': 'Ce pic n’est pas connu sur cet ordinateur.',
  'spike.rehearsing': 'Une répétition est en cours. Arrêtez-la ou attendez sa fin.',
  'spike.noRows':
    'Aucune ligne du fichier ne porte un moment et un nombre. Choisissez un CSV avec les colonnes timestamp et value.',
  'spike.fileUnusable':
    'Le fichier ne peut être lu ou écrit. Vérifiez son emplacement et les droits d’accès.',
  'triage.fileTooLarge': 'Le fichier dépasse 256 Mo. Découpez-le par année et mesurez-en une.',
  'triage.noTable': 'Le fichier ne contient aucun tableau. Choisissez un CSV avec une ligne de titres.',
  'triage.columnMissing': 'Le tableau n’a aucune colonne de ce nom.',
  'triage.fileUnusable': 'Le fichier ne peut être lu. Vérifiez son emplacement et les droits d’accès.',
  'logLine.samePin': 'Cette ligne l’est déjà.',
  'fact.unknown': 'Ce fait ne figure pas au tableau de cet incident.',
  'fact.withdrawn': 'Ce fait a été retiré du tableau. Remettez-le d’abord.',
  'fact.sameStatus': 'Le fait a déjà ce statut.',
  'fact.onBoard': 'Le fait est déjà au tableau.',
  'decision.unknown': 'Cette décision est inconnue ici.',
  'decision.notOpen': 'Cette question n’est plus ouverte. Consultez de nouveau la liste.',
  'decision.notTaken': 'Cette décision ne tient plus. Consultez de nouveau la liste.',
  'decision.reviewPassed': 'Le moment de la révision est déjà passé. Choisissez une heure à venir.',
  'task.unknown': 'Cette tâche est inconnue ici.',
  'task.claimed': 'Une autre personne a déjà pris cette tâche. Parlez-lui, ou prenez-en une autre.',
  'task.notClaimed': 'Personne n’a pris cette tâche.',
  'task.ended': 'Cette tâche est terminée. Rouvrez-la d’abord.',
  'task.notEnded': 'Cette tâche est déjà ouverte.',
  'task.duePassed': 'L’heure prévue est déjà passée. Choisissez une heure à venir.',
  'task.allAdded': 'Toutes ces lignes sont déjà des tâches.',
  'callRun.unknown': 'Ces appels n’y sont plus. Consultez de nouveau la liste.',
  'callRun.running': 'Cette chaîne est déjà lancée. Ouvrez ces appels et continuez là.',
  'callRun.emptyTree': 'Personne à appeler dans cette chaîne. Ajoutez des gens à la page du plan.',
  'callRun.ended': 'Ces appels sont terminés. Reprenez-les d’abord.',
  'callRun.reached': 'Cette personne est déjà jointe. Biffez d’abord cet appel s’il est mal saisi.',
  'callRun.noDeputy': 'Le plan ne lui donne aucun suppléant.',
  'callRun.tryUnknown': 'Cet appel n’y est plus. Consultez de nouveau la liste.',
  'callRun.struck': 'Cet appel est déjà biffé.',
  'internalBrief.unknown': 'Cette consigne n’y est plus. Consultez de nouveau la liste.',
  'internalBrief.withdrawn': 'C’est déjà annulé.',
  'handover.unknown': 'Cette passation n’y est plus. Regardez de nouveau la salle.',
  'handover.done': 'Cette passation est close : signée des deux côtés, ou annulée.',
  'handover.notYours':
    'Seule la personne en charge passe le relais. Si elle ne le peut pas, nommez quelqu’un directement.',
  'handover.notForYou': 'Seule la personne à qui elle est proposée signe. Changez d’abord de personne.',
  'handover.toSelf': 'Choisissez quelqu’un d’autre pour prendre le relais.',
  'handover.waiting': 'Une passation attend déjà sa seconde signature. Signez-la ou annulez-la d’abord.',
  'handover.changed': 'Ce n’est pas ce qui a été proposé. Relisez avant de signer.',
  'shift.backwards': 'Un quart finit après avoir commencé. Corrigez ses deux heures.',
  'incident.linked': 'Ces incidents sont déjà liés.',
  'incident.notLinked': 'Ces incidents ne sont pas liés. Consultez de nouveau la liste.',
  'incident.itself': 'Choisissez un autre incident que celui-ci.',
  'gate.closed':
    'Le plan réserve cet acte à certains rôles, et vous n’en tenez aucun ici. Demandez à qui le tient, ou changez de personne.',
  'person.contactTaken': 'Quelqu’un siège déjà ici pour ce contact. Choisissez cette personne dans la liste.',
  'freeze.unknown': 'Ce lieu ne figure pas au registre. Consultez de nouveau la liste.',
  'freeze.allListed': 'Tous ces lieux y figurent déjà.',
  'freeze.frozen': 'Ce lieu se tait déjà ; il reste au registre.',
  'freeze.notFrozen': 'Ce lieu n’est pas gelé.',
  'sitrep.unknown': 'Ce point de situation est inconnu ici.',
  'sitrep.notDraft': 'Ce qui est approuvé ou retiré ne se modifie plus. Rédigez-en un autre.',
  'sitrep.changed': 'Le brouillon a changé entre-temps. Relisez-le avant d’approuver.',
  'sitrep.nextPassed': 'L’heure du prochain est déjà passée. Choisissez une heure à venir.',
  'clock.notStarted': 'Cette échéance ne court pas. Consultez de nouveau la liste.',
  'clock.fulfilled': 'Cette échéance est déjà tenue.',
  'clock.notFulfilled': 'Personne n’a dit que cette échéance était tenue.',
  'clock.paused': 'Cette échéance est déjà suspendue.',
  'clock.notPaused': 'Cette échéance n’est pas suspendue.',
  'incident.sameDuty': 'Cette personne a déjà cette charge.',
  'moment.beforeIncident': 'C’est plus d’un jour avant la déclaration de l’incident. Corrigez l’heure.',
  'verdict.unknown': 'Rien n’a été décidé au sujet de cette publication.',
  'verdict.claimed':
    'Quelqu’un traite déjà cette publication. Prenez-en une autre, ou attendez que la réservation expire.',
  'verdict.notClaimed': 'Personne n’a réservé cette publication.',
  'verdict.notDecided': 'Il n’y a aucune décision à retirer.',
  'verdict.recheckPassed': 'Le moment du réexamen est déjà passé. Choisissez une heure à venir.',
  'verdict.erased': 'Le texte de cette publication a été effacé.',
  'watch.queryUnreadable':
    'La requête est illisible. Corrigez-la là où elle est marquée, puis enregistrez de nouveau.',
  'acknowledgement.unknown': 'Cet accusé de réception est introuvable. Revoyez la liste.',
  'acknowledgement.withdrawn': 'Cet accusé de réception a déjà été retiré.',
  'acknowledgement.notWithdrawn': 'Cet accusé de réception tient toujours : rien à rétablir.',
  'confidentialityIncident.unknown':
    'Cet incident n’est pas au registre. Revenez à la liste et choisissez de nouveau.',
  'confidentialityIncident.closed': 'Cet incident du registre est clos. Rouvrez-le pour continuer.',
  'confidentialityIncident.notClosed': 'Cet incident du registre n’est pas clos.',
  'confidentialityIncident.notSettled':
    'Notez d’abord quand l’autorité a été avisée, ou qu’il n’y a pas de risque de préjudice sérieux et pourquoi. Clôturez ensuite.',
  'confidentialityIncident.kept':
    'Le registre se conserve cinq ans : ceci ne peut pas encore être effacé. Rectifiez plutôt le texte.',
  'confidentialityIncident.awareBefore':
    'On ne peut avoir connaissance d’un incident avant qu’il ne survienne. Vérifiez les deux dates.',
  'confidentialityIncident.periodTurned':
    'La période se termine avant de commencer. Vérifiez les deux jours.',
  'confidentialityIncident.noticeBeforeAware':
    'Un avis ne peut précéder la connaissance de l’incident. Vérifiez les deux moments.',
  'confidentialityIncident.moreThanAll':
    'Plus de personnes au Québec que de personnes en tout. Vérifiez les deux nombres.',
  'confidentialityIncident.reasonMissing': 'Dites pourquoi il n’y a pas de risque de préjudice sérieux.',
  'moment.inFuture': 'Cette date n’est pas encore venue. Vérifiez le jour et l’heure.',
  'callTree.unsound': 'Ainsi, la chaîne d’appel ne fonctionnerait pas ; rien n’a été modifié.',
  'source.refused':
    'La source n’a pas pu être lue. Vérifiez l’adresse dans un navigateur, ou essayez-en une autre.',
  'paperCopy.unknown': 'Cet exemplaire papier est introuvable. Revenez à la liste et choisissez de nouveau.',
  'paperCopy.withdrawn': 'Cet exemplaire papier est déjà retiré. Reprenez la liste.',
  'paperCopy.notWithdrawn': 'Cet exemplaire papier n’est pas retiré. Reprenez la liste.',
  'paperCopy.erased':
    'On ne sait plus de quelle feuille il s’agit : cela a été effacé. Retirez l’exemplaire, puis remettez-en un nouveau.',
  'paperCopy.notPrinted':
    'Le plan n’en est pas encore à cette révision. Vérifiez l’horloge de ce poste, puis imprimez de nouveau la feuille.',
  'callRound.unknown': 'Cette feuille d’appel est introuvable. Revenez à la liste et choisissez de nouveau.',
  'callRound.retracted': 'Cette feuille d’appel a été retirée : elle se lit, elle ne se modifie plus.',
  'callRound.erased': 'Le contenu de cette feuille d’appel a été effacé ; elle ne peut pas être rectifiée.',
  'callRound.nothingCalled':
    'Rien à consigner pour le moment : saisissez l’heure et le résultat d’au moins un appel.',
  'callRound.nothingChanged': 'Rien ne diffère de ce qui a été consigné. Rectifiez d’abord une ligne.',
  'callRound.twice': 'La même personne a deux lignes. Gardez-en une seule.',
  'callRound.inFuture': 'Une heure n’est pas encore passée. Vérifiez-la, ainsi que le jour de la feuille.',
  'callRound.outOfOrder': 'Un essai précède celui d’avant. Vérifiez les heures de la ligne.',
  'callRound.outcomeWithoutTime': 'Un résultat n’a pas d’heure. Saisissez l’heure de l’appel.',
  'callRound.timeWithoutOutcome': 'Une heure n’a pas de résultat. Dites ce qu’a donné l’appel.',
  'callRound.revisionUnknown': 'Le plan n’en est pas encore à cette révision. Vérifiez le bas de la feuille.',
  'backup.failed':
    'La copie de sauvegarde n’a pas pu être faite. Vérifiez le disque et le second dossier, puis réessayez.',
  'backup.unknown': 'Cette copie de sauvegarde est introuvable. Revenez à la liste et choisissez de nouveau.',
  'backup.notVerified':
    'Cette copie n’a pas passé le contrôle et n’a pas été utilisée. Choisissez-en une autre.',
  'backup.folderUnusable': 'Ce dossier n’est pas accessible en écriture. Choisissez un autre dossier.',
  'restore.pointless':
    'Cette sauvegarde ne peut pas être restaurée ici : elle est identique au fichier ou d’une autre nature. Choisissez-en une autre.',
  'report.closed': 'Ce rapport n’est plus ouvert. Enregistrez-le de nouveau.',
  'report.noPart': 'Cette partie du rapport n’existe pas.',
  'report.noPrinter': 'Le PDF se fait depuis l’application de bureau. Choisissez ici une autre forme.',
  'report.notJoined': 'Les pages du PDF n’ont pas pu être assemblées. Rien n’a changé sur le disque.',
  'report.wholeOnly':
    'Cette forme contient tout, tel que consigné. Choisissez pour elle le rapport complet ou, pour les publications, celui des conseillers juridiques.',
  'report.noDueDay':
    'Aucune action du plan d’amélioration n’a encore d’échéance : le calendrier serait vide. Datez-en une d’abord.',
  'report.stopped': 'Le rapport a été interrompu. Il n’en reste rien sur le disque.',
  'report.failed':
    'Le rapport n’a pas pu être écrit. Le fichier précédent, s’il existe, est intact. Choisissez un autre dossier, ou fermez l’ancien fichier s’il est ouvert.',
  'report.unknownFormat': 'Cette forme de rapport n’existe pas.',
  'print.failed': 'Le PDF n’a pas pu être produit. Réessayez ; le rapport HTML est aussi disponible.',
  'wall.noDisplay': 'Cet écran n’est pas branché. Branchez-le ou choisissez-en un autre.',
  'wall.unknown': 'Aucun affichage mural n’est ouvert là.',
  'dialog.cancelled': 'Annulé.',
  'link.refused': 'Adresse non ouverte : Vigie n’ouvre que les adresses Web et de courriel.',
  ...errorSpeaking,
  ...errorExercise,
  ...errorReport,
} as const;
