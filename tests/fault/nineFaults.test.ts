/*
 * Nine faults once read in the source of an incident application that is no longer kept up, each
 * held here by a test. What needs a window is in tests/e2e: a bad certificate that is met
 * (certificate.spec.ts), developer tools and web preferences (security.spec.ts), hostile text on
 * screen (hostileText.spec.ts). Whole files are cut in wholeFiles.test.ts and powerCut.test.ts, the lock is
 * tried in damagedFiles.test.ts.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../electron/engine/engine.ts';
import { createThreads } from '../../electron/engine/threads/createThreads.ts';
import { createFileVault } from '../../electron/engine/vault.ts';
import { type Room, setUpRoom, writePosts } from '../support/fault/acts.ts';
import { accepted, type EngineUnderTest, startEngine } from '../support/fault/engineProcess.ts';
import { hostilePayloads } from '../support/fault/hostile.ts';
import { strangeMarkup } from '../support/fault/markupTokens.ts';
import { createPromises } from '../support/fault/promises.ts';
import { makeScratch } from '../support/fault/recordedRun.ts';
import { tell } from '../support/fault/soak.ts';
import { breaches, ROOT, readSources, type Source } from '../support/fault/sources.ts';

const scratch = makeScratch('nine');
const file = join(scratch, 'vigie.db');
const FORMULAS = [
  '=1+1',
  '+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '=HYPERLINK("http://x","y")',
  '＝1+1',
  '\t=1',
  'a;b,c "d"\ne',
];
const PAYLOADS = hostilePayloads(300, 3, 'http://127.0.0.1:9');
let engine: EngineUnderTest;
let room: Room;

async function call<T>(name: string, input: unknown): Promise<T> {
  return accepted<T>(await engine.call(name, input));
}

beforeAll(async () => {
  const csv = join(scratch, 'posts.csv');
  writePosts(csv, 0, 60);
  engine = startEngine(file);
  room = await setUpRoom(engine, csv, createPromises());
}, 60_000);
afterAll(async () => {
  await engine?.kill();
  rmSync(scratch, { recursive: true, force: true });
});

/** A rule over sources, with the words that it must be able to find. */
function holdsRule(sources: readonly Source[], forbidden: RegExp, example: string): void {
  expect(sources.length).toBeGreaterThan(5);
  expect(breaches([{ path: 'example', code: example }], forbidden)).toHaveLength(1);
  expect(breaches(sources, forbidden)).toEqual([]);
}

/** What asks again and again on purpose: a silence is only noticed by whoever listens for it. They ask for no data. */
const HEARTBEATS = [
  'renderer/features/wall/useBeat.ts',
  'renderer/features/wall/usePulse.ts',
  'renderer/windows/console/useBeat.ts',
];

