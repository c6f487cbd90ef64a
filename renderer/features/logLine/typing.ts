/*
 * What is being typed, by incident. It outlives the line on screen: a line sent just before somebody turned to
 * another incident is recorded once, and its words are gone when they come back.
 */
import { create } from 'zustand';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { keepDraft, readDraft } from './draft.ts';
import type { TypedLine } from './typedLine.ts';

export type Typing = {
  readonly text: string;
  readonly isRecording: boolean;
  readonly failure: Failure | null;
  /** The words recorded last, for the voice. */
  readonly recorded: string;
};

type Lines = Readonly<Record<string, Typing>>;

/** Lines by incident; one that nobody has typed in yet is read from its draft. */
export const useTyping = create<{ readonly lines: Lines }>()(() => ({ lines: {} }));

const fresh: Lines[string] = { text: '', isRecording: false, failure: null, recorded: '' };
const set = (incidentId: string, change: Partial<Typing>): void =>
  useTyping.setState(({ lines }) => ({
    lines: { ...lines, [incidentId]: { ...(lines[incidentId] ?? fresh), ...change } },
  }));

/** Takes the draft up, once an incident. */
export function beginTyping(incidentId: string): void {
  if (useTyping.getState().lines[incidentId] === undefined) set(incidentId, { text: readDraft(incidentId) });
}

export function changeTyped(incidentId: string, text: string): void {
  set(incidentId, { text, failure: null });
  keepDraft(incidentId, text);
}

/** Records what is typed, unless it is on its way already. The words go once they are on disk. */
export async function recordTyped(
  incidentId: string,
  typed: TypedLine,
  send: (line: TypedLine) => Promise<Result<unknown>>,
): Promise<void> {
  const before = useTyping.getState().lines[incidentId] ?? fresh;
  if (typed.text === '' || before.isRecording) return;
  set(incidentId, { isRecording: true });
  const reply = await send(typed);
  if (!reply.ok) {
    set(incidentId, { isRecording: false, failure: reply.error });
    return;
  }
  // Whoever types fast has begun the next line already: only what was recorded goes.
  const { text } = useTyping.getState().lines[incidentId] ?? fresh;
  const rest = text.startsWith(before.text) ? text.slice(before.text.length).trimStart() : text;
  set(incidentId, { isRecording: false, recorded: typed.text, text: rest });
  keepDraft(incidentId, rest);
}

/** The line of an incident as it stands. */
export const typingOf = (incidentId: string) => (state: { readonly lines: Lines }) =>
  state.lines[incidentId] ?? fresh;
