/* Why a report, its debrief or its improvement plan refuses. */
export const errorReport = {
  'reportDraft.noDocument':
    'The document that was submitted is not on this laptop, or not in this language. Choose a language it was submitted in.',
  'reportDraft.unknown': 'This version of the report is not known here.',
  'reportDraft.underWay':
    'A version of this report is still being worked on. Issue or withdraw it before the next one.',
  'reportDraft.frozen': 'What was issued or withdrawn stays as it is. Begin the next version.',
  'reportDraft.notDraft': 'The report waits for approval. Take it back before changing it.',
  'reportDraft.changed':
    'Somebody wrote in this part meanwhile. Read their words, then put yours in again; nothing was overwritten.',
  'reportDraft.notInReview': 'This report does not wait for approval.',
  'reportDraft.otherDocuments':
    'These are not the documents that were submitted. Open the report again and read it.',
  'reportDraft.ownText':
    'Nobody approves a report that they wrote, even in part, or submitted. Ask somebody else.',
  'reportDraft.notApproved': 'This report is not approved: it cannot be issued.',
  'contribution.unknown': 'These answers are not known here.',
  'contribution.withdrawn': 'These answers were taken back before.',
  'contribution.empty': 'Answer at least one of the questions.',
  'contribution.notAsked': 'This form does not ask that question. Use the form for the cold debrief.',
  'contribution.nameNeeded': 'Say who answers.',
  'improvement.unknown': 'This improvement is not known here.',
  'improvement.ended': 'This improvement was completed or dropped. Open it again first.',
  'improvement.notEnded': 'This improvement is still open.',
  'improvement.adopted': 'The plan has taken this proposal in already.',
  'improvement.findingNeeded': 'Say what was found, in at least one language.',
  'improvement.dueBeforeStart': 'It is due before it begins. Check the two dates.',
} as const;
