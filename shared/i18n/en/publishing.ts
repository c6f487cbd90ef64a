/* Publishing from this laptop: accounts, tokens, the queue. */
export const publishing = {
  act: 'Publish from here',
  none: 'No account in the plan publishes in this language here.',
  dialogTitle: 'Publish from here',
  dialogWords: 'This is what will appear, word for word. Vigie cannot take it back afterwards.',
  actAgain: 'Publish on another account',
  accountNeeded: 'Choose the account.',
  noEnd: 'The approval has no time limit: it may go out much later.',
  account: 'Account',
  send: 'Publish on {{network}}',
  noSecret:
    'This laptop has no token for this account. The text will wait here until one is entered in the plan.',
  tooLong: '{{used}} characters of {{limit}}: the network will probably refuse it.',
  goesOffline:
    'Without a network, the text waits on this laptop and goes out by itself as soon as the server answers.',
  notAfter: 'It will not go out after {{time}}.',
  pictures_one: '{{count}} picture goes with it.',
  pictures_other: '{{count}} pictures go with it.',
  unreachable: 'The server cannot be reached.',
  queued: 'Waiting to be sent',
  sending: 'Being sent',
  unknown: 'May be out',
  failed: 'Not published',
  cancelled: 'Called off',
  row: '{{network}} {{account}}, {{language}}, since {{time}}',
  unknownWords:
    'The answer was lost: nobody knows whether the text is out. Vigie asks the network before it sends anything again. You can also look at the account.',
  unknownLeft:
    'The answer was lost, and Vigie does not ask any more. Look at the account and say what you see there.',
  elsewhere: 'Was put into the queue of another laptop ({{device}}): that one alone sends it.',
  next: 'Next try: {{time}}',
  tries_one: '{{count}} try.',
  tries_other: '{{count}} tries.',
  tryNow: 'Try now',
  isOut: 'It is out',
  cancel: 'Do not send',
  cancelUnknown: 'It is not out',
  cancelWords: 'The text leaves the queue and will not be sent.',
  cancelUnknownWords:
    'You looked at the account and did not find this text there. Vigie will not look for it any more.',
  doubt_changed:
    'What went out was no longer what had been signed: the text had been changed on another laptop.',
  doubt_notCounted: 'A signature by code that it rested on does not count.',
  because: 'Why: {{reason}}',
  secretTitle: 'Token on this laptop',
  secretKept: 'This laptop keeps a token for this account and server.',
  secretNone: 'This laptop has no token for this account and server: nothing can be published from here.',
  secretOther:
    'This laptop keeps a token that was entered when this account had another name or another server: it opens nothing. Enter the right one, or forget it.',
  secretPlain:
    'This laptop has no vault: the token is kept unencrypted, in a file that only your account can read.',
  secretField: 'Token or app password',
  secretHelp:
    'Mastodon: a token with read:accounts, read:statuses, read:search, write:statuses and write:media. Bluesky: an app password, never the account’s own.',
  secretSave: 'Keep the token',
  secretRemove: 'Forget the token',
  secretSaved: 'The token is kept on this laptop.',
  secretRemoved: 'The token is forgotten.',
  check: 'Check the account',
  checked: 'The token works: {{handle}}.',
} as const;
