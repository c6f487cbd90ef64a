/*
 * Posts of a scenario on their way into the feed, by the exercise's clock. A post's name is the same at every start, so
 * that whoever comes a second time is known.
 */
import type { Scenario } from '../../../shared/domain/scenario.ts';
import type { Observed } from '../ingest/connectors/connector.ts';

type PostsInject = Extract<Scenario['injects'][number], { kind: 'posts' }>;
type OnItsWay = { readonly atMs: number; readonly network: string; readonly observed: Observed };

/** `originAt`: where the exercise's clock began, epoch ms. */
export function createPostLine(originAt: number) {
  /** By when they come. */
  let line: OnItsWay[] = [];
  /** Names of posts that others may answer, with their network. */
  const named = new Map<string, { readonly network: string; readonly externalId: string }>();
  let came = 0;
  let isSorted = true;
  /** Sorted when it is looked at: whoever begins again adds hundreds of waves at once. */
  const sorted = (): OnItsWay[] => {
    if (!isSorted) line.sort((a, b) => a.atMs - b.atMs);
    isSorted = true;
    return line;
  };

  return {
    /** The posts of an inject that came at ms of the exercise's clock. */
    add(inject: PostsInject, cameAtMs: number): void {
      const added = inject.posts.map((post, index): OnItsWay => {
        const { network, author, handle, language, reach, text, key, answers } = post;
        const externalId = `exercise-${inject.id}-${index + 1}`;
        if (key !== undefined) named.set(key, { network, externalId });
        const asked = answers === undefined ? undefined : named.get(answers);
        const atMs = cameAtMs + post.after * 1_000;
        return {
          atMs,
          network,
          observed: {
            what: 'post',
            post: {
              ...{ network, externalId, author, handle, text, language, reach },
              title: null,
              url: null,
              postedAt: originAt + atMs,
              replyTo: asked?.network === network ? asked.externalId : null,
              quotes: null,
              media: [],
            },
          },
        };
      });
      line.push(...added);
      isSorted = false;
    },
    /** Gives what is due to its network. */
    release(nowMs: number, give: (network: string, observed: readonly Observed[]) => void): void {
      const all = sorted();
      const end = all.findIndex(({ atMs }) => atMs > nowMs);
      const due = end === -1 ? all : all.slice(0, end);
      if (due.length === 0) return;
      line = end === -1 ? [] : all.slice(end);
      came += due.length;
      for (const network of new Set(due.map((one) => one.network)))
        give(
          network,
          due.flatMap((one) => (one.network === network ? [one.observed] : [])),
        );
    },
    /** When the next one comes, ms of the exercise's clock; infinite where none does. */
    nextMs: (): number => sorted()[0]?.atMs ?? Number.POSITIVE_INFINITY,
    counts: () => ({ came, onTheirWay: line.length }),
  };
}
