import { describe, expect, it } from 'vitest';
import { NEW_DRAFT, needsLeave, overruled, typed } from '../../../../renderer/features/source/addDraft.ts';

describe('a source that is being added', () => {
  it.each([
    'ws://127.0.0.1:6008/subscribe',
    'ws://localhost:6008/subscribe',
    'wss://192.168.4.7/subscribe',
    'wss://172.20.0.2/subscribe',
    'wss://[::1]:9/subscribe',
    'wss://[fd12::7]/subscribe',
    'wss://relais.lan/subscribe',
    'wss://relais/subscribe',
  ])('asks leave for the stream %s of this network', (address) => {
    expect(needsLeave(overruled({ ...NEW_DRAFT, typed: address }, 'jetstream'))).toBe(true);
  });

  it.each(['wss://jetstream.example.org/subscribe', 'wss://172.32.0.2/subscribe', 'wss://10.example.org/x'])(
    'asks no leave for %s',
    (address) => {
      expect(needsLeave(overruled({ ...NEW_DRAFT, typed: address }, 'jetstream'))).toBe(false);
    },
  );

  it('asks no leave for a feed, which is looked at first, and for nothing', () => {
    expect(needsLeave(typed(NEW_DRAFT, 'http://127.0.0.1/fil'))).toBe(false);
    expect(needsLeave(NEW_DRAFT)).toBe(false);
  });
});
