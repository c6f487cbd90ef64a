/*
 * Publishing from here, against servers that speak the wires of Mastodon and Bluesky: sent once, kept in the queue while
 * the network is away and said to be, never sent after the approval ran out, and nobody's secret in the journal.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import {
  APP_PASSWORD,
  type BlueskyPublishServer,
  openBlueskyPublishServer,
} from '../../support/servers/blueskyPublishServer.ts';
import {
  type MastodonPublishServer,
  openMastodonPublishServer,
  PUBLISH_TOKEN,
} from '../../support/servers/mastodonPublishServer.ts';

const FR = 'Nous vérifions les faits. Prochaine information à 15 h.';
const EN = 'We are checking the facts. Next update at 3 p.m.';
const STATUSES = '/api/v1/statuses';
const WITHIN_MS = 20_000;

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let mastodon: MastodonPublishServer;
let bluesky: BlueskyPublishServer;
let incidentId: string;
let second: string;
let accounts: { readonly mastodon: string; readonly bluesky: string };

beforeEach(async () => {
  place = temporaryFolder();
  mastodon = await openMastodonPublishServer();
  bluesky = await openBlueskyPublishServer();
  desk = await openDesk(place.folder);
  await desk.ask('plan.begin', { origin: 'empty', organisation: '[fictif] Laiterie' });
  second = (await desk.ask('person.create', { name: '[fictif] Léa', language: 'fr' })).id;
  const declared = { title: '[fictif] Rappel', level: 2 as const, timeZone: 'America/Toronto' };
  incidentId = (await desk.ask('incident.declare', declared)).id;
  const account = async (network: 'mastodon' | 'bluesky', server: string, handle: string) => {
    const fields = { network, server, handle, name: `[fictif] ${network}`, allowedHosts: ['127.0.0.1'] };
    return (await desk.ask('account.add', { fields })).id;
  };
  accounts = {
    mastodon: await account('mastodon', mastodon.origin, 'press'),
    bluesky: await account('bluesky', bluesky.origin, 'press.example.org'),
  };
  await desk.ask('account.setSecret', { id: accounts.mastodon, secret: PUBLISH_TOKEN });
  await desk.ask('account.setSecret', { id: accounts.bluesky, secret: APP_PASSWORD });
});
afterEach(async () => {
  await desk.stop();
  await mastodon.close();
  await bluesky.close();
  place.clean();
});

/** Written by one, signed by another. */
async function approved(more: { readonly expiresAt?: number } = {}): Promise<Statement> {
  const draft = await desk.ask('statement.draft', {
    incidentId,
    kind: 'statement',
    title: 'Première déclaration',
    languages: ['fr', 'en'],
    fr: FR,
    en: EN,
    promises: [{ id: PROMISE, text: 'Prochaine information', dueAt: Date.now() + 3_600_000, ownerId: null }],
  });
  const digest = draft.digest ?? '';
  const asked = await desk.ask('statement.submit', { statementId: draft.id, digest, ...more });
  const signed = await desk.engine.call(
    'statement.sign',
    { statementId: draft.id, digest, submissionId: asked.submission?.id },
    { grade: 'console', person: second },
  );
  if (!signed.ok) throw new Error(signed.error.code);
  return signed.value as Statement;
}
const PROMISE = '019a0000-0000-7000-8000-000000000001';

const queue = (statement: Statement, accountId = accounts.mastodon, language: 'fr' | 'en' = 'fr') => ({
  statementId: statement.id,
  digest: statement.digest ?? '',
  accountId,
  language,
});
async function read(id: string): Promise<Statement> {
  const { statements } = await desk.ask('statement.desk', { incidentId });
  const found = statements.find((one) => one.id === id);
  if (found === undefined) throw new Error('no such statement');
  return found;
}
const states = async (id: string) => (await read(id)).publications.map(({ state }) => state);
const trouble = async () => (await desk.ask('outbox.list', {})).map((item) => item.trouble);
/** Nobody answers at its address any more. */
async function unplug(): Promise<void> {
  const closed = new Promise((resolve) => mastodon.server.close(resolve));
  mastodon.cutAll();
  await closed;
}
const plugIn = (): Promise<void> =>
  new Promise((resolve) => mastodon.server.listen(mastodon.port, '127.0.0.1', resolve));
const eventually = (look: () => Promise<unknown>) => expect.poll(look, { timeout: WITHIN_MS, interval: 50 });
const acts = async (kind: string) =>
  (await desk.ask('entry.list', { limit: 200 })).entries.filter(({ header }) => header.kind === kind);

