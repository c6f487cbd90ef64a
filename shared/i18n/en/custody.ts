/* The evidence of an incident on paper, for counsel. */
export const custody = {
  action: 'Print the custody list',
  title: 'Custody list of the evidence',
  made_one: '{{count}} piece, kept with Vigie {{version}}',
  made_other: '{{count}} pieces, kept with Vigie {{version}}',
  nothing: 'Nothing was kept as evidence.',
  number: 'No.',
  piece: 'What it says, from where',
  keptBy: 'Kept by',
  takenOff: 'taken off by {{name}}, {{time}}',
  notTitle: 'What this is not',
  not: 'These are copies made by the organisation itself. The digest shows that a copy has not changed since it was kept; it does not show what stood on the network, nor when. It is no report of an officer of the court.',
  clock:
    'Times are those of the laptop. Its clock was not compared with a reference: say so, and note the difference if you know it.',
  clockCompared:
    'Times are those of the laptop. Beside each piece stands how far its clock was then from that of the servers it listens to, as compared within the day before. No authority certifies it.',
  askTitle: 'What an officer of the court will ask for',
  check1: 'The full address of each page, and how it is reached.',
  check2:
    'Whether it is still online, and until when it can be expected to be (stories and live video vanish).',
  check3: 'The account’s own page, and its identifier, not only its name.',
  check4: 'Who saw it first, when, and by which way.',
  check5: 'That nobody has written to the author or asked for it to be taken down before the record is made.',
  counsel: 'Call now: {{name}}, {{phone}}',
  noCounsel: 'The plan names nobody for the law. Write the number here: ……………………………………',
  givenBy: 'Given by',
  receivedBy: 'Received by',
} as const;
