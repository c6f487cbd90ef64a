/*
 * Triage on a real file: the queue by risk, claims, decisions, an observed post that comes back whatever tripped, what
 * became of it, a ranker that learns from it, and the same order on two machines.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observed, ObservedPost } from '../../../electron/engine/ingest/connectors/connector.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { plantedPost, plantObserved } from '../../support/plantObserved.ts';

const MINUTE_MS = 60_000;
/** The writer has the machine's own clock; what is asked of the queue may be asked as of later. */
const NOW = Date.now();
const RULES = [{ id: 'w', query: 'exemple', excludedAuthors: [], hiddenAuthors: [] }];

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let now = NOW;
const clock = () => now;

beforeEach(async () => {
  now = NOW;
  place = temporaryFolder();
  desk = await openDesk(place.folder, { clock });
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

const post = (number: number, text: string, more: Partial<ObservedPost> = {}): Observed =>
  plantedPost(number, {
    text: `[fictif] ${text}`,
    externalId: `${number}`,
    reach: 100,
    postedAt: NOW - (100 - number) * MINUTE_MS,
    ...more,
  });
const STORM = [
  post(1, 'Exemple, belle journée au marché, merci à toute l’équipe'),
  post(2, 'Exemple : mon colis est perdu, service client lamentable, remboursez-moi'),
  post(3, 'Deux blessés chez Exemple ce matin, des ambulances sur place'),
  post(4, 'Mon avocat enverra une mise en demeure à Exemple demain'),
  post(5, 'Exemple c’est nul, n’importe quoi, quelle honte !!!'),
];

async function plant(posts: readonly Observed[]): Promise<void> {
  const { file } = desk;
  await desk.stop();
  plantObserved(file, { s: posts }, RULES, NOW);
  desk = await openDesk(place.folder, { clock });
}
const queue = () => desk.ask('triage.queue', {});
const itemOf = async (text: string) => {
  const found = (await queue()).items.find((item) => item.text.includes(text));
  if (found === undefined) throw new Error(`not in the queue: ${text}`);
  return found;
};
const idOf = async (text: string): Promise<number> => (await itemOf(text)).mentionId ?? 0;
const decided = { class: 'rager', level: 1, reason: 'râle, sans fait' } as const;
const observe = async (text: string, more: object = {}) =>
  desk.ask('verdict.observe', {
    mentionId: await idOf(text),
    ...decided,
    recheckAt: now + 60 * MINUTE_MS,
    tripwires: [],
    ...more,
  });

describe('the queue', () => {
  it('puts what is gravest first, says what it seems to be and why', async () => {
    await plant(STORM);
    const { items, looked } = await queue();
    expect(looked).toBe(5);
    expect(items.map(({ suggested }) => suggested.class)).toEqual([
      ...['legal', 'accusation'].sort((a, b) =>
        items[0]?.suggested.class === a ? -1 : items[0]?.suggested.class === b ? 1 : 0,
      ),
      'unhappy',
      'rager',
      'positive',
    ]);
    const hurt = await itemOf('blessés');
    expect(hurt.reasons).toEqual(expect.arrayContaining([{ kind: 'harm', tier: 3 }]));
    expect(hurt.defaultAct).toBe('intervene');
    expect((await itemOf('mise en demeure')).suggested.words).toContain('mise en demeure');
    // Asked again it says the same.
    expect((await queue()).items).toEqual(items);
  });

  it('is empty where nothing was heard, and leaves out what is decided', async () => {
    expect(await queue()).toMatchObject({ items: [], looked: 0 });
    await plant(STORM);
    await desk.ask('verdict.dismiss', { mentionId: await idOf('marché') });
    await desk.ask('verdict.intervene', { mentionId: await idOf('colis'), class: 'unhappy', level: 1 });
    expect((await queue()).items).toHaveLength(3);
  });
});

describe('a claim', () => {
  it('holds a post for one person until it expires or is let go', async () => {
    await plant(STORM);
    const other = (await desk.ask('person.create', { name: 'Autre, fictive', language: 'fr' })) as {
      id: string;
    };
    const mentionId = await idOf('colis');
    const claimed = await desk.ask('verdict.claim', { mentionId });
    expect((await itemOf('colis')).claim).toMatchObject({ by: desk.person });
    const asOther = { person: other.id, grade: 'console' as const };
    const refused = await desk.engine.call('verdict.claim', { mentionId }, { ...asOther } as never);
    expect(refused).toMatchObject({ ok: false, error: { code: 'verdict.claimed' } });
    now += 11 * MINUTE_MS;
    expect((await itemOf('colis')).claim).toBeNull();
    now = NOW;
    await desk.ask('verdict.release', { verdictId: claimed.id });
    expect((await itemOf('colis')).claim).toBeNull();
    expect((await desk.refused('verdict.release', { verdictId: claimed.id })).code).toBe(
      'verdict.notClaimed',
    );
  });
});

describe('an observed post', () => {
  it('comes back when its re-check passes, with the reason it was observed for', async () => {
    await plant(STORM);
    await observe('nul');
    expect((await queue()).items.some(({ text }) => text.includes('nul'))).toBe(false);
    now += 61 * MINUTE_MS;
    const [first] = (await queue()).items;
    expect(first?.text).toContain('nul');
    expect(first?.back).toMatchObject({
      decision: { reason: 'râle, sans fait' },
      trip: { cause: 'recheck' },
    });
    expect((await desk.ask('triage.outcomes', {})).diedAlone).toBe(1);
  });

  it('comes back when somebody with an audience takes it up, and on another network, and with a new word', async () => {
    await plant(STORM);
    const wires = [
      { kind: 'audience', atLeast: 10_000 },
      { kind: 'newNetwork', known: ['bluesky'] },
      { kind: 'lexicon', known: ['honte'] },
    ] as const;
    await observe('nul', { tripwires: [wires[0]] });
    await observe('marché', { tripwires: [wires[1]] });
    await observe('colis', { tripwires: [wires[2]] });
    expect((await queue()).items).toHaveLength(2);
    now += 20 * MINUTE_MS;
    const at = { postedAt: now - MINUTE_MS };
    await plant([
      ...STORM,
      post(11, 'Regardez comment ils traitent les gens', { ...at, replyTo: '5', reach: 50_000 }),
      post(12, 'Exemple, belle journée au marché, merci à toute l’équipe', {
        ...at,
        network: 'mastodon',
        externalId: 'm12',
      }),
      post(13, 'Il paraît qu’il y a des blessés', { ...at, replyTo: '2' }),
    ]);
    const back = (await queue()).items.filter((item) => item.back !== null);
    expect(new Set(back.map((item) => item.back?.trip.cause))).toEqual(
      new Set(['audience', 'newNetwork', 'lexicon']),
    );
    const loud = back.find((item) => item.text.includes('nul'));
    const taken = await desk.ask('verdict.intervene', { mentionId: loud?.mentionId ?? 0, ...decided });
    expect(taken.decisions.at(-1)).toMatchObject({ kind: 'intervened', cause: 'audience' });
    const outcomes = await desk.ask('triage.outcomes', {});
    expect(outcomes).toMatchObject({ observed: 3, escalated: 1, back: 2 });
    // Posted ahead of the machine's clock, so nobody was late.
    expect(outcomes.items.find((one) => one.outcome === 'escalated')?.minutesLate).toBe(0);
    await desk.ask('verdict.withdraw', { verdictId: taken.id });
    expect((await desk.refused('verdict.withdraw', { verdictId: taken.id })).code).toBe('verdict.notDecided');
  });

  it('is refused without a moment that is still to come, or of a post that is not there', async () => {
    await plant(STORM);
    const mentionId = await idOf('nul');
    const wish = { ...decided, tripwires: [] };
    expect((await desk.refused('verdict.observe', { mentionId, ...wish, recheckAt: NOW - 1 })).code).toBe(
      'verdict.recheckPassed',
    );
    expect(
      (await desk.refused('verdict.observe', { mentionId: 7, ...wish, recheckAt: NOW + 3_600_000 })).code,
    ).toBe('mention.unknown');
    expect((await desk.refused('verdict.observe', { ...wish, recheckAt: NOW + 3_600_000 })).code).toBe(
      'call.inputInvalid',
    );
  });
});

describe('the ranker', () => {
  it('learns from decisions, freezes, begins anew, and ranks alike on two machines', async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      post(
        at + 20,
        at % 2 === 0 ? `Exemple parle de vélos, sujet ${at}` : `Exemple parle de trains, sujet ${at}`,
      ),
    );
    await plant(many);
    const scoreOf = async (word: string) =>
      (await queue()).items.filter(({ text }) => text.includes(word)).map(({ score }) => score)[0] ?? 0;
    for (let round = 0; round < 20; round += 1) {
      await desk.ask('verdict.dismiss', { mentionId: await idOf('vélos') });
      await desk.ask('verdict.intervene', { mentionId: await idOf('trains'), ...decided });
    }
    expect(await scoreOf('trains')).toBeGreaterThan(await scoreOf('vélos'));
    expect(await desk.ask('triage.ranker', {})).toMatchObject({ decisions: 40, frozenSince: null });
    const order = (await queue()).items.map(({ text, score }) => [text, score]);
    // Another machine with the same entries and the same mentions: the file, opened anew.
    await desk.stop();
    desk = await openDesk(place.folder, { clock });
    expect((await queue()).items.map(({ text, score }) => [text, score])).toEqual(order);

    await desk.ask('ranker.freeze', {});
    const frozen = await scoreOf('vélos');
    await desk.ask('verdict.intervene', { mentionId: await idOf('vélos'), ...decided });
    expect(await scoreOf('vélos')).toBe(frozen);
    await desk.ask('ranker.resume', {});
    await desk.ask('ranker.begin', {});
    expect(await desk.ask('triage.ranker', {})).toMatchObject({ decisions: 0, frozenSince: null });
  });
});
