/* Why something about speaking was refused: statements, signatures, codes, promises, publishing. */
export const errorSpeaking = {
  'statement.unknown': 'This statement is not known here.',
  'statement.withdrawn': 'This statement was put away. Take it out again to work on it.',
  'statement.notWithdrawn': 'This statement was not put away. Look at the list again.',
  'statement.erased': 'The words of this statement were erased. Begin another one.',
  'statement.changed': 'The text has changed since it was read. Read it again before you go on.',
  'statement.tooLong': 'The text is longer than a statement may be. Shorten it, or attach it as a file.',
  'statement.languageMissing':
    'The plan asks for this text in a language that is missing. Add it under “Languages”, then write it.',
  'statement.empty': 'One of the languages has no words yet. Write both, or keep one language.',
  'statement.variables': 'A variable in braces is not filled in. Replace it by its words.',
  'statement.staleSide':
    'One language was edited after the other. Edit the other too, or say that it still says the same.',
  'statement.inStep': 'Both languages were read already.',
  'statement.promiseNeeded': 'Say what this text promises, or that it promises nothing.',
  'statement.promisePassed': 'The time of a promise has passed already. Choose one to come.',
  'statement.parity':
    'French and English do not say the same. Look at the marked places, or let them differ with a reason.',
  'statement.expiresPassed': 'The time by which it is to be out has passed. Choose one to come.',
  'statement.notPublished': 'At this level the plan does not publish this kind of text.',
  'statement.notSubmitted': 'This text does not wait for signatures. Look at it again.',
  'statement.ownText': 'Nobody signs what they wrote. Ask somebody else.',
  'statement.signed': 'You have signed this text already.',
  'statement.notSignatory': 'The plan does not ask you to sign this text.',
  'statement.submitted': 'This text waits for signatures. Take it back before you edit it.',
  'statement.substituted': 'The fallback may sign already.',
  'statement.boxRunning': 'The signatories still have time. The fallback signs once it has passed.',
  'statement.noFallback': 'The plan names no fallback for this content.',
  'statement.notApproved': 'This text is not approved. To mark it as published all the same, say why.',
  'statement.expired': 'The time of this approval has passed. Submit the text again.',
  'statement.levelRose':
    'The level has risen since it was approved: the plan asks for other signatures. Submit it again.',
  'statement.notInLanguage': 'This statement has no words in that language.',
  'publication.done': 'This language is marked as published there already.',
  'publication.unknown': 'This publication is not known here. Look at the list again.',
  'publication.waiting': 'This text is waiting to be sent on this account already.',
  'publication.sending': 'It is being sent just now. Wait until that has ended.',
  'publication.otherNetwork':
    'The post you are answering is on another network than this account. Answer it by hand.',
  'publication.notReal':
    'Exercise or demonstration: nothing leaves this laptop. Mark the text as published instead.',
  'account.unknown': 'This account is no longer in the plan.',
  'account.secretMissing':
    'This laptop has no token for this account and server. Enter it in the plan, on the page of the account.',
  'publish.refused': 'The network did not accept this post. Check the text and the account, then try again.',
  'publish.tokenRefused':
    'The network did not accept the token of this account, or it may not publish. Enter a new one, then try again.',
  'publish.tooLong': 'The text is longer than this network allows. Shorten it.',
  'publish.unreachable':
    'The server could not be reached, or did not answer to the end. Look at the account before you try again.',
  'publish.rateLimited': 'The network asks for a pause. Try again later, or publish by hand.',
  'publish.replyNotFound':
    'The post to answer cannot be found from this account. A reply is not published as a post of its own: answer by hand.',
  'publish.mediaRefused':
    'A picture was not accepted. Attach a smaller one, or another format, or publish without it.',
  'publish.badAnswer':
    'The answer of the server cannot be understood. Look at the account before you try again.',
  'codeSheet.unknown': 'This sheet of codes is not known here. Read the number on the paper again.',
  'codeSheet.revoked': 'This sheet was revoked: its codes count for nothing. The try is in the log.',
  'codeSheet.used':
    'This code was used already: each one counts once. Take the next one. The try is in the log.',
  'codeSheet.wrong': 'This is not the code of that number. Have it read back again. The try is in the log.',
  'codeSheet.notAsked':
    'This text does not wait for that signature. The code is spent, and the try is in the log.',
  'codeSheet.wait': 'Too many wrong codes in a row. Wait, and make sure of who is on the line.',
  'codeSheet.noConflict': 'There is nothing to decide about this code any more.',
  'commitment.unknown': 'This promise is not known here.',
  'commitment.ended': 'This promise has ended already. Look at the list again.',
  'commitment.notEnded': 'This promise is still open.',
  'moderation.unknown': 'This measure is not known here.',
  'moderation.negative': 'That a post is negative is no ground. Answer it, or keep it under observation.',
  'moderation.clauseNeeded': 'Cite the clause of the netiquette that the post breaks.',
  'moderation.clauseUnknown': 'This clause is not in the plan any more. Choose another one.',
  'moderation.notAllowed':
    'This clause does not allow this measure. Choose another clause or another measure.',
  'moderation.proofNeeded': 'Before deleting, add a screenshot of the post to the log and choose it.',
  'moderation.doubled': 'This measure was asked for or taken already for this post.',
  'moderation.notAtLevel': 'At this level the plan takes no measures of moderation.',
  'moderation.ownAct': 'You asked for this measure: somebody else has to clear it.',
  'moderation.notSignatory': 'The plan does not ask you to clear this measure.',
  'moderation.tooEarly': 'The fallback clears it once the time box has passed. Try the person named first.',
  'moderation.signed': 'You have cleared this measure already.',
  'moderation.notCleared': 'The measure is not cleared yet: say why it could not wait.',
  'moderation.notDone': 'This measure is not in force.',
  'moderation.ended': 'This measure was taken or refused already. Look at the list again.',
  'moderation.erased': 'What this measure was about was erased.',
} as const;
