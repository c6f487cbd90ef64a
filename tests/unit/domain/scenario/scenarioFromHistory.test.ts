/*
 * An exercise out of what happened: whoever is in it cannot be found again, and what was said when is still there.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PastPost, scenarioFromHistory } from '../../../../shared/domain/scenarioFromHistory.ts';
import { checkScenario } from '../../../../shared/domain/scenarioProblems.ts';

const FROM = Date.UTC(2026, 0, 14, 9, 0);
const wish = { title: { fr: 'Rejeu', en: 'Replay' }, timeZone: 'America/Montreal', names: ['Camille Roy'] };
const post = (minute: number, more: Partial<PastPost> = {}): PastPost => ({
  network: 'x',
  author: 'Jeanne Fictive',
  handle: '@jfictive',
  language: 'fr',
  reach: 12_345,
  text: 'Le lot 42 rend malade.',
  postedAt: FROM + minute * 60_000,
  ...more,
});
const made = (posts: readonly PastPost[]) => {
  const one = scenarioFromHistory(posts, wish);
  if (one === null) throw new Error('nothing was made');
  return one;
};
const posts = (of: ReturnType<typeof made>) =>
  of.scenario.injects.flatMap((inject) => (inject.kind === 'posts' ? inject.posts : []));

describe('a scenario from history', () => {
  it('is a scenario, in waves of five minutes by a clock that begins at zero', () => {
    const one = made([post(7), post(0), post(4), post(5)]);
    expect(checkScenario(one.scenario)).toMatchObject({ ok: true });
    expect(one.scenario.injects.map(({ at }) => at)).toEqual([0, 300]);
    expect(posts(one).map(({ after }) => after)).toEqual([0, 240, 0, 120]);
    expect(one).toMatchObject({ leftOut: 0, pressed: 1 });
  });

  it('names nobody: accounts by number, the same one wherever it speaks or is spoken of', () => {
    const [first, second, third] = posts(
      made([
        post(0),
        post(1, {
          author: 'Autre Personne',
          handle: '@autre',
          text: 'Comme dit @jfictive, Jeanne Fictive a raison.',
        }),
        post(2, {
          text: 'Écrivez à Camille Roy, camille@roy.example ou 514 555-0199, voir https://x.example/jfictive/1',
        }),
      ]),
    );
    expect(first).toMatchObject({ author: 'Compte 1', handle: '@compte1', reach: 12_000 });
    expect(second).toMatchObject({ author: 'Compte 2', text: 'Comme dit @compte1, [nom] a raison.' });
    expect(third?.text).toBe('Écrivez à [nom], […] ou [numéro], voir [lien]');
  });

  it('holds no markup, and keeps what was meant', () => {
    const [only] = posts(made([post(0, { text: '<b>Non</b> & merci &lt;3' })]));
    expect(only?.text).toBe('‹b›Non‹/b› & merci ＆lt;3');
  });

  it('presses a month into a day, and says so', () => {
    const month = made(Array.from({ length: 60 }, (_, at) => post(at * 720)));
    expect(month.pressed).toBeGreaterThan(29);
    expect(checkScenario(month.scenario)).toMatchObject({ ok: true });
    expect(month.scenario.durationSeconds).toBeLessThanOrEqual(86_400);
  });

  it('leaves out evenly what is too much', () => {
    const many = made(Array.from({ length: 45_000 }, (_, at) => post(at / 60, { text: `n° ${at}` })));
    expect(posts(many).length).toBeLessThanOrEqual(20_000);
    expect(posts(many).length + many.leftOut).toBe(45_000);
    const numbers = posts(many).map(({ text }) => Number(text.slice(3)));
    const gaps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(3);
    expect(checkScenario(many.scenario)).toMatchObject({ ok: true });
  });

  it('is nothing where nothing was said', () => {
    expect(scenarioFromHistory([], wish)).toBeNull();
    expect(scenarioFromHistory([post(0, { text: '  ' })], wish)).toBeNull();
  });

  it('makes a sound scenario of any posts, and none of their authors is in it', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{3,8} [A-Z][a-z]{3,8}$/);
    const any = fc.record({
      network: fc.constantFrom('x', 'facebook', 'news'),
      author: fc.option(name),
      handle: fc.option(fc.stringMatching(/^@[a-z]{4,12}$/)),
      language: fc.option(fc.constantFrom('fr', 'en', 'es')),
      reach: fc.option(fc.nat(2_000_000)),
      text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('&amp; <script>alert(1)</script>')),
      postedAt: fc.integer({ min: FROM, max: FROM + 40 * 86_400_000 }),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 40 }), (past) => {
        const spoken = past.map((one, at) => ({
          ...one,
          text: `${one.text} ${past[(at + 1) % past.length]?.author ?? ''} ${past[(at + 1) % past.length]?.handle ?? ''}`,
        }));
        const one = scenarioFromHistory(spoken, wish);
        if (one === null) return;
        expect(checkScenario(one.scenario)).toMatchObject({ ok: true });
        const said = JSON.stringify(one.scenario);
        for (const { author, handle } of past) {
          if (author !== null) expect(said).not.toContain(author);
          if (handle !== null) expect(said).not.toContain(`${handle} `);
        }
      }),
      { numRuns: 120, seed: 88 },
    );
  });
});
