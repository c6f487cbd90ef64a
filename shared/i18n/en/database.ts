/* When the database cannot be opened: what is wrong and what can be done. */
export const database = {
  title: 'The file could not be opened',
  nothingTouched: 'The file was left as it is. Nothing was written over it.',
  file: 'File',
  code: 'Code',
  whatToDo: 'What can be done',
  retry: 'Try again',
  retryHelp: 'Once the other program has let go, the disk is back or the rights are set.',
  readOnly: 'Open for reading only',
  readOnlyHelp: 'Look up and print what is there; nothing can be recorded.',
  other: 'Choose another file',
  otherHelp: 'Work goes on in another Vigie file.',
  restoreTitle: 'Or restore a backup',
  restoreHelp: 'The newest one is at the top. The present file is kept under another name.',
  stillRefused: 'Still refused.',
} as const;
