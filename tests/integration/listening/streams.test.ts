/*
 * Sources of the plan as a whole engine listens to them: what a server writes stands in the file once, whatever is
 * cut or closed meanwhile, and how each source fares is said.
 */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRandom, seedOf } from '../../support/fault/random.ts';
import { healthOf, nextAttemptOf, until } from '../../support/listening.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { type JetstreamServer, openJetstreamServer } from '../../support/servers/jetstreamServer.ts';
import { openMastodonServer, TOKEN } from '../../support/servers/mastodonServer.ts';

const SEED = seedOf(20_261_126);
const LOCAL = { allowedHosts: ['127.0.0.1'] } as const;

let folder: ReturnType<typeof temporaryFolder>;
let desk: Desk;
const open: { readonly close: () => Promise<void> }[] = [];

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await openDesk(folder.folder);
});
afterEach(async () => {
  await desk.stop();
  await Promise.all(open.splice(0).map((one) => one.close()));
  folder.clean();
});

function stored(): readonly { readonly external_id: string; readonly text: string }[] {
  const db = new Database(desk.file, { readonly: true });
  try {
    return db.prepare('SELECT external_id, text FROM mention').all() as never;
  } finally {
    db.close();
  }
}
async function jetstream(): Promise<{ readonly server: JetstreamServer; readonly id: string }> {
  const server = await openJetstreamServer(SEED);
  open.push(server);
  const { id } = await desk.ask('source.add', {
    fields: { kind: 'jetstream', name: 'Bluesky', address: server.url('subscribe'), ...LOCAL },
  });
  await until(() => server.clients() > 0);
  return { server, id };
}

describe('a stream of the plan', () => {
  it('is heard, cut at random, resumed across a restart of Vigie, and stands in the file once', async () => {
    const { server, id } = await jetstream();
    const random = createRandom(SEED);
    const written: string[] = [];
    const write = (count: number): void => {
      for (let left = count; left > 0; left -= 1) written.push(server.post());
    };
    for (let cut = 0; cut < 6; cut += 1) {
      write(10 + random.below(100));
      if (cut === 3) {
        await desk.stop();
        write(40);
        desk = await openDesk(folder.folder);
      } else server.cutAll();
      write(random.below(50));
      await until(() => server.clients() > 0);
    }
    write(5);
    await until(() => stored().length >= written.length);
    expect(
      stored()
        .map((row) => row.external_id)
        .sort(),
    ).toEqual([...written].sort());
    // The file is read here before the engine has told itself of its own writing.
    await until(async () => {
      const { state, stored: told } = await healthOf(desk, id);
      return state.kind === 'live' && told >= written.length;
    });
    expect((await healthOf(desk, id)).stored).toBe(written.length);
    expect((await desk.ask('mention.count', {})).total).toBe(written.length);
  });

  it('keeps only what a watch asks for where it is told to, and never what is excluded', async () => {
    const { server, id } = await jetstream();
    await desk.ask('watch.add', {
      fields: {
        category: 'companyName',
        name: { fr: 'Fermée', en: 'Closed' },
        query: 'fermee OR closed',
        excludedAuthors: ['did:plc:invented7'],
      },
    });
    await desk.ask('source.amend', { id, fields: { keeps: 'matching' } });
    for (let count = 0; count < 400; count += 1) server.post();
    await until(async () => {
      const { stored: kept, unmatched, excluded } = await healthOf(desk, id);
      return kept + unmatched + excluded === 400;
    });
    const health = await healthOf(desk, id);
    expect(health.unmatched).toBeGreaterThan(0);
    expect(health.stored).toBeGreaterThan(0);
    for (const { text } of stored()) expect(text).toMatch(/fermée|closed/);
  });

  it('keeps a post whose author deleted it, and says when', async () => {
    const { server } = await jetstream();
    const first = server.post();
    await until(() => stored().length === 1);
    server.remove(first);
    await until(async () => {
      const db = new Database(desk.file, { readonly: true });
      const row = db.prepare('SELECT deleted_at FROM mention WHERE external_id = ?').get(first) as {
        deleted_at: number | null;
      };
      db.close();
      return row.deleted_at !== null;
    });
    expect(stored()).toHaveLength(1);
  });

  it('is off when it is turned off or retired, and comes back', async () => {
    const { server, id } = await jetstream();
    await desk.ask('source.amend', { id, fields: { isOn: false } });
    await until(() => server.clients() === 0);
    expect((await healthOf(desk, id)).state.kind).toBe('off');
    server.post();
    await desk.ask('source.amend', { id, fields: { isOn: true } });
    await until(() => server.clients() > 0);
    await desk.ask('source.retire', { id, reason: 'essai' });
    await until(() => server.clients() === 0);
    expect(await desk.ask('source.health', {})).toEqual([]);
    await desk.ask('source.restore', { id });
    await until(() => server.clients() > 0);
  });

  it('says why it fails, with the next attempt, and asks at once when told to', async () => {
    const { server, id } = await jetstream();
    server.refuse({ status: 503, headers: { 'retry-after': '3600' } });
    server.cutAll();
    await until(async () => (await healthOf(desk, id)).state.kind === 'failing');
    await until(async () => {
      const { state } = await healthOf(desk, id);
      return state.kind === 'failing' && state.trouble === 'serverError';
    });
    const health = await healthOf(desk, id);
    expect((nextAttemptOf(health) ?? 0) - Date.now()).toBeGreaterThan(3_500_000);
    server.refuse(null);
    expect(await desk.ask('source.askNow', { id })).toEqual({ isAsked: true });
    await until(() => server.clients() > 0);
  });

  it('reconnects at once when the machine wakes up', async () => {
    const { server, id } = await jetstream();
    server.refuse({ status: 503, headers: { 'retry-after': '3600' } });
    server.cutAll();
    await until(async () => (await healthOf(desk, id)).state.kind === 'failing');
    server.refuse(null);
    desk.engine.resumed();
    await until(() => server.clients() > 0);
  });
});

