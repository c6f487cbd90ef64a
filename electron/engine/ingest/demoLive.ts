/*
 * What goes on while people watch: the rest of the scenario at its own rhythm, and once it is over, again from the
 * moment at which it was opened, so that the feed never dies. Whoever calls does so once.
 */
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { DemoPlay } from './demo.ts';
import { ask, type DemoFace } from './demoFace.ts';
import { type DemoCall, type DemoPost, demoCallsOf, demoPostsOf, toDemoMention } from './demoPosts.ts';

/** A round that says nothing must not turn without end. */
const SHORTEST_ROUND_MS = 10;

type Coming =
  | { readonly at: number; readonly post: DemoPost }
  | { readonly at: number; readonly call: DemoCall };

export type DemoLiveOptions = {
  /** Epoch ms UTC. */
  readonly clock: () => number;
  readonly onTrouble: (reason: string) => void;
};

/** Lets what is still to come arrive, over and over; answers how to stop it. */
export function startDemoLive(
  face: Pick<DemoFace, 'call' | 'intake'>,
  play: DemoPlay,
  { clock, onTrouble }: DemoLiveOptions,
): () => void {
  const { nowAt } = play.team;
  const calls = callsOf(play);
  const coming: readonly Coming[] = [
    ...demoPostsOf(play.scenario).map((post) => ({ at: post.at, post })),
    ...calls.map((call) => ({ at: call.at, call })),
  ]
    .filter(({ at }) => at > nowAt)
    .toSorted((a, b) => a.at - b.at);
  // Each start and each round has identifiers of its own, or a second showing would be nothing but duplicates.
  const start = clock().toString(36);
  let round = 1;
  let next = 0;
  let passed = nowAt;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isStopped = false;

  const come = async (one: Coming): Promise<void> => {
    if ('call' in one) return round === 1 ? tellCall(face, play, one.call, clock()) : undefined;
    const mention = toDemoMention(one.post, `demo-${start}-${round}-${one.post.name}`, clock());
    const stored = await face.intake(mention === null ? [] : [mention]);
    if (!stored.ok) onTrouble(stored.error.code);
  };
  // From one to the next rather than by the hour: a laptop that slept is not flooded with what it missed.
  const plan = (): void => {
    if (isStopped || coming.length === 0) return;
    const one = coming[next];
    const until = one?.at ?? Math.max(passed, play.scenario.durationSeconds);
    const waitMs = (until - passed) * 1_000;
    timer = setTimeout(
      () => {
        passed = one === undefined ? nowAt : until;
        next = one === undefined ? 0 : next + 1;
        if (one === undefined) {
          round += 1;
          return plan();
        }
        come(one)
          .catch((error: unknown) => onTrouble(String(error)))
          .finally(plan);
      },
      one === undefined ? Math.max(SHORTEST_ROUND_MS, waitMs) : waitMs,
    );
  };
  plan();
  return () => {
    isStopped = true;
    if (timer !== null) clearTimeout(timer);
  };
}

/** The incident whose log holds what this story told; null in a file that holds another one. */
export async function findOwnIncident(
  face: Pick<DemoFace, 'call'>,
  play: DemoPlay,
): Promise<{ readonly incident: Incident; readonly said: ReadonlySet<string> } | null> {
  const past = callsOf(play).filter(({ at }) => at <= play.team.nowAt);
  for (const incident of await ask<readonly Incident[]>(face, 'incident.list', {}, null)) {
    const { items } = await ask<{ readonly items: readonly TimelineItem[] }>(
      face,
      'incident.timeline',
      { incidentId: incident.id, limit: 5_000 },
      null,
    );
    const said = new Set(
      items.flatMap((item) =>
        item.type === 'logLine' ? item.line.versions.flatMap(({ text }) => text ?? []) : [],
      ),
    );
    if (past.some(({ text }) => said.has(text))) return { incident, said };
  }
  return null;
}

/** Whoever calls now is written down by the scribe, unless that stands there already or nobody keeps the log any more. */
async function tellCall(
  face: Pick<DemoFace, 'call'>,
  play: DemoPlay,
  { text, kind }: DemoCall,
  occurredAt: number,
): Promise<void> {
  const own = await findOwnIncident(face, play);
  if (own === null || own.incident.status !== 'open' || own.said.has(text)) return;
  const { people, incident } = play.team;
  const name = people.find(({ key }) => key === incident.scribe)?.name;
  const here = await ask<readonly Person[]>(face, 'person.list', {}, null);
  const scribe = here.find((person) => person.name === name);
  if (scribe === undefined) return;
  const incidentId = own.incident.id;
  await ask(face, 'logLine.record', { incidentId, text, kind, occurredAt }, scribe.id);
}

function callsOf({ team, scenario }: DemoPlay): readonly DemoCall[] {
  const scribe = team.people.find(({ key }) => key === team.incident.scribe);
  return demoCallsOf(scenario, scribe?.language ?? 'fr');
}
