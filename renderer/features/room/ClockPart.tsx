/*
 * Clocks in the order in which they fall due. What was kept is one press away.
 */
import { memo, useState } from 'react';
import type { RunningClock } from '../../../shared/domain/clockRules.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CircleCheck, Clock, Ellipsis, Pause } from '../../ui/icons.ts';
import { Menu, type MenuAct } from '../../ui/Menu.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { clockWords } from './clockWords.ts';
import style from './room.module.css';
import { resumeClock } from './roomActs.ts';
import { openRoomDialog, useFold } from './roomView.ts';

export type ClockPartProps = {
  readonly incident: Incident;
  readonly clocks: readonly RunningClock[];
  readonly at: number;
  readonly canAct: boolean;
};

export const ClockPart = memo(function ClockPart({ incident, clocks, at, canAct }: ClockPartProps) {
  const { t } = useWords();
  const formats = useFormats(incident.timeZone);
  const [areKeptShown, setKeptShown] = useState(false);
  const kept = clocks.filter(({ state }) => state === 'fulfilled');
  const going = clocks.filter(({ state }) => state !== 'fulfilled');
  const shown = areKeptShown ? clocks : going;
  return (
    <Panel title={t('room.clocks')} count={formats.number(going.length)} {...useFold('clocks')}>
      {clocks.length === 0 && <p className={style.empty}>{t('room.clocksEmpty')}</p>}
      <ul className={style.rows}>
        {shown.map((clock) => (
          <ClockRow
            key={`${clock.clock} ${clock.round}`}
            incident={incident}
            clock={clock}
            at={at}
            canAct={canAct}
          />
        ))}
      </ul>
      {kept.length > 0 && (
        <Button isSmall variant="quiet" onPress={() => setKeptShown(!areKeptShown)}>
          {areKeptShown ? t('room.clocksHideKept') : t('room.clocksKept', { count: kept.length })}
        </Button>
      )}
    </Panel>
  );
});

function ClockRow({
  incident,
  clock,
  at,
  canAct,
}: Omit<ClockPartProps, 'clocks'> & { readonly clock: RunningClock }) {
  const { t } = useWords();
  const formats = useFormats(incident.timeZone);
  const sayFailure = useErrorWords();
  const { state, round } = clock;
  const name = t(`room.clock_${clock.clock}`);
  const acts: readonly MenuAct[] =
    state === 'fulfilled'
      ? [{ id: 'clockReopen', label: t('room.clockReopen') }]
      : [
          { id: 'clockKept', label: t('room.clockKept') },
          state === 'paused'
            ? { id: 'resume', label: t('room.clockResume') }
            : { id: 'clockPause', label: t('room.clockPause') },
        ];
  const run = (id: string): void => {
    if (id === 'resume') void resumeClock(incident.id, clock, sayFailure);
    else if (id === 'clockKept' || id === 'clockPause' || id === 'clockReopen')
      openRoomDialog({ kind: id, clock: clock.clock, round });
  };
  const Sign = state === 'fulfilled' ? CircleCheck : state === 'paused' ? Pause : Clock;
  return (
    <li className={style.row}>
      <span className={style.sign} aria-hidden>
        <Sign size={14} />
      </span>
      <div>
        <p className={style.words}>{name}</p>
        <p className={cx(style.note, state === 'overdue' && style.overdue)}>
          {clockWords(clock, at, formats, t)}
        </p>
      </div>
      {canAct && (
        <Menu
          label={`${t('room.clockMore')} : ${name}`}
          trigger={
            <IconButton isSmall label={`${t('room.clockMore')} : ${name}`} icon={<Ellipsis aria-hidden />} />
          }
          groups={[{ id: 'acts', acts }]}
          onAct={run}
          placement="bottom end"
        />
      )}
    </li>
  );
}
