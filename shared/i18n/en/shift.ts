/* A shift of the log on paper. */
export const shift = {
  action: 'Print the page of a shift',
  title: 'Log of a shift',
  words:
    'What the log says between two moments, to print and sign. It begins where the log was last taken over.',
  from: 'From',
  to: 'Until',
  toHelp: 'Left empty: now.',
  momentHelp: 'As 14:05, or 2026-11-27 14:05.',
  momentWrong: 'This is no time that has passed.',
  fromNeeded: 'Say when the shift began.',
  backwards: 'A shift ends after it began.',
  print: 'Print to PDF',
  span: '{{from}} to {{to}}',
  acts_one: '{{count}} line',
  acts_other: '{{count}} lines',
  nothing: 'Nothing was logged in this time.',
  prepared: 'Log kept by',
  checked: 'Read by',
} as const;
