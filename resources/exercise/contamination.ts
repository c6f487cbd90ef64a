/*
 * A rumour of contamination: a fictional cheese dairy, children said to be ill, a lot number, a radio, an agency. Written
 * by hand; every name is invented.
 */
import type { Story } from '../../shared/domain/scenarioMaker.ts';
import { accountsEn, accountsFr } from './accounts.ts';
import { contaminationVoices } from './contaminationVoices.ts';

const MINUTE = 60;

export const contamination: Story = {
  title: { fr: 'Rumeur de contamination', en: 'A contamination rumour' },
  summary: {
    fr: 'Des parents disent que des enfants sont malades après avoir mangé du fromage du lot 118. Rien n’est établi. La rumeur part d’un groupe privé, une radio appelle, l’agence s’en mêle, et la vérité est moins simple que prévu.',
    en: 'Parents say that children are ill after eating cheese of lot 118. Nothing is established. The rumour starts in a private group, a radio station calls, the agency steps in, and the truth is less simple than expected.',
  },
  notice: {
    fr: 'Tout est inventé : la fromagerie, les gens, les médias, l’agence. Toute ressemblance est fortuite.',
    en: 'All of it is invented: the dairy, the people, the media, the agency. Any resemblance is coincidental.',
  },
  timeZone: 'America/Montreal',
  durationSeconds: 100 * MINUTE,
  french: 0.62,
  slots: {
    product: {
      fr: [
        'le cheddar des Trois-Buttes',
        'les bâtonnets Trois-Buttes',
        'le fromage en grains des Trois-Buttes',
      ],
      en: ['the Trois-Buttes cheddar', 'those Trois-Buttes cheese sticks', 'the Trois-Buttes curds'],
    },
    shop: {
      fr: ['au marché', 'à l’épicerie du coin', 'chez mon dépanneur', 'à la cafétéria de l’école'],
      en: ['at the market', 'at my corner store', 'at the school cafeteria', 'at the grocery'],
    },
    town: {
      fr: ['Val-Clair', 'Sainte-Aurore', 'Port-Dauphin', 'Rivière-aux-Ormes'],
      en: ['Val-Clair', 'Sainte-Aurore', 'Port-Dauphin', 'Elm River'],
    },
    child: {
      fr: ['ma fille', 'mon plus jeune', 'mon neveu', 'mon filleul', 'la petite voisine'],
      en: ['my daughter', 'my youngest', 'my nephew', 'my godson', 'the neighbour’s kid'],
    },
    hours: { fr: ['deux', 'quatre', 'six', 'douze'], en: ['two', 'four', 'six', 'twelve'] },
  },
  authors: { fr: accountsFr, en: accountsEn },
  voices: contaminationVoices,
  phases: [
    { from: 0, to: 14 * MINUTE, perMinute: [0.8, 3], mix: { worried: 6, asking: 3, calm: 1 } },
    {
      from: 14 * MINUTE,
      to: 36 * MINUTE,
      perMinute: [3, 10],
      mix: { worried: 5, angry: 4, asking: 3, calm: 1, troll: 1, press: 0.4 },
    },
    {
      from: 36 * MINUTE,
      to: 62 * MINUTE,
      perMinute: [10, 8],
      mix: { worried: 3, angry: 6, asking: 3, calm: 2, troll: 2, press: 0.7 },
    },
    {
      from: 62 * MINUTE,
      to: 100 * MINUTE,
      perMinute: [8, 1.5],
      mix: { worried: 2, angry: 3, asking: 3, calm: 4, troll: 1, press: 0.6 },
    },
  ],
  beats: [
    {
      kind: 'note',
      id: 'start',
      at: 0,
      title: { fr: 'Un matin ordinaire', en: 'An ordinary morning' },
      words: {
        fr: 'Journée ordinaire. La recette du jour part dans cinquante minutes sur tous les comptes.',
        en: 'An ordinary day. The recipe of the day goes out on every account in fifty minutes.',
      },
      expected: [],
    },
    {
      kind: 'call',
      id: 'mother',
      at: 6 * MINUTE,
      title: { fr: 'Une mère appelle le service à la clientèle', en: 'A mother calls customer service' },
      from: { fr: 'Une mère, en larmes', en: 'A mother, in tears' },
      role: 'customerService',
      words: {
        fr: 'Ma fille est malade depuis hier. J’ai le paquet : Trois-Buttes, lot 118, meilleur avant le 12. Qui s’en occupe chez vous ?',
        en: 'My daughter has been ill since yesterday. I have the pack: Trois-Buttes, lot 118, best before the 12th. Who deals with this at your end?',
      },
      expected: [
        {
          act: 'fact',
          within: 10 * MINUTE,
          words: {
            fr: 'Le signalement est un fait à confirmer, avec sa source.',
            en: 'The report is a fact to be confirmed, with its source.',
          },
        },
      ],
    },
    {
      kind: 'posts',
      id: 'list',
      at: 16 * MINUTE,
      title: { fr: 'La liste des « onze enfants »', en: 'The list of “eleven children”' },
      posts: [
        {
          key: 'eleven',
          after: 0,
          network: 'facebook',
          author: 'Parents de Val-Clair (groupe fictif)',
          handle: '@parentsvalclair',
          language: 'fr',
          reach: 18_400,
          text: 'On fait le compte : ONZE enfants malades, tous ont mangé du Trois-Buttes, lot 118. On attend toujours un mot de la compagnie. Partagez.',
        },
      ],
      expected: [
        {
          act: 'level',
          within: 15 * MINUTE,
          level: 2,
          words: {
            fr: 'Alerte : la rumeur dépasse le groupe, des enfants sont en cause.',
            en: 'Alert: the rumour leaves the group, and children are involved.',
          },
        },
        {
          act: 'freeze',
          within: 15 * MINUTE,
          words: { fr: 'La recette programmée est suspendue.', en: 'The scheduled recipe is suspended.' },
        },
      ],
    },
    {
      kind: 'journalist',
      id: 'radio',
      at: 28 * MINUTE,
      title: { fr: 'La radio appelle', en: 'A radio station calls' },
      outlet: { fr: 'Radio Val-Clair (fictive)', en: 'Radio Val-Clair (fictional)' },
      words: {
        fr: 'On passe à l’antenne dans une demi-heure avec une mère. Confirmez-vous un rappel ? Depuis quand le savez-vous ?',
        en: 'We are on air in half an hour with a mother. Do you confirm a recall? How long have you known?',
      },
      answerWithin: 30 * MINUTE,
      expected: [
        {
          act: 'level',
          within: 15 * MINUTE,
          level: 3,
          words: {
            fr: 'Crise : l’appel d’un média est une règle plancher.',
            en: 'Crisis: a call from the media is a floor rule.',
          },
        },
        {
          act: 'statement',
          within: 30 * MINUTE,
          words: {
            fr: 'Un message d’attente approuvé part dans les deux langues.',
            en: 'An approved holding statement goes out in both languages.',
          },
        },
      ],
    },
    {
      kind: 'order',
      id: 'agency',
      at: 41 * MINUTE,
      title: { fr: 'L’agence demande les registres', en: 'The agency asks for records' },
      from: { fr: 'Agence des aliments (fictive)', en: 'Food agency (fictional)' },
      words: {
        fr: 'Transmettez d’ici une heure la liste de distribution du lot 118 et les résultats d’analyse. Ne nommez pas l’agence dans vos publications sans accord.',
        en: 'Within the hour, send the distribution list of lot 118 and the test results. Do not name the agency in your posts without agreement.',
      },
      expected: [
        {
          act: 'decision',
          within: 20 * MINUTE,
          words: {
            fr: 'Retrait volontaire ou non : décidé, avec les faits cités.',
            en: 'Voluntary withdrawal or not: decided, with the facts cited.',
          },
        },
        {
          act: 'brief',
          within: 25 * MINUTE,
          words: {
            fr: 'Accueil et livreurs savent quoi dire.',
            en: 'Front desk and drivers know what to say.',
          },
        },
      ],
    },
    {
      kind: 'outage',
      id: 'cut',
      at: 52 * MINUTE,
      title: { fr: 'Internet tombe', en: 'The internet goes down' },
      what: 'everything',
      forSeconds: 12 * MINUTE,
      expected: [
        {
          act: 'quorum',
          within: 15 * MINUTE,
          words: {
            fr: 'La chaîne d’appel atteint le quorum par téléphone.',
            en: 'The call tree reaches its quorum by telephone.',
          },
        },
      ],
    },
    {
      kind: 'call',
      id: 'lab',
      at: 74 * MINUTE,
      title: { fr: 'Le laboratoire appelle', en: 'The laboratory calls' },
      from: { fr: 'Laboratoire (fictif)', en: 'Laboratory (fictional)' },
      role: 'expert',
      words: {
        fr: 'Résultat préliminaire : négatif sur le lot 118. Une non-conformité mineure sur le lot 117, à confirmer demain.',
        en: 'Preliminary result: negative for lot 118. A minor non-conformity on lot 117, to be confirmed tomorrow.',
      },
      expected: [
        {
          act: 'fact',
          within: 8 * MINUTE,
          words: {
            fr: 'Les deux résultats sont notés, chacun avec son degré de certitude.',
            en: 'Both results are noted, each with its degree of certainty.',
          },
        },
        {
          act: 'statement',
          within: 24 * MINUTE,
          words: {
            fr: 'La mise à jour dit ce qui est su sans crier victoire.',
            en: 'The update says what is known without claiming victory.',
          },
        },
      ],
    },
  ],
};
