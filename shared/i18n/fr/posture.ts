/* La posture : ce que chacune veut dire, pourquoi l’une est recommandée, ce qui ne se mélange pas. */
export const posture = {
  recommended: 'Posture recommandée : {{posture}}',
  name_inform: 'Informer',
  name_deny: 'Nier',
  name_diminish: 'Atténuer',
  name_rebuild: 'Réparer',
  name_bolster: 'Renforcer',
  explain_inform: 'Dites ce que l’on sait, ce qu’il faut faire et ce que vous faites, sans prendre parti.',
  explain_deny: 'Dites que c’est faux, une seule fois, preuve et source à l’appui.',
  explain_diminish: 'Expliquez la cause, sans jamais minimiser ce que vivent les gens.',
  explain_rebuild: 'Assumez : présentez vos excuses et réparez ce qui peut l’être.',
  explain_bolster: 'Rappelez ce que vous avez fait de bien, remerciez ceux qui aident ; jamais seul.',
  reason_notKnown:
    'Personne ne peut encore dire à qui la faute : n’affirmez rien que vous devriez reprendre.',
  reason_victim: 'On reproche peu à une victime : des faits et de l’attention suffisent le plus souvent.',
  reason_rumour:
    'Une rumeur ou un reproche infondé peut être nié une fois les faits vérifiés. D’ici là, informez.',
  reason_accidental:
    'On vous tient pour responsable en partie : personne ne l’a voulu, et c’était difficile à prévoir.',
  reason_preventable:
    'On vous tient pour pleinement responsable, quel que soit le passé : seule la réparation sera entendue.',
  reason_similarBefore: 'C’est déjà arrivé : on vous le reproche davantage, la posture monte d’un cran.',
  reason_poorBefore:
    'Votre réputation était déjà mauvaise : on vous le reproche davantage, la posture monte d’un cran.',
  reason_openAnswers: 'Un précédent, ou une mauvaise réputation, la ferait monter d’un cran.',
  firstWords:
    'D’abord, dans tous les cas : quoi faire pour être en sécurité, puis votre soutien et ce que vous faites.',
  also: 'Peut l’accompagner : {{postures}}.',
  decides:
    'Vigie recommande, le responsable de crise décide : même victime, une organisation peut y perdre sa réputation.',
  // `earlier` : les mots déjà publiés ; `posture` : celle que l’on déclare maintenant.
  mixing:
    'Ceci contredit ce qui est déjà sorti ({{time}}) : « {{earlier}} ». Nier ici, atténuer ou réparer ailleurs : l’un ruine l’autre. Gardez une seule ligne, ou dites ouvertement ce qui a changé avant de déclarer « {{posture}} ».',
} as const;
