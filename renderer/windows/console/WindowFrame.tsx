/*
 * What stands around everything in a window of the desk: language, theme, the switch of its keys, and the corner for
 * short words. The console's and the facilitator's are framed alike.
 */
import { type ReactNode, useEffect } from 'react';
import { type Locale, nearestLocale } from '../../../shared/lib/locale.ts';
import { useSession } from '../../store/session.ts';
import { ShortcutSwitch } from '../../ui/useShortcuts.ts';
import { WordsProvider } from '../../words/WordsProvider.tsx';
import { ConsoleUi } from './ConsoleUi.tsx';
import { Notices } from './Notices.tsx';
import { useTheme } from './theme.ts';

export function WindowFrame({ children }: { readonly children: ReactNode }) {
  const locale: Locale =
    useSession((state) => state.desk?.locale ?? null) ?? nearestLocale(navigator.languages);
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
          {children}
          <Notices />
        </ShortcutSwitch>
      </ConsoleUi>
    </WordsProvider>
  );
}
