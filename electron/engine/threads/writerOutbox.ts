/*
 * The queue of what is sent from here, in the writer: each step is one transaction, on disk before the network is asked.
 */
import type { AccountFace } from '../../../shared/domain/account.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import type { ErrorCode } from '../../../shared/lib/errorCode.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import {
  type Begun,
  beginning,
  cancelling,
  type Ended,
  ending,
  type QueueWish,
  queueing,
  stillGoes,
} from '../commands/statementSending.ts';
import { prepareOutbox } from '../db/repositories/outboxRepository.ts';
import { prepareStates } from '../db/repositories/stateRepository.ts';
import type { RanCommand } from '../runCommand.ts';
import type { OpenedWriter } from './writerMethods.ts';

/** What waits, with the account that it goes out on. */
export type Waiting = {
  readonly publicationId: string;
  readonly statementId: string;
  readonly accountId: string | null;
  readonly tries: number;
};

type ByPerson = { readonly person: string | null };

export function createWriterOutbox(need: () => OpenedWriter) {
  return {
    waitingToSend(_input: null): readonly Waiting[] {
      const { db } = need();
      const states = prepareStates(db);
      return prepareOutbox(db)
        .all()
        .map(({ publicationId, statementId, tries }) => {
          const known = states.statement.get(statementId)?.publications ?? [];
          const accountId = known.find(({ id }) => id === publicationId)?.accountId ?? null;
          return { publicationId, statementId, accountId, tries };
        });
    },
    queuePublication({
      person,
      isSimulated,
      ...wish
    }: QueueWish & ByPerson & { readonly isSimulated: boolean }): RanCommand<Statement> {
      const { db, local, run } = need();
      return run(person, (context) => {
        // A demonstration speaks to nobody outside of the room, and an exercise only pretends to.
        if ((local.get('realm') ?? 'real') !== (isSimulated ? 'exercise' : 'real'))
          throw new Refusal('publication.notReal', 'Nothing is sent from an exercise or a demonstration.');
        return queueing(context, prepareOutbox(db), wish);
      });
    },
    cancelPublication({
      person,
      ...wish
    }: Parameters<typeof cancelling>[2] & ByPerson): RanCommand<Statement> {
      const { db, run } = need();
      return run(person, (context) => cancelling(context, prepareOutbox(db), wish));
    },
    beginSending(input: {
      readonly publicationId: string;
      readonly secretOf: AccountFace | null;
    }): RanCommand<Begun> {
      const { db, local, run } = need();
      const outbox = prepareOutbox(db);
      const row = outbox.get(input.publicationId);
      if (row === null) return { result: { ok: true, value: { kind: 'gone' } }, changes: [] };
      const device = local.get('device') ?? '';
      return run(queuedBy(need(), row), (context) =>
        beginning(context, outbox, { row, device, secretOf: input.secretOf }),
      );
    },
    stillGoes(input: {
      readonly publicationId: string;
      readonly statementId: string;
    }): RanCommand<ErrorCode | null> {
      return need().run(queuedBy(need(), input), (context) => stillGoes(context, input));
    },
    endSending(input: Ended): RanCommand<null> {
      const { db, run } = need();
      return run(queuedBy(need(), input), (context) => ending(context, prepareOutbox(db), input));
    },
  };
}

/** Whoever put it into the queue: what the laptop does with it is done in their name. */
function queuedBy(
  { db }: OpenedWriter,
  { publicationId, statementId }: { readonly publicationId: string; readonly statementId: string },
): string {
  const known = prepareStates(db).statement.get(statementId)?.publications ?? [];
  return known.find(({ id }) => id === publicationId)?.by ?? 'nobody';
}
