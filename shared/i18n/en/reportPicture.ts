/* Pictures of a report: titles, what each shows in a sentence, columns of their numbers. */
export const reportPicture = {
  rowsLeft_one: 'and {{count}} more',
  rowsLeft_other: 'and {{count}} more',
  columnResult: 'Result',
  columnPerson: 'Person',
  columnText: 'Text',

  levels: 'Level over time',
  levelsPeak: 'The highest was {{level}}, first on {{at}}, for {{span}} in all.',
  levelsStretches_one: 'The level did not change.',
  levelsStretches_other: 'The level stood in {{count}} stretches.',
  levelsKey: 'One row a level: the higher and darker, the graver.',

  tone: 'Net tone',
  toneRange:
    'From {{low}} in the {{span}} that begin {{lowAt}} to {{high}} in those that begin {{highAt}}, on a scale from −100 (all negative) to +100 (all positive).',
  toneBasis_one: 'It rests on {{count}} mention with a tone of {{all}}; {{hand}} labelled by hand.',
  toneBasis_other: 'It rests on {{count}} mentions with a tone of {{all}}; {{hand}} labelled by hand.',
  ofIncident: 'Counted: the mentions of this incident.',
  ofAll: 'Counted: all mentions that this laptop stored.',
  toneKey: 'Where the line is broken, nothing was measured.',
  columnToned: 'With a tone',
  columnByHand: 'By hand',

  amplifiers: 'Amplifiers',
  amplifiersNeeded_one:
    '{{count}} author of {{authors}} makes four fifths of a potential reach of {{reach}}.',
  amplifiersNeeded_other:
    '{{count}} authors of {{authors}} make four fifths of a potential reach of {{reach}}.',
  amplifiersShown_one: 'The largest is shown: {{share}} of the reach.',
  amplifiersShown_other: 'The {{count}} largest are shown: {{share}} of the reach.',
  amplifiersAbove: 'Authors with an audience of {{above}} or less are not in these sums.',
  amplifiersKey:
    'Each author counts once, with the largest audience that was seen. Potential: how many people read it is not known.',
  columnAudience: 'Audience',
  columnShare: 'Share',

  coverageMeasured_one: 'Cells measured by a source that answered in this time: {{count}} of {{all}}.',
  coverageMeasured_other: 'Cells measured by a source that answered in this time: {{count}} of {{all}}.',
  coverageNoneBlind: 'Every network was seen in at least one category.',
  coverageBlind: 'Blind in every category: {{networks}}.',
  coverageKey:
    'A network of which there are posts without such a source was looked at by hand or came with a file.',

  clocks: 'Clocks kept and missed',
  clocksKept_one: 'Fell due: {{count}}. Kept in time: {{kept}}.',
  clocksKept_other: 'Fell due: {{count}}. Kept in time: {{kept}}.',
  clocksMissed: 'Late: {{late}}. Never kept: {{missed}}.',
  clocksKey:
    'One bar a round, from its start until it was kept; hatched: late or never kept; white: not due yet. Ring: due. Dot: kept.',
  columnClock: 'Clock',
  columnStarted: 'Started',
  columnDue: 'Due',
  columnKept: 'Kept',
  clockKept: 'kept, {{span}} left',
  clockLate: 'kept late by {{span}}',
  clockMissed: 'never kept',
  clockOpen: 'was not due yet',
  clockResting: 'rested',

  approvals: 'Approval latency',
  approvalsMedian_one: '{{count}} text was signed in full, after {{median}}.',
  approvalsMedian_other:
    '{{count}} texts were signed in full, half of them within {{median}}, the last after {{longest}}.',
  approvalsNoBox: 'The plan gave the signatories no time box.',
  approvalsPast_one: 'Past the time box: {{count}} of {{boxed}}.',
  approvalsPast_other: 'Past the time box: {{count}} of {{boxed}}.',
  approvalsDrawn_one: 'The slowest is drawn.',
  approvalsDrawn_other: 'The {{count}} slowest are drawn.',
  approvalsKey:
    'From submission to the signature that made it whole. Line across: the time box. Hatched: past it.',
  notApproved: 'not approved',
  sentBack: 'ended without approval',
  columnSubmitted: 'Submitted',
  columnApproved: 'Approved',
  columnTook: 'Took',
  columnBox: 'Time box',

  calls: 'Call tree, run {{number}}',
  callsReached_one: 'Places reached: {{reached}} of {{count}}.',
  callsReached_other: 'Places reached: {{reached}} of {{count}}.',
  callsQuorum: 'Enough to act ({{quorum}}) after {{span}}.',
  callsNoQuorum: 'Never enough to act ({{quorum}}).',
  callsDrawn_one: 'The place nearest to the top is drawn.',
  callsDrawn_other: 'The {{count}} places nearest to the top are drawn.',
  callsKey:
    'A bar runs from when it was their turn until somebody answered; hatched: nobody did. Ring: a call without an answer. Dot: reached.',
  callsRoom: 'this desk',
  columnCaller: 'Called by',
  columnTries: 'Calls',
  columnReached: 'Reached',

  readers: 'Acknowledgement over time',
  readersShare_one: 'Acknowledged: {{done}} of {{count}} ({{share}}).',
  readersShare_other: 'Acknowledged: {{done}} of {{count}} ({{share}}), over all audiences.',
  readersDrawn_one: 'The first brief is drawn.',
  readersDrawn_other: 'The first {{count}} briefs are drawn.',
  columnExpected: 'Audience',
  columnAcknowledged: 'Acknowledged',
  columnLast: 'Last one',
} as const;
