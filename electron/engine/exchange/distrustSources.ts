/*
 * Sources of a plan that comes from elsewhere: they come in turned off, and without the hosts of a local network that
 * somebody else allowed. Whoever takes a plan in has not said that this laptop should ask there. A source that stands
 * here in the same words is trusted as before.
 */
import type { PlanState } from '../../../shared/domain/planHistory.ts';
import type { PlanRecordOf } from '../../../shared/domain/planNouns.ts';

type SourceRecord = PlanRecordOf<'source'>;

/** The wished plan with its new and its changed sources turned off. */
export function distrustSources(wished: PlanState, present: PlanState): PlanState {
  const here = new Map((present.source ?? []).map((record) => [record.id, record as SourceRecord]));
  const source = (wished.source ?? []).map((record) => {
    const { id, fields } = record as SourceRecord;
    return isTrusted(here.get(id), fields)
      ? record
      : { ...record, fields: { ...fields, isOn: false, allowedHosts: [] } };
  });
  return { ...wished, source } as PlanState;
}

function isTrusted(known: SourceRecord | undefined, fields: SourceRecord['fields']): boolean {
  if (known === undefined || known.retiredAt !== null) return false;
  const asked = ({ kind, address, allowedHosts, isOn }: SourceRecord['fields']): string =>
    JSON.stringify([kind, address, allowedHosts, isOn]);
  return asked(known.fields) === asked(fields);
}
