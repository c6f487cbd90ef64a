/*
 * The console: words, theme and keys around one of four states. The file cannot be opened, it is
 * being opened, nobody has said who is here, or the desk itself.
 */
import { useEffect, useState } from 'react';
import { WhoIsHere } from '../../features/person/WhoIsHere.tsx';
import { useEntities } from '../../store/entityStore.ts';
import { useSession } from '../../store/session.ts';
import { Bands } from './Bands.tsx';
import { Desk } from './Desk.tsx';
import { Opening } from './Opening.tsx';
import { Trouble } from './Trouble.tsx';
import { useSeat } from './useSeat.ts';
import { WindowFrame } from './WindowFrame.tsx';

/** A file that takes longer to open than this is said to be opening. */
const DESK_ALONE_MS = 1_500;

export function Console() {
  return (
    <WindowFrame>
      <Present />
    </WindowFrame>
  );
}

function Present() {
  const engine = useSession((state) => state.desk?.engine ?? null);
  const isSomebodyExpected = useSession((state) => (state.desk?.personId ?? null) !== null);
  const isKnown = useEntities((state) => state.seq !== null);
  const file = useEntities((state) => state.status?.file ?? '');
  const seat = useSeat();
  const isSlow = useIsSlow();
  if (engine?.state === 'refused')
    return (
      <>
        <Bands />
        <Trouble problem={engine.problem} backups={engine.backups} />
      </>
    );
  // Where somebody sat at this file before, the desk is laid while it opens: nearly every start leads there.
  if (isKnown ? seat === 'taken' : isSomebodyExpected && !isSlow) return <Desk />;
  return (
    <>
      <Bands />
      {isKnown ? <WhoIsHere key={file} /> : <Opening isShellSilent={engine === null} isSlow={isSlow} />}
    </>
  );
}

/** Whether opening takes long enough to be spoken of. */
function useIsSlow(): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), DESK_ALONE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSlow;
}
