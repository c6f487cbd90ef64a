/* What somebody may ask: what is kept of them, and that it be erased. */
export const contactErasure = {
  open: 'Erase for good…',
  title: 'Erase {{name}} for good?',
  intro:
    'The words go from the file and from every backup in reach, and cannot be brought back. That something was erased, when and by whom, stays in the log.',
  own_one: '{{count}} entry of this contact will be erased.',
  own_other: '{{count}} entries of this contact will be erased.',
  mentions_one: '{{count}} mention of the feed holds the name too; mentions are observations and stay.',
  mentions_other: '{{count}} mentions of the feed hold the name too; mentions are observations and stay.',
  elsewhere: 'Other entries that name this person: choose what goes too',
  cut: 'More entries name this person than are listed. Erase these, then look again.',
  reason: 'Reason',
  reasonHelp: 'Say why, never whom: the reason stays.',
  erase: 'Erase for good',
  done: 'Done',
  certificate: 'Certificate of erasure',
  erased_one: 'The words of {{count}} entry were erased.',
  erased_other: 'The words of {{count}} entries were erased.',
  complete: 'Nothing of it is left in the file, in its log or in the backups in reach.',
  pending: 'Traces may remain in a backup that is away or in free pages; Vigie goes on until they are gone.',
  number: 'Number of the act:',
} as const;
