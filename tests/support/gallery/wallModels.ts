// What walls of the gallery say: an ordinary hour, words and names as long as French has them, hostile ones, nothing at
// all, and a quiet day. Every name is made up.
import type { WallModel } from '../../../shared/domain/wallModel.ts';

export const wallNow = Date.UTC(2026, 0, 14, 19, 33);
const MINUTE = 60_000;
const ago = (minutes: number): number => wallNow - minutes * MINUTE;

const counts = Array.from({ length: 60 }, (_, at) =>
  Math.round(
    6 + 190 * Math.exp(-(((at - 38) / 7) ** 2)) + 80 * Math.exp(-(((at - 50) / 5) ** 2)) + ((at * 7) % 5),
  ),
);

const usual: WallModel = {
  now: wallNow,
  realm: 'real',
  organisation: 'Boulangerie du Fleuve (fictive)',
  timeZone: 'America/Montreal',
  incident: {
    title: 'Rappel du lot 42',
    level: 3,
    declaredAt: ago(134),
    levelSince: ago(60),
    others: 1,
  },
  isComplete: true,
  team: { lead: 'Camille Roy', scribe: 'Noor Haddad', spokesperson: 'Anne-Sophie Tremblay' },
  due: { kind: 'clock', clock: 'holding', dueAt: wallNow + 12 * MINUTE },
  overdue: { count: 1, oldest: { kind: 'promise', text: 'Remboursement sous cinq jours', dueAt: ago(5) } },
  decision: {
    question: 'Que fait-on de la campagne d’automne ?',
    text: 'Suspendre la campagne d’automne sur tous les réseaux.',
    at: ago(2),
    by: 'Camille Roy',
  },
  promises: [
    { text: 'Prochain point à 15 h', dueAt: wallNow + 27 * MINUTE, owner: 'Noor Haddad', isOverdue: false },
    { text: 'Remboursement sous cinq jours', dueAt: ago(5), owner: null, isOverdue: true },
  ],
  sheets: [
    {
      title: { fr: 'Accueil', en: 'Front desk' },
      audience: { fr: 'Accueil et boutiques', en: 'Front desk and shops' },
      doList: {
        fr: [
          '« Nous retirons le lot 42 par précaution. »',
          'Noter le nom et le numéro de quiconque appelle.',
        ],
        en: ['“We are withdrawing lot 42 as a precaution.”', 'Note the name and number of every caller.'],
      },
      dontList: {
        fr: ['Aucune hypothèse sur la cause.', 'Aucune promesse de date.', 'Pas de photo des lots.'],
        en: ['No guess about the cause.', 'No promise of a date.', 'No pictures of the lots.'],
      },
      sendTo: { fr: '1 800 555-0142, ou info@fleuve.example', en: '1 800 555-0142, or info@fleuve.example' },
      isChanged: false,
      givenAt: ago(48),
    },
  ],
  statement: {
    title: 'Message d’attente',
    isChangedSince: false,
    words: [
      {
        language: 'fr',
        text: 'Nous retirons de la vente le lot 42 de nos pains au chocolat, par précaution. Personne n’a été malade à notre connaissance. Prochain point à 15 h.',
        at: ago(40),
        isUnapproved: false,
      },
      {
        language: 'en',
        text: 'As a precaution, we are withdrawing lot 42 of our chocolate rolls from sale. To our knowledge nobody has been ill. Next update at 3 p.m.',
        at: ago(38),
        isUnapproved: false,
      },
    ],
  },
  volume: {
    fromAt: ago(295),
    bucketMs: 5 * MINUTE,
    counts,
    lastHour: 412,
    recent: 128,
    usualHour: 66,
    ratio: 6.24,
    peakAt: ago(105),
  },
  marks: [
    { at: ago(60), what: 'level' },
    { at: ago(40), what: 'statement' },
    { at: ago(2), what: 'decision' },
  ],
  spikes: [{ from: ago(140), to: ago(70) }],
  posts: [
    {
      id: '1',
      network: 'facebook',
      author: 'Groupe de parents (fictif)',
      handle: null,
      text: 'Quelqu’un d’autre a été malade avec les pains au chocolat du lot 42 ? Deux enfants chez nous depuis hier soir.',
      language: 'fr',
      reach: 18_400,
      alike: 38,
      postedAt: ago(112),
    },
    {
      id: '2',
      network: 'x',
      author: 'Radio locale (fictive)',
      handle: '@radio_fictive',
      text: 'Any statement from the bakery yet? Three calls to our newsroom this morning.',
      language: 'en',
      reach: 96_000,
      alike: 4,
      postedAt: ago(55),
    },
    {
      id: '3',
      network: 'tiktok',
      author: null,
      handle: '@pain.fictif',
      text: 'Vidéo : le sac, le numéro de lot, et la réponse du service client.',
      language: 'fr',
      reach: null,
      alike: 1,
      postedAt: ago(21),
    },
  ],
  coverage: { blind: ['instagram', 'tiktok', 'linkedin'], lost: ['news'], silent: [], measured: 0.42 },
  health: {
    lastReceivedAt: ago(1),
    isChainIntact: true,
    diskTroubleSince: null,
    isBackupFailing: false,
    isReadOnly: false,
  },
  since: {
    from: ago(15),
    lines: [
      { what: 'level', from: 2, to: 3 },
      { what: 'posts', count: 128 },
      { what: 'decisions', count: 2 },
      { what: 'statements', count: 1 },
      { what: 'promisesKept', count: 1 },
    ],
  },
  duty: [],
  watches: [],
  exerciseOn: '2026-02-11',
  improvements: null,
  readiness: null,
};

