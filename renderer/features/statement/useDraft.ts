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

export function useDraft(statement: Statement): Draft {
  const { id } = statement;
  const [patch, setPatch] = useState<DraftPatch>(() => unsaved.get(id) ?? {});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const sending = useRef<Promise<boolean>>(Promise.resolve(true));

  const save = useCallback((): Promise<boolean> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    // One after the other: a later save must not be overtaken by an earlier one.
    sending.current = sending.current.then(async () => {
      const fields = unsaved.get(id);
      if (fields === undefined) return true;
      setSaving(true);
      const reply = await api.statement.amend({ statementId: id, ...fields });
      setSaving(false);
      setFailure(reply.ok ? null : reply.error);
      if (!reply.ok) return false;
      // What was typed meanwhile stays.
      const left = withoutSame(unsaved.get(id) ?? {}, fields);
      if (Object.keys(left).length === 0) unsaved.delete(id);
      else unsaved.set(id, left);
      setPatch(left);
      return true;
    });
    return sending.current;
  }, [id]);

  useEffect(() => {
    setPatch(unsaved.get(id) ?? {});
    const flush = (): void => void save();
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('blur', flush);
      flush();
    };
  }, [id, save]);

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
