/*
 * An evidence pack of a real file with two laptops, an erasure, a file that is gone and another matter beside: written,
 * unpacked by another library, checked by the system's own command and by the scripts of its own page; then altered in
 * many ways, by a careless hand and by one that computes everything anew, and every alteration named.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type EvidencePackInput,
  writeEvidencePack,
} from '../../../electron/engine/report/pack/evidencePack.ts';
import type { PackManifest } from '../../../electron/engine/report/pack/packManifest.ts';
import { ZipStopped } from '../../../electron/engine/report/zipStream.ts';
import { canonicalHeader, type EntryHeader, signedText } from '../../../shared/domain/entry.ts';
import {
  type Checked,
  editJournal,
  editJson,
  type Fault,
  loadVerifier,
  type PackFiles,
  repack,
  reseal,
  unpack,
  type Verifier,
} from '../../support/report/packs.ts';
import { ERASED, makeRealPack, type RealPack, SECRET, writePackAt } from '../../support/report/realPack.ts';

let made: RealPack;
let input: EvidencePackInput;
let pack: Buffer;
let whole: PackFiles;
let manifest: PackManifest;
let verifier: Verifier;

beforeAll(async () => {
  made = await makeRealPack();
  ({ input, pack, manifest } = made);
  whole = await unpack(pack);
  verifier = loadVerifier(String(whole.get('verify.html')));
}, 120_000);
afterAll(() => made?.clean());

const check = async (bytes: Buffer): Promise<Checked> =>
  verifier.checkPack(await verifier.openArchive(new Blob([new Uint8Array(bytes)])));

/** What is found in a pack that somebody altered. */
async function altered(
  edit: (files: PackFiles) => void,
  isResealed = false,
): Promise<readonly (Fault & { readonly check: string })[]> {
  const files = new Map(whole);
  edit(files);
  if (isResealed) reseal(files);
  const { verdict, checks } = await check(await repack(files));
  const faults = checks.flatMap(({ id, problems }) => problems.map((problem) => ({ check: id, ...problem })));
  expect(verdict).toBe(
    faults.length === 0
      ? 'holds'
      : faults.some(({ code }) => code === 'manifestUnreadable')
        ? 'unreadable'
        : 'broken',
  );
  return faults;
}