describe('an approved statement', () => {
  it('goes out in both languages on both networks, once each, with its address, its promise and no secret kept', async () => {
    const statement = await approved();
    await desk.ask('statement.queue', queue(statement));
    await desk.ask('statement.queue', queue(statement, accounts.bluesky, 'en'));
    await eventually(() => states(statement.id)).toEqual(['published', 'published']);
    expect(mastodon.statuses().map(({ text, language }) => [text, language])).toEqual([[FR, 'fr']]);
    expect(bluesky.records().map(({ value }) => value.text)).toEqual([EN]);
    const { publications } = await read(statement.id);
    for (const one of publications) {
      expect(one).toMatchObject({ way: 'sent', wasApproved: true });
      expect(one.address).toMatch(/^https?:\/\//);
      expect(one.remoteId).not.toBeNull();
    }
    const room = await desk.ask('room.get', { incidentId });
    expect(JSON.stringify(room)).toContain('Prochaine information');
    expect(await desk.ask('outbox.list', {})).toEqual([]);
    const again = await desk.refused('statement.queue', queue(statement));
    expect(again.code).toBe('publication.done');
    for (const secret of [PUBLISH_TOKEN, APP_PASSWORD])
      expect(readFileSync(join(place.folder, 'vigie.db')).includes(secret)).toBe(false);
  });

  it('waits while the server is away and says why, and goes out when it is back, without anybody', async () => {
    const statement = await approved();
    await unplug();
    await desk.ask('statement.queue', queue(statement));
    await eventually(trouble).toEqual(['publish.unreachable']);
    expect(await states(statement.id)).toEqual(['queued']);
    expect((await desk.refused('statement.queue', queue(statement))).code).toBe('publication.waiting');
    expect(mastodon.statuses()).toEqual([]);
    await plugIn();
    await eventually(() => states(statement.id)).toEqual(['published']);
    expect(mastodon.statuses()).toHaveLength(1);
    expect(await acts('statement.failed')).toEqual([]);
  });

  it('is out once although the answer was lost, also where the application ended meanwhile', async () => {
    const statement = await approved();
    mastodon.fault(STATUSES, 'storedThenCut');
    await desk.ask('statement.queue', queue(statement));
    await eventually(() => states(statement.id)).toEqual(['unknown']);
    expect(mastodon.statuses()).toHaveLength(1);
    mastodon.forgetKeys();
    await desk.stop();
    desk = await openDesk(place.folder);
    await eventually(() => states(statement.id)).toEqual(['published']);
    expect(mastodon.statuses()).toHaveLength(1);
    expect(await acts('statement.failed')).toHaveLength(1);
  });

  it('is never sent once its approval ran out while the network was away, and the journal says so', async () => {
    const statement = await approved({ expiresAt: Date.now() + 2_500 });
    await unplug();
    await desk.ask('statement.queue', queue(statement));
    await eventually(trouble).toEqual(['publish.unreachable']);
    await eventually(async () => Date.now() > (statement.submission?.expiresAt ?? 0)).toBe(true);
    await plugIn();
    await eventually(() => states(statement.id)).toEqual(['cancelled']);
    const { publications } = await read(statement.id);
    expect(publications[0]?.note).toBe('statement.expired');
    expect(mastodon.statuses()).toEqual([]);
    // Control: the same without an end goes out.
    const other = await approved();
    await desk.ask('statement.queue', queue(other));
    await eventually(() => states(other.id)).toEqual(['published']);
  });

  it('is called off when it is taken back, or when the level rises, while it waits', async () => {
    const first = await approved();
    const other = await approved();
    await unplug();
    await desk.ask('statement.queue', queue(first));
    await eventually(trouble).toEqual(['publish.unreachable']);
    await desk.ask('statement.recall', { statementId: first.id });
    await desk.ask('statement.queue', queue(other, accounts.mastodon, 'en'));
    await desk.ask('incident.changeLevel', { incidentId, level: 3, reason: 'Il monte' });
    await plugIn();
    await desk.ask('outbox.tryNow', { publicationId: (await read(first.id)).publications[0]?.id ?? '' });
    await eventually(() => states(first.id)).toEqual(['cancelled']);
    await desk.ask('outbox.tryNow', { publicationId: (await read(other.id)).publications[0]?.id ?? '' });
    await eventually(() => states(other.id)).toEqual(['cancelled']);
    expect((await read(first.id)).publications[0]?.note).toBe('statement.notApproved');
    expect((await read(other.id)).publications[0]?.note).toBe('statement.levelRose');
    expect(mastodon.statuses()).toEqual([]);
  });

  it('says what the network refuses, keeps it, and is tried anew only when somebody asks', async () => {
    const statement = await approved();
    mastodon.fault(STATUSES, '422');
    await desk.ask('statement.queue', queue(statement));
    await eventually(() => states(statement.id)).toEqual(['failed']);
    expect((await read(statement.id)).publications[0]?.code).toBe('publish.refused');
    expect(await desk.ask('outbox.list', {})).toEqual([]);
    await desk.ask('statement.queue', queue(statement));
    await eventually(() => states(statement.id)).toEqual(['failed', 'published']);
    expect(mastodon.statuses()).toHaveLength(1);
  });

  it('waits for a secret that was entered for this very server, and gives it to no other', async () => {
    const statement = await approved();
    const other = await openMastodonPublishServer();
    try {
      await desk.ask('account.amend', { id: accounts.mastodon, fields: { server: other.origin } });
      expect(await desk.ask('account.health', {})).toContainEqual({
        accountId: accounts.mastodon,
        hasSecret: false,
        isKept: true,
      });
      await desk.ask('statement.queue', queue(statement));
      await eventually(trouble).toEqual(['account.secretMissing']);
      expect((await desk.refused('account.check', { id: accounts.mastodon })).code).toBe(
        'account.secretMissing',
      );
      expect(other.seen()).toEqual([]);
      await desk.ask('account.setSecret', { id: accounts.mastodon, secret: PUBLISH_TOKEN });
      await eventually(() => states(statement.id)).toEqual(['published']);
      expect(other.statuses()).toHaveLength(1);
      expect(mastodon.statuses()).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('is not queued unapproved, unread, in a language it does not have, or on an account that is gone', async () => {
    const statement = await approved();
    const refusal = async (more: object) =>
      (await desk.refused('statement.queue', { ...queue(statement), ...more })).code;
    expect(await refusal({ digest: '0'.repeat(64) })).toBe('statement.changed');
    expect(await refusal({ accountId: statement.id })).toBe('account.unknown');
    await desk.ask('account.retire', { id: accounts.bluesky, reason: '' });
    expect(await refusal({ accountId: accounts.bluesky })).toBe('account.unknown');
    await desk.ask('statement.recall', { statementId: statement.id });
    expect(await refusal({})).toBe('statement.notApproved');
    expect(mastodon.statuses()).toEqual([]);
  });

  it('is not sent a second time where somebody posted it by hand while it waited', async () => {
    const statement = await approved();
    await unplug();
    await desk.ask('statement.queue', queue(statement));
    await eventually(trouble).toEqual(['publish.unreachable']);
    await desk.ask('statement.mark', {
      statementId: statement.id,
      digest: statement.digest ?? '',
      network: 'mastodon',
      language: 'fr',
      address: 'https://social.example/@press/1',
    });
    await plugIn();
    await desk.ask('outbox.tryNow', { publicationId: (await read(statement.id)).publications[0]?.id ?? '' });
    await eventually(async () => (await states(statement.id)).toSorted()).toEqual(['cancelled', 'published']);
    const { publications } = await read(statement.id);
    expect(publications.find(({ state }) => state === 'cancelled')?.note).toBe('publication.done');
    expect(mastodon.statuses()).toEqual([]);
  });

  it('is not sent once its incident was closed', async () => {
    const statement = await approved();
    await unplug();
    await desk.ask('statement.queue', queue(statement));
    await eventually(trouble).toEqual(['publish.unreachable']);
    await desk.ask('incident.close', { incidentId, reason: 'fini' });
    await plugIn();
    await desk.ask('outbox.tryNow', { publicationId: (await read(statement.id)).publications[0]?.id ?? '' });
    await eventually(() => states(statement.id)).toEqual(['cancelled']);
    expect((await read(statement.id)).publications[0]?.note).toBe('incident.closed');
    expect(mastodon.statuses()).toEqual([]);
  });

  it('does not leave when it is taken back while the server is still being asked', async () => {
    const statement = await approved();
    // The server is slow over what is asked before the post.
    mastodon.fault('/api/v2/instance', 'storedThenSilent');
    await desk.ask('statement.queue', queue(statement));
    await eventually(async () => mastodon.seen().some(({ path }) => path === '/api/v2/instance')).toBe(true);
    const publicationId = (await read(statement.id)).publications[0]?.id ?? '';
    const tooLate = await desk.refused('statement.cancel', { statementId: statement.id, publicationId });
    expect(tooLate.code).toBe('publication.sending');
    await desk.ask('statement.recall', { statementId: statement.id });
    mastodon.cutAll();
    await desk.ask('outbox.tryNow', { publicationId });
    await eventually(() => states(statement.id)).toEqual(['cancelled']);
    expect(mastodon.statuses()).toEqual([]);
  });

  it('that may be out is said to be by whoever finds it, also where its text was changed since', async () => {
    const statement = await approved();
    mastodon.fault(STATUSES, 'storedThenCut');
    await desk.ask('statement.queue', queue(statement));
    await eventually(() => states(statement.id)).toEqual(['unknown']);
    await unplug();
    await desk.ask('statement.recall', { statementId: statement.id });
    const changed = await desk.ask('statement.amend', { statementId: statement.id, fr: `${FR} Merci.` });
    const found = changed.publications[0];
    await desk.ask('statement.mark', {
      statementId: statement.id,
      digest: changed.digest ?? '',
      network: 'mastodon',
      language: 'fr',
      publicationId: found?.id ?? '',
      address: 'https://social.example/@press/1',
    });
    const [marked] = (await read(statement.id)).publications;
    expect(marked).toMatchObject({ state: 'published', digest: statement.digest, wasApproved: true });
    expect(marked?.digest).not.toBe(changed.digest);
    await plugIn();
  });

  it('asks for the secret again when the account has another name, and forgets that of a retired one', async () => {
    await desk.ask('account.amend', { id: accounts.mastodon, fields: { handle: 'mayor' } });
    const health = async () =>
      (await desk.ask('account.health', {})).find(({ accountId }) => accountId === accounts.mastodon);
    expect(await health()).toMatchObject({ hasSecret: false, isKept: true });
    const statement = await approved();
    await desk.ask('statement.queue', queue(statement));
    await eventually(trouble).toEqual(['account.secretMissing']);
    expect(mastodon.statuses()).toEqual([]);
    await desk.ask('account.retire', { id: accounts.mastodon, reason: '' });
    const late = await desk.refused('account.setSecret', { id: accounts.mastodon, secret: PUBLISH_TOKEN });
    expect(late.code).toBe('account.unknown');
    await desk.ask('account.setSecret', { id: accounts.mastodon, secret: null });
    expect(await health()).toMatchObject({ isKept: false });
  });

  it('is marked late as approved where it was when it went out, and not where it was not yet', async () => {
    const statement = await approved({ expiresAt: Date.now() + 1_500 });
    const outAt = Date.now();
    await eventually(async () => Date.now() > (statement.submission?.expiresAt ?? 0)).toBe(true);
    const mark = (language: 'fr' | 'en', occurredAt: number) => ({
      statementId: statement.id,
      digest: statement.digest ?? '',
      network: 'x',
      language,
      occurredAt,
    });
    const marked = await desk.ask('statement.mark', mark('fr', outAt));
    expect(marked.publications[0]).toMatchObject({ wasApproved: true });
    expect((await desk.refused('statement.mark', mark('en', Date.now()))).code).toBe('statement.expired');
  });

  it('can be taken out of the queue, and then never goes', async () => {
    const statement = await approved();
    await unplug();
    await desk.ask('statement.queue', queue(statement));
    await eventually(trouble).toEqual(['publish.unreachable']);
    const publicationId = (await read(statement.id)).publications[0]?.id ?? '';
    await eventually(async () => (await desk.ask('outbox.list', {}))[0]?.isSending).toBe(false);
    await desk.ask('statement.cancel', { statementId: statement.id, publicationId });
    await plugIn();
    expect((await desk.ask('outbox.tryNow', { publicationId })).isAsked).toBe(false);
    expect(await states(statement.id)).toEqual(['cancelled']);
    expect(mastodon.statuses()).toEqual([]);
    const gone = await desk.refused('statement.cancel', { statementId: statement.id, publicationId });
    expect(gone.code).toBe('publication.unknown');
  });
});

it('sends nothing from a demonstration', async () => {
  await desk.stop();
  const demo = temporaryFolder();
  desk = await openDesk(demo.folder, { realm: 'demo' });
  try {
    await desk.ask('plan.begin', { origin: 'empty', organisation: '[fictif] Laiterie' });
    second = (await desk.ask('person.create', { name: '[fictif] Léa', language: 'fr' })).id;
    const declared = { title: '[fictif] Rappel', level: 2 as const, timeZone: 'America/Toronto' };
    incidentId = (await desk.ask('incident.declare', declared)).id;
    const fields = { network: 'mastodon' as const, server: mastodon.origin, allowedHosts: ['127.0.0.1'] };
    const { id } = await desk.ask('account.add', { fields });
    const refused = await desk.refused('statement.queue', queue(await approved(), id));
    expect(refused.code).toBe('publication.notReal');
  } finally {
    await desk.stop();
    demo.clean();
  }
});
