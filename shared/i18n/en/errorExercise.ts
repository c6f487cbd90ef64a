/** What is said when an exercise refuses. */
export const errorExercise = {
  'exercise.none': 'There is no exercise here.',
  'exercise.underWay': 'An exercise is still open. Close it before another one begins.',
  'exercise.ended': 'The exercise has ended; nothing more comes.',
  'exercise.notEnded': 'The exercise still goes on. End it first.',
  'exercise.injectUnknown': 'This inject is not in the scenario.',
  'exercise.injectSettled': 'This inject came already, or was left out.',
  'exercise.nothingNext': 'No inject is left in this scenario.',
  'exercise.notEmpty': 'An exercise begins in a file of its own, and this one holds entries already.',
  'exercise.notHere': 'Not in an exercise: nothing of it leaves this laptop or reaches the real file.',
  'exercise.unsigned':
    'This summary was altered, or is not signed by the laptop that it names. It was not adopted.',
  'exercise.adopted': 'The summary of this exercise was adopted already.',
  'exercise.failed': 'The exercise could not begin. Nothing was changed in the real file; try again.',
  'exercise.findingUnknown': 'This finding is not there any more.',
  'scenario.faulty': 'The scenario has faults. Choose the file again to see each with its line.',
  'scenario.nothing': 'There is nothing to make a scenario from: none of its posts are kept.',
  'exercise.findingsFull': 'The summary cannot hold more findings. Take one back first.',
  'exercise.otherRealm':
    'This file and this window are not of the same kind: one is an exercise, the other is not. The file can be opened for reading only.',
  'exercise.otherFile': 'This exercise was begun from another file. Open that one to adopt its summary.',
} as const;
