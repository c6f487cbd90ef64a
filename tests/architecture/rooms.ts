/*
 * The house as data: which room a file is in, and what that room may import. The order
 * matters: the first matching room is the file's own.
 */

export type Room = {
  readonly name: string;
  readonly path: RegExp;
  /** Files of the project that may be imported besides the room's own. */
  readonly mayImport: readonly RegExp[];
  /** Packages and `node:` modules that may be imported. */
  readonly packages: readonly RegExp[];
  /** Said when a rule is broken: where the line belongs instead. */
  readonly instead: string;
};

const SHARED = /^shared\//;
const NODE = /^node:/;
const NONE: readonly RegExp[] = [];
const UI_PACKAGES = [
  /^react$/,
  /^react\//,
  /^react-dom/,
  /^react-aria-components/,
  /^react-aria/,
  /^@react-aria\//,
  /^react-stately/,
  /^tinykeys$/,
  /^lucide-react$/,
  /^@fontsource/,
];

export const ROOMS: readonly Room[] = [
  {
    name: 'shared/lib',
    path: /^shared\/lib\//,
    mayImport: NONE,
    packages: [/^zod$/, /^libphonenumber-js\/core$/, /^@noble\/hashes\/(sha2|utils)$/],
    instead: 'shared/lib knows nothing of the rest; a rule about a noun belongs in shared/domain',
  },
  {
    name: 'shared/domain',
    path: /^shared\/domain\//,
    mayImport: [/^shared\/lib\//, /^shared\/i18n\/createWords\.ts$/, /^shared\/scoring\/fold\.ts$/],
    packages: NONE,
    instead: 'what asks or stores belongs in the contract or the engine',
  },
  {
    name: 'shared/scoring',
    path: /^shared\/scoring\//,
    mayImport: [/^shared\/(lib|domain)\//],
    // Not a library that runs but the letter models that it publishes, as data: 44 languages by their trigrams.
    packages: [/^franc-min\/data\.js$/],
    instead: 'scoring is pure: give it what it needs as arguments',
  },
  {
    name: 'shared/contract',
    path: /^shared\/contract\//,
    mayImport: [/^shared\/(lib|domain)\//],
    packages: NONE,
    instead: 'the contract names what is asked; answering belongs in the engine',
  },
  // createWords sets i18next up for windows, menus and reports alike; catalogues themselves import nothing.
  {
    name: 'shared/i18n',
    path: /^shared\/i18n\//,
    mayImport: [/^shared\/lib\//],
    packages: [/^i18next$/],
    instead: 'words only; formatting belongs in shared/lib/formats',
  },
  // The plan that ships: data in the shapes of the domain, so it needs the domain's types and nothing that runs.
  {
    name: 'resources/plan',
    path: /^resources\/plan\//,
    mayImport: [/^shared\/domain\//],
    packages: NONE,
    instead: 'the default plan is data; what is done with it belongs in engine/commands',
  },
  {
    name: 'resources/exercise',
    path: /^resources\/exercise\//,
    mayImport: [/^shared\/domain\//],
    packages: NONE,
    instead:
      'a story is data; what is made of it belongs in shared/domain, what is told of it in engine/exercise',
  },
  {
    name: 'engine/db and journal',
    path: /^electron\/engine\/(db|journal|files)\//,
    mayImport: [SHARED, /^electron\/engine\/(db|journal|files)\//],
    packages: [NODE, /^better-sqlite3$/],
    instead: 'commands decide, repositories store: move the decision to engine/commands',
  },
  {
    name: 'engine/commands',
    path: /^electron\/engine\/commands\//,
    mayImport: [
      SHARED,
      /^resources\/plan\//,
      /^electron\/engine\/(runCommand|journal\/(append|hash))\.ts$/,
      /^electron\/engine\/db\/repositories\//,
    ],
    packages: NONE,
    instead: 'a command reads through its context and returns entries',
  },
  {
    name: 'engine/queries',
    path: /^electron\/engine\/queries\//,
    mayImport: [
      SHARED,
      /^electron\/engine\/db\//,
      /^electron\/engine\/journal\//,
      /^electron\/engine\/report\//,
    ],
    packages: NONE,
    instead: 'a query reads through its context',
  },
  {
    name: 'engine/ingest',
    path: /^electron\/engine\/ingest\//,
    mayImport: [
      SHARED,
      /^electron\/engine\/threads\/.*(Methods|createThreads)\.ts$/,
      /^electron\/engine\/(vault|db\/observedBatch)\.ts$/,
      /^electron\/door\/who\.ts$/,
      // The demonstration plays one of the stories of the exercises, with a team of its own.
      /^resources\/(demo|exercise)\//,
    ],
    packages: [
      NODE,
      /^papaparse$/,
      /^libphonenumber-js\/max(\/metadata)?$/,
      /^undici$/,
      /^https-proxy-agent$/,
      /^ws$/,
      /^eventsource-parser$/,
      /^htmlparser2$/,
      /^postal-mime$/,
    ],
    instead: 'intake hands batches to the writer thread; storing belongs in engine/db',
  },
  {
    name: 'engine/exercise',
    path: /^electron\/engine\/exercise\//,
    mayImport: [
      SHARED,
      /^resources\/exercise\//,
      /^electron\/engine\/ingest\/(connectors\/connector|net\/(safeHttp|httpFailure)|listeningPlan)\.ts$/,
      /^electron\/engine\/(commands\/exercise|publish\/publishTypes|accountSecrets)\.ts$/,
    ],
    packages: [/^jsonc-parser$/, NODE],
    instead: 'an exercise is told through the engine’s own face; what it knows of a file stays here',
  },
  {
    name: 'engine/publish',
    path: /^electron\/engine\/publish\//,
    mayImport: [SHARED, /^electron\/engine\/(ingest\/net|files)\//],
    packages: [NODE],
    instead: 'publishers speak to networks; what waits, what is kept and who may belongs in the engine',
  },
  {
    name: 'engine/paper',
    path: /^electron\/engine\/paper\//,
    mayImport: [
      SHARED,
      /^electron\/engine\/report\/(markup|levelShape)\.ts$/,
      /^electron\/engine\/journal\/hash\.ts$/,
    ],
    packages: [/^@nuintun\/qrcode$/],
    instead: 'a sheet is built from the plan it is given; reading belongs in queries, printing in the shell',
  },
  {
    name: 'engine/report',
    path: /^electron\/engine\/report\//,
    mayImport: [SHARED, /^electron\/engine\/(db|journal|queries|files)\//],
    packages: [NODE, /^ics$/, /^markdown-it$/, /^docx(\/charts)?$/, /^yazl$/],
    instead: 'writers take the document; gathering belongs in gatherFacts',
  },
  {
    name: 'engine',
    path: /^electron\/engine\//,
    mayImport: [SHARED, /^electron\/engine\//, /^electron\/door\//, /^resources\/plan\//],
    packages: [NODE],
    instead: 'what needs the desktop is handed in by the shell',
  },
  {
    name: 'door',
    path: /^electron\/door\//,
    mayImport: [SHARED],
    packages: NONE,
    instead: 'the door checks and passes on; answering belongs in the engine or the shell',
  },
  {
    name: 'preload',
    path: /^electron\/preload\.ts$/,
    mayImport: NONE,
    packages: [/^electron/],
    instead: 'the preload only hands over ports',
  },
  {
    name: 'dev',
    path: /^electron\/dev\//,
    mayImport: [/^electron\/dev\//, SHARED, /^electron\/engine\//, /^resources\/exercise\//],
    packages: [/.*/],
    instead: 'development scripts stay in electron/dev',
  },
  {
    name: 'shell',
    path: /^electron\/shell\//,
    mayImport: [SHARED, /^electron\/door\//, /^electron\/engine\/processProtocol\.ts$/],
    packages: [NODE, /^electron/, /^pino/],
    instead: 'the shell talks to the engine over the process protocol, never to its insides',
  },
  {
    name: 'main',
    path: /^electron\/main\.ts$/,
    mayImport: [SHARED, /^electron\//],
    packages: [NODE, /^electron/],
    instead: 'main only composes',
  },
  {
    name: 'renderer/bridge',
    path: /^renderer\/bridge\//,
    mayImport: [SHARED],
    packages: NONE,
    instead: 'the bridge is a client of the contract; state belongs in renderer/store',
  },
  {
    name: 'renderer/ui',
    path: /^renderer\/ui\//,
    mayImport: NONE,
    packages: UI_PACKAGES,
    instead: 'the design system knows nothing of crises: pass words and data in as props',
  },
  {
    name: 'renderer/words',
    path: /^renderer\/words\//,
    mayImport: [SHARED],
    packages: [/^react/, /^libphonenumber-js\/min\/metadata$/],
    instead: 'words and formats only',
  },
  {
    name: 'renderer/store',
    path: /^renderer\/store\//,
    mayImport: [SHARED, /^renderer\/bridge\//],
    // Asking the engine again when something changed is the store's own matter, and a hook where parts draw by it.
    packages: [/^zustand/, /^react$/],
    instead: 'the store holds facts; what is shown belongs in a feature',
  },
  {
    name: 'renderer/features',
    path: /^renderer\/features\//,
    mayImport: [SHARED, /^renderer\/(ui|store|bridge|words)\//],
    packages: [/^react/, /^zustand/, /^lucide-react$/],
    instead: 'features meet only in renderer/windows: pass a slot or a callback',
  },
  {
    name: 'renderer/windows',
    path: /^renderer\/windows\//,
    mayImport: [SHARED, /^renderer\//],
    packages: [/^react/, /^zustand/, /^lucide-react$/, /^react-aria-components/],
    instead: 'windows compose features',
  },
];
