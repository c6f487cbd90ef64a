/*
 * One act: when, what, who. Old words of an amended line stay, struck through, with who changed them and when;
 * what has no effect, ran ahead of the clock or was erased says so in words.
 */
import { memo, type ReactNode } from 'react';
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { api } from '../../bridge/bridge.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Pencil, Pin, PinOff } from '../../ui/icons.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { groundWords } from '../../words/groundWords.ts';
import { levelWord } from '../../words/levelWord.ts';
import { networkWord } from '../../words/networkWord.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { ActSign } from './ActSign.tsx';
import { actWords, voidWords } from './actWords.ts';
import { CallWords } from './CallWords.tsx';
import { RoomWords } from './RoomWords.tsx';
import style from './Timeline.module.css';
import { type TimelineRow as Row, wordingAt } from './timelineRows.ts';

export type TimelineRowProps = {
  readonly id: string;
  readonly row: Extract<Row, { kind: 'item' }>;
  readonly formats: Formats;
  readonly cursorAt: number | null;
  readonly isActive: boolean;
  readonly canAmend: boolean;
  readonly nameOf: (personId: string) => string;
  readonly onActive: (entryId: string) => void;
  readonly onAmend: (lineId: string) => void;
};

/** Drawn again only when something of it changed: a log of thousands of lines is typed into. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { row, formats } = props;
  const { item } = row;
  const { t } = useWords();
  const isAmendable = item.type === 'logLine' && !item.line.isErased && item.voidReason === null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys and moves focus from row to row
    <li
      id={props.id}
      tabIndex={-1}
      data-active={props.isActive ? '' : undefined}
      className={cx(style.row, row.isLater && style.later, item.voidReason !== null && style.void)}
      onClick={() => props.onActive(item.entryId)}
    >
      <TimeText
        className={style.time}
        text={formats.time(item.occurredAt)}
        title={formats.dateTimeWithZone(item.occurredAt)}
        dateTime={new Date(item.occurredAt).toISOString()}
      />
      <span className={style.sign} aria-hidden>
        <ActSign item={item} />
      </span>
      <div className={style.what}>
        <What {...props} item={item} />
        <Marks item={item} row={row} formats={formats} />
      </div>
      <span className={style.who}>
        <bdi>{props.nameOf(item.person)}</bdi>
      </span>
      <span className={style.act}>
        {item.type === 'logLine' && item.voidReason === null && props.canAmend && (
          <IconButton
            isSmall
            label={t(item.line.isPinned ? 'log.unpin' : 'log.pin')}
            icon={item.line.isPinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
            excludeFromTabOrder
            onPress={() => void api.logLine.pin({ logLineId: item.line.id, isPinned: !item.line.isPinned })}
          />
        )}
        {isAmendable && props.canAmend && (
          <IconButton
            isSmall
            label={t('log.amendLine')}
            keys="a"
            icon={<Pencil aria-hidden />}
            excludeFromTabOrder
            onPress={() => {
              if (item.type === 'logLine') props.onAmend(item.line.id);
            }}
          />
        )}
      </span>
    </li>
  );
});

function What({
  item,
  formats,
  cursorAt,
  nameOf,
}: TimelineRowProps & { readonly item: TimelineItem }): ReactNode {
  const { t, locale } = useWords();
  if (item.type === 'logLine') {
    const { current, struck } = wordingAt(item.line, cursorAt);
    return (
      <>
        <p className={style.words}>
          {item.line.kind !== 'note' && (
            <>
              <Badge tone="outline">{t(`log.kind_${item.line.kind}`)}</Badge>{' '}
            </>
          )}
          {item.line.isPinned && (
            <>
              <Badge>{t('log.pinned')}</Badge>{' '}
            </>
          )}
          {current?.text ?? <Erased />}
        </p>
        {struck.map((old, at) => {
          const next = struck[at + 1] ?? current;
          return (
            <p key={old.entryId} className={style.old}>
              <s>{old.text ?? t('log.erasedText')}</s>
              {next !== null && (
                <span>
                  {next.reason === null || next.reason === ''
                    ? t('log.amendedBy', { person: nameOf(next.person), when: formats.time(next.recordedAt) })
                    : t('log.amendedBecause', {
                        person: nameOf(next.person),
                        when: formats.time(next.recordedAt),
                        reason: next.reason,
                      })}
                </span>
              )}
            </p>
          );
        })}
      </>
    );
  }
  if (item.type === 'evidence') {
    const { evidence } = item;
    const copy = evidence.mention?.copy;
    const who = copy?.author ?? copy?.handle ?? null;
    return (
      <>
        <p className={style.label}>
          {evidence.kind === 'file' ? t('log.actAttached') : t('log.actPinned')}
          {evidence.mention !== null && (
            <span className={style.source}>
              {networkWord(evidence.mention.ref.network, t)}
              {who !== null && <bdi>{who}</bdi>}
              {copy !== undefined && (
                <TimeText
                  text={
                    formats.dayKey(copy.postedAt) === formats.dayKey(item.occurredAt)
                      ? formats.time(copy.postedAt)
                      : formats.dateTime(copy.postedAt)
                  }
                  title={formats.dateTimeWithZone(copy.postedAt)}
                />
              )}
            </span>
          )}
          {evidence.unpinnedAt !== null && <Badge tone="outline">{t('log.takenOff')}</Badge>}
        </p>
        <p className={style.quote}>
          {evidence.isErased ? <Erased /> : <bdi>{copy?.text ?? evidence.file?.name ?? ''}</bdi>}
        </p>
      </>
    );
  }
  if (item.type === 'call') return <CallWords call={item.call} formats={formats} nameOf={nameOf} />;
  const { isErased, grounds = [] } = item;
  return (
    <>
      <p className={style.label}>
        <span>{actWords(item, t, nameOf)}</span>
        {item.level !== null && (
          <span className={style.levels}>
            {item.previousLevel !== null && item.kind === 'incident.levelChanged' && (
              <>
                <LevelMark
                  level={item.previousLevel}
                  word={levelWord(item.previousLevel, t)}
                  look="shape"
                  size="small"
                />
                <span aria-hidden>→</span>
              </>
            )}
            <LevelMark level={item.level} word={levelWord(item.level, t)} size="small" />
          </span>
        )}
        {isErased && <Erased />}
      </p>
      {item.room !== undefined && <RoomWords room={item.room} formats={formats} />}
      {item.reason !== null && item.reason !== '' && item.room === undefined && (
        <p className={style.reason}>{t('log.because', { reason: item.reason })}</p>
      )}
      {grounds.length > 0 && (
        <p className={style.reason}>
          {t('signal.wentBy', { grounds: grounds.map((one) => groundWords(one, locale, t)).join(' ; ') })}
        </p>
      )}
      {item.measured != null && (
        <p className={style.reason}>
          {t('signal.wasMeasured', {
            lastHour: formats.number(item.measured.lastHour),
            level: item.measured.suggested,
          })}
          {item.measured.blind.length > 0 &&
            ` · ${t('signal.blind', { networks: item.measured.blind.map((one) => networkWord(one, t)).join(', ') })}`}
        </p>
      )}
    </>
  );
}

function Marks({
  item,
  row,
  formats,
}: {
  readonly item: TimelineItem;
  readonly row: TimelineRowProps['row'];
  readonly formats: Formats;
}) {
  const { t } = useWords();
  const isShown = row.isRecordedLate || row.isUnknownThen || item.voidReason !== null || item.isClockAhead;
  if (!isShown) return null;
  return (
    <p className={style.marks}>
      {item.voidReason !== null && (
        <Badge tone="caution">{t('log.voidBecause', { reason: voidWords(item.voidReason, t) })}</Badge>
      )}
      {item.isClockAhead && (
        <span title={t('log.clockAheadHelp')}>
          <Badge tone="caution">{t('log.clockAhead')}</Badge>
        </span>
      )}
      {row.isUnknownThen && <Badge tone="outline">{t('log.notYet')}</Badge>}
      {row.isRecordedLate && (
        <span title={formats.dateTimeWithZone(item.recordedAt)}>
          {t('log.recordedLate', {
            when:
              formats.dayKey(item.recordedAt) === formats.dayKey(item.occurredAt)
                ? formats.time(item.recordedAt)
                : formats.dateTime(item.recordedAt),
          })}
        </span>
      )}
    </p>
  );
}

function Erased() {
  const { t } = useWords();
  return <span className={style.erased}>{t('log.erasedText')}</span>;
}
