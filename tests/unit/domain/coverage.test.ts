import { describe, expect, it } from 'vitest';
import {
  blindNetworks,
  buildCoverage,
  type CoverageFacts,
  measuredShare,
  networkOfSource,
} from '../../../shared/domain/coverage.ts';
import { type Source, sourceNoun } from '../../../shared/domain/source.ts';
import type { SourceState } from '../../../shared/domain/sourceHealth.ts';

const NOW = Date.UTC(2026, 5, 1);
const LIVE: SourceState = { kind: 'live', isCatchingUp: false };
const FAILING: SourceState = {
  kind: 'failing',
  trouble: 'timeout',
  detail: '',
  nextAttemptAt: null,
  since: NOW,
};

const source = (id: string, fields: Partial<Source>, state: SourceState = LIVE) => ({
  id,
  fields: { ...sourceNoun.blank, ...fields },
  state,
});
const cellOf = (facts: Partial<CoverageFacts>, category: string, network: string) => {
  const grid = buildCoverage({ sources: [], watched: [], lastItems: [], byHand: [], ...facts }, NOW);
  const found = grid.cells.find((cell) => cell.category === category && cell.network === network);
  if (found === undefined) throw new Error('no such cell');
  return found;
};

describe('coverage', () => {
  it('is blind everywhere while nobody listens, and names the networks that matter', () => {
    const grid = buildCoverage({ sources: [], watched: ['complaints'], lastItems: [], byHand: [] }, NOW);
    expect(grid.cells.every(({ kind }) => kind === 'blind')).toBe(true);
    expect(blindNetworks(grid)).toEqual(grid.networks);
    expect(grid.networks).toContain('instagram');
    expect(measuredShare(grid)).toBe(0);
  });

  it('is measured where a live source of the network is asked of a category with a watch', () => {
    const sources = [source('a', { kind: 'jetstream', keeps: 'matching' })];
    expect(cellOf({ sources, watched: ['complaints'] }, 'complaints', 'bluesky')).toMatchObject({
      kind: 'measured',
      sourceIds: ['a'],
    });
    expect(cellOf({ sources, watched: ['complaints'] }, 'ceo', 'bluesky').kind).toBe('blind');
    expect(cellOf({ sources, watched: ['complaints'] }, 'complaints', 'x').kind).toBe('blind');
  });

  it('is lost, not measured, while its source fails, and says of silence that it is silence', () => {
    const failing = [source('a', { kind: 'jetstream' }, FAILING)];
    expect(cellOf({ sources: failing, watched: ['ceo'] }, 'ceo', 'bluesky')).toMatchObject({
      kind: 'blind',
      isLost: true,
    });
    const silent = [source('a', { kind: 'jetstream' }, { kind: 'silent', since: NOW })];
    expect(cellOf({ sources: silent, watched: ['ceo'] }, 'ceo', 'bluesky')).toMatchObject({
      kind: 'measured',
      isLost: false,
      isSilent: true,
    });
    const off = [source('a', { kind: 'jetstream', isOn: false }, { kind: 'off' })];
    expect(cellOf({ sources: off, watched: ['ceo'] }, 'ceo', 'bluesky')).toMatchObject({
      kind: 'blind',
      isLost: false,
    });
  });

  it('is a proxy where a feed tells of a network that is not its own, and never called measured', () => {
    const alerts = source('a', { address: 'https://alerts.example.org/feed', network: 'instagram' });
    expect(cellOf({ sources: [alerts], watched: ['ceo'] }, 'ceo', 'instagram').kind).toBe('proxy');
    const newspaper = source('b', { address: 'https://journal.example.org/rss', network: 'news' });
    expect(cellOf({ sources: [newspaper], watched: ['ceo'] }, 'ceo', 'news').kind).toBe('measured');
    const own = source('c', { kind: 'jetstream' });
    const other = source('d', { address: 'https://mirror.example.org/feed', network: 'bluesky' });
    expect(cellOf({ sources: [other, own], watched: ['ceo'] }, 'ceo', 'bluesky').kind).toBe('measured');
  });

  it('is manual for a day after somebody looked, with the age of what was seen', () => {
    const byHand = [{ category: 'ceo' as const, network: 'tiktok', at: NOW - 5_000 }];
    expect(cellOf({ byHand }, 'ceo', 'tiktok')).toMatchObject({ kind: 'manual', lastItemAt: NOW - 5_000 });
    expect(cellOf({ byHand }, 'complaints', 'tiktok').kind).toBe('blind');
    const file = [{ category: null, network: 'facebook', at: NOW - 9_000 }];
    expect(cellOf({ byHand: file, watched: ['complaints'] }, 'complaints', 'facebook').kind).toBe('manual');
    expect(cellOf({ byHand: file, watched: ['complaints'] }, 'ceo', 'facebook').kind).toBe('blind');
  });

  it('counts a source only in the categories it is meant for', () => {
    const sources = [source('a', { kind: 'gdelt', categories: ['industryKeywords'] })];
    expect(cellOf({ sources, watched: ['ceo'] }, 'ceo', 'news').kind).toBe('blind');
    expect(cellOf({ sources, watched: [] }, 'industryKeywords', 'news').kind).toBe('measured');
  });

  it('knows the network of a source by its kind or its address', () => {
    const of = (fields: Partial<Source>) => networkOfSource({ ...sourceNoun.blank, ...fields });
    expect(of({ address: 'https://www.youtube.com/feeds/videos.xml?channel_id=x' })).toBe('youtube');
    expect(of({ address: 'https://journal.example.org/rss' })).toBe('web');
    expect(of({ kind: 'webhook' })).toBeNull();
    expect(of({ kind: 'webhook', network: 'facebook' })).toBe('facebook');
  });
});
