import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ranker } from '../../../../shared/scoring/ranker/ranker.ts';
import { areaUnderCurve } from '../../../../shared/scoring/ranker/rankQuality.ts';

const TELLS = 'Le pont de la rue Exemple est fermé, 12 blessés selon les pompiers https://example.org/1';
const FEELS = 'Mes pensées à tous, tellement triste… courage !';

describe('the ranker', () => {
  it('puts what can be checked before what only feels, before any decision', () => {
    const ranker = new Ranker();
    expect(ranker.score(Ranker.read(TELLS))).toBeGreaterThan(ranker.score(Ranker.read(FEELS)));
    const english = [
      '3 people injured, the bridge is closed: http://example.org/a',
      'omg praying for everyone!',
    ];
    const [told = 0, felt = 0] = english.map((text) => ranker.score(Ranker.read(text)));
    expect(told).toBeGreaterThan(felt);
  });

  it('follows the team where it decides otherwise, and says why', () => {
    const ranker = new Ranker();
    for (let round = 0; round < 80; round += 1) {
      ranker.learn(Ranker.read(`Colis perdu numéro ${round}, je suis furieuse`), true);
      ranker.learn(Ranker.read(`Le conseil publie son rapport ${round} http://example.org/${round}`), false);
    }
    const [lost, report] = [
      'Encore un colis perdu !',
      'Le rapport du conseil, page 9 http://example.org/x',
    ].map((text) => Ranker.read(text));
    if (lost === undefined || report === undefined) throw new Error('not read');
    expect(ranker.score(lost)).toBeGreaterThan(ranker.score(report));
    const words = ranker.explain(lost, 20).filter(({ kind, weight }) => kind === 'word' && weight > 0);
    expect(words.map(({ name }) => name)).toContain('colis');
  });

  it('learns nothing while it is frozen, and goes on ranking', () => {
    const ranker = new Ranker();
    const post = Ranker.read(TELLS);
    const before = ranker.score(post);
    ranker.freeze(true);
    for (let round = 0; round < 50; round += 1) ranker.learn(post, false);
    expect(ranker.score(post)).toBe(before);
    expect(ranker.decisions).toBe(0);
    ranker.freeze(false);
    ranker.learn(post, false);
    expect(ranker.score(post)).toBeLessThan(before);
  });

  it('ranks alike on two machines that were fed the same decisions', () => {
    const decision = fc.record({
      text: fc.string({ unit: 'grapheme', maxLength: 80 }),
      isActedOn: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 60 }), fc.string({ maxLength: 60 }), (decisions, asked) => {
        const scores = [new Ranker(), new Ranker()].map((ranker) => {
          for (const { text, isActedOn } of decisions) ranker.learn(Ranker.read(text), isActedOn);
          return ranker.score(Ranker.read(asked));
        });
        expect(scores[0]).toBe(scores[1]);
        expect(Number.isFinite(scores[0])).toBe(true);
      }),
      { numRuns: 60, seed: 9 },
    );
  });

  it.each([
    ['one emoji', '🔥'],
    ['nothing', ''],
    ['a script without a word list', '火事です、橋が閉鎖'],
    ['a hundred thousand letters', 'fermé '.repeat(17_000)],
  ])('reads %s', (_name, text) => {
    const ranker = new Ranker();
    const post = Ranker.read(text);
    for (let round = 0; round < 30; round += 1) ranker.learn(post, round % 2 === 0);
    expect(Number.isFinite(ranker.score(post))).toBe(true);
  });
});

describe('the area under the curve', () => {
  const judged = (pairs: readonly (readonly [number, boolean])[]) =>
    areaUnderCurve(pairs.map(([score, isPositive]) => ({ score, isPositive })));

  it('is one where all to act on stand first, nothing where they stand last, half where all are equal', () => {
    expect(
      judged([
        [3, true],
        [2, true],
        [1, false],
      ]),
    ).toBe(1);
    expect(
      judged([
        [3, false],
        [2, true],
      ]),
    ).toBe(0);
    expect(
      judged([
        [1, false],
        [1, true],
        [1, true],
      ]),
    ).toBe(0.5);
    expect(
      judged([
        [4, true],
        [3, false],
        [2, true],
        [1, false],
      ]),
    ).toBe(0.75);
  });

  it('is unknown where all are of one kind', () => {
    expect(judged([[1, true]])).toBeNull();
    expect(judged([])).toBeNull();
  });
});
