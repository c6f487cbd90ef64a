/* Pourquoi un acte de la parole est refusé : textes, signatures, codes, engagements, publication. */
export const errorSpeaking = {
  'statement.unknown': 'Cette déclaration n’est pas connue ici.',
  'statement.withdrawn': 'Cette déclaration a été rangée. Ressortez-la pour y travailler.',
  'statement.notWithdrawn': 'Cette déclaration n’est pas rangée. Revoyez la liste.',
  'statement.erased': 'Le texte de cette déclaration a été effacé. Commencez-en une autre.',
  'statement.changed': 'Le texte a changé depuis votre lecture. Relisez-le avant de continuer.',
  'statement.tooLong':
    'Le texte est plus long qu’une déclaration ne peut l’être. Raccourcissez-le ou joignez-le en fichier.',
  'statement.languageMissing':
    'Le plan demande ce texte dans une langue qui manque. Ajoutez-la sous « Langues », puis écrivez-la.',
  'statement.empty': 'Une des langues est encore vide. Rédigez les deux, ou gardez une seule langue.',
  'statement.variables': 'Une variable entre accolades n’est pas remplie. Remplacez-la par ses mots.',
  'statement.staleSide':
    'Une langue a été modifiée après l’autre. Modifiez l’autre aussi, ou confirmez qu’elle dit encore la même chose.',
  'statement.inStep': 'Les deux langues ont déjà été relues.',
  'statement.promiseNeeded': 'Indiquez ce que ce texte promet, ou qu’il ne promet rien.',
  'statement.promisePassed': 'L’heure d’un engagement est déjà passée. Choisissez-en une à venir.',
  'statement.parity':
    'Le français et l’anglais ne disent pas la même chose. Voyez les endroits marqués, ou acceptez l’écart en le motivant.',
  'statement.expiresPassed': 'L’heure limite de publication est passée. Choisissez-en une à venir.',
  'statement.notPublished': 'À ce niveau, le plan ne prévoit pas de publier ce type de texte.',
  'statement.notSubmitted': 'Ce texte n’attend pas de signature. Revoyez-le.',
  'statement.ownText': 'Personne ne signe ce qu’il a écrit. Demandez à quelqu’un d’autre.',
  'statement.signed': 'Vous avez déjà signé ce texte.',
  'statement.notSignatory': 'Le plan ne vous demande pas de signer ce texte.',
  'statement.submitted': 'Ce texte attend des signatures. Reprenez-le avant de le modifier.',
  'statement.substituted': 'Le suppléant peut déjà signer.',
  'statement.boxRunning': 'Les signataires ont encore du temps. Le suppléant signe une fois le délai passé.',
  'statement.noFallback': 'Le plan ne nomme pas de suppléant pour ce contenu.',
  'statement.notApproved':
    'Ce texte n’est pas approuvé. Pour le marquer comme publié malgré tout, dites pourquoi.',
  'statement.expired': 'Le délai de cette approbation est passé. Soumettez le texte à nouveau.',
  'statement.levelRose':
    'Le niveau a monté depuis l’approbation : le plan demande d’autres signatures. Soumettez-le à nouveau.',
  'statement.notInLanguage': 'Cette déclaration n’existe pas dans cette langue.',
  'publication.done': 'Cette langue est déjà marquée comme publiée à cet endroit.',
  'publication.unknown': 'Cette publication n’est pas connue ici. Revoyez la liste.',
  'publication.waiting': 'Ce texte attend déjà d’être envoyé sur ce compte.',
  'publication.sending': 'L’envoi est en cours. Attendez qu’il soit terminé.',
  'publication.otherNetwork':
    'La publication à laquelle vous répondez est sur un autre réseau que ce compte. Répondez à la main.',
  'publication.notReal':
    'Exercice ou démonstration : rien ne sort de ce poste. Marquez plutôt le texte comme publié.',
  'account.unknown': 'Ce compte n’est plus dans le plan.',
  'account.secretMissing':
    'Ce poste n’a pas de jeton pour ce compte et ce serveur. Saisissez-le dans le plan, à la fiche du compte.',
  'publish.refused':
    'Le réseau n’a pas accepté cette publication. Vérifiez le texte et le compte, puis réessayez.',
  'publish.tokenRefused':
    'Le réseau refuse le jeton de ce compte, ou ce jeton ne permet pas de publier. Saisissez-en un nouveau, puis réessayez.',
  'publish.tooLong': 'Le texte dépasse la longueur que permet ce réseau. Raccourcissez-le.',
  'publish.unreachable':
    'Le serveur est injoignable ou n’a pas répondu jusqu’au bout. Consultez le compte avant de réessayer.',
  'publish.rateLimited': 'Le réseau demande une pause. Réessayez plus tard, ou publiez à la main.',
  'publish.replyNotFound':
    'La publication à laquelle répondre est introuvable depuis ce compte. Une réponse ne part pas comme publication isolée : répondez à la main.',
  'publish.mediaRefused':
    'Une image n’a pas été acceptée. Joignez-en une plus légère ou d’un autre format, ou publiez sans elle.',
  'publish.badAnswer': 'La réponse du serveur est incompréhensible. Consultez le compte avant de réessayer.',
  'codeSheet.unknown': 'Cette feuille de codes n’est pas connue ici. Relisez le numéro sur le papier.',
  'codeSheet.revoked': 'Cette feuille a été révoquée : ses codes ne valent plus rien. L’essai est consigné.',
  'codeSheet.used':
    'Ce code a déjà servi : chacun ne vaut qu’une fois. Prenez le suivant. L’essai est consigné.',
  'codeSheet.wrong': 'Ce n’est pas le code de ce numéro. Faites-le relire. L’essai est consigné.',
  'codeSheet.notAsked': 'Ce texte n’attend pas cette signature. Le code est perdu et l’essai consigné.',
  'codeSheet.wait': 'Trop de codes faux de suite. Patientez, et assurez-vous de qui est en ligne.',
  'codeSheet.noConflict': 'Il n’y a plus rien à trancher pour ce code.',
  'commitment.unknown': 'Cet engagement n’est pas connu ici.',
  'commitment.ended': 'Cet engagement est déjà terminé. Revoyez la liste.',
  'commitment.notEnded': 'Cet engagement est encore ouvert.',
  'moderation.unknown': 'Cette mesure n’est pas connue ici.',
  'moderation.negative':
    'Qu’une publication soit négative n’est pas un motif. Répondez-y, ou gardez-la en observation.',
  'moderation.clauseNeeded': 'Citez l’article de la nétiquette que la publication enfreint.',
  'moderation.clauseUnknown': 'Cet article n’est plus dans le plan. Choisissez-en un autre.',
  'moderation.notAllowed':
    'Cet article ne permet pas cette mesure. Choisissez un autre article ou une autre mesure.',
  'moderation.proofNeeded':
    'Avant de supprimer, joignez à la main courante une capture de la publication et choisissez-la.',
  'moderation.doubled': 'Cette mesure est déjà demandée ou prise pour cette publication.',
  'moderation.notAtLevel': 'À ce niveau, le plan ne prévoit pas de mesure de modération.',
  'moderation.ownAct': 'Vous avez demandé cette mesure : quelqu’un d’autre doit l’autoriser.',
  'moderation.notSignatory': 'Le plan ne vous demande pas d’autoriser cette mesure.',
  'moderation.tooEarly':
    'Le suppléant autorise une fois le délai passé. Joignez d’abord la personne désignée.',
  'moderation.signed': 'Vous avez déjà autorisé cette mesure.',
  'moderation.notCleared':
    'La mesure n’est pas encore autorisée : dites pourquoi elle ne pouvait pas attendre.',
  'moderation.notDone': 'Cette mesure n’est pas en vigueur.',
  'moderation.ended': 'Cette mesure a déjà été prise ou refusée. Revoyez la liste.',
  'moderation.erased': 'Ce que visait cette mesure a été effacé.',
} as const;
