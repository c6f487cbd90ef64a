/** What the forms of a report say beside the report itself: in a word processor, and as slides. */
export const reportForm = {
  rowsCut_one:
    'This table is cut: {{count}} row is left out, because word processors cannot hold tables of that length. The JSON form of this report holds every row; the log is handed over whole as CSV too.',
  rowsCut_other:
    'This table is cut: {{count}} rows are left out, because word processors cannot hold tables of that length. The JSON form of this report holds every row; the log is handed over whole as CSV too.',

  slides: 'Slides',
  slideOf: '{{number}} of {{count}}',
  previous: 'Previous',
  next: 'Next',
  continued: '{{title}} ({{number}} of {{count}})',
  rest: 'The rest is in part {{number}} of the report, “{{title}}”.',
  numbersIn: 'Numbers and marks: part {{number}} of the report, “{{title}}”.',
} as const;
