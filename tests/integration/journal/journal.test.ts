/*
 * The journal on a real file: what is written verifies, what is altered is named, what is
 * folded again comes out the same, what is erased is gone everywhere and nothing else is.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECTION_TABLES } from '../../../electron/engine/db/migrations/0002-projections.ts';
import { connect, type Db } from '../../../electron/engine/db/sqlite.ts';
import { refoldAll } from '../../../electron/engine/journal/projections.ts';
import { verifyJournal } from '../../../electron/engine/journal/verify.ts';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { tracesIn } from '../../support/traces.ts';

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

async function writeSome(): Promise<{ incidentId: string; lineId: string }> {
  const incidentId = await declareIncident(desk);
  const line = await desk.ask('logLine.record', { incidentId, text: 'Premier appel de la presse' });
  await desk.ask('logLine.amend', {
    logLineId: line.id,
    text: 'Premier appel de La Presse',
    reason: 'majuscule',
  });
  await desk.ask('incident.changeLevel', { incidentId, level: 3, reason: 'presse nationale' });
  await desk.ask('incident.close', { incidentId, reason: 'retour au calme' });
  return { incidentId, lineId: line.id };
}

function openRaw(): Db {
  return connect(desk.file, { isReadOnly: false, mustExist: true });
}

function folded(db: Db): unknown {
  return [...PROJECTION_TABLES, 'entry_void'].map((table) =>
    db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(),
  );
}

describe('the journal', () => {
  it('introduces the device first, names a person on every entry and verifies', async () => {
    await writeSome();
    const { entries } = await desk.ask('entry.list', {});
    expect(entries.map((entry) => entry.header.kind)).toEqual([
      'device.created',
      'person.created',
      'incident.declared',
      'logLine.recorded',
      'logLine.amended',
      'incident.levelChanged',
      'incident.closed',
    ]);
    expect(new Set(entries.map((entry) => entry.header.person))).toEqual(new Set([desk.person]));
    expect(entries.map((entry) => entry.header.deviceSeq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await desk.ask('chain.verify', {})).toMatchObject({
      isIntact: true,
      entries: 7,
      devices: 1,
      erasedPayloads: 0,
    });
  });

  it('writes with full durability', async () => {
    expect((await desk.ask('engine.status', {})).synchronous).toBe(2);
  });

  it('bases an act on the last entry of its entity', async () => {
    await writeSome();
    const { entries } = await desk.ask('entry.list', {});
    const byKind = new Map(entries.map((entry) => [entry.header.kind, entry.header]));
    expect(byKind.get('logLine.amended')?.basedOn).toBe(byKind.get('logLine.recorded')?.id);
    expect(byKind.get('incident.closed')?.basedOn).toBe(byKind.get('incident.levelChanged')?.id);
    expect(byKind.get('logLine.recorded')?.basedOn).toBeNull();
  });

  it('gives the same rows when everything is dropped and folded again', async () => {
    await writeSome();
    const db = openRaw();
    const before = folded(db);
    refoldAll(db);
    expect(folded(db)).toEqual(before);
    db.close();
  });

  it('leaves nothing behind when an act is refused', async () => {
    const { incidentId } = await writeSome();
    const before = (await desk.ask('engine.status', {})).entries;
    expect((await desk.refused('logLine.record', { incidentId, text: 'trop tard' })).code).toBe(
      'incident.closed',
    );
    expect((await desk.refused('incident.changeLevel', { incidentId, level: 3 })).code).toBe(
      'incident.closed',
    );
    expect((await desk.refused('logLine.record', { incidentId, text: '   ' })).code).toBe(
      'call.inputInvalid',
    );
    expect((await desk.ask('engine.status', {})).entries).toBe(before);
  });

  it('cannot be changed through SQL either', async () => {
    await writeSome();
    const db = openRaw();
    expect(() => db.exec(`UPDATE entry SET person = 'x'`)).toThrow('never changed');
    expect(() => db.exec('DELETE FROM entry')).toThrow('never removed');
    expect(() => db.exec(`UPDATE payload SET bytes = x'00'`)).toThrow('never changed');
    expect(() => db.exec('DELETE FROM payload')).toThrow('only removed by an erasure');
    db.close();
  });

  it('names the first entry that was tampered with, whatever was done to it', async () => {
    await writeSome();
    const db = openRaw();
    db.pragma('foreign_keys = OFF');
    const fourth = '(SELECT id FROM entry WHERE seq = 4)';
    const tampering: readonly (readonly [problem: string, seq: number, sql: string])[] = [
      [
        'hashWrong',
        4,
        'DROP TRIGGER entry_is_never_changed; UPDATE entry SET occurred_at = occurred_at + 1 WHERE seq = 4',
      ],
      [
        'signatureWrong',
        4,
        'DROP TRIGGER entry_is_never_changed; UPDATE entry SET signature = (SELECT signature FROM entry WHERE seq = 3) WHERE seq = 4',
      ],
      [
        'payloadWrong',
        4,
        `DROP TRIGGER payload_is_never_changed; UPDATE payload SET bytes = CAST(bytes || ' ' AS BLOB) WHERE entry_id = ${fourth}`,
      ],
      [
        'payloadMissing',
        4,
        `DROP TRIGGER payload_is_only_erased; DELETE FROM payload WHERE entry_id = ${fourth}`,
      ],
      ['sequenceGap', 5, 'DROP TRIGGER entry_is_never_removed; DELETE FROM entry WHERE seq = 4'],
    ];
    for (const [problem, seq, sql] of tampering) {
      db.exec(`BEGIN; ${sql}`);
      const verdict = verifyJournal(db, { now: 1 });
      db.exec('ROLLBACK');
      expect(verdict.isIntact, problem).toBe(false);
      expect(verdict.firstBad, problem).toMatchObject({ problem, seq });
    }
    expect(verifyJournal(db, { now: 1 }).isIntact).toBe(true);
    db.close();
  });

  it('shows what comes from a newer version and does not guess at it', async () => {
    const incidentId = await declareIncident(desk);
    const db = openRaw();
    db.exec(`INSERT INTO entry SELECT 99, format, '01a20558-4926-789c-8ff1-d61ee710bb99', org_id, realm, device, device_seq + 90, hlc, recorded_at,
      occurred_at, person, '${incidentId}', 'oracle', '01a20558-4926-789c-8ff1-d61ee710bb98', 'oracle.consulted', 4, payload_hash, NULL, hash, hash,
      signature, received_at, 0 FROM entry ORDER BY seq DESC LIMIT 1`);
    db.close();
    const { items } = await desk.ask('incident.timeline', { incidentId });
    expect(items.at(-1)).toMatchObject({ type: 'act', kind: 'unknown' });
    const { entries } = await desk.ask('entry.list', { after: 98 });
    expect(entries[0]).toMatchObject({ isFromNewer: true });
  });
});

describe('a payload that is not there', () => {
  /** Takes a payload out as somebody with a database browser could: the rows, and no act that says so. */
  function removeBare(entryId: string, erasedBy: string): ReturnType<typeof verifyJournal> {
    const db = openRaw();
    db.exec('BEGIN');
    db.prepare('INSERT INTO payload_erasure (entry_id, erased_by) VALUES (?, ?)').run(entryId, erasedBy);
    db.prepare('DELETE FROM payload WHERE entry_id = ?').run(entryId);
    const verdict = verifyJournal(db, { now: 1 });
    db.exec('ROLLBACK');
    db.close();
    return verdict;
  }

  it('is right only when an erasure in the file names its entry', async () => {
    await writeSome();
    const { entries } = await desk.ask('entry.list', {});
    const idOf = (kind: string) => entries.find((entry) => entry.header.kind === kind)?.header.id ?? '';
    await desk.ask('payload.erase', { entryIds: [idOf('logLine.amended')], reason: 'essai' });
    const erasing = (await desk.ask('entry.list', {})).entries.at(-1)?.header.id ?? '';
    // Control: what the act names is erased, and the chain holds.
    expect(await desk.ask('chain.verify', {})).toMatchObject({
      isIntact: true,
      erasedPayloads: 1,
      erasedElsewhere: 0,
    });
    const target = idOf('logLine.recorded');
    const missing = { isIntact: false, firstBad: { entryId: target, problem: 'payloadMissing' } };
    expect(removeBare(target, erasing), 'an erasure of something else').toMatchObject(missing);
    expect(removeBare(target, idOf('incident.closed')), 'an act of another kind').toMatchObject(missing);
    expect(removeBare(target, target), 'itself').toMatchObject(missing);
  });

  it('is counted apart when the act that erased it is not in the file', async () => {
    await writeSome();
    const { entries } = await desk.ask('entry.list', {});
    const target = entries.find((entry) => entry.header.kind === 'logLine.recorded')?.header.id ?? '';
    expect(removeBare(target, '01a20558-4926-789c-8ff1-d61ee710bb99')).toMatchObject({
      isIntact: true,
      erasedPayloads: 0,
      erasedElsewhere: 1,
    });
  });
});