const LONG_WORD = 'anticonstitutionnellement-déshydrocompartimentalisation';
const LONG_NAME = 'Marie-Frédérique Archambault-Desjardins de la Grande-Bruyère-Saint-Hyacinthe';
const LONG_TEXT =
  'Interrompre immédiatement l’approvisionnement des cent quarante-deux établissements franchisés du Saguenay–Lac-Saint-Jean et d’Abitibi-Témiscamingue, prévenir les responsables régionaux un par un, puis confirmer par écrit avant dix-huit heures que plus aucun produit du lot incriminé ne se trouve en rayon, en réserve ni en cours de livraison.';

const long: WallModel = {
  ...usual,
  realm: 'exercise',
  incident: {
    ...(usual.incident as NonNullable<WallModel['incident']>),
    title: `Contamination présumée à la listeria : ${LONG_WORD} des entrepôts de Saint-Jean-sur-Richelieu et communication gouvernementale intermunicipale`,
    level: 4,
    declaredAt: ago(3 * 1_440 + 250),
    others: 12,
  },
  team: { lead: LONG_NAME, scribe: `Jean-${LONG_NAME}`, spokesperson: null },
  due: null,
  overdue: { count: 123, oldest: { kind: 'promise', text: LONG_TEXT, dueAt: ago(2_000) } },
  decision: { question: LONG_TEXT, text: `${LONG_TEXT} ${LONG_WORD}`, at: ago(2), by: LONG_NAME },
  promises: Array.from({ length: 4 }, () => ({
    text: LONG_TEXT,
    dueAt: ago(70),
    owner: LONG_NAME,
    isOverdue: true,
  })),
  sheets: [
    {
      title: { fr: LONG_TEXT, en: LONG_TEXT },
      audience: { fr: LONG_NAME, en: LONG_NAME },
      doList: { fr: Array.from({ length: 9 }, () => LONG_TEXT), en: [] },
      dontList: { fr: Array.from({ length: 9 }, () => LONG_WORD.repeat(4)), en: [] },
      sendTo: { fr: `https://assistance.example/${'rappel-'.repeat(30)}`, en: '' },
      isChanged: true,
      givenAt: null,
    },
  ],
  statement: {
    title: LONG_TEXT,
    isChangedSince: true,
    words: [
      { language: 'fr', text: LONG_TEXT.repeat(4), at: ago(40), isUnapproved: false },
      { language: 'en', text: LONG_WORD.repeat(12), at: ago(38), isUnapproved: false },
    ],
  },
  posts: Array.from({ length: 5 }, (_, at) => ({
    id: String(at),
    network: 'un-réseau-dont-personne-ne-connaît-le-nom',
    author: LONG_NAME,
    handle: null,
    text: at % 2 === 0 ? LONG_TEXT.repeat(3) : LONG_WORD.repeat(20),
    language: 'fr',
    reach: 123_456_789,
    alike: 98_765,
    postedAt: ago(at),
  })),
  coverage: {
    blind: [
      'x',
      'facebook',
      'instagram',
      'tiktok',
      'youtube',
      'linkedin',
      'reddit',
      'bluesky',
      'mastodon',
      'news',
      'web',
    ],
    lost: ['news', 'web', 'mastodon', LONG_WORD],
    silent: ['facebook', LONG_WORD],
    measured: 0,
  },
  health: {
    lastReceivedAt: ago(5_000),
    isChainIntact: false,
    diskTroubleSince: ago(33),
    isBackupFailing: true,
    isReadOnly: true,
  },
  since: {
    from: ago(60),
    lines: [
      { what: 'level', from: 3, to: 4 },
      { what: 'posts', count: 1_234_567 },
      { what: 'decisions', count: 12 },
      { what: 'statements', count: 11 },
      { what: 'facts', count: 31 },
      { what: 'tasks', count: 42 },
      { what: 'promisesKept', count: 5 },
      { what: 'promisesMissed', count: 4 },
    ],
  },
  duty: Array.from({ length: 6 }, (_, at) => ({
    code: 'lead',
    role: { fr: `Gestionnaire de communauté ${at}`, en: `Community manager ${at}` },
    name: LONG_NAME,
  })),
};

