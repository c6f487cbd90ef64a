/* What somebody may ask: what is kept of them, and that it be erased. */
export const contactErasure = {
  open: 'Erase permanently…',
  title: 'Erase {{name}} permanently?',
  intro:
    'The content is erased from the file and from every backup within reach. This cannot be undone. The journal keeps the fact of the erasure, its date, author and reason.',
  own_one: '{{count}} entry of this contact will be erased.',
  own_other: '{{count}} entries of this contact will be erased.',
  mentions_one: '{{count}} mention of the feed holds the name too; mentions are observations and stay.',
  mentions_other: '{{count}} mentions of the feed hold the name too; mentions are observations and stay.',
  elsewhere: 'Other entries that name this person: choose what goes too',
  cut: 'More entries name this person than are listed. Erase these, then look again.',
  reason: 'Reason',
  reasonHelp: 'Say why, never whom: the reason stays.',
  erase: 'Erase permanently',
  done: 'Done',
  certificate: 'Certificate of erasure',
  erased_one: 'The content of {{count}} entry was erased.',
  erased_other: 'The content of {{count}} entries was erased.',
  complete: 'Nothing of it is left in the file or in the backups within reach.',
  pending:
    'Traces may remain in a backup that is not connected, or in unused space of the file. Connect the backup drive; Vigie finishes by itself.',
  number: 'Entry number:',
} as const;
