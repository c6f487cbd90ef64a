/*
 * S4: kill -9 while a report is written or a backup is made. Under its name lies what lay there before, or nothing where
 * there was nothing, or a whole file that the journal knows by its digest; a report that was answered is there. A backup
 * that is listed opens. Control: a file that is written straight under its name is found cut by the same account.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { REPORT_ENDINGS, type ReportFormat } from '../../shared/domain/limits.ts';
import { setUpRoom, writePosts } from '../support/fault/acts.ts';
import { accepted, startEngine } from '../support/fault/engineProcess.ts';
import { createPromises } from '../support/fault/promises.ts';
import { createRandom, type Random, seedOf } from '../support/fault/random.ts';
import { makeScratch } from '../support/fault/recordedRun.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';

const SEED = seedOf(9_404);
const KILLS = sampleSize(16, 200);
const LANES = 2;
const LINES = 150;
/** Moments of the kills, as a multiple of what an engine at work needed: one that was just started needs more. */
const SPAN = 4;
const FORMS = ['json', 'html', 'docx', 'xlsx', 'csvLog', 'pack'] as const satisfies readonly ReportFormat[];
type Form = (typeof FORMS)[number] | 'backup';

const scratch = makeScratch('cut-reports');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** `named`: there under its name although nobody was told. */
type Lane = { kills: number; answered: number; cut: number; named: number; faults: string[] };

const digestOf = (file: string): string | null =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : null;

