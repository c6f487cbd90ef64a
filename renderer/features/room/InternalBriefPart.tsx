/*
 * The word inside: which audiences have their sheet, who acknowledged, and whether something was said in public before.
 */
import type { InternalBriefRow, InternalBriefs } from '../../../shared/contract/internalBrief.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { isBehind } from '../../../shared/domain/internalBriefRules.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { type Asked, useAsked } from '../../store/useAsked.ts';
import { useSettled } from '../../store/useSettled.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Ellipsis, Megaphone } from '../../ui/icons.ts';
import { Menu, type MenuAct } from '../../ui/Menu.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './room.module.css';
import { openRoomDialog, useFold } from './roomView.ts';
import { useSomeRows } from './useSomeRows.ts';

export type InternalBriefPartProps = {
  readonly incident: Incident;
  readonly canAct: boolean;
  /** Leads to the sheet, where acknowledgements are ticked. */
  readonly onOpenBrief: (briefId: string) => void;
};

function useInternalBriefs(incidentId: string): Asked<InternalBriefs> {
  const key = useEntities((entities) =>
    [
      entities.generation,
      entities.roomRevisions[incidentId] ?? 0,
      entities.planRevisions.brief ?? 0,
      entities.planRevisions.audience ?? 0,
      entities.registerRevisions.acknowledgement ?? 0,
    ].join(' '),
  );
  // A line may be the first statement, and most are not: asked once the typing rests.
  const lines = useEntities((entities) => entities.timelineRevisions[incidentId] ?? 0);
  const settled = useSettled(lines);
  return useAsked(`${incidentId} ${key} ${settled}`, () => api.internalBrief.list({ incidentId }));
}

export function InternalBriefPart({ incident, canAct, onOpenBrief }: InternalBriefPartProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const formats = useFormats(incident.timeZone);
  const { value, failure } = useInternalBriefs(incident.id);
  const rows = value?.rows ?? [];
  const { some, more, showAll } = useSomeRows(rows);
  const firstAt = value?.firstStatementAt ?? null;
  const waiting = rows.filter(({ given }) => given === null);
  const isLate = waiting.length > 0 && firstAt !== null;
  return (
    <Panel
      title={t('internalBrief.title')}
      count={formats.number(waiting.length)}
      {...useFold('internalBriefs')}
    >
      {failure !== null && (
        <Banner tone="warning">{`${t('internalBrief.loadFailed')} ${sayFailure(failure)}`}</Banner>
      )}
      {isLate && (
        <p className={style.caution} role="status">
          {t('internalBrief.late', { time: formats.time(firstAt) })}
        </p>
      )}
      {value !== null && rows.length === 0 && <p className={style.empty}>{t('internalBrief.empty')}</p>}
      <ul className={style.rows}>
        {some.map((row) => (
          <BriefRow
            key={row.briefId}
            row={row}
            firstAt={firstAt}
            timeZone={incident.timeZone}
            canAct={canAct}
            onOpenBrief={onOpenBrief}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button isSmall variant="quiet" onPress={showAll}>
          {t('room.showMore', { count: more })}
        </Button>
      )}
    </Panel>
  );
}

type BriefRowProps = {
  readonly row: InternalBriefRow;
  readonly firstAt: number | null;
  readonly timeZone: string;
  readonly canAct: boolean;
  readonly onOpenBrief: (briefId: string) => void;
};

function BriefRow({ row, firstAt, timeZone, canAct, onOpenBrief }: BriefRowProps) {
  const { t, language } = useWords();
  const formats = useFormats(timeZone);
  const people = useEntities((entities) => entities.people);
  const { briefId, title, audience, given, isChanged, expected, acknowledged } = row;
  const name =
    [audience === null ? '' : textIn(audience, language), textIn(title, language)]
      .filter((part) => part !== '')
      .join(' · ') || t('internalBrief.untitled');
  const notes = [
    given === null
      ? null
      : t('internalBrief.outAt', {
          time: formats.time(given.givenAt),
          name: people[given.givenBy]?.name ?? t('log.someone'),
        }),
    given === null || given.way === '' ? null : t('internalBrief.by', { way: given.way }),
    given !== null && isBehind(given.givenAt, firstAt) ? t('internalBrief.behind') : null,
    isChanged ? t('internalBrief.changed') : null,
    expected === null
      ? acknowledged === 0
        ? null
        : t('internalBrief.acknowledgedAlone', { count: acknowledged })
      : t('internalBrief.acknowledged', { count: acknowledged, expected }),
  ].filter((note) => note !== null);
  const acts: readonly MenuAct[] = [
    ...(canAct && (given === null || isChanged)
      ? [{ id: 'give', label: t(given === null ? 'internalBrief.give' : 'internalBrief.giveAgain') }]
      : []),
    { id: 'open', label: t('internalBrief.open') },
    ...(canAct && given !== null ? [{ id: 'withdraw', label: t('internalBrief.withdraw') }] : []),
  ];
  const label = `${t('room.more')} : ${name.slice(0, 60)}`;
  return (
    <li className={style.row}>
      <span className={cx(style.sign, given === null && style.caution)} aria-hidden>
        <Megaphone size={14} />
      </span>
      <div>
        <p className={style.words}>
          <Badge tone="outline">
            {t(given === null ? 'internalBrief.state_waiting' : 'internalBrief.state_out')}
          </Badge>{' '}
          <bdi>{name}</bdi>
        </p>
        {notes.length > 0 && <p className={style.note}>{notes.join(' · ')}</p>}
      </div>
      <Menu
        label={label}
        trigger={<IconButton isSmall label={label} icon={<Ellipsis aria-hidden />} />}
        groups={[{ id: 'acts', acts }]}
        onAct={(act) => {
          if (act === 'open') onOpenBrief(briefId);
          else if (act === 'give') openRoomDialog({ kind: 'briefGive', id: briefId });
          else if (given !== null) openRoomDialog({ kind: 'briefWithdraw', id: given.id });
        }}
        placement="bottom end"
      />
    </li>
  );
}
