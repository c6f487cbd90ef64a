/*
 * Acts on spikes. What is judged was computed; the engine hands it in as it stood.
 */
import type { JudgedSpike } from '../../../shared/domain/spikeNoun.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';

/** Records what somebody says of a spike; said again, the last word stands. */
export function judgeSpike(
  _context: CommandContext,
  { id, ...judged }: JudgedSpike & { readonly id: string },
): Act<{ readonly id: string }> {
  return {
    entries: [{ noun: 'spike', entityId: id, kind: 'spike.judged', payload: judged }],
    reply: () => ({ id }),
  };
}

export const spikeCommands: CommandTable<'spike.withdraw'> = {
  'spike.withdraw': ({ states }, { id }) => {
    const judged = states.spike.get(id);
    if (judged === null || judged.verdict === null)
      throw new Refusal('spike.notJudged', 'Nobody judged this spike.');
    return {
      entries: [{ noun: 'spike', entityId: id, kind: 'spike.withdrawn', payload: {} }],
      reply: () => ({ id }),
    };
  },
};
