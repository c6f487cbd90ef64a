/** The help about exercises. */
export const helpExercise = {
  exerciseTitle: 'Exercises',
  exercise1:
    'Settings, Exercise, begins a drill: one of three stories, a scenario file, or an import or a past incident played again with its people masked. It runs in a file and windows of its own, marked EXERCISE all over, with the whole room at hand: log, calls, statements, timeline, walls.',
  exercise2:
    'Nothing of it leaves this laptop and nothing is mixed with what is real: sources are not asked, publishing is simulated, calls are said aloud and recorded. Its clock can be paused or run at up to eight times the pace; the real one goes on beside it.',
  exercise3:
    'Posts arrive in the feed. Calls, journalists and orders come as messages: the band at the top counts them and opens the list, which says by when an answer is expected.',
  exercise4:
    'What is real breaks through: a spike, an incident that is declared or a level that rises in the real file is shown across every window and wall of the exercise until somebody goes there. If nobody listens to what is real any more, that is said too.',
  exercise5:
    'The facilitation window leads: it starts, pauses and speeds up the clock, brings an inject forward or leaves it out, sees what the team was expected to do and did, and keeps findings. At the end the signed summary can be adopted into the real journal: figures and findings, no posts.',
  exercise6:
    'Write scenarios of your own as JSON; the form is resources/exercise/scenario.schema.json, and every text must be in French and English. A file with faults is not loaded: each fault is named with its line and the item concerned.',
} as const;
