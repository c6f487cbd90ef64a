/*
 * R1, R2, R3: hundreds of hostile texts (thousands in the soak) in every field that people or feeds fill in: posts with all
 * their parts, a person's name, a title, the log, reasons, the report on screen, on paper and as a
 * page. Nothing runs, nothing is asked for, nothing opens, and the room goes on working.
 * Control: the same texts in a window without defences.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { rootDir } from '../../electron/dev/paths.ts';
import { findRuntime } from '../../electron/dev/runtime.ts';
import type { MentionPage } from '../../shared/contract/mention.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import type { Person } from '../../shared/domain/person.ts';
import { createWords } from '../../shared/i18n/createWords.ts';
import { type Canary, startCanary } from '../support/fault/canary.ts';
import { hostileLinks, hostilePayloads, type Payload } from '../support/fault/hostile.ts';
import { seedOf } from '../support/fault/random.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';
import { askDoor, askValue, catchPorts, expect, test } from './support/launch.ts';
import { pickPlace } from './support/operatingSystem.ts';

const SEED = seedOf(1_008);
const COUNT = sampleSize(300, 10_000);
/** Texts of the response desk, each with a measure against the post that it answers. */
const SAID = 12;
const LOGGED = 150;

let canary: Canary;
let payloads: readonly Payload[];
test.beforeAll(async () => {
  canary = await startCanary();
  payloads = hostilePayloads(COUNT, SEED, canary.origin);
  canary.show(payloads);
});
test.afterAll(async () => {
  await canary.close();
});

/** Cuts to what a field takes; what is cut is hostile all the same. */
const short = (text: string, limit: number): string => text.trim().slice(0, limit) || 'vide';

function writeHostileCsv(file: string): void {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""').replaceAll('\u0000', '')}"`;
  const links = hostileLinks(COUNT, SEED);
  const rows = payloads.map(({ number, text }, index) =>
    [
      `h${number}`,
      new Date(Date.UTC(2026, 2, 1) + number * 1_000).toISOString(),
      short(text, 300),
      short(payloads[(index + 7) % COUNT]?.text ?? '', 100),
      short(payloads[(index + 13) % COUNT]?.text ?? '', 300),
      links[index] ?? '',
      short(payloads[(index + 29) % COUNT]?.text ?? '', 40),
      `${text} mark${number};`,
    ]
      .map(quoted)
      .join(','),
  );
  writeFileSync(file, ['id,date,author,handle,title,url,network,text', ...rows].join('\r\n'));
}

const MAPPING = {
  text: 'text',
  externalId: 'id',
  postedAt: 'date',
  author: 'author',
  authorHandle: 'handle',
  network: 'network',
  url: 'url',
  title: 'title',
  postedAtFrom: 'column',
  hasHeader: true,
  delimiter: ',',
};

/** What a text that got through would leave behind. */
async function traces(page: Page): Promise<Record<string, unknown>> {
  return await page.evaluate(() => ({
    ran: (globalThis as { hostileRuns?: number }).hostileRuns ?? 0,
    frames: document.querySelectorAll('iframe, object, embed, webview, frame').length,
    loading: [...document.querySelectorAll('[src], [srcset], [poster], [data], [background]')].filter(
      (node) => !['SCRIPT', 'LINK'].includes(node.tagName),
    ).length,
    handlers: [...document.querySelectorAll('*')].filter((node) =>
      node.getAttributeNames().some((name) => name.startsWith('on')),
    ).length,
    foreignLinks: [
      ...document.querySelectorAll('a[href], form[action], base, meta[http-equiv="refresh" i]'),
    ].filter((node) => !node.getAttribute('href')?.startsWith('#')).length,
    clobbered: document.querySelectorAll('form[name], input[name="createElement"], [id="attributes"]').length,
    isDocumentWhole:
      typeof document.createElement === 'function' && typeof document.getElementById === 'function',
  }));
}

const CLEAN = {
  ran: 0,
  frames: 0,
  loading: 0,
  handlers: 0,
  foreignLinks: 0,
  clobbered: 0,
  isDocumentWhole: true,
};

