/*
 * Publishing in an exercise: what was approved is taken as out, at an address that leads nowhere, and nothing leaves the
 * laptop. While everything is cut it waits, as it would.
 */
import type { AccountFace } from '../../../shared/domain/account.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import type { AccountSecrets } from '../accountSecrets.ts';
import type { Publishers } from '../publish/publishTypes.ts';

export type SimulatedPublishing = {
  readonly publishers: Publishers;
  readonly secrets: AccountSecrets;
};

export function simulatePublishing(deps: {
  readonly faceOf: (accountId: string) => Promise<AccountFace | null>;
  readonly isCut: () => boolean;
  /** Epoch ms of the exercise's clock. */
  readonly clock: () => number;
}): SimulatedPublishing {
  return {
    secrets: {
      // Every account can be spoken from, and no real secret is ever read.
      async get(accountId) {
        const face = await deps.faceOf(accountId);
        return face === null ? null : { ...face, secret: 'exercise' };
      },
      set: async () => undefined,
    },
    publishers: {
      check: async ({ handle }) => ok({ handle }),
      publish: async ({ network }, _secret, { id }) =>
        deps.isCut()
          ? fail('publish.unreachable', 'Everything is cut, in this exercise.', { isUnknown: false })
          : ok({
              address: `https://exercise.invalid/${network}/${id}`,
              remoteId: `exercise/${id}`,
              postedAt: deps.clock(),
            }),
    },
  };
}
