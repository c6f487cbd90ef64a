/*
 * Keeps account of what the engine has promised: every reply "ok" names things that must be on
 * the disk from then on, whatever happens to the process or the power.
 */

import type { Reply, Request } from './engineProcess.ts';
import type { Promised } from './inspectFile.ts';

export type Promises = {
  /** Notes the reply to a request; a refusal promises nothing. */
  readonly note: (request: Request, reply: Reply) => void;
  readonly promised: Promised;
  /** How many requests were answered "ok". */
  readonly count: () => number;
};

type Answer = { readonly id?: string; readonly importId?: string; readonly stored?: number };

const NOUN_BY_CALL: Readonly<Record<string, string>> = {
  'person.create': 'person',
  'incident.declare': 'incident',
  'logLine.record': 'logLine',
  'evidence.pin': 'evidence',
};

const KIND_BY_CALL: Readonly<Record<string, string>> = {
  'person.create': 'person.created',
  'incident.declare': 'incident.declared',
  'incident.retitle': 'incident.retitled',
  'incident.changeLevel': 'incident.levelChanged',
  'incident.close': 'incident.closed',
  'incident.reopen': 'incident.reopened',
  'logLine.record': 'logLine.recorded',
  'logLine.amend': 'logLine.amended',
  'evidence.pin': 'evidence.pinned',
  'mention.import': 'import.completed',
};

/** Starts with nothing promised. */
export function createPromises(): Promises {
  const entities = new Map<string, Set<string>>();
  const texts = new Map<string, string[]>();
  const kinds = new Map<string, number>();
  let mentions = 0;
  let noted = 0;
  const add = (noun: string, id: string): void => {
    const ids = entities.get(noun) ?? new Set();
    entities.set(noun, ids.add(id));
  };
  const addKind = (kind: string, count: number): void => void kinds.set(kind, (kinds.get(kind) ?? 0) + count);

  const note = (request: Request, reply: Reply): void => {
    if (!reply.ok) return;
    noted += 1;
    const input = request.input as { readonly text?: string; readonly mentionIds?: readonly number[] };
    const answer = reply.value as Answer | null;
    const kind = KIND_BY_CALL[request.name];
    if (kind !== undefined) addKind(kind, 1);
    const noun = NOUN_BY_CALL[request.name];
    if (noun !== undefined && typeof answer?.id === 'string') add(noun, answer.id);
    if (request.name === 'incident.declare') addKind('evidence.pinned', new Set(input.mentionIds ?? []).size);
    if (request.name === 'logLine.record' || request.name === 'logLine.amend') {
      const id = answer?.id ?? '';
      texts.set(id, [...(texts.get(id) ?? []), input.text ?? '']);
    }
    if (request.name === 'mention.import') {
      add('import', answer?.importId ?? '');
      mentions += answer?.stored ?? 0;
    }
  };

  return {
    note,
    promised: {
      entities,
      texts,
      kinds,
      get mentions() {
        return mentions;
      },
    },
    count: () => noted,
  };
}
