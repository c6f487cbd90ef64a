/*
 * PINs on a real file: only the shell may ask, guesses are counted and wait over a restart, nothing of a PIN is in the
 * journal, and that one was set or taken away is.
 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineCallName } from '../../../shared/contract/contract.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

const asShell = async (name: EngineCallName, input: object, person: string | null = desk.person) => {
  const reply = await desk.engine.call(name, input, { grade: 'shell', person });
  return reply.ok ? 'ok' : reply.error.code;
};
const check = (pin: string | null) => asShell('person.checkPin', { personId: desk.person, pin }, null);

describe('a PIN', () => {
  it('lets nobody sit down without it, and is changed only by who knows it', async () => {
    const personId = desk.person;
    expect(await check(null)).toBe('ok');
    expect(await asShell('person.setPin', { personId, pin: '4711' })).toBe('ok');
    expect(await check(null)).toBe('person.pinNeeded');
    expect(await check('4712')).toBe('person.pinWrong');
    expect(await check('4711')).toBe('ok');
    expect(await asShell('person.setPin', { personId, pin: '1234' })).toBe('person.pinNeeded');
    expect(await asShell('person.setPin', { personId, pin: '1234', oldPin: '0000' })).toBe('person.pinWrong');
    expect(await asShell('person.setPin', { personId, pin: '1234', oldPin: '4711' })).toBe('ok');
    expect(await check('4711')).toBe('person.pinWrong');
    expect(await asShell('person.clearPin', { personId, pin: '1234' })).toBe('ok');
    expect(await asShell('person.clearPin', { personId, pin: '1234' })).toBe('person.pinNone');
    expect(await check(null)).toBe('ok');
  });

  it('is guessed slowly, also after a restart', async () => {
    expect(await asShell('person.setPin', { personId: desk.person, pin: '4711' })).toBe('ok');
    const guesses: string[] = [];
    for (let pin = 0; pin < 5; pin += 1) guesses.push(await check(`000${pin}`));
    expect(guesses).toEqual([...Array(4).fill('person.pinWrong'), 'person.pinWait']);
    expect(await check('4711')).toBe('person.pinWait');
    await desk.stop();
    desk = await openDesk(place.folder);
    expect(await check('4711')).toBe('person.pinWait');
  });

  it('that was forgotten is taken away with a reason, in sight; and no page may ask', async () => {
    const made = await desk.ask('person.create', { name: 'Sam, fictif', language: 'en' });
    const personId = desk.person;
    expect(await asShell('person.setPin', { personId, pin: '4711' })).toBe('ok');
    expect(await asShell('person.clearPin', { personId }, made.id)).toBe('person.pinNeeded');
    expect(await asShell('person.clearPin', { personId, reason: 'oublié' }, made.id)).toBe('ok');
    expect((await desk.refused('person.checkPin', { personId })).code).toBe('call.notAllowed');
    expect((await desk.refused('person.setPin', { personId, pin: '4711' })).code).toBe('call.notAllowed');
    const db = new Database(join(place.folder, 'vigie.db'), { readonly: true });
    const kinds = db.prepare(`SELECT kind FROM entry WHERE kind LIKE 'person.%secured'`).pluck().all();
    const words = db.prepare('SELECT group_concat(CAST(bytes AS TEXT)) FROM payload').pluck().get() as string;
    db.close();
    expect(kinds).toEqual(['person.secured', 'person.unsecured']);
    expect(words).toContain('oublié');
    expect(words).not.toContain('4711');
  });
});