/** Digests of all reports that the journal knows, read with bare SQLite from a copy. */
function knownDigests(file: string, copy: string): ReadonlySet<string> {
  for (const suffix of ['', '-wal']) {
    rmSync(`${copy}${suffix}`, { force: true });
    if (existsSync(`${file}${suffix}`)) copyFileSync(`${file}${suffix}`, `${copy}${suffix}`);
  }
  const database = new Database(copy);
  const rows = database
    .prepare<[], { sha256: string }>(
      `SELECT json_extract(payload.bytes, '$.sha256') AS sha256 FROM entry
       JOIN payload ON payload.entry_id = entry.id WHERE entry.kind = 'report.exported'`,
    )
    .all();
  database.close();
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Empty when what lies under the name is what may lie there. */
function faultOf(
  now: string | null,
  before: string | null,
  answered: string | null,
  known: ReadonlySet<string>,
): string {
  if (answered !== null) return now === answered ? '' : `answered ${answered}, there is ${now}`;
  if (now === before) return '';
  return now !== null && known.has(now) ? '' : `there is ${now}, before it was ${before}`;
}

async function runLane(number: number): Promise<Lane> {
  const random = createRandom(SEED + number);
  const lane: Lane = { kills: 0, answered: 0, cut: 0, named: 0, faults: [] };
  const file = join(scratch, `lane-${number}.db`);
  const csv = join(scratch, `posts-${number}.csv`);
  writePosts(csv, 0, 200);
  const first = startEngine(file);
  const { incidentId } = await setUpRoom(first, csv, createPromises());
  for (let line = 0; line < LINES; line += 1)
    await first.call('logLine.record', { incidentId, text: `[fictif] ligne ${line}` });
  // How long each takes is measured on this machine, now.
  const took = new Map<Form, number>();
  for (const form of [...FORMS, 'backup'] as const) {
    const from = performance.now();
    accepted(await ask(first, form, incidentId, join(scratch, `${number}-${form}.first`)));
    took.set(form, performance.now() - from);
  }
  expect(await first.end(), first.errors()).toBe(0);
  for (let kill = 0; kill < KILLS / LANES; kill += 1) {
    const form = kill % 8 === 7 ? 'backup' : random.pick(FORMS);
    const place = { file, incidentId, name: `${number}`, longestMs: (took.get(form) ?? 0) * SPAN };
    if (form === 'backup') await cutBackup(place, random, lane);
    else await cutReport(form, place, random, lane);
  }
  return lane;
}

type Place = {
  readonly file: string;
  readonly incidentId: string;
  readonly name: string;
  readonly longestMs: number;
};

function ask(engine: ReturnType<typeof startEngine>, form: Form, incidentId: string, file: string) {
  return form === 'backup'
    ? engine.call('backup.make', {})
    : engine.call('report.export', { incidentId, locale: 'fr-CA', format: form, file });
}

async function cutReport(
  form: (typeof FORMS)[number],
  { file, incidentId, name, longestMs }: Place,
  random: Random,
  lane: Lane,
): Promise<void> {
  const target = join(scratch, `${name}.${form}.${REPORT_ENDINGS[form]}`);
  if (random.chance(0.3)) rmSync(target, { force: true });
  const before = digestOf(target);
  const engine = startEngine(file);
  accepted(await engine.call('engine.status', {}));
  const asked = ask(engine, form, incidentId, target);
  await new Promise((resolve) => setTimeout(resolve, random.next() * longestMs));
  await engine.kill();
  const reply = await asked;
  const answered = reply?.ok === true ? (reply.value as { sha256: string }).sha256 : null;
  const known = knownDigests(file, join(scratch, `${name}-look.db`));
  const fault = faultOf(digestOf(target), before, answered, known);
  if (fault !== '') lane.faults.push(`${form}: ${fault}`);
  lane.kills += 1;
  if (answered === null) lane.cut += 1;
  else lane.answered += 1;
  if (answered === null && digestOf(target) !== before) lane.named += 1;
}

async function cutBackup({ file, incidentId, longestMs }: Place, random: Random, lane: Lane): Promise<void> {
  const engine = startEngine(file);
  accepted(await engine.call('engine.status', {}));
  const asked = ask(engine, 'backup', incidentId, '');
  await new Promise((resolve) => setTimeout(resolve, random.next() * longestMs));
  await engine.kill();
  lane.kills += 1;
  if ((await asked) === null) lane.cut += 1;
  else lane.answered += 1;
  const next = startEngine(file);
  const listed = accepted<readonly { readonly file: string }[]>(await next.call('backup.list', {}));
  expect(await next.end(), next.errors()).toBe(0);
  for (const backup of listed) {
    const database = new Database(backup.file, { readonly: true });
    const [{ integrity_check: verdict } = { integrity_check: 'nothing' }] = database
      .prepare<[], { integrity_check: string }>('PRAGMA integrity_check')
      .all();
    database.close();
    if (verdict !== 'ok') lane.faults.push(`backup ${backup.file}: ${verdict}`);
  }
}

describe('S4: a report or a backup that is cut', { timeout: sampleSize(180_000, 3_600_000) }, () => {
  it('is whole under its name, or not there', async () => {
    const lanes = await Promise.all(Array.from({ length: LANES }, (_, number) => runLane(number)));
    const sum = (field: 'kills' | 'answered' | 'cut' | 'named'): number =>
      lanes.reduce((total, lane) => total + lane[field], 0);
    tell('S4 kills', {
      seed: SEED,
      kills: sum('kills'),
      answered: sum('answered'),
      'cut off': sum('cut'),
      'there and not answered': sum('named'),
    });
    expect(lanes.flatMap(({ faults }) => faults)).toEqual([]);
    expect(sum('kills')).toBe(KILLS);
    expect(sum('cut')).toBeGreaterThan(KILLS / 4);
    // What was cut lies under names that nobody takes for the report.
    const endings = FORMS.map((form) => REPORT_ENDINGS[form]).join('|');
    const seen = readdirSync(scratch).filter((name) => new RegExp(`^[^.].*(${endings})`).test(name));
    const targets = FORMS.map((form) => `${form}\\.${REPORT_ENDINGS[form]}`).join('|');
    const known = new RegExp(`^(\\d\\.(${targets})|\\d-(${FORMS.join('|')})\\.first|posts-\\d\\.csv)$`);
    expect(seen.filter((name) => !known.test(name))).toEqual([]);
  });

  it('control: written straight under its name, it is found cut', async () => {
    const target = join(scratch, 'straight.json');
    const source = `
      const { openSync, writeSync } = require('node:fs');
      const handle = openSync(${JSON.stringify(target)}, 'w');
      process.stdout.write('begun');
      for (let at = 0; at < 4000; at += 1) writeSync(handle, '{"line":' + at + '}\\n'.repeat(2000));
    `;
    const writer = spawn(process.execPath, ['-e', source], { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((resolve) => writer.stdout.once('data', resolve));
    writer.kill('SIGKILL');
    await new Promise((resolve) => writer.once('exit', resolve));
    expect(faultOf(digestOf(target), null, null, new Set())).toMatch(/^there is /);
  });
});
