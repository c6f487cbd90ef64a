/*
 * The line that is typed, by incident: recorded once however often Enter is pressed and whether or
 * not it is on screen; what was typed meanwhile stays, and what was refused stays whole.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  beginTyping,
  changeTyped,
  recordTyped,
  typingOf,
  useTyping,
} from '../../../../renderer/features/logLine/typing.ts';
import { fail, ok, type Result } from '../../../../shared/lib/result.ts';

const line = (text: string) => ({ text, occurredAt: null });
const now = (incident: string) => typingOf(incident)(useTyping.getState());

/** An engine that answers when it is told to. */
function slowEngine() {
  const sent: string[] = [];
  let answer: (reply: Result<unknown>) => void = () => undefined;
  return {
    sent,
    answer: (reply: Result<unknown>) => answer(reply),
    send: ({ text }: { readonly text: string }) => {
      sent.push(text);
      return new Promise<Result<unknown>>((resolve) => {
        answer = resolve;
      });
    },
  };
}

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  useTyping.setState({ lines: {} });
});

describe('a typed line', () => {
  it('is recorded once, however often Enter is pressed', async () => {
    const engine = slowEngine();
    changeTyped('a', 'Appel reçu');
    const first = recordTyped('a', line('Appel reçu'), engine.send);
    await recordTyped('a', line('Appel reçu'), engine.send);
    engine.answer(ok(null));
    await first;
    expect(engine.sent).toEqual(['Appel reçu']);
    expect(now('a')).toMatchObject({ text: '', isRecording: false, recorded: 'Appel reçu' });
    expect(kept.size).toBe(0);
  });

  it('is on its way still when its incident is opened again before the answer', async () => {
    const engine = slowEngine();
    changeTyped('a', 'Appel reçu');
    const first = recordTyped('a', line('Appel reçu'), engine.send);
    beginTyping('b');
    beginTyping('a');
    expect(now('a')).toMatchObject({ text: 'Appel reçu', isRecording: true });
    await recordTyped('a', line('Appel reçu'), engine.send);
    engine.answer(ok(null));
    await first;
    expect(engine.sent).toHaveLength(1);
    expect(now('a').text).toBe('');
    expect(now('b').text).toBe('');
  });

  it('leaves what was typed while it was on its way', async () => {
    const engine = slowEngine();
    changeTyped('a', 'one');
    const first = recordTyped('a', line('one'), engine.send);
    changeTyped('a', 'one two');
    engine.answer(ok(null));
    await first;
    expect(now('a').text).toBe('two');
    expect([...kept.values()]).toEqual(['two']);
  });

  it('stays whole when it was refused, and waits in the draft', async () => {
    const engine = slowEngine();
    changeTyped('a', 'one');
    const first = recordTyped('a', line('one'), engine.send);
    engine.answer(fail('disk.full', 'The disk is full.'));
    await first;
    expect(now('a')).toMatchObject({ text: 'one', isRecording: false, failure: { code: 'disk.full' } });
    useTyping.setState({ lines: {} });
    beginTyping('a');
    expect(now('a').text).toBe('one');
  });
});
