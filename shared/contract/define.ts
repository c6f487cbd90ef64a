/*
 * The border, declared once: every query and command with its input schema, who may ask
 * and which door answers. The typed client, the checks at the door and the headless list
 * are all derived from these declarations; nothing else crosses.
 */
import type { z } from '../lib/zod.ts';

export const WINDOW_GRADES = ['console', 'wall', 'paper', 'facilitator', 'headless', 'shell'] as const;
/** Which kind of window (or runner) asks. Bound to the port by the shell, never read from a message. */
export type WindowGrade = (typeof WINDOW_GRADES)[number];

/** `engine` answers about data; `shell` answers about what only the desktop can do. */
export type DoorName = 'engine' | 'shell';

export type CallKind = 'query' | 'command';

/** `I` is the input once checked (defaults filled), `Raw` what a caller may write (defaults left out). */
export type CallDefinition<I, O, Raw = I> = {
  readonly kind: CallKind;
  readonly door: DoorName;
  /** One line, for the headless list and for readers. */
  readonly summary: string;
  readonly input: z.ZodType<I, Raw>;
  readonly grades: readonly WindowGrade[];
  /** Commands are recorded in somebody's name; a few (the first start) come before anybody is known. */
  readonly isPersonNeeded: boolean;
  /** Only a type: what a successful reply carries. */
  readonly output?: O;
};

type Options<I, Raw> = {
  readonly summary: string;
  readonly input: z.ZodType<I, Raw>;
  readonly grades?: readonly WindowGrade[];
  readonly isPersonNeeded?: boolean;
};

/** Reading; the facilitator's window of an exercise knows its exercise alone. */
const EVERY_WINDOW: readonly WindowGrade[] = ['console', 'wall', 'paper', 'headless', 'shell'];
const THOSE_WHO_ACT: readonly WindowGrade[] = ['console', 'headless', 'shell'];

/** A question to the engine; answers never change anything. */
export function engineQuery<O>() {
  return <I, Raw>(options: Options<I, Raw>): CallDefinition<I, O, Raw> => ({
    kind: 'query',
    door: 'engine',
    summary: options.summary,
    input: options.input,
    grades: options.grades ?? EVERY_WINDOW,
    isPersonNeeded: false,
  });
}

/** An act: answered "ok" only once it is on disk. */
export function engineCommand<O>() {
  return <I, Raw>(options: Options<I, Raw>): CallDefinition<I, O, Raw> => ({
    kind: 'command',
    door: 'engine',
    summary: options.summary,
    input: options.input,
    grades: options.grades ?? THOSE_WHO_ACT,
    isPersonNeeded: options.isPersonNeeded ?? true,
  });
}

/** What only the desktop can do: dialogs, print, settings of this laptop. */
export function shellCall<O>() {
  return <I, Raw>(options: Options<I, Raw> & { readonly kind: CallKind }): CallDefinition<I, O, Raw> => ({
    kind: options.kind,
    door: 'shell',
    summary: options.summary,
    input: options.input,
    grades: options.grades ?? ['console'],
    isPersonNeeded: false,
  });
}

export type InputOf<D> = D extends CallDefinition<infer I, unknown, unknown> ? I : never;
/** What a caller writes: fields with a default may be left out. */
export type RawInputOf<D> = D extends CallDefinition<unknown, unknown, infer Raw> ? Raw : never;
export type OutputOf<D> = D extends CallDefinition<unknown, infer O, unknown> ? O : never;
