/*
 * The document: what it says of facts that have one of everything.
 */
import { describe, expect, it } from 'vitest';
import { buildReport, chooseVolumeWindow } from '../../../shared/domain/report.ts';
import { type ReportDocument, reportDocumentSchema } from '../../../shared/domain/reportDocument.ts';
import type { ReportFacts } from '../../../shared/domain/reportFacts.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { LOCALES, type Locale } from '../../../shared/lib/locale.ts';
import { START, sampleFacts } from '../../support/report/facts.ts';

const MINUTE = 60_000;

function build(locale: Locale, changes: Partial<ReportFacts> = {}): ReportDocument {
  const facts = sampleFacts(changes);
  return buildReport(facts, createWords(locale), createFormats(locale, facts.incident.timeZone));
}

function factOf(document: ReportDocument, key: string): ReportDocument['cover'][number] {
  const all = [
    ...document.cover,
    ...document.factSheet.facts,
    ...document.coverage.facts,
    ...document.chain.facts,
  ];
  const found = all.find((fact) => fact.key === key);
  if (found === undefined) throw new Error(`No fact ${key}`);
  return found;
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the report', () => {
  it.each(LOCALES)('is a valid document in %s, and the same each time', (locale) => {
    const document = build(locale);
    expect(reportDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
    expect(build(locale)).toEqual(document);
    expect(document.locale).toBe(locale);
  });

  it('gives every moment as epoch ms, as ISO 8601 UTC and with its offset', () => {
    const moments: { at: number; iso: string; shown: string; time: string }[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('iso' in value) moments.push(value as (typeof moments)[number]);
      for (const inner of Object.values(value)) walk(inner);
    };
    walk(build('en-CA'));
    expect(moments.length).toBeGreaterThan(100);
    for (const moment of moments) {
      expect(moment.iso).toBe(new Date(moment.at).toISOString());
      expect(moment.shown).toContain('(UTC−4)');
      expect(moment.time).toContain('(UTC−4)');
    }
  });

  it('adds up how long each level lasted, leaving void acts out', () => {
    const document = build('fr-CA');
    expect(document.factSheet.levels.map((span) => [span.level, span.durationMs / MINUTE])).toEqual([
      [1, 14],
      [2, 27],
      [3, 77],
      [2, 32],
    ]);
    expect(factOf(document, 'levelTotal2Ms').raw).toBe(59 * MINUTE);
    expect(plain(factOf(document, 'durationMs').value)).toBe('2 h 30');
    expect(plain(factOf(document, 'peakLevel').value)).toBe('Niveau 3 · Crise');
  });

  it('leaves the last level running while the incident is open', () => {
    const facts = sampleFacts();
    const timeline = facts.timeline.filter(
      (item) => !(item.type === 'act' && item.kind === 'incident.closed'),
    );
    const incident = { ...facts.incident, status: 'open' as const, closedAt: null };
    const document = build('en-CA', { timeline, incident });
    expect(document.factSheet.levels.at(-1)?.to).toBeNull();
    expect(document.factSheet.levels.at(-1)?.durationMs).toBe(42 * MINUTE);
    expect(factOf(document, 'closedAt').value).toBe('not closed when this report was made');
    expect(factOf(document, 'closedAt').raw).toBeNull();
  });

  it('counts no level while the incident was closed', () => {
    const facts = sampleFacts();
    const closed = facts.timeline.find((item) => item.type === 'act' && item.kind === 'incident.closed');
    if (closed?.type !== 'act') throw new Error('The sample has no closing.');
    const reopened = { ...closed, kind: 'incident.reopened', occurredAt: START + 200 * MINUTE };
    const document = build('en-CA', {
      timeline: [...facts.timeline, reopened],
      incident: { ...facts.incident, status: 'open', closedAt: null },
      generatedAt: START + 230 * MINUTE,
    });
    expect(document.factSheet.levels.slice(-2).map((span) => [span.level, span.durationMs / MINUTE])).toEqual(
      [
        [2, 32],
        [2, 30],
      ],
    );
  });

  it('keeps the old words of an amended line, struck, with who, when and why', () => {
    const rows = build('en-CA').log.rows;
    const amended = rows.find((row) => row.wordings.length === 2);
    expect(amended?.wordings.map((wording) => [wording.isStruck, wording.text])).toEqual([
      [true, 'Le service à la clientèle a reçu 41 appels'],
      [false, 'Le service à la clientèle a reçu 14 appels'],
    ]);
    expect(plain(amended?.wordings[0]?.note ?? '')).toBe(
      'Replaced by Inès Caron-Whitfield, March 14, 2026, 1:39 p.m. (UTC−4)',
    );
    expect(amended?.wordings[0]?.reason).toBe('Chiffres inversés');
  });

  it('shows void, erased and clock-ahead entries and says so', () => {
    const { rows } = build('en-CA').log;
    expect(rows).toHaveLength(sampleFacts().timeline.length);
    expect(rows.filter((row) => row.voidReason !== null).map((row) => row.marks)).toEqual([
      ['Void: it changes nothing'],
      ['Void: it comes from a newer version of Vigie'],
    ]);
    const erased = rows.find((row) => row.kind === 'logLine' && row.isErased);
    expect(erased?.wordings[0]).toMatchObject({ text: null, erasedNote: expect.stringContaining('erased') });
    expect(rows.filter((row) => row.isClockAhead)[0]?.marks[0]).toContain('Clock ahead');
    expect(rows.find((row) => row.person === 'name erased')).toBeDefined();
  });

  it('says when a line was written down later than the event', () => {
    const late = build('fr-CA').log.rows.filter((row) => row.recordedNote !== null);
    expect(late.map((row) => plain(row.recordedNote ?? ''))).toEqual([
      'Consigné à 13 h 52 (UTC−4), 15 min plus tard',
    ]);
  });

  it('keeps evidence that was taken off in its place, and names it in the log', () => {
    const document = build('en-CA');
    expect(document.evidence.items.map((item) => [item.number, item.isUnpinned, item.isErased])).toEqual([
      [1, false, false],
      [2, true, false],
      [3, false, false],
      [4, false, true],
    ]);
    expect(document.evidence.items[1]?.unpinned?.reason).toBe('Another maker’s bottle');
    expect(document.log.rows.find((row) => row.act === 'evidence.unpinned')?.label).toBe(
      'Evidence no. 2 taken off',
    );
  });

  it('never alters what people typed, in any spacing rule', () => {
    const said = 'Non ! « dit-elle » : 50 % ; vraiment ?';
    const facts = sampleFacts();
    const timeline = facts.timeline.map((item) =>
      item.type === 'act' && item.kind === 'incident.closed' ? { ...item, reason: said } : item,
    );
    const document = build('fr-FR', { timeline, incident: { ...facts.incident, title: said } });
    expect(document.title).toBe(said);
    expect(document.log.rows.find((row) => row.act === 'incident.closed')?.wordings[0]?.text).toBe(said);
  });

  it('says "not measured" where nothing was stored, never zero', () => {
    const document = build('en-CA', {
      mentions: {
        total: 0,
        oldestPostedAt: null,
        newestPostedAt: null,
        lastReceivedAt: null,
        networks: [],
        languages: [],
      },
      volume: null,
      chain: null,
      imports: [],
    });
    for (const key of ['mentions', 'windowMentions', 'posted', 'lastReceivedAt', 'networks', 'languages']) {
      expect(factOf(document, key)).toMatchObject({ value: 'not measured', raw: null });
    }
    expect(document.volume).toMatchObject({ isMeasured: false, total: null, buckets: [] });
    expect(document.chain).toMatchObject({ isVerified: false, isIntact: null });
  });

  it('fills the volume up, finds its peak and marks the acts that fall inside', () => {
    const { volume } = build('en-CA');
    expect(volume.buckets).toHaveLength(38);
    expect(volume.total).toBe(volume.buckets.reduce((sum, bucket) => sum + bucket.count, 0));
    expect(volume.peak?.count).toBe(52);
    expect(volume.marks.map((mark) => mark.number)).toEqual([1, 2, 3]);
    expect(volume.note).toContain('outside the period');
    expect(volume.ticks.every((tick) => new Date(tick.at).getUTCMinutes() % 30 === 0)).toBe(true);
  });

  it('puts the days of a very long volume together', () => {
    const from = Date.UTC(2020, 0, 1);
    const day = 86_400_000;
    const buckets = Array.from({ length: 1_000 }, (_, index) => ({ at: from + index * day, count: 1 }));
    const { volume } = build('en-CA', { volume: { from, to: from + 1_000 * day, bucketMs: day, buckets } });
    expect(volume.buckets.length).toBeLessThanOrEqual(72);
    expect(volume.total).toBe(1_000);
    expect(volume.buckets.reduce((sum, bucket) => sum + bucket.count, 0)).toBe(1_000);
  });

  it('says plainly when the journal does not hold', () => {
    const chain = sampleFacts().chain;
    if (chain === null) throw new Error('The sample has no chain.');
    const broken = { ...chain, isIntact: false, firstBad: { entryId: 'x', problem: 'signatureWrong' } };
    const document = build('en-CA', { chain: broken });
    expect(document.chain.verdict).toContain('does not hold');
    expect(document.chain.sentences[0]).toBe('The first entry that fails: its signature does not match.');
  });

  it('carries the realm on its face unless it is the real thing', () => {
    expect(build('fr-CA', { realm: 'demo' }).banner?.word).toBe('DÉMO');
    expect(build('en-CA', { realm: 'exercise' }).banner?.word).toBe('EXERCISE');
    expect(build('en-CA', { realm: 'real' }).banner).toBeNull();
  });
});

