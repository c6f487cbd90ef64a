/*
 * The theme on <html>. The shell sets the same theme for the whole application, so the media
 * query already answers for a fixed choice; asking both ways keeps the page right on its own.
 */
import { useEffect } from 'react';
import type { Theme } from '../../../shared/contract/desk.ts';

const light = '(prefers-color-scheme: light)';

/** Sets dark or light at once. */
export function applyTheme(theme: Theme): void {
  const isLight = theme === 'system' ? window.matchMedia(light).matches : theme === 'light';
  document.documentElement.dataset.theme = isLight ? 'light' : 'dark';
}

/** Keeps the theme right while settings or the system change. */
export function useTheme(theme: Theme): void {
  useEffect(() => {
    applyTheme(theme);
    const query = window.matchMedia(light);
    const follow = (): void => applyTheme(theme);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [theme]);
}
