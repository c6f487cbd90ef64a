/*
 * An employee's video: a courier of a fictional company throws parcels, jokes, and is recognised; the company must act
 * without handing a person over to the crowd. Written by hand; every name is invented.
 */
import type { Story } from '../../shared/domain/scenarioMaker.ts';
import { accountsEn, accountsFr } from './accounts.ts';
import { employeeVideoVoices } from './employeeVideoVoices.ts';

const MINUTE = 60;

export const employeeVideo: Story = {
  title: { fr: 'La vidéo d’un employé', en: 'An employee’s video' },
  summary: {
    fr: 'Une vidéo de vingt secondes montre un livreur qui lance des colis et s’en moque. On cherche son nom. La vidéo est vraie ; elle est aussi coupée.',
    en: 'A twenty-second video shows a courier throwing parcels and joking about it. People look for his name. The video is real; it is also cut.',
  },
  notice: {
    fr: 'Tout est inventé : l’entreprise, l’employé, les gens, les médias. Toute ressemblance est fortuite.',
    en: 'All of it is invented: the company, the employee, the people, the media. Any resemblance is coincidental.',
  },
  timeZone: 'America/Montreal',
  durationSeconds: 80 * MINUTE,
  french: 0.5,
  slots: {
    parcel: {
      fr: [
        'le cadeau de ma mère',
        'mes médicaments',
        'un téléviseur',
        'ma commande de Noël',
        'un colis marqué FRAGILE',
      ],
      en: ['my mother’s gift', 'my medication', 'a television', 'my holiday order', 'a box marked FRAGILE'],
    },
    place: {
      fr: ['à Sainte-Aurore', 'dans le Vieux-Port', 'à Val-Clair', 'rue des Tisserands'],
      en: ['in Sainte-Aurore', 'by the Old Port', 'in Val-Clair', 'on Weaver Street'],
    },
    weeks: { fr: ['deux', 'trois', 'cinq'], en: ['two', 'three', 'five'] },
  },
  authors: { fr: accountsFr, en: accountsEn },
  voices: employeeVideoVoices,
  phases: [
    { from: 0, to: 10 * MINUTE, perMinute: [1, 5], mix: { customer: 3, joker: 3, hunter: 2 } },
    {
      from: 10 * MINUTE,
      to: 35 * MINUTE,
      perMinute: [5, 13],
      mix: { customer: 4, joker: 3, hunter: 5, worker: 2, troll: 1, press: 0.3 },
    },
    {
      from: 35 * MINUTE,
      to: 55 * MINUTE,
      perMinute: [12, 7],
      mix: { customer: 3, joker: 1, hunter: 4, worker: 4, troll: 1, press: 0.6 },
    },
    {
      from: 55 * MINUTE,
      to: 80 * MINUTE,
      perMinute: [6, 1.5],
      mix: { customer: 3, worker: 4, hunter: 1, joker: 1, press: 0.5 },
    },
  ],
  beats: [
    {
      kind: 'posts',
      id: 'video',
      at: 30,
      title: { fr: 'La vidéo paraît', en: 'The video appears' },
      posts: [
        {
          key: 'video',
          after: 0,
          network: 'tiktok',
          author: 'Balcon du 3e (fictif)',
          handle: '@balcondu3e',
          language: 'fr',
          reach: 2_100,
          text: 'POV : ton colis Livro est « manipulé avec soin » 📦💥 (regardez jusqu’au bout)',
        },
      ],
      expected: [
        {
          act: 'verdict',
          within: 15 * MINUTE,
          words: {
            fr: 'Observer ou intervenir : décidé, avec un seuil de réouverture.',
            en: 'Observe or intervene: decided, with a tripwire.',
          },
        },
      ],
    },
    {
      kind: 'call',
      id: 'depot',
      at: 12 * MINUTE,
      title: { fr: 'Le dépôt appelle', en: 'The depot calls' },
      from: { fr: 'Chef de dépôt', en: 'Depot manager' },
      role: 'hr',
      words: {
        fr: 'C’est bien un des nôtres. Il est chez lui, il tremble : sa porte est sur un site. Il dit qu’il manque le début de la vidéo.',
        en: 'He is one of ours. He is at home and shaking: his door is on a site. He says that the beginning of the video is missing.',
      },
      expected: [
        {
          act: 'level',
          within: 12 * MINUTE,
          level: 2,
          words: { fr: 'Alerte : une personne est en danger.', en: 'Alert: a person is in danger.' },
        },
        {
          act: 'decision',
          within: 15 * MINUTE,
          words: {
            fr: 'Protéger l’employé, et ne pas le nommer.',
            en: 'Protect the employee, and do not name him.',
          },
        },
      ],
    },
    {
      kind: 'journalist',
      id: 'wire',
      at: 25 * MINUTE,
      title: { fr: 'Un site d’information écrit', en: 'A news site writes' },
      outlet: { fr: 'Le Fil du Port (fictif)', en: 'The Harbour Wire (fictional)' },
      words: {
        fr: 'L’employé est-il congédié ? Nous publions dans vingt minutes.',
        en: 'Has the employee been dismissed? We publish in twenty minutes.',
      },
      answerWithin: 20 * MINUTE,
      expected: [
        {
          act: 'level',
          within: 10 * MINUTE,
          level: 3,
          words: { fr: 'Crise : appel d’un média.', en: 'Crisis: a call from the media.' },
        },
        {
          act: 'statement',
          within: 20 * MINUTE,
          words: {
            fr: 'Message d’attente : pas de nom, pas de sanction annoncée à chaud.',
            en: 'Holding statement: no name, no sanction announced in haste.',
          },
        },
      ],
    },
    {
      kind: 'order',
      id: 'boss',
      at: 33 * MINUTE,
      title: { fr: 'La direction veut effacer', en: 'Management wants to delete' },
      from: { fr: 'Direction générale', en: 'Chief executive' },
      words: {
        fr: 'Effacez tous les commentaires négatifs, et tout de suite.',
        en: 'Delete every negative comment, at once.',
      },
      expected: [
        {
          act: 'decision',
          within: 10 * MINUTE,
          words: {
            fr: 'Refusé : on masque ce qui enfreint la nétiquette, on répond au reste.',
            en: 'Refused: what breaks the netiquette is hidden, the rest is answered.',
          },
        },
        {
          act: 'moderation',
          within: 20 * MINUTE,
          words: {
            fr: 'L’adresse publiée est masquée, article et preuve à l’appui.',
            en: 'The published address is hidden, with clause and proof.',
          },
        },
      ],
    },
    {
      kind: 'note',
      id: 'whole',
      at: 50 * MINUTE,
      title: { fr: 'La vidéo entière', en: 'The whole video' },
      words: {
        fr: 'Le voisin d’en face a tout filmé : les boîtes étaient vides, c’étaient des retours, et l’employé l’annonce au début.',
        en: 'The neighbour opposite filmed all of it: the boxes were empty returns, and the employee says so at the beginning.',
      },
      expected: [
        {
          act: 'fact',
          within: 8 * MINUTE,
          words: {
            fr: 'Noté comme à confirmer, avec sa source.',
            en: 'Noted as to be confirmed, with its source.',
          },
        },
        {
          act: 'statement',
          within: 20 * MINUTE,
          words: {
            fr: 'La mise à jour rétablit les faits sans triompher.',
            en: 'The update sets the facts right without gloating.',
          },
        },
      ],
    },
  ],
};