describe('the window of the volume chart', () => {
  const facts = sampleFacts();
  const mentions = (oldest: number, newest: number): ReportFacts['mentions'] => ({
    ...facts.mentions,
    oldestPostedAt: oldest,
    newestPostedAt: newest,
  });

  it('follows the incident, with a lead before it', () => {
    const window = chooseVolumeWindow({
      ...facts,
      mentions: mentions(START - 5 * 86_400_000, START + 999 * MINUTE),
    });
    expect(window).not.toBeNull();
    if (window === null) return;
    expect(window.from).toBeLessThanOrEqual(START - 60 * MINUTE);
    expect(window.to).toBeGreaterThanOrEqual(START + 150 * MINUTE);
    expect((window.to - window.from) / window.bucketMs).toBeLessThanOrEqual(72);
    expect(window.from % window.bucketMs).toBe(0);
  });

  it('follows the posts when the incident is studied years later', () => {
    const years = 12 * 365 * 86_400_000;
    const evidence = facts.evidence.map((item) =>
      item.mention === null
        ? item
        : { ...item, mention: { ...item.mention, copy: { ...item.mention.copy, postedAt: START - years } } },
    );
    const oldest = START - years - 20 * MINUTE;
    const newest = START - years + 300 * MINUTE;
    const window = chooseVolumeWindow({ ...facts, evidence, mentions: mentions(oldest, newest) });
    expect(window).toMatchObject({ from: expect.any(Number) });
    expect(window?.from).toBeLessThanOrEqual(oldest);
    expect(window?.to).toBeGreaterThan(newest);
    expect((window?.to ?? 0) - newest).toBeLessThan(86_400_000);
  });

  it('shows what there is when posts and incident do not meet', () => {
    const window = chooseVolumeWindow({ ...facts, evidence: [], mentions: mentions(1_000_000, 9_000_000) });
    expect(window?.from).toBeLessThanOrEqual(1_000_000);
    expect(window?.to).toBeGreaterThan(9_000_000);
  });

  it('asks for no more than a query may count', () => {
    const window = chooseVolumeWindow({ ...facts, evidence: [], mentions: mentions(0, 32_000_000_000_000) });
    if (window === null) throw new Error('A window was expected.');
    expect((window.to - window.from) / window.bucketMs).toBeLessThanOrEqual(5_000);
  });

  it('is none when nothing is stored', () => {
    expect(
      chooseVolumeWindow({
        ...facts,
        mentions: { ...facts.mentions, total: 0, oldestPostedAt: null, newestPostedAt: null },
      }),
    ).toBeNull();
  });
});
