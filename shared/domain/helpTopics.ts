/*
 * The built-in help in reading order: for each topic the catalogue's keys of its title and
 * paragraphs. A test holds that no text of the help is left out.
 */
export const HELP_TOPICS = [
  { id: 'about', title: 'help.aboutTitle', paragraphs: ['help.about1', 'help.about2', 'help.about3'] },
  {
    id: 'firstStart',
    title: 'help.firstStartTitle',
    paragraphs: ['help.firstStart1', 'help.firstStart2', 'help.firstStart3', 'help.firstStart4'],
  },
  {
    id: 'import',
    title: 'help.importTitle',
    paragraphs: [
      'help.import1',
      'help.import2',
      'help.import3',
      'help.import4',
      'help.import5',
      'help.import6',
      'help.import7',
    ],
  },
  {
    id: 'feed',
    title: 'help.feedTitle',
    paragraphs: [
      'help.feed1',
      'help.feed2',
      'help.feed3',
      'help.feed4',
      'help.feed5',
      'help.feed6',
      'help.feed7',
    ],
  },
  {
    id: 'listening',
    title: 'help.listeningTitle',
    paragraphs: [
      'help.listening1',
      'help.listening2',
      'help.listening3',
      'help.listening4',
      'help.listening5',
    ],
  },
  {
    id: 'handMention',
    title: 'help.handMentionTitle',
    paragraphs: ['help.handMention1', 'help.handMention2', 'help.handMention3'],
  },
  {
    id: 'declare',
    title: 'help.declareTitle',
    paragraphs: ['help.declare1', 'help.declare2', 'help.declare3'],
  },
  {
    id: 'room',
    title: 'help.roomTitle',
    paragraphs: [
      'help.room1',
      'help.room2',
      'help.room3',
      'help.room4',
      'help.room5',
      'help.room6',
      'help.room7',
      'help.room8',
      'help.room9',
      'help.room10',
      'help.room11',
    ],
  },
  {
    id: 'log',
    title: 'help.logTitle',
    paragraphs: ['help.log1', 'help.log2', 'help.log3', 'help.log4', 'help.log5'],
  },
  {
    id: 'triage',
    title: 'help.triageTitle',
    paragraphs: ['help.triage1', 'help.triage2', 'help.triage3'],
  },
  {
    id: 'speak',
    title: 'help.speakTitle',
    paragraphs: [
      'help.speak1',
      'help.speak2',
      'help.speak3',
      'help.speak4',
      'help.speak5',
      'help.speak6',
      'help.speak7',
    ],
  },
  {
    id: 'signal',
    title: 'help.signalTitle',
    paragraphs: ['help.signal1', 'help.signal2', 'help.signal3', 'help.signal4'],
  },
  { id: 'level', title: 'help.levelTitle', paragraphs: ['help.level1', 'help.level2', 'help.level3'] },
  {
    id: 'evidence',
    title: 'help.evidenceTitle',
    paragraphs: ['help.evidence1', 'help.evidence2', 'help.evidence3', 'help.evidence4'],
  },
  {
    id: 'timeline',
    title: 'help.timelineTitle',
    paragraphs: ['help.timeline1', 'help.timeline2', 'help.timeline3'],
  },
  {
    id: 'plan',
    title: 'help.planTitle',
    paragraphs: [
      'help.plan1',
      'help.plan2',
      'help.plan3',
      'help.plan4',
      'help.plan5',
      'help.plan6',
      'help.plan7',
      'help.plan8',
      'help.plan9',
      'help.plan10',
      'help.plan11',
      'help.plan12',
    ],
  },
  {
    id: 'wall',
    title: 'help.wallTitle',
    paragraphs: ['help.wall1', 'help.wall2', 'help.wall3', 'help.wall4'],
  },
  {
    id: 'exercise',
    title: 'help.exerciseTitle',
    paragraphs: [
      'help.exercise1',
      'help.exercise2',
      'help.exercise3',
      'help.exercise4',
      'help.exercise5',
      'help.exercise6',
    ],
  },
  { id: 'watch', title: 'help.watchTitle', paragraphs: ['help.watch1', 'help.watch2', 'help.watch3'] },
  { id: 'callTree', title: 'help.callTreeTitle', paragraphs: ['help.callTree1', 'help.callTree2'] },
  {
    id: 'callRound',
    title: 'help.callRoundTitle',
    paragraphs: ['help.callRound1', 'help.callRound2', 'help.callRound3'],
  },
  {
    id: 'register',
    title: 'help.registerTitle',
    paragraphs: ['help.register1', 'help.register2', 'help.register3'],
  },
  {
    id: 'report',
    title: 'help.reportTitle',
    paragraphs: ['help.report1', 'help.report2', 'help.report3', 'help.report4'],
  },
  {
    id: 'reportWriting',
    title: 'help.reportWritingTitle',
    paragraphs: ['help.reportWriting1', 'help.reportWriting2', 'help.reportWriting3', 'help.reportWriting4'],
  },
  {
    id: 'handOver',
    title: 'help.handOverTitle',
    paragraphs: [
      'help.handOver1',
      'help.handOver2',
      'help.handOver3',
      'help.handOver4',
      'help.handOver5',
      'help.handOver6',
    ],
  },
  { id: 'backup', title: 'help.backupTitle', paragraphs: ['help.backup1', 'help.backup2', 'help.backup3'] },
  {
    id: 'trouble',
    title: 'help.troubleTitle',
    paragraphs: ['help.trouble1', 'help.trouble2', 'help.trouble3', 'help.trouble4'],
  },
  {
    id: 'shortcut',
    title: 'help.shortcutTitle',
    paragraphs: ['help.shortcut1', 'help.shortcut2', 'help.shortcut3'],
  },
  {
    id: 'privacy',
    title: 'help.privacyTitle',
    paragraphs: [
      'help.privacy1',
      'help.privacy2',
      'help.privacy3',
      'help.privacy4',
      'help.privacy5',
      'help.privacy6',
    ],
  },
  {
    id: 'retention',
    title: 'help.retentionTitle',
    paragraphs: ['help.retention1', 'help.retention2', 'help.retention3', 'help.retention4'],
  },
] as const;

export type HelpTopic = (typeof HELP_TOPICS)[number];
export type HelpTopicId = HelpTopic['id'];
