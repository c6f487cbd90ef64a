/*
 * The messages on a window's port. A request carries no person and no grade: both are
 * bound to the port by the shell.
 */
import type { Failure } from '../lib/result.ts';
import type { ChangeBatch } from './changes.ts';
import type { DeskState } from './desk.ts';

export type CallRequest = { readonly call: number; readonly name: string; readonly input: unknown };

export type CallReply =
  | { readonly call: number; readonly ok: true; readonly value: unknown }
  | { readonly call: number; readonly ok: false; readonly error: Failure };

export type ChangeMessage = { readonly changes: ChangeBatch };

export type PortMessage = CallReply | ChangeMessage;

/** What the application menu asks the page to do; keys are the page's own affair. */
export const MENU_ACTS = [
  'openPalette',
  'openSearch',
  'openHelp',
  'openShortcuts',
  'openSettings',
  'openImport',
  'openRestore',
  'declareIncident',
  'noteMention',
  'toggleWall',
  'exportReport',
] as const;
export type MenuAct = (typeof MENU_ACTS)[number];

/** Pushed on the shell's port: the desk changed (engine, person, settings), or a menu item was chosen. */
export type ShellMessage = { readonly desk: DeskState } | { readonly menu: MenuAct };

/**
 * The one message that a page gets from its preload, again whenever the engine was started
 * anew: `ports` are [engine, shell], and the earlier pair is closed.
 */
export const PORTS_MESSAGE = 'ports';
