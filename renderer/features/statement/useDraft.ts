/*
 * What is typed into a draft: kept as it is typed, recorded when one pauses, leaves the text or saves. Nobody's typing is
 * replaced by what comes back; a save that fails keeps the words and says so.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallRawInput } from '../../../shared/contract/contract.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useSession } from '../../store/session.ts';

export type DraftPatch = Omit<CallRawInput<'statement.amend'>, 'statementId'>;

export type Draft = {
  /** The text as it was recorded last. */
  readonly base: Statement;
  readonly patch: DraftPatch;
  readonly failure: Failure | null;
  readonly isSaving: boolean;
  readonly change: (patch: DraftPatch) => void;
  /** Answers once what was typed is recorded; false where it was not. */
  readonly save: () => Promise<boolean>;
};

/** A pause in typing. */
const PAUSE_MS = 1_200;

/** Typed but not recorded, by who typed it and the statement: another place may be looked at, another may sit down. */
const unsaved = new Map<string, DraftPatch>();
const keyOf = (id: string): string => `${useSession.getState().desk?.personId ?? ''} ${id}`;
/** One after the other: a later save must not be overtaken by an earlier one. */
const sending = new Map<string, Promise<unknown>>();
/** Each text as this window recorded it last. */
const recorded = new Map<string, Statement>();
type Saved = Statement | 'failed' | null;
type Listener = {
  readonly onSaving: (isSaving: boolean) => void;
  readonly onDone: (done: Statement | Failure) => void;
};
const listeners = new Map<string, Listener>();

/** Records what was typed; answers with how it stood when this window recorded it last, null where it never did. */
export function saveDraft(id: string): Promise<Saved> {
  const next = (sending.get(id) ?? Promise.resolve()).then(async (): Promise<Saved> => {
    // What somebody else typed waits for them: it must not be recorded in another name.
    const key = keyOf(id);
    const fields = unsaved.get(key);
    // Recorded a moment ago, and the desk may not show it yet.
    if (fields === undefined) return recorded.get(id) ?? null;
    listeners.get(id)?.onSaving(true);
    const reply = await api.statement.amend({ statementId: id, ...fields });
    if (reply.ok) {
      recorded.set(id, reply.value);
      // What was typed meanwhile stays.
      const left = withoutSame(unsaved.get(key) ?? {}, fields);
      if (Object.keys(left).length === 0) unsaved.delete(key);
      else unsaved.set(key, left);
    }
    listeners.get(id)?.onSaving(false);
    listeners.get(id)?.onDone(reply.ok ? reply.value : reply.error);
    return reply.ok ? reply.value : 'failed';
  });
  sending.set(id, next);
  return next;
}

export function useDraft(statement: Statement): Draft {
  const { id } = statement;
  const [patch, setPatch] = useState<DraftPatch>(() => unsaved.get(keyOf(id)) ?? {});
  const [reply, setReply] = useState<Statement | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const save = useCallback(async (): Promise<boolean> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    return (await saveDraft(id)) !== 'failed';
  }, [id]);

  useEffect(() => {
    setPatch(unsaved.get(keyOf(id)) ?? {});
    const listener: Listener = {
      onSaving: setSaving,
      onDone: (done) => {
        if ('code' in done) setFailure(done);
        else {
          setFailure(null);
          setReply(done);
        }
        setPatch(unsaved.get(keyOf(id)) ?? {});
      },
    };
    listeners.set(id, listener);
    const flush = (): void => void saveDraft(id);
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('blur', flush);
      if (listeners.get(id) === listener) listeners.delete(id);
      flush();
    };
  }, [id]);

  const change = useCallback(
    (fields: DraftPatch) => {
      const next = { ...unsaved.get(keyOf(id)), ...fields };
      unsaved.set(keyOf(id), next);
      setPatch(next);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE_MS);
    },
    [id, save],
  );
  // What was recorded stands at once: the desk answers a moment later, and typing goes on from here.
  const base = reply !== null && reply.changedAt > statement.changedAt ? reply : statement;
  return { base, patch, failure, isSaving, change, save };
}

function withoutSame(now: DraftPatch, sent: DraftPatch): DraftPatch {
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => sent[name as keyof DraftPatch] !== value),
  );
}
