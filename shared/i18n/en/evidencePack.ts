/* The text that goes with an evidence pack: what is in it, and how anybody checks it. */
export const evidencePack = {
  title: 'Evidence pack',
  what: 'This folder holds a post-incident report, the journal that it was made from, and the files that the journal cites. It can be checked without Vigie and without a network.',

  filesTitle: 'What is in it',
  fileVerifier: 'The page that checks all of it; it opens in any recent browser.',
  fileReport: 'The report, to be read.',
  fileReportData: 'The same report as data. Its SHA-256 is the digest printed in the report.',
  fileForm: 'Another form of the report.',
  fileJournal:
    'The journal, one entry a line in JSON, in the order of arrival. Entries of other matters are there with their header only, so that the chain can be followed.',
  fileHeads: 'The newest entry of each laptop when the pack was made.',
  fileAttachments:
    'The files that entries of the incident cite, under safe names; their own names are in the manifest.',
  fileManifest: 'Every file with its size and SHA-256, and what is not there.',
  fileSums: 'The same digests for the command sha256sum.',

  pageTitle: 'Check it with the page',
  page: 'Open verify.html in a browser and drop the ZIP file, or this folder, on it. Nothing leaves the computer: the page is not allowed any network. If you doubt the page itself, take it from another pack, or read it: it is plain text.',
  commandTitle: 'Check the files with one command',
  command: 'In the folder where the pack was unpacked:',
  handTitle: 'Check an entry by hand',
  handHeader:
    'The hash of an entry is the SHA-256 of the UTF-8 of this JSON array, with the values of its line and no spaces:',
  handPayload:
    'payloadHash is the SHA-256 of the UTF-8 of the text in payload, as it stands once the JSON is read.',
  handChain:
    'prevHash is the hash of the entry of the same device whose deviceSeq is one less. Where a copy of the file went on beside another, two entries may have the same number.',
  handSignature:
    'signature is Ed25519, in base64url, with the key that is in the first entry of the device (kind device.created, publicKey), over this text:',

  absentTitle: 'What is not there',
  absentNone: 'No file is missing.',
  absent_missing: 'was no longer kept when the pack was made',
  absent_altered: 'no longer matched its digest when the pack was made, and was left out',
  absent_erased: 'a file whose content was erased by decision',

  limitsTitle: 'What this does not prove',
  limits:
    'A digest shows that a copy has not changed, not that what it says is true. A signature names a laptop, not the hands at it. Times are those of the laptops. Whoever changes a pack with care can compute everything in it anew: compare the digest of the report and the heads of the chains with what was printed, or said to you by those who made the pack.',
} as const;
