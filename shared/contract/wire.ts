/*
 * The messages on a window's port. A request carries no person and no grade: both are
 * bound to the port by the shell.
 */
import type { Failure } from '../lib/result.ts';
import type { ChangeBatch } from './changes.ts';

export type CallRequest = { readonly call: number; readonly name: string; readonly input: unknown };

export type CallReply =
  | { readonly call: number; readonly ok: true; readonly value: unknown }
  | { readonly call: number; readonly ok: false; readonly error: Failure };

export type ChangeMessage = { readonly changes: ChangeBatch };

export type PortMessage = CallReply | ChangeMessage;
