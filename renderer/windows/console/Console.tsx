/*
 * The console: words, theme and keys around one of four states. The file cannot be opened, it is
 * being opened, nobody has said who is here, or the desk itself.
 */
import { useEffect, useState } from 'react';
import { nearestLocale } from '../../../shared/lib/locale.ts';
import { WhoIsHere } from '../../features/person/WhoIsHere.tsx';
import { useEntities } from '../../store/entityStore.ts';
import { useSession } from '../../store/session.ts';
import { ShortcutSwitch } from '../../ui/useShortcuts.ts';
import { WordsProvider } from '../../words/WordsProvider.tsx';
import { Bands } from './Bands.tsx';
import { ConsoleUi } from './ConsoleUi.tsx';
import { Desk } from './Desk.tsx';
import { Notices } from './Notices.tsx';
import { Opening } from './Opening.tsx';
import { Trouble } from './Trouble.tsx';
import { useTheme } from './theme.ts';
import { useSeat } from './useSeat.ts';

/** A file that takes longer to open than this is said to be opening. */
const DESK_ALONE_MS = 1_500;

export function Console() {
  const locale = useSession((state) => state.desk?.locale ?? null) ?? nearestLocale(navigator.languages);
  const theme = useSession((state) => state.desk?.settings.theme ?? 'system');
  const areShortcutsOn = useSession((state) => state.desk?.settings.areShortcutsOn ?? true);
  useTheme(theme);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <WordsProvider locale={locale}>
      <ConsoleUi>
        <ShortcutSwitch isOn={areShortcutsOn}>
          <Present />
          <Notices />
        </ShortcutSwitch>
      </ConsoleUi>
    </WordsProvider>
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
