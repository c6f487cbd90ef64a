/*
 * Hands the design system the reader's locale and the few words that its parts say by themselves.
 */
import { type ReactNode, useMemo } from 'react';
import { UiProvider, type UiWords } from '../../ui/UiProvider.tsx';
import { useWords } from '../../words/WordsProvider.tsx';

export function ConsoleUi({ children }: { readonly children: ReactNode }) {
  const { t, locale } = useWords();
  const words = useMemo<UiWords>(
    () => ({
      close: t('common.close'),
      dismiss: t('shortcut.dismiss'),
      stop: t('common.stop'),
      clear: t('shortcut.clear'),
      increase: t('shortcut.increase'),
      decrease: t('shortcut.decrease'),
      loading: t('shortcut.loading'),
      keys: {
        ctrl: t('shortcut.ctrl'),
        shift: t('shortcut.shift'),
        alt: t('shortcut.alt'),
        enter: t('shortcut.enter'),
        escape: t('shortcut.escape'),
        space: t('shortcut.space'),
        tab: t('shortcut.tab'),
        home: t('shortcut.home'),
        end: t('shortcut.end'),
        pageUp: t('shortcut.pageUp'),
        pageDown: t('shortcut.pageDown'),
        followedBy: t('shortcut.followedBy'),
      },
    }),
    [t],
  );
  return (
    <UiProvider locale={locale} words={words}>
      {children}
    </UiProvider>
  );
}
