/*
 * What an exercise begins with, out of the real engine and into its own: the plan, the people, the scenario. What is
 * written for the way is deleted at its end.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { EngineProcess } from '../engineProcess.ts';

type Asks = Pick<EngineProcess, 'call'>;

/** `folder`: that of the exercise; `realFile`: beside it lie the files that the plan names. */
export async function fillExercise(
  { real, exercise }: { readonly real: Asks; readonly exercise: Asks },
  { folder, realFile }: { readonly folder: string; readonly realFile: string },
  wish: CallInput<'stage.begin'>['scenario'],
  person: string,
): Promise<Result<{ readonly id: string }>> {
  const planFile = join(folder, 'plan.json');
  const historyFile = join(folder, 'history.json');
  try {
    const isHistory = 'importId' in wish || 'incidentId' in wish;
    if (isHistory) {
      const made = await real.call('scenario.fromHistory', { of: wish, file: historyFile }, person);
      if (!made.ok) return made;
    }
    const people = (await real.call('person.list', {}, null)) as Result<readonly Person[]>;
    if (!people.ok) return people;
    const planned = await real.call('plan.export', { file: planFile }, person);
    if (!planned.ok) return planned;
    const input = {
      scenario: isHistory ? { file: historyFile } : wish,
      planFile,
      filesFolder: `${realFile}.files`,
      people: people.value.flatMap(({ id, name, language, contactId, isErased }) =>
        isErased || name === null ? [] : [{ id, name, language, contactId }],
      ),
    };
    return (await exercise.call('exercise.begin', input, person)) as Result<{ readonly id: string }>;
  } finally {
    for (const file of [planFile, historyFile]) rmSync(file, { force: true });
  }
}
