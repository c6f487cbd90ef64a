/* What is wrong with a monitoring query, or probably not meant: one sentence for each code of shared/scoring/query/queryProblem.ts. */
export const query = {
  empty: 'The query is empty. Write at least one word.',
  tooLong: 'The query is longer than {{limit}} characters. Shorten it, or make two of it.',
  tooDeep: 'More than {{limit}} levels are nested here. Simplify the query, or make two of it.',
  termTooLong: 'This term is longer than {{limit}} characters. Shorten it.',
  parenthesisUnclosed: 'This parenthesis is opened and never closed.',
  parenthesisUnopened: 'This parenthesis closes nothing.',
  parenthesesEmpty: 'There is nothing between these parentheses.',
  quoteUnclosed: 'This quotation mark is opened and never closed. Close it with {{expected}}.',
  quoteUnopened: 'This quotation mark closes nothing.',
  quotesEmpty: 'There is nothing between these quotation marks.',
  operandMissingBefore: 'Something is missing before {{found}}.',
  operandMissingAfter: 'Something is missing after {{found}}.',
  nearDistance: '{{found}} does not say a distance from 1 to {{limit}} words. Write one, as in {{expected}}.',
  nearOperand:
    'Only words, phrases, hashtags and handles, or several of them joined by OR, can stand beside NEAR. {{found}} cannot.',
  nearChained:
    'NEAR joins two sides, not three. Write each pair in its own parentheses, with AND between them.',
  starPlace: 'The * can only stand at the end of a word.',
  starTooShort: 'Too many words begin like this. Write at least {{limit}} letters before the *.',
  questionTooShort: 'Too many words look like this. Write at least {{limit}} letters beside the ?.',
  onlySigns: 'There is no letter, digit or pictograph to look for in {{found}}.',
  minusSign:
    'A minus sign excludes nothing here. Write NOT before the word; if the sign is part of it, put all in quotation marks.',
  fieldUnknown:
    'There is no field “{{found}}”. Those that exist: {{expected}} (the value follows at once). To look for this as text, put it in quotation marks.',
  fieldEmpty: 'The value is missing. Write it right after the colon, as in {{expected}}.',
  wildcardInField: 'The * and the ? cannot be used in a field. Write the value in full.',
  languageUnreadable: '“{{found}}” is not a language code. Write one as in {{expected}}.',
  siteUnreadable: '“{{found}}” is not a domain. Write it without a path, as in {{expected}}.',
  onlyExcludes: 'This only says what must not be there. Add what must be there.',
  openAlternative:
    'This alternative only excludes, so that nearly every post would match. Say with AND what must be there too.',
  capitalsMeant: '“{{found}}” is read as a word. If you mean the operator, write {{expected}} in capitals.',
  wildcardInQuotes:
    'Inside quotation marks the * does not stand for other letters: it is looked for as it is.',
  networkUnknown:
    'Vigie does not know a network called “{{found}}”. Only posts imported under this very name will match.',
} as const;