function unpackedAt(files: PackFiles): string {
  const folder = mkdtempSync(join(made.folder, 'unpacked-'));
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

const attachmentOf = (state: string): PackManifest['attachments'][number] => {
  const found = manifest.attachments.find((one) => one.state === state);
  if (found === undefined) throw new Error(`No file is ${state}.`);
  return found;
};
/** The line in the middle that has a content, and its number. */
function middle(lines: readonly Record<string, unknown>[]): number {
  const candidates = [...lines.entries()].filter(
    ([, { kind, payload }]) => kind === 'logLine.recorded' && payload !== null,
  );
  return candidates[Math.floor(candidates.length / 2)]?.[0] ?? 0;
}

describe('a pack', () => {
  it('holds everything it lists, and says what is not there', () => {
    expect([...whole.keys()].sort()).toEqual(
      [...manifest.files.map(({ name }) => name), 'manifest.json', 'SHA256SUMS']
        .filter((name, index, all) => all.indexOf(name) === index)
        .sort(),
    );
    expect(manifest.attachments.map(({ state, originalName }) => [state, originalName])).toEqual([
      ['whole', 'bouteille éclatée (lot 42).jpg'],
      ['whole', '../../.bashrc'],
      ['missing', 'disparu.txt'],
      ['erased', null],
    ]);
    const { name } = attachmentOf('whole');
    expect(name).toMatch(/^attachments\/evidence-001-bouteille_eclatee_lot_42\.jpg$/);
    expect(whole.get(name ?? '')?.equals(made.photo)).toBe(true);
    const readMe = String(whole.get('LISEZ-MOI.txt'));
    expect(readMe).toContain('disparu.txt · n’était plus conservé');
    expect(
      readMe
        .replaceAll('\r\n', '\n')
        .split('\n')
        .every((text) => text.length <= 110),
    ).toBe(true);
  });

  it('holds nothing of other matters, nor of what was erased', () => {
    for (const [name, bytes] of whole) {
      expect(bytes.includes(SECRET), name).toBe(false);
      expect(bytes.includes(ERASED), name).toBe(false);
    }
    const lines = String(whole.get('journal.ndjson')).trimEnd().split('\n');
    expect(lines).toHaveLength(manifest.entries);
    const states = lines.map((line) => (JSON.parse(line) as { payloadState: string }).payloadState);
    expect(states.filter((state) => state === 'erased')).toHaveLength(2);
    expect(states.filter((state) => state === 'withheld').length).toBeGreaterThan(3);
    expect(states.filter((state) => state === 'missing' || state === 'damaged')).toEqual([]);
  });

  it('is found right by sha256sum and by another unpacker', () => {
    const folder = unpackedAt(whole);
    const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    expect(said.trimEnd().split('\n')).toHaveLength(whole.size - 1);
    expect(said.split('\n').every((line) => line === '' || line.endsWith(': OK'))).toBe(true);
    const file = made.file;
    expect(execFileSync('unzip', ['-tq', file], { encoding: 'utf8' })).toContain('No errors detected');
    // Control: one byte, and the command says which file.
    const { name } = attachmentOf('whole');
    const bytes = readFileSync(join(folder, name ?? ''));
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    writeFileSync(join(folder, name ?? ''), bytes);
    const wrong = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toContain(`${name}: FAILED`);
  });

  it('is found right by its own page, packed, in a folder of its own, and unpacked', async () => {
    const { verdict, checks, counts } = await check(pack);
    expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(verdict).toBe('holds');
    expect(Object.fromEntries(checks.map(({ id, count }) => [id, count]))).toEqual({
      archive: whole.size,
      files: whole.size - 2,
      sums: whole.size - 1,
      journal: manifest.entries,
      signatures: manifest.entries,
      heads: 2,
      attachments: 3,
      reports: 2,
    });
    expect(counts).toMatchObject({
      ofIncident: manifest.entriesOfIncident,
      erased: 2,
      erasedElsewhere: 0,
      forks: 0,
    });
    const inFolder = new Map([...whole].map(([name, bytes]) => [`dossier/${name}`, bytes]));
    expect((await check(await repack(inFolder))).verdict).toBe('holds');
    const list = [...whole].map(([path, bytes]) => ({
      path: `x/${path}`,
      file: new Blob([new Uint8Array(bytes)]),
    }));
    list.push({ path: 'x/.DS_Store', file: new Blob(['']) });
    expect((await verifier.checkPack(verifier.openFiles(list))).verdict).toBe('holds');
  });

  it('is never said to be signed where signatures cannot be checked', async () => {
    const archive = await verifier.openArchive(new Blob([new Uint8Array(pack)]));
    const { verdict, checks } = await verifier.checkPack(archive, { hasSignatures: false });
    expect(verdict).toBe('holdsUnsigned');
    expect(checks.find(({ id }) => id === 'signatures')).toMatchObject({ state: 'unchecked', count: 0 });
  });

  it('is the same bytes when it is written again', async () => {
    const again = join(made.folder, 'again.zip');
    await writePackAt(input, again);
    expect(readFileSync(again).equals(pack)).toBe(true);
  });

  it('can be stopped, and then leaves nothing', async () => {
    const shares: number[] = [];
    const sink = { write: async () => undefined };
    await writeEvidencePack(input, sink, { onProgress: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    expect(shares.every((share, index) => share >= (shares[index - 1] ?? 0))).toBe(true);
    const isStopped = () => shares.length > 3;
    shares.length = 0;
    const onProgress = (share: number) => void shares.push(share);
    await expect(writeEvidencePack(input, sink, { onProgress, isStopped })).rejects.toBeInstanceOf(
      ZipStopped,
    );
    const full = { write: async () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) };
    await expect(writeEvidencePack(input, full)).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  it('is refused where it would give away what a report leaves out', async () => {
    const reports = input.reports.map((report) => ({
      ...report,
      document: { ...report.document, profile: 'public' as const },
    }));
    const sink = { write: async () => undefined };
    await expect(writeEvidencePack({ ...input, reports }, sink)).rejects.toThrow('full report');
    const forms = [{ name: 'Manifest.json', bytes: '' }];
    await expect(writeEvidencePack({ ...input, forms }, sink)).rejects.toThrow('Manifest.json');
  });
});

describe('a pack that a careless hand altered', () => {
  it('names one byte of a file, a file that is gone and one that came', async () => {
    const name = attachmentOf('whole').name ?? '';
    const flipped = await altered((files) => {
      const bytes = Buffer.from(files.get(name) ?? '');
      bytes[20_000] = (bytes[20_000] ?? 0) ^ 1;
      files.set(name, bytes);
    });
    expect(flipped).toEqual([
      { check: 'files', code: 'fileAltered', file: name },
      { check: 'sums', code: 'fileAltered', file: name },
      {
        check: 'attachments',
        code: 'attachmentAltered',
        file: name,
        entry: attachmentOf('whole').citedBy[0],
      },
    ]);
    const dropped = await altered((files) => void files.delete('report-fr.md'));
    expect(dropped.map(({ check, code, file }) => [check, code, file])).toEqual([
      ['files', 'fileMissing', 'report-fr.md'],
      ['sums', 'fileMissing', 'report-fr.md'],
    ]);
    const added = await altered(
      (files) => void files.set('attachments/evidence-009-x.txt', Buffer.from('x')),
    );
    expect(added.map(({ check, code, file }) => [check, code, file])).toEqual([
      ['files', 'fileAdded', 'attachments/evidence-009-x.txt'],
      ['sums', 'fileAdded', 'attachments/evidence-009-x.txt'],
      ['attachments', 'attachmentUncited', 'attachments/evidence-009-x.txt'],
    ]);
  });

  it('names a digest in the manifest, a report, and a manifest that is none', async () => {
    const wrongDigest = await altered((files) =>
      editJson(files, 'manifest.json', (value) => {
        for (const file of value.files as { name: string; sha256: string }[])
          if (file.name === 'journal.ndjson') file.sha256 = '0'.repeat(64);
      }),
    );
    expect(wrongDigest).toEqual([
      { check: 'files', code: 'fileAltered', file: 'journal.ndjson' },
      { check: 'sums', code: 'fileAltered', file: 'manifest.json' },
    ]);
    const report = await altered((files) =>
      editJson(files, 'report-fr.json', (value) => {
        value.title = 'Autre';
      }),
    );
    expect(report.map(({ check, code, file }) => [check, code, file])).toEqual([
      ['files', 'fileAltered', 'report-fr.json'],
      ['sums', 'fileAltered', 'report-fr.json'],
      ['reports', 'reportDigest', 'report-fr.json'],
      ['reports', 'digestNotPrinted', 'report-fr.html'],
    ]);
    const none = await altered((files) => void files.set('manifest.json', Buffer.from('{"schema":"other"}')));
    expect(none.map(({ code }) => code)).toContain('manifestUnreadable');
  });
});

describe('a pack that a careful hand altered and sealed again', () => {
  type Line = Record<string, unknown>;
  const rehash = (line: Line): void => {
    line.hash = createHash('sha256')
      .update(canonicalHeader(line as unknown as EntryHeader))
      .digest('hex');
  };
  const changeMiddle = (change: (line: Line, lines: Line[], index: number) => void) => (files: PackFiles) =>
    editJournal(files, (lines) => {
      const index = middle(lines);
      const line = lines[index];
      if (line === undefined) throw new Error('No line.');
      change(line, lines, index);
      return lines;
    });
  let entry = '';
  let line = 0;
  let next = '';
  beforeAll(() => {
    editJournal(new Map(whole), (lines) => {
      const index = middle(lines);
      entry = String(lines[index]?.id);
      next = String(lines[index + 1]?.id);
      line = index + 1;
      return lines;
    });
  });

  it('control: sealed again without any change, it holds', async () => {
    expect(await altered(() => undefined, true)).toEqual([]);
  });

  it.each<readonly [what: string, change: (line: Line) => Line, check: string, code: string, where: string]>([
    [
      'the content of an entry',
      ({ payload }) => ({ payload: String(payload).replace('Ligne', 'Signe') }),
      'journal',
      'payloadWrong',
      'payload',
    ],
    [
      'a field of its header',
      ({ occurredAt }) => ({ occurredAt: Number(occurredAt) + 60_000 }),
      'journal',
      'hashWrong',
      'hash',
    ],
    ['its hash', () => ({ hash: '0'.repeat(64) }), 'journal', 'hashWrong', 'hash'],
    [
      'its signature',
      ({ signature }) => ({
        signature: String(signature).replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')),
      }),
      'signatures',
      'signatureWrong',
      'signature',
    ],
    ['a field that nobody hashes', () => ({ remark: 'added' }), 'journal', 'headerMalformed', 'remark'],
    [
      'a content that is said to belong to another matter',
      () => ({ payload: null, payloadState: 'withheld' }),
      'journal',
      'payloadMissing',
      'payload',
    ],
    [
      'a content that is said to be erased',
      ({ id }) => ({ payload: null, payloadState: 'erased', erasedBy: id }),
      'journal',
      'payloadMissing',
      'payload',
    ],
  ])('names %s', async (_what, change, checkId, code, where) => {
    const faults = await altered(
      changeMiddle((one) => {
        Object.assign(one, change(one));
      }),
      true,
    );
    expect(faults[0]).toEqual({ check: checkId, code, file: 'journal.ndjson', line, entry, place: where });
  });

  it('names a content and header changed together: the signature does not follow', async () => {
    const faults = await altered(
      changeMiddle((one) => {
        one.payload = String(one.payload).replace('Ligne', 'Signe');
        one.payloadHash = createHash('sha256').update(String(one.payload)).digest('hex');
        rehash(one);
      }),
      true,
    );
    expect(faults).toContainEqual({
      check: 'signatures',
      code: 'signatureWrong',
      file: 'journal.ndjson',
      line,
      entry,
      place: 'signature',
    });
    expect(faults).toContainEqual({
      check: 'journal',
      code: 'linkWrong',
      file: 'journal.ndjson',
      line: line + 1,
      entry: next,
      place: 'prevHash',
    });
  });

  it('names an entry signed with another key', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const faults = await altered(
      changeMiddle((one) => {
        one.signature = sign(null, Buffer.from(signedText(String(one.hash))), privateKey).toString(
          'base64url',
        );
      }),
      true,
    );
    expect(faults).toEqual([
      {
        check: 'signatures',
        code: 'signatureWrong',
        file: 'journal.ndjson',
        line,
        entry,
        place: 'signature',
      },
    ]);
  });

  it('names an entry taken out of the middle, two in another order, and one that is there twice', async () => {
    const removed = await altered(
      changeMiddle((_line, lines, index) => void lines.splice(index, 1)),
      true,
    );
    expect(removed[0]).toEqual({
      check: 'journal',
      code: 'sequenceGap',
      file: 'journal.ndjson',
      line,
      entry: next,
      place: 'deviceSeq',
    });
    expect(removed).toContainEqual({
      check: 'reports',
      code: 'annexEntry',
      file: 'report-fr.json',
      entry,
      place: 'hash',
    });
    const swapped = await altered(
      changeMiddle((one, lines, index) => void lines.splice(index, 2, lines[index + 1] ?? one, one)),
      true,
    );
    expect(swapped).toEqual([
      {
        check: 'journal',
        code: 'sequenceGap',
        file: 'journal.ndjson',
        line,
        entry: next,
        place: 'deviceSeq',
      },
    ]);
    const twice = await altered(
      changeMiddle((one, lines, index) => void lines.splice(index, 0, one)),
      true,
    );
    expect(twice[0]).toMatchObject({ check: 'journal', code: 'entryTwice', line: line + 1, entry });
  });

  it('names an end cut off, and heads that are not those of the journal', async () => {
    const short = await altered((files) => {
      let last: Line | undefined;
      editJournal(files, (lines) => {
        last = lines.at(-2);
        return lines.slice(0, -1);
      });
      editJson(files, 'chain-heads.json', (value) => {
        value.heads = (value.heads as Line[]).map((head) =>
          head.device === last?.device
            ? { device: last?.device, deviceSeq: last?.deviceSeq, hash: last?.hash }
            : head,
        );
      });
    }, true);
    // Whoever cut it made the heads fit; what the report printed does not.
    expect(short[0]).toMatchObject({ check: 'reports', code: 'annexHead', file: 'report-fr.json' });
    const heads = await altered(
      (files) =>
        editJson(files, 'chain-heads.json', (value) => {
          for (const head of value.heads as Line[]) head.hash = '0'.repeat(64);
        }),
      true,
    );
    expect(heads.map(({ check, code, file }) => [check, code, file])).toEqual([
      ['heads', 'headWrong', 'chain-heads.json'],
      ['heads', 'headWrong', 'chain-heads.json'],
      ['heads', 'headUnlisted', 'chain-heads.json'],
      ['heads', 'headUnlisted', 'chain-heads.json'],
    ]);
  });

  it('names another file in the place of evidence, a report about it, and a file kept quiet', async () => {
    const { name, citedBy } = attachmentOf('whole');
    const forged = await altered((files) => {
      files.set(name ?? '', Buffer.from('forged'));
    }, true);
    expect(forged).toEqual([
      { check: 'attachments', code: 'attachmentAltered', file: name, entry: citedBy[0] },
    ]);
    const report = await altered(
      (files) =>
        editJson(files, 'report-en.json', (value) => {
          value.title = 'x';
        }),
      true,
    );
    expect(report).toEqual([{ check: 'reports', code: 'digestNotPrinted', file: 'report-en.html' }]);
    const quiet = await altered((files) => {
      files.delete(name ?? '');
      editJson(files, 'manifest.json', (value) => {
        value.attachments = (value.attachments as Line[]).filter((one) => one.name !== name);
      });
    }, true);
    expect(quiet).toMatchObject([{ check: 'attachments', code: 'attachmentUnlisted', entry: citedBy[0] }]);
  });
});

describe('an archive that is no honest one', () => {
  it.each(['../outside.txt', '/etc/x', 'a/../../b', 'c:\\x', 'a//b'])('names %s', async (name) => {
    const files = new Map(whole);
    // The library refuses such names: they are put over one of the same length afterwards.
    const stand = 'n'.repeat(Buffer.byteLength(name));
    files.set(stand, Buffer.from('x'));
    const bytes = await repack(files);
    for (let at = bytes.indexOf(stand); at >= 0; at = bytes.indexOf(stand)) bytes.write(name, at);
    const { checks, verdict } = await check(bytes);
    expect(verdict).toBe('broken');
    expect(checks[0]?.problems).toEqual([{ code: 'nameUnsafe', file: name }]);
  });

  it('names a name that is there twice, bytes in between, and a file that says it is shorter', async () => {
    const twice = new Map(whole);
    twice.set('REPORT-FR.MD', Buffer.from('x'));
    expect((await check(await repack(twice))).checks[0]?.problems).toContainEqual({
      code: 'nameTwice',
      file: 'REPORT-FR.MD',
    });

    const hidden = Buffer.concat([Buffer.from('hidden'), pack]);
    await expect(check(hidden)).rejects.toThrow();

    const contradicting = Buffer.from(pack);
    contradicting.write('X', contradicting.indexOf('READ-ME.txt'));
    expect((await check(contradicting)).checks[0]?.problems).toContainEqual({
      code: 'archiveContradicts',
      file: 'READ-ME.txt',
    });

    const shorter = Buffer.from(await repack(whole));
    const directory = shorter.lastIndexOf(Buffer.from('READ-ME.txt')) - 46;
    shorter.writeUInt32LE(10, directory + 24);
    expect((await check(shorter)).checks[0]?.problems).toContainEqual({
      code: 'fileUnreadable',
      file: 'READ-ME.txt',
    });
  });
});
