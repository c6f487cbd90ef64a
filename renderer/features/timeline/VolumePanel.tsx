/*
 * The volume of mentions on the incident's own time axis. The cursor asks what the room had by then; a press
 * keeps it there.
 */
import { type ReactNode, useCallback, useMemo } from 'react';
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { readWallClock } from '../../../shared/lib/wallClock.ts';
import { Button } from '../../ui/Button.tsx';
import { VolumeStrip } from '../../ui/chart/VolumeStrip.tsx';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { zoneWords } from '../../words/zoneWords.ts';
import { areAllOutside, countOutside, incidentSpan, postsSpan, type Span } from './axis.ts';
import { countKnownAt } from './timelineRows.ts';
import { selectCursor, useTimelineView } from './timelineView.ts';
import { useSpikeMarks } from './useSpikeMarks.ts';
import { useVolume } from './useVolume.ts';
import style from './VolumePanel.module.css';
import { earlierLevels, volumeMarks } from './volumeMarks.ts';

export type VolumePanelProps = {
  readonly incident: Incident;
  readonly items: readonly TimelineItem[];
  readonly height?: number;
  /** What the figures do not cover, said beneath them. */
  readonly limits?: ReactNode;
};

const HEIGHT_PX = 92;
const TWO_DAYS_MS = 2 * 86_400_000;

export function VolumePanel({ incident, items, limits, height = HEIGHT_PX }: VolumePanelProps) {
  const { t, locale } = useWords();
  const formats = useFormats(incident.timeZone);
  const sayFailure = useErrorWords();
  const minute = useMinute();
  const cursorAt = useTimelineView(selectCursor);
  const chosenMode = useTimelineView((view) => view.axisMode);

  const spans = useMemo(() => {
    const acts = incidentSpan(incident, items, minute);
    const posts = postsSpan(items);
    return { acts, posts, outside: countOutside(items, acts), areAllOutside: areAllOutside(items, acts) };
  }, [incident, items, minute]);
  // Two axes are offered only where one cannot hold both.
  const isChoice = spans.outside > 0 && spans.posts !== null;
  const axisMode = chosenMode ?? (spans.areAllOutside ? 'posts' : 'incident');
  const span = isChoice && axisMode === 'posts' && spans.posts !== null ? spans.posts : spans.acts;
  const volume = useVolume(span);
  const shown = volume?.span ?? span;
  const isLong = shown.to - shown.from > TWO_DAYS_MS;
  const spikes = useSpikeMarks(incident, shown.from);
  const marks = useMemo(
    () =>
      [...volumeMarks(items, t), ...earlierLevels(incident, items, t), ...spikes].sort((a, b) => a.at - b.at),
    [incident, items, t, spikes],
  );
  const offsetMs = useMemo(() => zoneOffsetMs(shown, incident.timeZone), [shown, incident.timeZone]);
  const shortDay = useMemo(
    () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: incident.timeZone }),
    [locale, incident.timeZone],
  );
  const onScrub = useCallback((at: number | null) => useTimelineView.setState({ hoverAt: at }), []);
  const onPick = useCallback((at: number) => useTimelineView.setState({ pickedAt: at }), []);
  // The same objects while only the cursor moves: the bars and their table are then not drawn again.
  const at = isLong ? formats.dateTime : formats.time;
  const words = useMemo(
    () => ({
      label: t('log.volume'),
      timeHead: t('log.volumeTime'),
      countHead: t('log.volumeCount'),
      emptyText: t('log.volumeNone', { from: at(shown.from), to: at(shown.to) }),
    }),
    [t, at, shown.from, shown.to],
  );
  const axis = useMemo(() => ({ fromAt: shown.from, toAt: shown.to }), [shown.from, shown.to]);
  if (volume === null) return <Skeleton rows={1} rowHeight={height} />;

  const { bucketMs, buckets } = volume;
  const byThen = cursorAt === null ? null : countKnownAt(items, cursorAt + bucketMs);
  return (
    <div className={style.panel}>
      <VolumeStrip
        words={words}
        buckets={buckets}
        bucketMs={bucketMs}
        span={axis}
        zoneOffsetMs={offsetMs}
        formatTick={(moment) =>
          isLong && isMidnight(moment, incident.timeZone) ? shortDay.format(moment) : formats.time(moment)
        }
        formatAt={at}
        formatCount={formats.number}
        formatScale={(count, barMs) =>
          `${formats.number(count)} ${t('log.volumePer', { bucket: formats.duration(barMs) })}`
        }
        marks={marks}
        cursorAt={cursorAt}
        onScrub={onScrub}
        onPick={onPick}
        height={height}
      />
      <div className={style.foot}>
        <span className={style.words} aria-live="polite">
          {volume.failure !== null
            ? `${t('log.volumeFailed')} ${sayFailure(volume.failure)}`
            : byThen !== null && cursorAt !== null
              ? t('log.cursor', {
                  when: at(cursorAt),
                  lines: t('log.cursorLines', { count: byThen.lines }),
                  evidence: t('log.cursorEvidence', { count: byThen.evidence }),
                })
              : isChoice && axisMode === 'incident'
                ? t('log.axisOutside', { count: spans.outside })
                : zoneWords(incident.timeZone, formats.zoneLabel(shown.to), t)}
        </span>
        {cursorAt !== null && <BackToNow />}
        {isChoice && (
          <SegmentedControl
            label={t('log.axisLabel')}
            isSmall
            choices={[
              { id: 'incident', label: t('log.axisIncident') },
              { id: 'posts', label: t('log.axisPosts') },
            ]}
            value={axisMode}
            onChange={(mode) => useTimelineView.setState({ axisMode: mode, hoverAt: null, pickedAt: null })}
          />
        )}
      </div>
      {limits}
    </div>
  );
}

function BackToNow() {
  const { t } = useWords();
  const isPicked = useTimelineView((view) => view.pickedAt !== null);
  if (!isPicked) return null;
  return (
    <Button
      isSmall
      variant="quiet"
      onPress={() => useTimelineView.setState({ pickedAt: null, hoverAt: null })}
    >
      {t('log.cursorClear')}
    </Button>
  );
}

/** A tick at midnight stands for its day. */
function isMidnight(at: number, timeZone: string): boolean {
  const { hour, minute } = readWallClock(at, timeZone);
  return hour === 0 && minute === 0;
}

/** The zone's offset in the middle of the span; ticks of a span that holds a change of clocks are an hour off on one side. */
function zoneOffsetMs(span: Span, timeZone: string): number {
  const middle = Math.round((span.from + span.to) / 2 / 60_000) * 60_000;
  const { year, month, day, hour, minute } = readWallClock(middle, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute) - middle;
}