describe('the nine faults', { timeout: 60_000 }, () => {
  it('1. no handler makes a bad certificate good', () => {
    const all = readSources('electron', 'renderer', 'shared');
    holdsRule(all, /rejectUnauthorized\s*:\s*false/, 'tls.connect({ rejectUnauthorized: false })');
    holdsRule(all, /NODE_TLS_REJECT_UNAUTHORIZED/, 'process.env.NODE_TLS_REJECT_UNAUTHORIZED = 0');
    holdsRule(all, /ignore-certificate-errors/, `appendSwitch('ignore-certificate-errors')`);
    holdsRule(all, /setCertificateVerifyProc/, 'session.setCertificateVerifyProc(() => 0)');
    // The one handler there is says no.
    const handlers = all.filter(({ code }) => code.includes(`'certificate-error'`));
    expect(handlers.length).toBeGreaterThan(0);
    for (const { code } of handlers) {
      const handler = code.slice(code.indexOf(`'certificate-error'`)).split(/\n {2}\}\);/, 1)[0] ?? '';
      expect(handler).toContain('callback(false)');
      expect(handler).not.toContain('callback(true)');
    }
  });

  it('2. every window says what its page may do, and developer tools are no part of the product', () => {
    const shell = readSources('electron/shell');
    const windows = shell.filter(({ code }) => code.includes('new BrowserWindow('));
    expect(windows.length).toBeGreaterThan(0);
    for (const { path, code } of windows) {
      for (const made of code.split('new BrowserWindow(').slice(1)) {
        expect(made.slice(0, 1_500), path).toContain('safePreferences(');
      }
    }
    const preferences = shell.find(({ path }) => path.endsWith('webPreferences.ts'))?.code ?? '';
    for (const [name, value] of [
      ['sandbox', 'true'],
      ['contextIsolation', 'true'],
      ['nodeIntegration', 'false'],
      ['webSecurity', 'true'],
      ['webviewTag', 'false'],
      ['devTools', '!isPackaged'],
    ]) {
      expect(preferences).toContain(`${name}: ${value}`);
    }
    holdsRule(shell, /openDevTools/, 'window.webContents.openDevTools()');
    // The one menu item there is stands behind "run from source".
    const items = shell.filter(({ code }) => code.includes('toggleDevTools'));
    for (const { code } of items) expect(code).toMatch(/isDeveloping\s*\?\s*\[\{ role: 'toggleDevTools'/);
    expect(breaches(readSources('electron'), /isDeveloping: (?!!app\.isPackaged|boolean)/)).toEqual([]);
  });

  it('3. text is never markup: not on screen, not in the report', async () => {
    const face = readSources('renderer');
    holdsRule(face, /dangerouslySetInnerHTML/, '<p dangerouslySetInnerHTML={x} />');
    holdsRule(face, /\.(inner|outer)HTML\s*=/, 'node.innerHTML = text');
    holdsRule(
      face,
      /insertAdjacentHTML|document\.write|createContextualFragment/,
      'node.insertAdjacentHTML(text)',
    );
    holdsRule(face, /\beval\(|new Function\(/, 'eval(text)');

    for (const { text } of PAYLOADS) await call('logLine.record', { incidentId: room.incidentId, text });
    const { html } = await call<{ html: string }>('report.html', {
      incidentId: room.incidentId,
      locale: 'en-CA',
    });
    expect(strangeMarkup(html)).toEqual([]);
    // Control: the same words pasted in raw are seen.
    const raw = PAYLOADS.map(({ text }) => strangeMarkup(`<p>${text}</p>`).length).filter(
      (count) => count > 0,
    );
    tell('hostile texts in a report', { texts: PAYLOADS.length, 'seen when raw': raw.length });
    expect(raw.length).toBeGreaterThan(PAYLOADS.length / 3);
  });

  it('4. nothing is rewritten in place, and there is a proved backup', async () => {
    const made = await call<{ file: string; entries: number }>('backup.make', {});
    const copy = new Database(made.file, { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect((copy.prepare('SELECT count(*) AS n FROM entry').get() as { n: number }).n).toBe(made.entries);
    copy.close();
    // Whoever writes a file writes a part, syncs it and renames it; powerCut.test.ts cuts these.
    const writers = readSources('electron').filter(
      ({ path, code }) =>
        // The log only grows, help writes to the terminal, and what is handed to the webhook lies in a file of its own
        // for as long as it is read.
        !/^electron\/(dev\/|shell\/(log|help)\.ts|engine\/ingest\/connectors\/webhook\w*\.ts)/.test(path) &&
        /\bwriteFile(Sync)?\(|\bwriteSync\(/.test(code),
    );
    expect(writers.length).toBeGreaterThan(2);
    const careless = writers.filter(
      ({ code }) =>
        !/rename(Sync)?\(|moveInPlace\(|isFolderUsable/.test(code) ||
        !/sync(File)?\(|fsyncSync\(|moveInPlace\(/.test(code),
    );
    expect(careless.map(({ path }) => path)).toEqual([]);
  });

  it('5. the lock belongs to the system and goes with its owner; no flag in the file', async () => {
    expect((await startAndAsk(file))?.code).toBe('engine.busy');
    const held = join(scratch, 'owner.db');
    const owner = startEngine(held);
    accepted(await owner.call('engine.status', {}));
    expect((await startAndAsk(held))?.code).toBe('engine.busy');
    await owner.kill();
    expect(await startAndAsk(held)).toBeNull();
    const look = new Database(file, { readonly: true });
    const columns = look
      .prepare(`SELECT m.name || '.' || c.name AS name FROM sqlite_schema m, pragma_table_info(m.name) c`)
      .pluck()
      .all() as string[];
    look.close();
    expect(columns.length).toBeGreaterThan(50);
    expect(columns.filter((name) => /[._](is_)?lock(ed|s)?(_|$)/i.test(name))).toEqual([]);
  });

  it('6. windows are told of changes at once; they do not ask again and again', async () => {
    const asking = readSources('renderer').filter(
      ({ code }) => /setInterval\(/.test(code) && /\bapi\.|\.call\(/.test(code),
    );
    expect(asking.map(({ path }) => path)).toEqual(HEARTBEATS);

    const opened = await createEngine({
      file: join(scratch, 'told.db'),
      mode: 'readWrite',
      realm: 'exercise',
      isRestored: false,
      backupFolder: join(scratch, 'told.backups'),
      clock: Date.now,
      vault: createFileVault(join(scratch, 'told.keys')),
      log: { error: () => undefined },
      appVersion: 'test',
      threads: createThreads(() => undefined),
    });
    if (!opened.ok) throw new Error(opened.error.code);
    const told: { readonly noun: string; readonly after: number }[] = [];
    let actedAt = 0;
    opened.value.onChanges(({ changes }) => {
      for (const { noun } of changes) told.push({ noun, after: performance.now() - actedAt });
    });
    for (const name of ['Ana', 'Bo', 'Chi']) {
      actedAt = performance.now();
      const who = { grade: 'console', person: null } as const;
      expect(await opened.value.call('person.create', { name, language: 'en' }, who)).toMatchObject({
        ok: true,
      });
      // Told no later than answered: nothing waits for a round of asking.
      expect(told.filter(({ noun }) => noun === 'person').length).toBe(
        ['Ana', 'Bo', 'Chi'].indexOf(name) + 1,
      );
    }
    expect(Math.max(...told.filter(({ noun }) => noun === 'person').map(({ after }) => after))).toBeLessThan(
      1_000,
    );
    await opened.value.stop();
  });

  it('7. words that look like formulas or break columns come back as they were', async () => {
    // There is no CSV export yet; what exists takes CSV in and writes HTML and JSON.
    const csv = join(scratch, 'formulas.csv');
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const lines = FORMULAS.map((text, n) => `f${n},2026-03-02T10:0${n}:00Z,someone,${quoted(text)}`);
    writeFileSync(csv, ['id,date,author,text', ...lines].join('\r\n'));
    expect(await call('mention.import', { file: csv })).toMatchObject({
      stored: FORMULAS.length,
      rejected: 0,
    });
    const { rows } = await call<{ rows: { text: string; externalId: string }[] }>('mention.list', {
      limit: 200,
    });
    const texts = rows.filter(({ externalId }) => /^f\d$/.test(externalId ?? '')).map(({ text }) => text);
    expect(texts.toSorted()).toEqual(FORMULAS.map((text) => text.trim()).toSorted());

    for (const text of FORMULAS) await call('logLine.record', { incidentId: room.incidentId, text });
    const json = join(scratch, 'report.json');
    await call('report.export', { incidentId: room.incidentId, locale: 'en-CA', format: 'json', file: json });
    const words = JSON.stringify(JSON.parse(readFileSync(json, 'utf8')));
    for (const text of FORMULAS) expect(words).toContain(JSON.stringify(text.trim()).slice(1, -1));
  });

  it('8. one Electron is named everywhere', () => {
    const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
    const manifest = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version: string }> };
    const installed = JSON.parse(read('node_modules/electron/package.json')) as { version: string };
    const version = manifest.devDependencies.electron ?? '';
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages['node_modules/electron']?.version).toBe(version);
    expect(installed.version).toBe(version);
    // Types come from the very package that ships, and nothing else pins a version of its own.
    expect(Object.keys(manifest.devDependencies).filter((name) => name === '@types/electron')).toEqual([]);
    // Whatever else names a full version means this one, or the older runtime that only tests use.
    const fallback = /fallbackElectronVersion = '([^']+)'/.exec(
      read('electron/dev/provision/fallbackElectron.ts'),
    )?.[1];
    const texts = [...readSources('electron', 'tests/package', 'tests/e2e'), ...documents()];
    const named = texts.flatMap(({ path, code }) =>
      [...code.matchAll(/\belectron(?:Version)?\W{1,3}v?(\d+\.\d+\.\d+)/gi)].map((match) => ({
        path,
        named: match[1],
      })),
    );
    expect(named.filter((one) => one.named !== version && one.named !== fallback)).toEqual([]);
  });

  it('9. times are stored as UTC milliseconds and never shown without a zone', async () => {
    const look = new Database(file, { readonly: true });
    const columns = look
      .prepare(`SELECT m.name AS t, c.name AS c, c.type AS type FROM sqlite_schema m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND c.name LIKE '%\\_at' ESCAPE '\\'`)
      .all() as { t: string; c: string; type: string }[];
    expect(columns.length).toBeGreaterThan(5);
    const year = 365.25 * 86_400_000;
    for (const { t, c, type } of columns) {
      expect(type, `${t}.${c}`).toBe('INTEGER');
      const odd = look
        .prepare(`SELECT ${c} FROM ${t} WHERE ${c} NOT BETWEEN ${30 * year} AND ${100 * year}`)
        .all();
      expect(odd, `${t}.${c}`).toEqual([]);
    }
    look.close();
    const { html } = await call<{ html: string }>('report.html', {
      incidentId: room.incidentId,
      locale: 'fr-CA',
    });
    const moments = [...html.matchAll(/<time[^>]*datetime="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(moments.length).toBeGreaterThan(5);
    expect(moments.filter((moment) => !/(Z|[+-]\d\d:\d\d)$/.test(moment))).toEqual([]);
    expect(html).toMatch(/UTC\s*[−+-]\s*[45]/);
  });
});

/** What people and packagers read. */
function documents(): readonly Source[] {
  const names = readdirSync(ROOT).filter(
    (name) => /\.(md|yml|json)$/.test(name) && name !== 'package-lock.json',
  );
  return names.map((path) => ({ path, code: readFileSync(join(ROOT, path), 'utf8') }));
}

/** Starts a second engine on a file; the code with which it refuses, null when it answers. */
async function startAndAsk(target: string): Promise<{ readonly code: string } | null> {
  const second = startEngine(target);
  const reply = await second.call('engine.status', {});
  await second.end();
  if (reply?.ok === true) return null;
  return {
    code: reply?.ok === false ? reply.error.code : (/[a-z]+\.[A-Za-z]+/.exec(second.errors())?.[0] ?? ''),
  };
}
