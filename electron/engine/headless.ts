/*
 * The engine without a desktop: one JSON object a line in, one reply a line out, in order.
 * It is how Vigie is scripted and measured. Standard output carries replies and nothing else.
 */

import { homedir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type CallName, contract } from '../../shared/contract/contract.ts';
import { REALMS, type Realm } from '../../shared/domain/entry.ts';
import type { Person } from '../../shared/domain/person.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { z } from '../../shared/lib/zod.ts';
import { createEngine, type Engine } from './engine.ts';
import { createThreads } from './threads/createThreads.ts';
import { createFileVault } from './vault.ts';

const USAGE = `vigie headless

  --db FILE          the database; made when it is not there
  --person NAME      in whose name acts are recorded (default: the account's name)
  --realm REALM      real, exercise or demo, for a new file (default: real)
  --backups FOLDER   where backups go (default: FILE.backups)
  --read-only        open for reading only
  --reserve MB       room kept back on the disk for when it is full (default: 64)
  --list             print every query and command with its input's JSON Schema

  One request a line on standard input:  {"name":"mention.search","input":{"text":"usine"}}
  One reply a line on standard output:   {"ok":true,"value":…} or {"ok":false,"error":{"code":"…","message":"…"}}
`;

const { values: options } = parseArgs({
  options: {
    db: { type: 'string' },
    person: { type: 'string' },
    realm: { type: 'string', default: 'real' },
    backups: { type: 'string' },
    'read-only': { type: 'boolean', default: false },
    reserve: { type: 'string', default: '64' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
  strict: true,
});

if (options.help) say(USAGE);
else if (options.list) list();
else if (options.db === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else await serve(resolve(options.db));

async function serve(file: string): Promise<void> {
  if (!(REALMS as readonly string[]).includes(options.realm)) {
    process.stderr.write(`--realm must be one of ${REALMS.join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  const vault = createFileVault(join(dataFolder(), 'headless-vault.json'));
  process.stderr.write(
    'The device key is kept in a plain file that only this account can read (no system store here).\n',
  );
  const opened = await createEngine({
    file,
    mode: options['read-only'] ? 'readOnly' : 'readWrite',
    realm: options.realm as Realm,
    isRestored: false,
    backupFolder: options.backups === undefined ? `${file}.backups` : resolve(options.backups),
    clock: Date.now,
    vault,
    log: { error: (fields, message) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`) },
    appVersion: 'headless',
    reserveBytes: Math.max(0, Number(options.reserve) || 0) * 1024 * 1024,
    threads: createThreads((name, reason) => {
      process.stderr.write(`${name}: ${reason}\n`);
      process.exit(70);
    }),
  });
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  let person: string | null = null;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const request = readLine(line);
    if (!request.ok) {
      reply(request);
    } else if (!opened.ok) {
      reply(opened);
    } else {
      person ??= await findPerson(opened.value, request.value.name);
      reply(await opened.value.call(request.value.name, request.value.input, { grade: 'headless', person }));
    }
  }
  if (opened.ok) await opened.value.stop();
  else process.exitCode = 1;
}

/** The person that acts are recorded for; made when the first act that needs one comes. */
async function findPerson(engine: Engine, name: string): Promise<string | null> {
  const isNeeded = Object.hasOwn(contract, name) && contract[name as CallName].isPersonNeeded;
  if (!isNeeded || engine.isReadOnly) return null;
  const wanted = (options.person ?? accountName()).trim().slice(0, 120) || 'headless';
  const listed = await engine.call('person.list', {}, { grade: 'headless', person: null });
  const known = listed.ok
    ? (listed.value as readonly Person[]).find((each) => each.name === wanted)
    : undefined;
  if (known !== undefined) return known.id;
  const made = await engine.call(
    'person.create',
    { name: wanted, language: 'en' },
    { grade: 'headless', person: null },
  );
  return made.ok ? (made.value as Person).id : null;
}

function readLine(line: string): Result<{ readonly name: string; readonly input: unknown }> {
  try {
    const parsed: unknown = JSON.parse(line);
    if (
      typeof parsed === 'object' &&
      parsed !== null &&
      'name' in parsed &&
      typeof parsed.name === 'string'
    ) {
      return ok({ name: parsed.name, input: 'input' in parsed ? parsed.input : {} });
    }
  } catch {
    // Falls through to the same answer: a line that is not a request.
  }
  return fail('call.malformed', 'Each line must be {"name":…,"input":…}.');
}

function reply(result: Result<unknown>): void {
  say(
    `${JSON.stringify(result.ok ? { ok: true, value: result.value } : { ok: false, error: result.error })}\n`,
  );
}

function say(text: string): void {
  process.stdout.write(text);
}

function list(): void {
  const calls = Object.entries(contract).map(([name, definition]) => ({
    name,
    kind: definition.kind,
    door: definition.door,
    windows: definition.grades,
    summary: definition.summary,
    input: z.toJSONSchema(definition.input as z.ZodType, { io: 'input', unrepresentable: 'any' }),
  }));
  say(`${JSON.stringify(calls, null, 2)}\n`);
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'headless';
  }
}

function dataFolder(): string {
  const given = process.env.VIGIE_DATA;
  if (given) return given;
  const base = process.env.XDG_DATA_HOME;
  return base ? join(base, 'vigie') : join(dirname(join(homedir(), '.local/share/vigie/x')));
}
