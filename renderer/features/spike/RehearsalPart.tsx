/*
 * Rehearsing thresholds: a history replayed, the trade-off in view, and the choice written into the plan.
 */
import { useEffect, useMemo, useState } from 'react';
import type { Rehearsal } from '../../../shared/contract/spike.ts';
import { WATCH_CATEGORIES } from '../../../shared/domain/planLimits.ts';
import { SENSITIVITIES, type Sensitivity, type SpikeVoice } from '../../../shared/domain/spike.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { selectCanAct } from '../../store/select.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Select } from '../../ui/Select.tsx';
import { Table } from '../../ui/Table.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { alarmsOf, tallyVoices } from './rehearsalAlarms.ts';
import style from './spike.module.css';

const ALARMS_SHOWN = 300;
type Chosen = { readonly id: string; readonly voice: SpikeVoice; readonly sensitivity: Sensitivity };

export function RehearsalPart() {
  const { t } = useWords();
  const formats = useFormats();
  const sayFailure = useErrorWords();
  const canAct = useEntities(selectCanAct);
  const [sensitivity, setSensitivity] = useState<Sensitivity>('medium');
  const [subject, setSubject] = useState('all');
  const [isBusy, setBusy] = useState(false);
  const [result, setResult] = useState<Rehearsal | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [real, setReal] = useState<ReadonlySet<number>>(new Set());
  const chosen = useChosen();
  const alarms = useMemo(() => alarmsOf(result?.rows ?? []), [result]);
  const tallies = tallyVoices(alarms, real);

  const run = async (source: Parameters<typeof api.spike.rehearse>[0]): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const reply = await api.spike.rehearse({ ...source, sensitivity });
    setBusy(false);
    if (reply.ok) {
      setResult(reply.value);
      setReal(new Set());
    } else if (reply.error.code !== 'call.cancelled') setFailure(reply.error);
  };
  const runFile = async (): Promise<void> => {
    const file = await api.dialog.chooseFile();
    if (file.ok) await run({ file: file.value.file });
    else if (file.error.code !== 'dialog.cancelled') setFailure(file.error);
  };
  const runStored = (): void => {
    const asked = WATCH_CATEGORIES.find((one) => one === subject);
    void run({ subject: asked === undefined ? { kind: 'all' } : { kind: 'category', category: asked } });
  };
  const choose = async (voice: SpikeVoice): Promise<void> => {
    if (chosen === null) return;
    const reply = await api.plan.amend({
      id: chosen.id,
      fields: { spikeVoice: voice, spikeSensitivity: sensitivity },
    });
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    const before = { spikeVoice: chosen.voice, spikeSensitivity: chosen.sensitivity };
    say((words) => words('signal.chooseDone', { voice: words(`planChoice.voice_${voice}`) }), {
      actLabel: (words) => words('common.undo'),
      onAct: () => void api.plan.amend({ id: chosen.id, fields: before }),
    });
  };

  return (
    <div className={style.part}>
      <h2 className={style.heading}>{t('signal.rehearse')}</h2>
      <p>{t('signal.rehearseWords')}</p>
      <div className={style.head}>
        <Select
          label={t('signal.rehearseSensitivity')}
          value={sensitivity}
          onChange={setSensitivity}
          choices={SENSITIVITIES.map((id) => ({ id, label: t(`planChoice.sensitivity_${id}`) }))}
        />
        <Select
          label={t('signal.rehearseStored')}
          value={subject}
          onChange={setSubject}
          choices={[
            { id: 'all', label: t('signal.subject_all') },
            ...WATCH_CATEGORIES.map((id) => ({ id, label: t(`planChoice.category_${id}`) })),
          ]}
        />
        <Button isDisabled={isBusy} onPress={runStored}>
          {t('signal.rehearseStart')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => void runFile()}>
          {t('signal.rehearseFile')}
        </Button>
      </div>
      {isBusy && (
        <ProgressBar
          label={t('signal.rehearsing')}
          stopLabel={t('signal.rehearseStop')}
          onStop={() => void api.spike.stopRehearsal()}
        />
      )}
      {failure !== null && <Banner tone="danger">{sayFailure(failure)}</Banner>}
      {result !== null && (
        <>
          <p className={style.note}>
            {t('signal.rehearseRead', {
              rows: formats.number(result.rowsRead),
              length: formats.duration(result.bucketMs),
              rejected: formats.number(result.rejected),
              ignored: formats.number(result.ignored),
            })}
          </p>
          {chosen === null && <p className={style.note}>{t('signal.noPlanPage')}</p>}
          <Table
            caption={t('signal.rehearse')}
            keyOf={({ voice }) => voice}
            rows={tallies}
            columns={[
              {
                id: 'rule',
                head: t('signal.ruleHead'),
                isRowHead: true,
                cell: ({ voice }) => t(`planChoice.voice_${voice}`),
              },
              {
                id: 'alarms',
                head: t('signal.alarms'),
                isNumeric: true,
                cell: (row) => formats.number(row.alarms),
              },
              {
                id: 'real',
                head: t('signal.alarmsReal'),
                isNumeric: true,
                cell: (row) => formats.number(row.real),
              },
              {
                id: 'missed',
                head: t('signal.realMissed'),
                isNumeric: true,
                cell: (row) => formats.number(row.missed),
              },
              {
                id: 'choose',
                head: t('signal.choose'),
                cell: ({ voice }) =>
                  chosen?.voice === voice && chosen.sensitivity === sensitivity ? (
                    t('signal.chosen')
                  ) : (
                    <Button
                      isSmall
                      isDisabled={!canAct || chosen === null}
                      aria-label={`${t('signal.choose')} ${t(`planChoice.voice_${voice}`)}`}
                      onPress={() => void choose(voice)}
                    >
                      {t('signal.choose')}
                    </Button>
                  ),
              },
            ]}
          />
          <h3 className={style.heading}>{t('signal.alarmList')}</h3>
          {alarms.length === 0 ? (
            <p className={style.note}>{t('signal.alarmNone')}</p>
          ) : (
            <fieldset className={style.alarms}>
              <legend className={style.note}>{t('signal.alarmHelp')}</legend>
              {alarms.slice(0, ALARMS_SHOWN).map(({ at, voices }) => (
                <Checkbox
                  key={at}
                  isSelected={real.has(at)}
                  onChange={(isReal) =>
                    setReal(
                      (before) => new Set(isReal ? [...before, at] : [...before].filter((one) => one !== at)),
                    )
                  }
                >
                  {t('signal.alarmBy', {
                    time: formats.dateTime(at),
                    voices: voices
                      .map((voice) => (voice === 'own' ? t('planChoice.voice_own') : voice))
                      .join(', '),
                  })}
                </Checkbox>
              ))}
            </fieldset>
          )}
        </>
      )}
    </div>
  );
}

/** What the plan's own page says now; null while there is no plan. */
function useChosen(): Chosen | null {
  const revision = useEntities((entities) => entities.planRevisions.plan ?? 0);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan's page moved.
  useEffect(() => {
    void api.plan.list({}).then((reply) => {
      const page = reply.ok ? reply.value.find(({ retiredAt }) => retiredAt === null) : undefined;
      setChosen(
        page === undefined
          ? null
          : { id: page.id, voice: page.fields.spikeVoice, sensitivity: page.fields.spikeSensitivity },
      );
    });
  }, [revision]);
  return chosen;
}
