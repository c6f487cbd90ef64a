/*
 * Declares an incident. A title is enough; level, zone and beginning have sensible values already, so that a
 * crisis is on record in seconds. Mentions that were chosen become its first evidence.
 */
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import type { MentionRow } from '../../../shared/contract/mention.ts';
import type { Level } from '../../../shared/domain/limits.ts';
import { INCIDENT_TITLE_LIMIT } from '../../../shared/domain/limits.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { parseTypedMoment, showTypedMoment } from '../../../shared/lib/typedMoment.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import { api } from '../../bridge/bridge.ts';
import { chooseIncident, goTo } from '../../store/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { X } from '../../ui/icons.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { systemTimeZone, useFormats, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import style from './incident.module.css';
import { closeIncidentDialog, useIncidentView } from './incidentView.ts';
import { LevelChoice } from './LevelChoice.tsx';

type Beginning = 'now' | 'firstMention' | 'typed';

export type DeclareDialogProps = {
  /** Called once declared: what was chosen for it may be let go. */
  readonly onDeclared: () => void;
};

export function DeclareDialog({ onDeclared }: DeclareDialogProps) {
  const isOpen = useIncidentView((view) => view.dialog === 'declare');
  // Built anew each time it opens, so that nothing of the last one stays.
  return isOpen ? <DeclareForm onDeclared={onDeclared} /> : null;
}

function DeclareForm({ onDeclared }: DeclareDialogProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const chosen = useIncidentView((view) => view.mentions);
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [title, setTitle] = useState('');
  const [level, setLevel] = useState<Level>(2);
  const [timeZone, setTimeZone] = useState(systemTimeZone);
  const [beginning, setBeginning] = useState<Beginning>('now');
  const [typed, setTyped] = useState(() => showTypedMoment(windowNow(), systemTimeZone()));
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const mentions = useMemo(() => chosen.filter((row) => !leftOut.has(row.id)), [chosen, leftOut]);
  const first = mentions.length === 0 ? null : Math.min(...mentions.map((row) => row.postedAt));
  const typedAt = parseTypedMoment(typed, windowNow(), timeZone);
  const formats = useFormats(timeZone);
  const occurredAt = beginning === 'now' ? undefined : beginning === 'firstMention' ? first : typedAt;
  const isTitleMissing = title.trim() === '';
  const isMomentWrong = beginning === 'typed' && typedAt === null;

  useEffect(() => {
    if (first === null) setBeginning((now) => (now === 'firstMention' ? 'now' : now));
  }, [first]);

  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    setTried(true);
    if (isTitleMissing || isMomentWrong || isBusy) return;
    setBusy(true);
    setFailure(null);
    const reply = await api.incident.declare({
      title: title.trim(),
      level,
      timeZone,
      mentionIds: mentions.map((row) => row.id),
      ...(occurredAt === undefined || occurredAt === null ? {} : { occurredAt }),
    });
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    chooseIncident(reply.value.id);
    closeIncidentDialog();
    onDeclared();
    goTo('room');
  };

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) closeIncidentDialog();
      }}
      title={t('incident.declareTitle')}
      size="large"
      isBusy={isBusy}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={closeIncidentDialog}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void submit()}>
            {t('incident.declareSubmit')}
          </Button>
        </>
      }
    >
      <form className={style.declare} onSubmit={(event) => void submit(event)}>
        <div className={style.column}>
          <TextField
            autoFocus
            label={t('incident.titleLabel')}
            placeholder={t('incident.titlePlaceholder')}
            value={title}
            onChange={setTitle}
            maxLength={INCIDENT_TITLE_LIMIT}
            error={isTried && isTitleMissing ? t('incident.titleNeeded') : undefined}
          />
          <LevelChoice label={t('incident.level')} value={level} onChange={setLevel} />
        </div>
        <div className={style.column}>
          <ComboBox
            label={t('incident.timeZone')}
            help={t('incident.timeZoneHelp')}
            choices={useZones()}
            value={timeZone}
            onChange={(zone) => {
              if (zone !== null) setTimeZone(zone);
            }}
            noneText={t('incident.timeZoneNone')}
            filter={(label, words) => fold(label).includes(fold(words))}
          />
          <RadioGroup
            label={t('incident.began')}
            value={beginning}
            onChange={setBeginning}
            choices={[
              { id: 'now', label: t('incident.beganNow') },
              ...(first === null
                ? []
                : [
                    {
                      id: 'firstMention' as const,
                      label: t('incident.beganFirstMention'),
                      note: formats.dateTimeWithZone(first),
                    },
                  ]),
              { id: 'typed', label: t('incident.beganTyped') },
            ]}
          />
          {beginning === 'typed' && (
            <TextField
              isMono
              label={t('incident.beganLabel')}
              help={t('incident.beganHelp')}
              value={typed}
              onChange={setTyped}
              error={isMomentWrong ? t('incident.beganWrong') : undefined}
            />
          )}
          <StartsFrom
            mentions={mentions}
            timeZone={timeZone}
            onLeaveOut={(id) => setLeftOut((before) => new Set([...before, id]))}
          />
        </div>
        {failure !== null && (
          <Banner tone="danger" className={style.wide}>
            {sayFailure(failure)}
          </Banner>
        )}
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}

type StartsFromProps = {
  readonly mentions: readonly MentionRow[];
  readonly timeZone: string;
  readonly onLeaveOut: (id: number) => void;
};

function StartsFrom({ mentions, timeZone, onLeaveOut }: StartsFromProps) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  if (mentions.length === 0) return <p className={style.quiet}>{t('incident.fromNothing')}</p>;
  return (
    <div>
      <p className={style.quiet}>{t('incident.fromMentions', { count: mentions.length })}</p>
      <ul className={style.starts}>
        {mentions.map((row) => (
          <li key={row.id}>
            <div>
              <span className={style.source}>
                {networkWord(row.network, t)}
                <TimeText text={formats.dateTime(row.postedAt)} />
              </span>
              <bdi className={style.excerpt}>{row.text}</bdi>
            </div>
            <IconButton
              isSmall
              label={t('incident.leaveOut')}
              icon={<X aria-hidden />}
              onPress={() => onLeaveOut(row.id)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function useZones(): readonly { readonly id: string; readonly label: string }[] {
  return useMemo(() => {
    const own = systemTimeZone();
    const zones = new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
    return [...zones].map((id) => ({ id, label: id.replaceAll('_', ' ') }));
  }, []);
}
