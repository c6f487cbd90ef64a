/* The posture: what each one means, why one is recommended, what must not be mixed. */
export const posture = {
  recommended: 'Recommended posture: {{posture}}',
  name_inform: 'Inform',
  name_deny: 'Deny',
  name_diminish: 'Diminish',
  name_rebuild: 'Rebuild',
  name_bolster: 'Bolster',
  explain_inform: 'Say what is known, what people must do and what you are doing, and take no side.',
  explain_deny: 'Say that it is not so, one time, with proof and a source.',
  explain_diminish: 'Explain the cause, and never make light of what people go through.',
  explain_rebuild: 'Take it upon yourselves: apologise, and put right what can be put right.',
  explain_bolster: 'Recall what you have done and thank those who help; never on its own.',
  reason_notKnown:
    'Nobody can tell yet whose fault it is: say nothing about it that you might have to take back.',
  reason_victim: 'People blame a victim little: facts and concern do most of it.',
  reason_rumour:
    'A rumour or an unfounded charge may be denied once the facts are checked. Until then, inform.',
  reason_accidental: 'You are held responsible in part: nobody meant it, and it was hard to foresee.',
  reason_preventable: 'You are held fully responsible, whatever came before: only amends will be heard.',
  reason_similarBefore: 'It has happened before: you are blamed more, so the posture goes up one notch.',
  reason_poorBefore:
    'You were not well thought of before: you are blamed more, so the posture goes up one notch.',
  reason_openAnswers: 'A similar crisis before, or a poor reputation, would take it up one notch.',
  firstWords:
    'First, in any case: what people must do to be safe, then your concern for them and what you are doing.',
  also: 'May go with it: {{postures}}.',
  decides:
    'Vigie recommends, the crisis lead decides: even a crisis that you are the victim of can destroy a reputation.',
  // `earlier`: the words that went out; `posture`: the one that is declared now.
  mixing:
    'This contradicts what went out earlier ({{time}}): “{{earlier}}”. To deny, and elsewhere to diminish or rebuild, undoes both. Keep to one line, or say openly what has changed before you declare “{{posture}}”.',
} as const;