describe('erasure', () => {
  it('removes the words everywhere, keeps the chain, and says how many', async () => {
    const { incidentId, lineId } = await writeSome();
    await desk.ask('incident.reopen', { incidentId });
    const secret = await desk.ask('logLine.record', {
      incidentId,
      text: 'Le numéro de Zéphyrine Quatrelaines est le 555-0142',
    });
    await desk.ask('backup.make', {});
    const traces = () => tracesIn(place.folder, 'Quatrelaines').length;
    expect(traces()).toBeGreaterThan(0);

    const { entries } = await desk.ask('entry.list', {});
    const entryId = entries.find((entry) => entry.header.entityId === secret.id)?.header.id ?? '';
    expect(
      await desk.ask('payload.erase', { entryIds: [entryId], reason: 'demande de la personne' }),
    ).toEqual({ erased: 1, isComplete: true });

    const lines = await desk.ask('logLine.list', { incidentId });
    expect(lines.find((line) => line.id === secret.id)).toMatchObject({
      isErased: true,
      versions: [{ text: null }],
    });
    expect(lines.find((line) => line.id === lineId)?.isErased).toBe(false);
    expect(await desk.ask('chain.verify', {})).toMatchObject({ isIntact: true, erasedPayloads: 1 });
    await desk.stop();
    expect(traces()).toBe(0);
    desk = await openDesk(place.folder);
    expect((await desk.refused('payload.erase', { entryIds: [entryId], reason: 'encore' })).code).toBe(
      'payload.alreadyErased',
    );
    expect((await desk.refused('logLine.amend', { logLineId: secret.id, text: 'x' })).code).toBe(
      'logLine.erased',
    );
  });

  it('spares the keys of devices and erasures themselves', async () => {
    await writeSome();
    const { entries } = await desk.ask('entry.list', {});
    const device = entries[0]?.header.id ?? '';
    expect((await desk.refused('payload.erase', { entryIds: [device], reason: 'essai' })).code).toBe(
      'entry.unknown',
    );
    expect(await desk.ask('chain.verify', {})).toMatchObject({ isIntact: true, erasedPayloads: 0 });
  });
});