const hostile: WallModel = {
  ...usual,
  incident: {
    ...(usual.incident as NonNullable<WallModel['incident']>),
    title: '<img src=x onerror=alert(1)> \u202egnorw\u202c {{constructor}}',
  },
  posts: usual.posts.map((post) => ({
    ...post,
    author: '<svg onload=fetch("//evil.example")>',
    text: `\u202e${'ﷺ'.repeat(40)} <script>document.title='x'</script> ${'👩‍👩‍👧‍👦'.repeat(30)}`,
  })),
};

const idle: WallModel = {
  ...usual,
  incident: null,
  due: null,
  overdue: { count: 0, oldest: null },
  decision: null,
  promises: [],
  posts: [],
  since: { from: ago(15), lines: [] },
  duty: [
    { code: 'lead', role: { fr: 'Responsable de crise', en: 'Crisis lead' }, name: 'Camille Roy' },
    { code: 'monitor', role: { fr: 'Responsable de la veille', en: 'Monitoring lead' }, name: LONG_NAME },
    { code: 'spokesperson', role: { fr: 'Porte-parole', en: 'Spokesperson' }, name: 'Anne-Sophie Tremblay' },
  ],
  watches: [
    { name: { fr: 'Nom de l’organisation', en: 'Company name' }, lastHour: 14, usualHour: 12, ratio: 1.2 },
    {
      name: { fr: 'Plaintes et réclamations des consommateurs', en: 'Complaints' },
      lastHour: 3,
      usualHour: null,
      ratio: null,
    },
    { name: { fr: 'Direction générale', en: 'Chief executive' }, lastHour: 0, usualHour: 1, ratio: 0 },
  ],
  readiness: {
    score: 78,
    weakest: [
      { part: 'contacts', score: 41 },
      { part: 'messages', score: 63 },
      { part: 'netiquette', score: 80 },
    ],
  },
};

/** A quiet day after an incident: something is still to be improved. */
const improving: WallModel = {
  ...idle,
  improvements: {
    open: 4,
    overdue: 1,
    next: [
      {
        id: 'a',
        text: {
          fr: 'Afficher le numéro de chaque gérant en caisse',
          en: 'Post each manager’s number at the till',
        },
        owner: 'Camille Roy',
        dueOn: '2026-01-09',
        isOverdue: true,
      },
      {
        id: 'b',
        text: { fr: 'Refaire la chaîne d’appel de nuit', en: 'Redo the call tree for nights' },
        owner: 'Noor Haddad',
        dueOn: '2026-02-02',
        isOverdue: false,
      },
      {
        id: 'c',
        text: { fr: 'Approuver deux messages d’attente', en: 'Approve two holding statements' },
        owner: null,
        dueOn: null,
        isOverdue: false,
      },
    ],
  },
};

const improvingLong: WallModel = {
  ...improving,
  improvements: {
    open: 1_234,
    overdue: 1_200,
    next: Array.from({ length: 3 }, (_, at) => ({
      id: String(at),
      text: { fr: LONG_TEXT, en: LONG_WORD.repeat(6) },
      owner: LONG_NAME,
      dueOn: '2026-09-30',
      isOverdue: true,
    })),
  },
};

const nothing: WallModel = {
  ...usual,
  team: { lead: null, scribe: null, spokesperson: null },
  incident: { title: null, level: 1, declaredAt: wallNow, levelSince: wallNow, others: 0 },
  isComplete: false,
  due: null,
  overdue: { count: 0, oldest: null },
  decision: null,
  promises: [],
  sheets: [],
  statement: null,
  volume: null,
  marks: [],
  spikes: [],
  posts: [],
  coverage: null,
  health: null,
  since: { from: ago(15), lines: [] },
};

export const wallModels: Readonly<Record<string, WallModel>> = {
  usual,
  long,
  hostile,
  idle,
  nothing,
  improving,
  improvingLong,
};

/** People whom the room of these models knows. */
export const wallNames: readonly string[] = ['Camille Roy', 'Noor Haddad', 'Anne-Sophie Tremblay', LONG_NAME];
