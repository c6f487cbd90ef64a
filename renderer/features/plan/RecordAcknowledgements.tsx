/* The foot of the list: who else, how, when, and which revision a signed sheet was of; then one act for all. */
import { useState } from 'react';
import {
  ACKNOWLEDGEMENT_WAYS,
  type AcknowledgementWay,
  typedNameKey,
} from '../../../shared/domain/acknowledgementRules.ts';
import { PLAN_NAME_LIMIT } from '../../../shared/domain/planLimits.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { parseTypedMoment } from '../../../shared/lib/typedMoment.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { systemTimeZone, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import type { Ticks } from './AcknowledgementList.tsx';
import own from './Acknowledgements.module.css';
import { recordAcknowledgements } from './acknowledgementActs.ts';
import style from './plan.module.css';

type Props = {
  readonly briefId: string;
  /** The present one. */
  readonly revision: number;
  readonly ticks: Ticks;
  readonly onTicks: (ticks: Ticks) => void;
  /** Who stands in the list already, by what they are known by. */
  readonly known: ReadonlySet<string>;
};

export function RecordAcknowledgements({ briefId, revision, ticks, onTicks, known }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [name, setName] = useState('');
  const [way, setWay] = useState<AcknowledgementWay>('screen');
  const [when, setWhen] = useState('');
  const [signed, setSigned] = useState<number | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isWhenWrong, setWhenWrong] = useState(false);

  const addName = (): void => {
    const typed = name.trim();
    if (typed === '') return;
    onTicks(new Map(ticks).set(typedNameKey(typed), { name: typed }));
    setName('');
  };
  const record = async (): Promise<void> => {
    if (isBusy || ticks.size === 0) return;
    const at = when.trim() === '' ? undefined : parseTypedMoment(when, windowNow(), systemTimeZone());
    setWhenWrong(at === null);
    if (at === null) return;
    setBusy(true);
    const reply = await recordAcknowledgements({
      briefId,
      people: [...ticks.values()],
      way,
      // What was looked at is what they read: a brief that changed meanwhile is not acknowledged unseen.
      revision: way === 'paper' ? (signed ?? revision) : revision,
      ...(at === undefined ? {} : { acknowledgedAt: at }),
    });
    setBusy(false);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) onTicks(new Map());
  };
  const typedNames = [...ticks].filter(([key, person]) => 'name' in person && !known.has(key));

  return (
    <div className={own.record}>
      {typedNames.map(([key, person]) => (
        <Checkbox
          key={key}
          isSelected
          help={t('acknowledgement.added')}
          onChange={() => {
            const next = new Map(ticks);
            next.delete(key);
            onTicks(next);
          }}
        >
          <bdi>{'name' in person ? person.name : ''}</bdi>
        </Checkbox>
      ))}
      <TextField
        label={t('acknowledgement.someoneElse')}
        help={t('acknowledgement.someoneElseHelp')}
        value={name}
        onChange={setName}
        maxLength={PLAN_NAME_LIMIT}
        onKeyDown={onEnter(addName)}
      />
      <div className={style.pair}>
        <Select<AcknowledgementWay>
          label={t('acknowledgement.how')}
          choices={ACKNOWLEDGEMENT_WAYS.map((id) => ({ id, label: t(`acknowledgement.way_${id}`) }))}
          value={way}
          onChange={setWay}
        />
        <TextField
          label={t('acknowledgement.when')}
          help={t('acknowledgement.whenHelp')}
          isMono
          value={when}
          onChange={setWhen}
          {...(isWhenWrong ? { error: t('acknowledgement.whenWrong') } : {})}
        />
        {way === 'paper' && (
          <NumberField
            label={t('acknowledgement.revision')}
            help={t('acknowledgement.revisionHelp', { revision })}
            minValue={1}
            maxValue={revision}
            value={signed ?? revision}
            onChange={(value) => setSigned(Number.isNaN(value) ? null : value)}
          />
        )}
      </div>
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      <Button
        variant="primary"
        isPending={isBusy}
        isDisabled={ticks.size === 0}
        onPress={() => void record()}
      >
        {ticks.size === 0
          ? t('acknowledgement.recordNone')
          : t('acknowledgement.record', { count: ticks.size })}
      </Button>
    </div>
  );
}