describe('a token', () => {
  it('is kept by the store of the operating system alone, and opens the stream', async () => {
    const server = await openMastodonServer(SEED);
    open.push(server);
    server.openTimelines(false);
    const { id } = await desk.ask('source.add', {
      fields: { kind: 'mastodon', name: 'Mastodon', address: server.url('/tags/passerelle'), ...LOCAL },
    });
    await until(async () => (await healthOf(desk, id)).state.kind === 'failing');
    expect((await healthOf(desk, id)).hasSecret).toBe(false);
    expect(await desk.ask('source.setSecret', { id, secret: TOKEN })).toEqual({ hasSecret: true });
    await until(() => server.listeners() > 0);
    server.post();
    await until(() => stored().length === 1);
    expect((await healthOf(desk, id)).hasSecret).toBe(true);
    await desk.stop();
    expect(readFileSync(desk.file).includes(Buffer.from(TOKEN))).toBe(false);
    desk = await openDesk(folder.folder);
    await until(() => server.listeners() > 0);
    expect(await desk.ask('source.setSecret', { id, secret: null })).toEqual({ hasSecret: false });
    await until(async () => (await healthOf(desk, id)).state.kind === 'failing');
  });

  it('is refused for a source that does not exist', async () => {
    const { code } = await desk.refused('source.setSecret', { id: desk.person, secret: 'x' });
    expect(code).toBe('record.unknown');
  });
});

describe('what can be seen', () => {
  it('is measured where a source is heard, manual where somebody looked, blind elsewhere', async () => {
    const { server } = await jetstream();
    await desk.ask('watch.add', {
      fields: {
        category: 'complaints',
        name: { fr: 'Plaintes', en: 'Complaints' },
        query: 'bridge OR passerelle',
      },
    });
    await desk.ask('handMention.record', {
      network: 'tiktok',
      url: null,
      text: 'Vu à l’écran.',
      title: null,
      author: null,
      handle: null,
      externalId: null,
      postedAt: Date.now(),
      isTimeGuessed: true,
      category: 'complaints',
      tone: 'negative',
      reachBucket: 'unknown',
    });
    for (let count = 0; count < 60; count += 1) server.post();
    await until(() => stored().length > 60);
    const seen = () => desk.ask('coverage.get', {});
    await until(async () =>
      (await seen()).cells.some(({ network, kind }) => network === 'bluesky' && kind === 'measured'),
    );
    const { cells, networks } = await seen();
    const cell = (network: string) =>
      cells.find((one) => one.category === 'complaints' && one.network === network);
    expect(cells).toHaveLength(7 * networks.length);
    expect(cell('bluesky')?.kind).toBe('measured');
    expect(cell('bluesky')?.lastItemAt).toBeGreaterThan(Date.now() - 60_000);
    expect(cell('tiktok')?.kind).toBe('manual');
    expect(cell('instagram')).toMatchObject({ kind: 'blind', isLost: false });
    server.refuse({ status: 503 });
    server.cutAll();
    await until(async () => {
      const now = await desk.ask('coverage.get', {});
      return now.cells.some(({ network, isLost }) => network === 'bluesky' && isLost);
    });
  });
});
