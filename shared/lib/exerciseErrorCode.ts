/** Why an exercise or a scenario refuses; among all codes in `errorCode.ts`. */
export const EXERCISE_ERROR_CODES = [
  'exercise.none',
  'exercise.underWay',
  'exercise.ended',
  'exercise.notEnded',
  'exercise.injectUnknown',
  'exercise.injectSettled',
  'exercise.nothingNext',
  'exercise.notEmpty',
  'exercise.notHere',
  'exercise.unsigned',
  'exercise.adopted',
  'exercise.failed',
  'exercise.findingUnknown',
  'scenario.faulty',
  'scenario.nothing',
] as const;
