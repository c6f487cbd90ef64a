/*
 * An executive's remark: a sentence at a breakfast talk, a headline, employees who answer, an apology that must not be
 * made twice. Written by hand; every name is invented.
 */
import type { Story } from '../../shared/domain/scenarioMaker.ts';
import { accountsEn, accountsFr } from './accounts.ts';
import { executiveRemarkVoices } from './executiveRemarkVoices.ts';

const MINUTE = 60;

export const executiveRemark: Story = {
  title: { fr: 'Le propos d’une dirigeante', en: 'An executive’s remark' },
  summary: {
    fr: 'À un petit-déjeuner d’affaires, la présidente dit que « ceux qui partent à 16 h 30 ne construisent rien ». La phrase fait le tour ; des employés répondent ; des clients aussi.',
    en: 'At a business breakfast the president says that “people who leave at 4:30 build nothing”. The sentence travels; employees answer, and so do customers.',
  },
  notice: {
    fr: 'Tout est inventé : l’entreprise, la dirigeante, les gens, les médias. Toute ressemblance est fortuite.',
    en: 'All of it is invented: the company, the executive, the people, the media. Any resemblance is coincidental.',
  },
  timeZone: 'America/Montreal',
  durationSeconds: 90 * MINUTE,
  french: 0.55,
  slots: {
    job: {
      fr: ['infirmière', 'programmeur', 'caissière', 'monteur de lignes', 'prof'],
      en: ['nurse', 'programmer', 'cashier', 'line worker', 'teacher'],
    },
    years: { fr: ['six', 'onze', 'vingt'], en: ['six', 'eleven', 'twenty'] },
    pickup: {
      fr: ['la garderie ferme à 17 h', 'mon fils sort à 16 h 45', 'ma mère a besoin de moi'],
      en: ['daycare closes at five', 'my son is out at 4:45', 'my mother needs me'],
    },
  },
  authors: { fr: accountsFr, en: accountsEn },
  voices: executiveRemarkVoices,
  phases: [
    { from: 0, to: 12 * MINUTE, perMinute: [0.7, 4], mix: { hurt: 4, asking: 2, angry: 2, defending: 1 } },
    {
      from: 12 * MINUTE,
      to: 40 * MINUTE,
      perMinute: [4, 11],
      mix: { hurt: 5, angry: 5, asking: 2, defending: 1, troll: 1, press: 0.5 },
    },
    {
      from: 40 * MINUTE,
      to: 60 * MINUTE,
      perMinute: [10, 8],
      mix: { hurt: 4, angry: 5, asking: 2, defending: 2, troll: 2, press: 0.6 },
    },
    {
      from: 60 * MINUTE,
      to: 90 * MINUTE,
      perMinute: [8, 1.5],
      mix: { hurt: 3, angry: 3, asking: 2, defending: 3, troll: 1, press: 0.5 },
    },
  ],
  beats: [
    {
      kind: 'posts',
      id: 'clip',
      at: 40,
      title: { fr: 'L’extrait paraît', en: 'The clip appears' },
      posts: [
        {
          key: 'clip',
          after: 0,
          network: 'x',
          author: 'Table 14 (fictif)',
          handle: '@table14',
          language: 'fr',
          reach: 5_600,
          text: 'Entendu ce matin, de la bouche de la présidente de Norvalis : « Ceux qui partent à 16 h 30 ne construisent rien. » J’ai l’audio.',
        },
      ],
      expected: [
        {
          act: 'verdict',
          within: 15 * MINUTE,
          words: { fr: 'Observer ou intervenir : décidé.', en: 'Observe or intervene: decided.' },
        },
      ],
    },
    {
      kind: 'call',
      id: 'union',
      at: 11 * MINUTE,
      title: { fr: 'Le syndicat appelle', en: 'The union calls' },
      from: { fr: 'Présidente du syndicat', en: 'Union president' },
      role: 'hr',
      words: {
        fr: 'Mes membres veulent débrayer à 16 h 30. Vous leur dites quoi, et quand ?',
        en: 'My members want to walk out at 4:30. What do you tell them, and when?',
      },
      expected: [
        { act: 'level', within: 12 * MINUTE, level: 2, words: { fr: 'Alerte.', en: 'Alert.' } },
        {
          act: 'brief',
          within: 30 * MINUTE,
          words: {
            fr: 'Les employés l’apprennent de l’entreprise, avant le public.',
            en: 'Employees hear it from the company, before the public does.',
          },
        },
      ],
    },
    {
      kind: 'journalist',
      id: 'paper',
      at: 22 * MINUTE,
      title: { fr: 'Un quotidien appelle', en: 'A daily calls' },
      outlet: { fr: 'La Dépêche du Fleuve (fictive)', en: 'The River Dispatch (fictional)' },
      words: {
        fr: 'Nous avons l’audio. La présidente maintient-elle ? Nous bouclons à la demie.',
        en: 'We have the audio. Does she stand by it? We close at half past.',
      },
      answerWithin: 25 * MINUTE,
      expected: [
        {
          act: 'level',
          within: 10 * MINUTE,
          level: 3,
          words: { fr: 'Crise : appel d’un média.', en: 'Crisis: a call from the media.' },
        },
        {
          act: 'statement',
          within: 25 * MINUTE,
          words: {
            fr: 'Un message d’attente, ou des excuses approuvées ; pas les deux postures à la fois.',
            en: 'A holding statement, or an approved apology; not two postures at once.',
          },
        },
      ],
    },
    {
      kind: 'order',
      id: 'president',
      at: 34 * MINUTE,
      title: { fr: 'La présidente veut répondre elle-même', en: 'The president wants to answer herself' },
      from: { fr: 'La présidente', en: 'The president' },
      words: {
        fr: 'Je publie tout de suite : « Mes propos ont été sortis de leur contexte. »',
        en: 'I am posting this now: “My words were taken out of context.”',
      },
      expected: [
        {
          act: 'decision',
          within: 8 * MINUTE,
          words: {
            fr: 'Qui parle, avec quelle posture : décidé avant de publier.',
            en: 'Who speaks, with which posture: decided before anything is posted.',
          },
        },
        {
          act: 'freeze',
          within: 15 * MINUTE,
          words: {
            fr: 'La publicité « employeur famille » est suspendue.',
            en: 'The “family employer” campaign is suspended.',
          },
        },
      ],
    },
    {
      kind: 'outage',
      id: 'xdown',
      at: 48 * MINUTE,
      title: { fr: 'X ne répond plus', en: 'X stops answering' },
      what: 'network',
      network: 'x',
      forSeconds: 10 * MINUTE,
      expected: [
        {
          act: 'logLine',
          within: 8 * MINUTE,
          words: { fr: 'L’angle mort est noté.', en: 'The blind spot is noted.' },
        },
      ],
    },
    {
      kind: 'note',
      id: 'board',
      at: 64 * MINUTE,
      title: { fr: 'Le conseil demande un point', en: 'The board asks for a report' },
      words: {
        fr: 'Un point de situation d’une page est attendu dans vingt minutes.',
        en: 'A one-page situation report is expected in twenty minutes.',
      },
      expected: [
        {
          act: 'sitrep',
          within: 20 * MINUTE,
          words: { fr: 'Point de situation approuvé.', en: 'Situation report approved.' },
        },
        {
          act: 'promise',
          within: 25 * MINUTE,
          words: {
            fr: 'Ce qui a été promis en public est suivi, avec une heure.',
            en: 'What was promised in public is followed, with a time.',
          },
        },
      ],
    },
  ],
};
