/*
 * What is typed into a draft: kept as it is typed, recorded when one pauses, leaves the text or saves. Nobody's typing is
 * replaced by what comes back; a save that fails keeps the words and says so.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallRawInput } from '../../../shared/contract/contract.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';

export type DraftPatch = Omit<CallRawInput<'statement.amend'>, 'statementId'>;

export type Draft = {
  readonly patch: DraftPatch;
  readonly failure: Failure | null;
  readonly isSaving: boolean;
  readonly change: (patch: DraftPatch) => void;
  /** Answers once what was typed is recorded; false where it was not. */
  readonly save: () => Promise<boolean>;
};

/** A pause in typing. */
const PAUSE_MS = 1_200;

/** Typed but not recorded, by statement: another place may be looked at meanwhile. */
const unsaved = new Map<string, DraftPatch>();
/** One after the other: a later save must not be overtaken by an earlier one. */
const sending = new Map<string, Promise<unknown>>();
type Saved = Statement | 'failed' | null;
type Listener = {
  readonly onSaving: (isSaving: boolean) => void;
  readonly onDone: (failure: Failure | null) => void;
};
const listeners = new Map<string, Listener>();

/** Records what was typed; answers with how it stands then, null where nothing was left to record. */
export function saveDraft(id: string): Promise<Saved> {
  const next = (sending.get(id) ?? Promise.resolve()).then(async (): Promise<Saved> => {
    const fields = unsaved.get(id);
    if (fields === undefined) return null;
    listeners.get(id)?.onSaving(true);
    const reply = await api.statement.amend({ statementId: id, ...fields });
    if (reply.ok) {
      // What was typed meanwhile stays.
      const left = withoutSame(unsaved.get(id) ?? {}, fields);
      if (Object.keys(left).length === 0) unsaved.delete(id);
      else unsaved.set(id, left);
    }
    listeners.get(id)?.onSaving(false);
    listeners.get(id)?.onDone(reply.ok ? null : reply.error);
    return reply.ok ? reply.value : 'failed';
  });
  sending.set(id, next);
  return next;
}

export function useDraft(statement: Statement): Draft {
  const { id } = statement;
  const [patch, setPatch] = useState<DraftPatch>(() => unsaved.get(id) ?? {});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const save = useCallback(async (): Promise<boolean> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    return (await saveDraft(id)) !== 'failed';
  }, [id]);

  useEffect(() => {
    setPatch(unsaved.get(id) ?? {});
    const listener: Listener = {
      onSaving: setSaving,
      onDone: (trouble) => {
        setFailure(trouble);
        setPatch(unsaved.get(id) ?? {});
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
      const next = { ...unsaved.get(id), ...fields };
      unsaved.set(id, next);
      setPatch(next);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE_MS);
    },
    [id, save],
  );
  return { patch, failure, isSaving, change, save };
}

function withoutSame(now: DraftPatch, sent: DraftPatch): DraftPatch {
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => sent[name as keyof DraftPatch] !== value),
  );
}
