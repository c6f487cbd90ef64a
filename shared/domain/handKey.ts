/*
 * Keys that may bring the strip for noting a mention forward from any application, as Electron writes them. Not the
 * one with Alt at first: with it the right Alt key of French keyboards writes a letter.
 */
export const HAND_KEYS = [
  'CommandOrControl+Shift+M',
  'CommandOrControl+Alt+M',
  'CommandOrControl+Shift+F9',
  'none',
] as const;
export type HandKey = (typeof HAND_KEYS)[number];

/** `refused`: another application has it, or the system knows no such key. */
export type HandKeyState = 'held' | 'refused' | 'off';