/** Scrolls a list from top to bottom, once more if a row was still on its way, and gathers the marks that were drawn. */
async function readThrough(page: Page, region: string, expected: number): Promise<Set<string>> {
  const list = page.locator(`[data-region="${region}"] [role="row"], [data-region="${region}"] li`).first();
  await list.waitFor();
  const seen = new Set<string>();
  for (let pass = 0; pass < 4 && seen.size < expected; pass += 1) {
    for (const mark of await page.evaluate(scrollThrough, region)) seen.add(mark);
  }
  return seen;
}

async function scrollThrough(name: string): Promise<string[]> {
  const painted = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
  const root = document.querySelector(`[data-region="${name}"]`);
  const scroller = [root, ...(root?.querySelectorAll('*') ?? [])].find(
    (node) =>
      node !== null &&
      node.scrollHeight > node.clientHeight + 40 &&
      /auto|scroll/.test(getComputedStyle(node).overflowY),
  );
  const marks = new Set<string>();
  const read = () => {
    for (const mark of root?.textContent?.match(/mark\d+;/g) ?? []) marks.add(mark);
  };
  if (scroller === undefined || scroller === null) {
    read();
    return [...marks];
  }
  scroller.scrollTop = 0;
  let waits = 0;
  for (let step = 0; step < 20_000 && waits < 10; step += 1) {
    await painted();
    read();
    const before = scroller.scrollTop;
    scroller.scrollTop += Math.max(100, scroller.clientHeight * 0.8);
    // At the end the next page may still be on its way.
    if (scroller.scrollTop !== before) waits = 0;
    else {
      waits += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return [...marks];
}

test('R1, R2: hundreds of hostile texts in every field do nothing, and the room goes on', async ({
  launch,
}, info) => {
  test.setTimeout(sampleSize(300_000, 3_600_000));
  const { app, page, userData, complaints } = await launch();
  await app.evaluate(({ app, shell }) => {
    const seen = { windows: 0, opened: 0, left: [] as string[] };
    Object.assign(globalThis, { hostileSeen: seen });
    app.on('browser-window-created', () => {
      seen.windows += 1;
    });
    app.on('web-contents-created', (_event, contents) => {
      contents.on('did-navigate', (_navigated, address) => seen.left.push(address));
    });
    Object.assign(shell, {
      openExternal: async () => {
        seen.opened += 1;
      },
    });
  });
  await catchPorts(page);
  const requested: string[] = [];
  page.on('request', (request) => {
    if (!/^(app:\/\/vigie\/|data:image|blob:)/.test(request.url())) requested.push(request.url());
  });
  const payload = (number: number): string => payloads[number % COUNT]?.text ?? '';

  // Posts, a name, a title, the log with its amendments, reasons and notes.
  const csv = join(userData, '"><img src=x onerror=globalThis.hostileRuns=1>.csv'.replaceAll('/', '_'));
  writeHostileCsv(csv);
  const person = await askValue<Person>(page, 'engine', 'person.create', {
    name: short(`<img src=x onerror=globalThis.hostileRuns=1>${payload(3)}`, 120),
    language: 'fr',
  });
  await askValue(page, 'shell', 'session.choosePerson', { personId: person.id });
  expect(await askValue(page, 'engine', 'mention.import', { file: csv, mapping: MAPPING })).toMatchObject({
    stored: COUNT,
    rejected: 0,
  });
  const { rows } = await askValue<MentionPage>(page, 'engine', 'mention.list', { limit: 60 });
  const incident = await askValue<Incident>(page, 'engine', 'incident.declare', {
    title: short(`</title><svg onload=globalThis.hostileRuns=1>${payload(5)}`, 160),
    level: 3,
    timeZone: 'America/Toronto',
    mentionIds: rows.slice(0, 20).map(({ id }) => id),
  });
  const incidentId = incident.id;
  for (const { id } of rows.slice(20, 60)) {
    await askValue(page, 'engine', 'evidence.pin', {
      incidentId,
      mentionId: id,
      note: short(payload(id % 997), 2_000),
    });
  }
  for (let number = 0; number < LOGGED; number += 1) {
    const line = await askValue<{ id: string }>(page, 'engine', 'logLine.record', {
      incidentId,
      text: short(`${payload(number)} mark${number};`, 8_000),
    });
    if (number % 10 !== 0) continue;
    await askValue(page, 'engine', 'logLine.amend', {
      logLineId: line.id,
      text: short(`${payload(number + 500)} mark${number};`, 8_000),
      reason: short(payload(number + 300), 500),
    });
  }
  // The room's own fields.
  for (let number = 0; number < 12; number += 1) {
    const text = short(payload(number * 17), 900);
    const known = { incidentId, text, status: 'unconfirmed', source: short(payload(number * 19), 250) };
    const { id: factId } = await askValue<{ id: string }>(page, 'engine', 'fact.state', known);
    const why = short(payload(number * 23), 900);
    await askValue(page, 'engine', 'decision.take', { incidentId, choice: text, why, factIds: [factId] });
    await askValue(page, 'engine', 'task.add', { incidentId, title: text, condition: short(why, 250) });
    await askValue(page, 'engine', 'freeze.add', { incidentId, places: [`${number} ${short(text, 800)}`] });
  }
  // What is said, where, and what is moderated.
  await askValue(page, 'engine', 'plan.begin', { origin: 'empty', organisation: short(payload(43), 100) });
  const title = { fr: short(payload(47), 150), en: short(payload(53), 150) };
  const { id: clauseId } = await askValue<{ id: string }>(page, 'engine', 'clause.add', {
    fields: { number: 6, title, text: title, measures: ['hide'] },
  });
  await askValue(page, 'engine', 'account.add', {
    fields: {
      name: short(payload(59), 150),
      handle: short(payload(61), 150),
      server: short(payload(67), 150),
    },
  });
  for (let number = 0; number < SAID; number += 1) {
    const [fr, en] = [short(payload(number * 71), 2_000), short(payload(number * 73), 2_000)];
    const mentionId = rows[number]?.id ?? 0;
    await askValue(page, 'engine', 'statement.draft', {
      incidentId,
      mentionId,
      kind: 'statement',
      title: short(payload(number * 79), 150),
      languages: ['fr', 'en'],
      networks: ['mastodon', 'x'],
      fr,
      en,
      isWithoutPromise: true,
    });
    const asked = { incidentId, mentionId, ground: 'breach', measure: 'hide', clauseId };
    await askValue(page, 'engine', 'moderation.ask', { ...asked, reason: short(payload(number * 83), 900) });
  }
  const { id: other } = await askValue<Person>(page, 'engine', 'person.create', {
    name: short(`autre ${payload(29)}`, 100),
    language: 'fr',
  });
  for (let number = 0; number < 6; number += 1) {
    const text = short(payload(number * 37), 2_000);
    const offer = { incidentId, duty: 'scribe', to: other, language: 'fr', text };
    const { id: handoverId } = await askValue<{ id: string }>(page, 'engine', 'handover.offer', offer);
    // The last one waits, and is shown.
    if (number < 5)
      await askValue(page, 'engine', 'handover.withdraw', {
        handoverId,
        reason: short(payload(number * 41), 250),
      });
  }
  for (const level of [4, 2]) {
    await askValue(page, 'engine', 'incident.changeLevel', {
      incidentId,
      level,
      reason: short(payload(level * 31), 2_000),
    });
  }

  // Everything is drawn: each post of the feed, some in full, the search with its marks, the timeline.
  await page.reload();
  await page.locator('[data-region="feed"] [role="row"]').first().waitFor();
  const drawn = await readThrough(page, 'feed', COUNT);
  expect(drawn.size).toBe(COUNT);
  expect(await traces(page)).toEqual(CLEAN);
  await page.keyboard.press('/');
  await page.keyboard.type('img onerror');
  await expect(page.locator('[data-region="feed"] mark').first()).toBeVisible();
  expect(await traces(page)).toEqual(CLEAN);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  for (let n = 0; n < 40; n += 1) {
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
  }
  await page.locator('[data-region="timeline"] li').first().waitFor();
  // The newest are drawn first; whoever reads back asks for the others.
  const earlier = page.getByRole('button', { name: createWords('en-CA').t('log.earlier') });
  const earlierInFrench = page.getByRole('button', { name: createWords('fr-CA').t('log.earlier') });
  for (const more of [earlier, earlierInFrench]) while ((await more.count()) > 0) await more.click();
  const logged = await readThrough(page, 'timeline', LOGGED);
  expect(logged.size).toBeGreaterThan(LOGGED * 0.9);
  expect(await traces(page)).toEqual(CLEAN);

  // The response desk: each text with its previews, each measure.
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  const texts = page.locator('[data-region="statements"] ol li button');
  await expect(texts).toHaveCount(SAID);
  for (let number = 0; number < SAID; number += 1) {
    await texts.nth(number).click();
    await page
      .locator('[data-region="statement"]')
      .getByRole('button', { name: createWords('en-CA').t('statement.previewShow') })
      .click();
    await expect(page.locator('[data-region="statement"] article article').first()).toBeVisible();
    expect(await traces(page)).toEqual(CLEAN);
  }
  expect(await page.locator('[data-region="statements"] blockquote').count()).toBe(SAID);

  // The report on screen, as a page and on paper.
  await page.getByRole('navigation').getByRole('button', { name: 'Report' }).click();
  await page.locator('[data-region="reportPreview"]').getByText('mark7;', { exact: false }).first().waitFor();
  expect(await traces(page)).toEqual(CLEAN);
  const html = join(userData, 'report.html');
  for (const [format, file] of [
    ['html', html],
    ['pdf', info.outputPath('hostile.pdf')],
  ] as const) {
    await pickPlace(app, file);
    await askValue(page, 'shell', 'report.save', { incidentId, locale: 'fr-CA', format });
  }
  expect(readFileSync(info.outputPath('hostile.pdf')).subarray(0, 5).toString()).toBe('%PDF-');

  // Nothing ran, left or opened; and somebody can still type.
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await page.keyboard.press('n');
  await page.keyboard.type('La salle répond toujours');
  await page.keyboard.press('Enter');
  await expect(
    page.locator('[data-region="timeline"]').getByText('La salle répond toujours').first(),
  ).toBeVisible();
  expect(await traces(page)).toEqual(CLEAN);
  expect(requested).toEqual([]);
  expect([...canary.hits]).toEqual([]);
  expect(complaints.filter((words) => !words.includes('Autofill'))).toEqual([]);
  const seen = await app.evaluate(
    () =>
      (globalThis as unknown as { hostileSeen: { windows: number; opened: number; left: string[] } })
        .hostileSeen,
  );
  // The windows that came are paper's, one for each part that is printed, and each showed one page, paper's own.
  expect(seen.opened).toBe(0);
  expect(seen.windows).toBeGreaterThan(0);
  expect(new Set(seen.left).size).toBe(seen.windows);
  expect(seen.left.filter((address) => !address.startsWith('app://paper/'))).toEqual([]);
  tell('R1 hostile texts', {
    seed: SEED,
    texts: COUNT,
    fields: 14,
    drawn: drawn.size,
    'scripts run': 0,
    requests: requested.length,
  });

  // Control of the traces; and the second wall, the policy, holds even for markup that gets in.
  const inject = (texts: readonly string[]) =>
    page.evaluate(
      (markup) => {
        document.body.insertAdjacentHTML('beforeend', markup);
      },
      texts.map((text) => `<div>${text}</div>`).join(''),
    );
  const plain = payloads.slice(0, 60);
  await inject(plain.filter(({ kind }) => kind !== 'clobber').map(({ text }) => text));
  await page.waitForTimeout(1_000);
  const raw = await traces(page);
  expect(raw).toMatchObject({ ran: 0, isDocumentWhole: true });
  expect(raw.handlers).toBeGreaterThan(5);
  expect(raw.loading).toBeGreaterThan(5);
  await inject(plain.filter(({ kind }) => kind === 'clobber').map(({ text }) => text));
  expect(await traces(page)).toMatchObject({ ran: 0, isDocumentWhole: false });
  expect([...canary.hits]).toEqual([]);

  // The report's page in a window without defences: it is its own defence.
  const alone = await openPlain(`file://${html}`);
  await alone.page.waitForTimeout(1_500);
  expect(await alone.page.evaluate(() => (globalThis as { hostileRuns?: number }).hostileRuns ?? 0)).toBe(0);
  await alone.close();
  expect([...canary.hits]).toEqual([]);
});

/** How many frames ran a script, once no more do: on a busy machine that takes its time. */
async function untilNoMoreRun(page: Page): Promise<number> {
  const STILL_POLLS = 4;
  const LONGEST_POLLS = 60;
  let [ran, still] = [0, 0];
  for (let poll = 0; poll < LONGEST_POLLS && still < STILL_POLLS; poll += 1) {
    await page.waitForTimeout(200);
    const now = await page.evaluate(
      () =>
        [...document.querySelectorAll('iframe')].filter((frame) => {
          try {
            return (
              ((frame.contentWindow as unknown as { hostileRuns?: number } | null)?.hostileRuns ?? 0) > 0
            );
          } catch {
            return false;
          }
        }).length,
    );
    still = now === ran ? still + 1 : 0;
    ran = now;
  }
  return ran;
}

test('control: in a window without defences the same texts run and call', async () => {
  test.setTimeout(sampleSize(180_000, 1_800_000));
  const BATCH = 50;
  let ran = 0;
  for (let from = 0; from < COUNT; from += BATCH) {
    const plain = await openPlain(`${canary.origin}/frames?from=${from}&to=${from + BATCH}`);
    ran += await untilNoMoreRun(plain.page);
    await plain.close();
  }
  tell('R1 control, raw', { texts: COUNT, 'scripts run': ran, 'texts that called': canary.hits.size });
  expect(ran).toBeGreaterThan(COUNT * 0.09);
  expect(canary.hits.size).toBeGreaterThan(COUNT * 0.09);
});

test('R3: of hundreds of hostile addresses none leaves, although everything is agreed to', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await catchPorts(page);
  await app.evaluate(({ dialog, shell }) => {
    const seen = { shown: 0, opened: [] as string[] };
    Object.assign(globalThis, { linksSeen: seen });
    Object.assign(dialog, {
      showMessageBox: async () => {
        seen.shown += 1;
        return { response: 1, checkboxChecked: false };
      },
    });
    Object.assign(shell, { openExternal: async (address: string) => void seen.opened.push(address) });
  });
  const links = hostileLinks(sampleSize(600, 20_000), SEED);
  const codes = new Map<string, number>();
  for (const url of links) {
    const reply = await askDoor(page, 'shell', 'link.open', { url });
    const code = reply.ok ? 'opened' : reply.error.code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  const seen = () =>
    app.evaluate(
      () => (globalThis as unknown as { linksSeen: { shown: number; opened: string[] } }).linksSeen,
    );
  tell('R3 hostile addresses', { seed: SEED, addresses: links.length, ...Object.fromEntries(codes) });
  expect([...codes.keys()].toSorted()).toEqual(['link.refused']);
  expect(await seen()).toEqual({ shown: 0, opened: [] });

  // Control: the spy does see what may leave.
  for (const url of ['https://example.org/a', 'http://example.org/b', 'mailto:presse@example.org']) {
    expect(await askDoor(page, 'shell', 'link.open', { url })).toMatchObject({ ok: true });
  }
  expect(await seen()).toMatchObject({ shown: 3, opened: { length: 3 } });
});

async function openPlain(
  address: string,
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const runtime = findRuntime();
  const app = await _electron.launch({
    executablePath: runtime.electronPath,
    args: [
      ...runtime.electronArgs,
      ...(process.platform === 'linux' ? ['--disable-gpu'] : []),
      join(rootDir, 'tests/support/fault/plainElectron'),
      address,
    ],
    env: { ...(process.env as Record<string, string>), ...runtime.env },
  });
  return { page: await app.firstWindow(), close: () => app.close() };
}
