// What only the desktop can do, asked for as the page asks: settings that last, the menu in both languages, the
// demonstration in a file of its own, and a report handed over as PDF, whole or not at all.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryView } from '../../shared/contract/journal.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import type { Person } from '../../shared/domain/person.ts';
import { askDoor, askValue, catchPorts, expect, readDesk, test, type Vigie } from './support/launch.ts';

const topMenu = ({ app }: Vigie) =>
  app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label.replace('&', '')) ?? [],
  );
const title = ({ app }: Vigie) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');

test('a setting holds at once, in the menu too, and at the next start', async ({ launch }) => {
  const first = await launch();
  await catchPorts(first.page);
  expect(await topMenu(first)).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
  await askValue(first.page, 'shell', 'setting.change', {
    locale: 'fr-FR',
    theme: 'light',
    layout: { feed: 420 },
  });
  await expect.poll(() => topMenu(first)).toEqual(['Fichier', 'Édition', 'Affichage', 'Fenêtre', 'Aide']);
  expect(await first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('light');
  await first.close();

  const second = await launch({ userData: first.userData, args: ['--lang=xx'] });
  await catchPorts(second.page);
  expect((await readDesk(second.page)).settings).toMatchObject({
    locale: 'fr-FR',
    theme: 'light',
    layout: { feed: 420 },
  });
});

test('what the menu asks for reaches the page', async ({ launch }) => {
  const vigie = await launch();
  await catchPorts(vigie.page);
  await vigie.page.evaluate(() => {
    const held = globalThis as unknown as { vigieTestPorts: { shell: MessagePort }; asked: string[] };
    held.asked = [];
    held.vigieTestPorts.shell.addEventListener('message', (event) => {
      if (event.data.menu !== undefined) held.asked.push(event.data.menu);
    });
  });
  await vigie.app.evaluate(({ Menu }) => {
    for (const id of ['openHelp', 'openImport']) Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  });
  await expect
    .poll(() => vigie.page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked))
    .toEqual(['openHelp', 'openImport']);
});

test('the demonstration opens in a file of its own, is marked, and somebody sits there already', async ({
  launch,
}) => {
  const vigie = await launch({ args: ['--demo'] });
  await catchPorts(vigie.page);
  const desk = await readDesk(vigie.page);
  expect(desk).toMatchObject({ realm: 'demo', file: join(vigie.userData, 'demo.db') });
  expect(existsSync(join(vigie.userData, 'vigie.db'))).toBe(false);
  await expect.poll(() => title(vigie)).toContain('DEMO');
  await expect.poll(() => topMenu(vigie)).toContain('DEMO');
  await expect.poll(async () => (await readDesk(vigie.page)).personId, { timeout: 30_000 }).not.toBeNull();
});

test('nobody can sit down in a name that the file does not hold', async ({ launch }) => {
  const { page } = await launch();
  await catchPorts(page);
  const personId = '0190a3b2-0000-7000-8000-000000000001';
  expect(await askDoor(page, 'shell', 'session.choosePerson', { personId })).toMatchObject({
    error: { code: 'person.unknown' },
  });
  const act = { title: 'Non', level: 1, timeZone: 'UTC' };
  expect(await askDoor(page, 'engine', 'incident.declare', act)).toMatchObject({
    error: { code: 'person.none' },
  });
});

test('a report is handed over as a tagged PDF that the journal knows by its digest', async ({ launch }) => {
  const { page, app, userData } = await launch();
  await catchPorts(page);
  const person = await askValue<Person>(page, 'engine', 'person.create', {
    name: 'Camille Roy',
    language: 'fr',
  });
  await askValue(page, 'shell', 'session.choosePerson', { personId: person.id });
  const incident = await askValue<Incident>(page, 'engine', 'incident.declare', {
    title: 'Rappel <b>du</b> lot 42',
    level: 3,
    timeZone: 'America/Toronto',
  });
  const folder = join(userData, 'out');
  mkdirSync(folder);
  const save = async (format: string, file: string) => {
    await app.evaluate(({ dialog }, filePath) => {
      Object.assign(dialog, { showSaveDialog: async () => ({ canceled: filePath === '', filePath }) });
    }, file);
    return await askDoor(page, 'shell', 'report.save', { incidentId: incident.id, locale: 'fr-CA', format });
  };

  expect(await save('pdf', '')).toMatchObject({ error: { code: 'dialog.cancelled' } });
  for (const format of ['pdf', 'html', 'json']) {
    const file = join(folder, `rapport.${format}`);
    const saved = await save(format, file);
    expect(saved).toMatchObject({ ok: true });
    const bytes = readFileSync(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(saved).toMatchObject({ value: { file, sha256, sizeBytes: bytes.length } });
    const { entries } = await askValue<{ entries: EntryView[] }>(page, 'engine', 'entry.list');
    expect(entries.at(-1)).toMatchObject({
      header: { kind: 'report.exported', person: person.id, incidentId: incident.id },
      payload: { format, language: 'fr', sha256, sizeBytes: bytes.length },
    });
  }
  const html = readFileSync(join(folder, 'rapport.html'), 'utf8');
  expect(html).toMatch(/Produit par<[\s\S]{0,80}Camille Roy/);
  expect(html).not.toContain('<b>du</b>');
  const pdf = readFileSync(join(folder, 'rapport.pdf')).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  // Asked one by one, so that a failure does not print the whole file.
  for (const part of [/\/MarkInfo[^>]*\/Marked true/, /\/StructTreeRoot/, /\/Outlines/, /\/Lang/]) {
    expect(part.test(pdf), String(part)).toBe(true);
  }

  const lost = await save('pdf', join(folder, 'no', 'such', 'folder', 'rapport.pdf'));
  expect(lost).toMatchObject({ ok: false, error: { code: 'report.failed' } });
  expect(readdirSync(folder).sort()).toEqual(['rapport.html', 'rapport.json', 'rapport.pdf']);
  expect(
    (await askValue<{ entries: EntryView[] }>(page, 'engine', 'entry.list')).entries.at(-1)?.payload,
  ).toMatchObject({
    format: 'json',
  });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
