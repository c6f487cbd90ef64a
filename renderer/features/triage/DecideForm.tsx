/*
 * Observe or intervene, as a short form: what it is, why, and for observing what brings it back. Enter records.
 */
import { useState } from 'react';
import type { QueueItem, TriageQueue } from '../../../shared/contract/triage.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import {
  TRIPWIRE_KINDS,
  type Tripwire,
  type TripwireKind,
  VERDICT_CLASSES,
  VERDICT_REASON_LIMIT,
  type VerdictClass,
} from '../../../shared/domain/verdictKinds.ts';
import { api } from '../../bridge/bridge.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import style from './triage.module.css';
import { closeForm, decide, targetOf } from './triageActs.ts';

type Props = {
  readonly item: QueueItem;
  readonly queue: TriageQueue;
  readonly incident: Incident | null;
};

const MINUTE_MS = 60_000;
const RECHECK_MIN = 60;
const RATIO = 3;
const AUDIENCE = 10_000;
const SILENCE_MIN = 60;
const FACTS_COPIED = 3;

export function ObserveForm({ item, queue }: Omit<Props, 'incident'>) {
  const { t } = useWords();
  const formats = useFormats();
  const decided = useDecided(item, queue);
  const [minutes, setMinutes] = useState(RECHECK_MIN);
  const [armed, setArmed] = useState<ReadonlySet<TripwireKind>>(
    new Set(['volumeRatio', 'audience', 'newNetwork', 'lexicon']),
  );
  const [limits, setLimits] = useState({ volumeRatio: RATIO, audience: AUDIENCE, silence: SILENCE_MIN });
  const tripwires = (): Tripwire[] =>
    TRIPWIRE_KINDS.filter((kind) => armed.has(kind)).map((kind) => wireOf(kind, limits, item));
  const record = (): void => {
    const recheckAt = windowNow() + minutes * MINUTE_MS;
    void decide(
      api.verdict.observe({ ...targetOf(item), ...decided.input(), recheckAt, tripwires: tripwires() }),
      (words) => words('triage.observedDone', { time: formats.time(recheckAt) }),
    );
  };
  const toggle = (kind: TripwireKind, isOn: boolean): void =>
    setArmed((before) => new Set(isOn ? [...before, kind] : [...before].filter((one) => one !== kind)));
  return (
    <section className={style.form} aria-label={t('triage.observe')}>
      {decided.fields(record)}
      <NumberField
        label={t('triage.recheckMinutes')}
        help={t('triage.recheckHelp')}
        value={minutes}
        onChange={setMinutes}
        minValue={1}
        maxValue={10_080}
      />
      <fieldset className={style.wires}>
        <legend>{t('triage.tripwires')}</legend>
        {TRIPWIRE_KINDS.map((kind) => (
          <div key={kind} className={style.wire}>
            <Checkbox isSelected={armed.has(kind)} onChange={(isOn) => toggle(kind, isOn)}>
              {t(`triage.wire_${kind}`)}
            </Checkbox>
            {kind in limits && (
              <NumberField
                isLabelHidden
                label={t(`triage.wire_${kind}`)}
                value={limits[kind as keyof typeof limits]}
                onChange={(value) => setLimits({ ...limits, [kind]: value })}
                minValue={1}
                isDisabled={!armed.has(kind)}
              />
            )}
          </div>
        ))}
      </fieldset>
      <FormFoot label={t('triage.recordObserve')} onRecord={record} />
    </section>
  );
}

type Limits = { readonly volumeRatio: number; readonly audience: number; readonly silence: number };

function wireOf(kind: TripwireKind, limits: Limits, item: QueueItem): Tripwire {
  switch (kind) {
    case 'volumeRatio':
      return { kind, atLeast: limits.volumeRatio };
    case 'audience':
      return { kind, atLeast: limits.audience };
    case 'newNetwork':
      return { kind, known: [item.network] };
    case 'lexicon':
      return { kind, known: [...item.hits] };
    case 'silence':
      return { kind, minutes: limits.silence };
  }
}

export function InterveneForm({ item, queue, incident }: Props) {
  const { t } = useWords();
  const decided = useDecided(item, queue);
  const record = (): void => {
    const incidentId = incident === null ? {} : { incidentId: incident.id };
    void decide(api.verdict.intervene({ ...targetOf(item), ...decided.input(), ...incidentId }), (words) =>
      words(incident === null ? 'triage.intervenedDone' : 'triage.intervenedPinned'),
    );
  };
  return (
    <section className={style.form} aria-label={t('triage.intervene')}>
      {decided.fields(record)}
      <p className={style.note}>
        {incident === null ? t('triage.handsOver') : t('triage.handsOverTo', { title: incident.title ?? '' })}
      </p>
      <FormFoot label={t('triage.recordIntervene')} onRecord={record} />
    </section>
  );
}

/** Class and reason, which both decisions ask for. */
function useDecided(item: QueueItem, queue: TriageQueue) {
  const { t } = useWords();
  const [kind, setKind] = useState<VerdictClass>(item.back?.decision.class ?? item.suggested.class);
  const [reason, setReason] = useState('');
  return {
    input: () => ({
      class: kind,
      reason,
      level: queue.level,
      facts: item.hits.slice(0, FACTS_COPIED).map((word) => word.slice(0, 200)),
    }),
    fields: (record: () => void) => (
      <>
        <TextArea
          autoFocus
          rows={2}
          label={t('triage.reason')}
          value={reason}
          onChange={setReason}
          maxLength={VERDICT_REASON_LIMIT}
          onKeyDown={onEnter(record)}
        />
        <Select
          label={t('triage.class')}
          value={kind}
          onChange={setKind}
          choices={VERDICT_CLASSES.map((id) => ({ id, label: t(`triage.class_${id}`) }))}
        />
      </>
    ),
  };
}

export function FormFoot({ label, onRecord }: { readonly label: string; readonly onRecord: () => void }) {
  const { t } = useWords();
  return (
    <div className={style.foot}>
      <Button isSmall onPress={() => void closeForm()}>
        {t('common.cancel')}
      </Button>
      <Button isSmall variant="primary" onPress={onRecord}>
        {label}
      </Button>
    </div>
  );
}
