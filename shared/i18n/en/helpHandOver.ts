/** The help about the report, its preview, its approval and handing it over. */
export const helpHandOver = {
  reportTitle: 'The report',
  report1:
    'Go to Report to write it, gather the debrief and improvements, and hand it over; the document stands beside. Under Hand over choose its language, for whom it is and its form: PDF, DOCX, web page, slides or Markdown to read, tables and a calendar to work with, JSON or the evidence pack for the whole.',
  report2:
    'It holds the figures, the volume, decisions, statements, the whole log with its amendments, the evidence with its digests, the verification of the journal, and what was not measured. In the preview a figure leads to the rows of the log that it rests on.',
  report3:
    'The file is written whole or not at all; stopped, it leaves nothing behind. Its digest is shown and recorded in the log: anyone can check later that a file is the one you handed over.',

  report4:
    'If Vigie or the laptop goes down while a report is being written, what was there before stays untouched. The next start says which report never arrived; under Hand over it is written again in the same place, as things stand then, or left.',

  handOverTitle: 'Approving and issuing a report',
  handOver1:
    'Without a version, what you save is a working copy. To issue a report, begin a version and submit it: its documents are frozen as they stand, in one or two languages, and known by their digests. What is written or logged afterwards belongs in the next version.',
  handOver2:
    'Somebody else approves it: not whoever submitted it, nor anybody who wrote words of it. The preview shows the frozen document. It can be approved, sent back with a reason, or taken back to be edited; approval is then asked for anew.',
  handOver3:
    'Choose for whom it is: the full report, the board, staff, the public or counsel. What they are not to see is taken out of every form, and the cover says what kinds of things were removed.',
  handOver4:
    'Name the receivers, one a line: the report becomes an issue with a number, recorded with its digest and listed with when and by whom. With nobody named it is a copy.',
  handOver5:
    'Once a version has been handed over, the next one begins with what has changed since: level and state, lines and evidence that came or were corrected, parts that read differently, and figures that came out differently. The public’s version leaves this out.',
  handOver6:
    'How your reports begin stands on the plan’s own page: logo, colour, classification, what readers may do with them, the parts you leave out, and below how many followers an author is a private person. Whoever writes a version can have it otherwise.',
} as const;
