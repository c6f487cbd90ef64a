/*
 * Acts on their way out of the writer: what was recorded is told to the windows at once, and makes a backup due.
 */
import type { Result } from '../../shared/lib/result.ts';
import type { ChangePublisher } from './changes.ts';
import type { Disk } from './disk.ts';
import type { RanCommand } from './runCommand.ts';

export type Recording = ReturnType<typeof createRecording>;

export function createRecording(deps: {
  readonly changes: ChangePublisher;
  readonly disk: Disk;
  readonly noteAct: () => void;
}) {
  const tell = <T>({ result, changes }: RanCommand<T>): Result<T> => {
    if (result.ok) {
      deps.noteAct();
      deps.changes.publish(changes);
    }
    return result;
  };
  const record = <T>(run: () => Promise<RanCommand<T>>): Promise<Result<T>> =>
    deps.disk.withRoom(async () => tell(await run()));
  return { tell, record, noteAct: deps.noteAct };
}
