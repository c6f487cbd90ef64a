/*
 * The duties of the RACI matrix as they are being set: a letter stands in its cell at once, acts go out one after
 * the other, each on the newest record, so that fast fingers never meet "changed meanwhile" by their own hand.
 */
import { useRef, useState } from 'react';
import type { AnyPlanRecord } from '../../../shared/domain/planHistory.ts';
import type { Duty } from '../../../shared/domain/planLimits.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { say } from '../../store/notices.ts';
import { setDuty } from './planActs.ts';

export type Duties = {
  readonly of: (record: AnyPlanRecord, roleId: string) => Duty | null;
  readonly set: (record: AnyPlanRecord, roleId: string, duty: Duty | null) => void;
  readonly failure: Failure | null;
};

const recorded = (record: AnyPlanRecord, roleId: string): Duty | null =>
  (record.fields.duties as Readonly<Record<string, Duty>>)[roleId] ?? null;

export function useDuties(): Duties {
  /** Set and not yet on disk, by record and role. */
  const [typed, setTyped] = useState<ReadonlyMap<string, Duty | null>>(new Map());
  const [failure, setFailure] = useState<Failure | null>(null);
  /** What the engine answered last, which may be ahead of the list. */
  const answered = useRef(new Map<string, AnyPlanRecord>());
  const queue = useRef(Promise.resolve());

  const newest = (record: AnyPlanRecord): AnyPlanRecord => {
    const known = answered.current.get(record.id);
    return known !== undefined && known.revision > record.revision ? known : record;
  };
  const of: Duties['of'] = (record, roleId) => {
    const waiting = typed.get(`${record.id} ${roleId}`);
    return waiting === undefined ? recorded(newest(record), roleId) : waiting;
  };
  const record = async (wanted: AnyPlanRecord, roleId: string, duty: Duty | null): Promise<void> => {
    const activity = newest(wanted);
    const before = recorded(activity, roleId);
    if (before === duty) return;
    const reply = await setDuty(activity, roleId, duty);
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    answered.current.set(wanted.id, reply.value);
    const { revision } = reply.value;
    say((t) => t('plan.saved', { revision }), {
      actLabel: (t) => t('plan.undo'),
      onAct: () => set(wanted, roleId, before),
    });
  };
  const set: Duties['set'] = (wanted, roleId, duty) => {
    const key = `${wanted.id} ${roleId}`;
    setTyped((all) => new Map(all).set(key, duty));
    queue.current = queue.current
      .then(() => record(wanted, roleId, duty))
      .finally(() =>
        setTyped((all) => {
          // A letter that was typed meanwhile waits on.
          if (all.get(key) !== duty) return all;
          const others = new Map(all);
          others.delete(key);
          return others;
        }),
      );
  };
  return { of, set, failure };
}
