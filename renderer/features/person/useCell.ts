/* Who of the plan's cell has not sat here yet: they are chosen, not typed. */
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { api } from '../../bridge/bridge.ts';

type Cell = CallOutput<'person.cell'>;

/** Empty while it is asked, and where the plan names nobody: then a name is typed, as always. */
export function useCell(): Cell {
  const [cell, setCell] = useState<Cell>([]);
  useEffect(() => {
    let isGone = false;
    void api.person.cell().then((reply) => {
      if (!isGone && reply.ok) setCell(reply.value.filter(({ personId }) => personId === null));
    });
    return () => {
      isGone = true;
    };
  }, []);
  return cell;
}
