/*
 * Every run of calls, the newest first, and by quarter what they taught: how long until enough were reached, how many
 * numbers were wrong.
 */
import { textIn } from '../../../shared/domain/biText.ts';
import { quartersOf } from '../../../shared/domain/callDrills.ts';
import type { CallRun } from '../../../shared/domain/callRun.ts';
import { countReached, quorumReachedAt } from '../../../shared/domain/callRunRules.ts';
import { readWallClock } from '../../../shared/lib/wallClock.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Phone } from '../../ui/icons.ts';
import { systemTimeZone, useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './callRun.module.css';
import { showCallRuns } from './callRunView.ts';

export type CallRunListProps = { readonly runs: readonly CallRun[]; readonly canAct: boolean };

export function CallRunList({ runs, canAct }: CallRunListProps) {
  const { t } = useWords();
  if (runs.length === 0)
    return (
      <EmptyState
        icon={<Phone />}
        title={t('callRun.none')}
        actions={
          <Button
            variant="primary"
            autoFocus
            isDisabled={!canAct}
            onPress={() => showCallRuns({ shows: 'start', incidentId: null })}
          >
            {t('callRun.beginDrill')}
          </Button>
        }
      >
        {t('callRun.noneWords')}
      </EmptyState>
    );
  return (
    <div className={style.list}>
      <Quarters runs={runs} />
      <ul className={style.runs} aria-label={t('callRun.title')}>
        {runs.map((run, at) => (
          <RunItem key={run.id} run={run} isFirst={at === 0} />
        ))}
      </ul>
    </div>
  );
}

function Quarters({ runs }: { readonly runs: readonly CallRun[] }) {
  const { t } = useWords();
  const formats = useFormats();
  const zone = systemTimeZone();
  const quarters = quartersOf(runs, (at) => readWallClock(at, zone));
  return (
    <table className={style.quarters}>
      <caption>{t('callRun.quarters')}</caption>
      <thead>
        <tr>
          {(['quarter', 'runs', 'drills', 'reachedRuns', 'median', 'dead'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`callRun.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {quarters.map(({ year, quarter, runs: count, drills, reached, medianMs, deadNumbers }) => (
          <tr key={`${year}.${quarter}`}>
            <th scope="row">{t('callRun.quarterName', { year: String(year), quarter: String(quarter) })}</th>
            <td>{formats.number(count)}</td>
            <td>{formats.number(drills)}</td>
            <td>{formats.number(reached)}</td>
            <td>{medianMs === null ? '–' : formats.duration(medianMs)}</td>
            <td>{formats.number(deadNumbers)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RunItem({ run, isFirst }: { readonly run: CallRun; readonly isFirst: boolean }) {
  const { t, language } = useWords();
  const formats = useFormats();
  const incident = useEntities((entities) =>
    run.incidentId === null ? null : (entities.incidents[run.incidentId] ?? null),
  );
  const name = (run.tree === null ? '' : textIn(run.tree.name, language)) || t('callRun.untitledTree');
  const quorumAt = quorumReachedAt(run);
  const words = [
    formats.dateTime(run.startedAt),
    t('callRun.counted', { count: countReached(run), all: run.seats.length }),
    quorumAt === null
      ? t('callRun.quorumAt', { quorum: run.quorum })
      : t('callRun.quorumReached', {
          time: formats.time(quorumAt),
          span: formats.duration(quorumAt - run.startedAt),
        }),
  ];
  return (
    <li className={style.run}>
      <div>
        <p>
          <strong>
            <bdi>{name}</bdi>
          </strong>{' '}
          {run.incidentId === null ? (
            <Badge tone="outline">{t('callRun.drill')}</Badge>
          ) : (
            <bdi>{incident?.title ?? t('incident.erasedTitle')}</bdi>
          )}
        </p>
        <p className={style.quiet}>{words.join(' · ')}</p>
      </div>
      <Button
        isSmall
        autoFocus={isFirst}
        aria-label={t('callRun.openRun', { tree: `${name}, ${formats.dateTime(run.startedAt)}` })}
        onPress={() => showCallRuns({ shows: 'run', runId: run.id })}
      >
        {t('callRun.open')}
      </Button>
    </li>
  );
}
