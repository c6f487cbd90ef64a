/*
 * One mention as a row of the feed: who, where, when, what. Everything is a text node; there are no avatars and
 * no media, and an address is not a link here.
 */
import type { MentionRow } from '../../../shared/contract/mention.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { cx } from '../../ui/cx.ts';
import { Check, Pin, Users } from '../../ui/icons.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { HandMark } from './HandMark.tsx';
import style from './MentionCard.module.css';
import { authorOf, handleBeside, marksOf, type Search } from './mentionText.ts';
import { ObservedMark } from './ObservedMark.tsx';
import { RowTone } from './RowTone.tsx';
import type { WatchMarker } from './useWatchMarker.ts';

export type MentionCardProps = {
  readonly row: MentionRow;
  readonly search: Search;
  readonly formats: Formats;
  /** Epoch ms of the present minute. */
  readonly minute: number;
  readonly isComfortable: boolean;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly isPinned: boolean;
  /** Came since the reader last looked. */
  readonly isFresh: boolean;
  readonly markWatches: WatchMarker;
  readonly onToggle: () => void;
};

const DAY_MS = 86_400_000;
const compacts = new Map<string, Intl.NumberFormat>();

/** 7.3K, « 7,3 k »: how many people may see it matters by its size, not by its last digit. */
function compact(locale: string): Intl.NumberFormat {
  const known = compacts.get(locale) ?? new Intl.NumberFormat(locale, { notation: 'compact' });
  compacts.set(locale, known);
  return known;
}

const PAINTED = { elementtiming: 'feed-row' };

export function MentionCard(props: MentionCardProps) {
  const { row, search, formats, isSelected } = props;
  const { t, locale } = useWords();
  const who = authorOf(row);
  const handle = handleBeside(row);
  const age = Math.max(0, props.minute - row.postedAt);
  const isRecent = age < DAY_MS;
  // What is looked for is marked; where nothing is, what the watch queries found.
  const watched = search.isEmpty ? props.markWatches(row) : null;
  const isGone = row.expiredAt !== null;
  const isDeleted = !isGone && row.observed !== null && row.observed.deletedAt !== null;
  return (
    <div className={cx(style.card, props.isComfortable && style.comfortable, props.isOpen && style.open)}>
      <button
        type="button"
        tabIndex={-1}
        className={style.box}
        aria-label={t('feed.select')}
        aria-pressed={isSelected}
        onClick={props.onToggle}
      >
        <span className={cx(style.tick, isSelected && style.ticked)} aria-hidden>
          {isSelected && <Check size={11} strokeWidth={3} />}
        </span>
      </button>
      <div className={style.body}>
        <div className={style.head}>
          {props.isFresh && (
            <span className={style.fresh} role="img" aria-label={t('feed.fresh')} title={t('feed.fresh')} />
          )}
          <span className={style.network}>{networkWord(row.network, t)}</span>
          <span className={cx(style.who, who === null && style.unknown)}>
            <bdi>{who ?? t(isGone ? 'retention.gone' : 'feed.anonymous')}</bdi>
            {handle !== null && <bdi className={style.handle}>{handle}</bdi>}
          </span>
          {row.reach !== null && (
            <span
              className={style.reach}
              role="img"
              aria-label={t('feed.reach', { count: row.reach })}
              title={t('feed.reach', { count: row.reach })}
            >
              <Users size={11} aria-hidden />
              {compact(locale).format(row.reach)}
            </span>
          )}
          {row.tone !== null && row.byHand === null && <RowTone tone={row.tone} />}
          {row.byHand !== null && <HandMark byHand={row.byHand} />}
          {row.observed !== null && <ObservedMark observed={row.observed} formats={formats} />}
          <span className={style.end}>
            {props.isPinned && (
              <span
                className={style.pinned}
                role="img"
                aria-label={t('feed.pinned')}
                title={t('feed.pinned')}
              >
                <Pin size={12} aria-hidden />
              </span>
            )}
            {row.language !== null && <span className={style.language}>{row.language}</span>}
            {isRecent && <span className={style.ago}>{formats.ago(age)}</span>}
            <TimeText
              text={isRecent ? formats.time(row.postedAt) : formats.dateTime(row.postedAt)}
              title={formats.dateTimeWithZone(row.postedAt)}
              dateTime={new Date(row.postedAt).toISOString()}
            />
          </span>
        </div>
        {/* Chromium notes when the first of these is painted: what a start is measured by. */}
        <p className={cx(style.text, isDeleted && style.deleted, isGone && style.gone)} {...PAINTED}>
          {row.expiredAt !== null && t('retention.goneText', { day: formats.date(row.expiredAt) })}
          {row.title !== null && row.title !== '' && (
            <MarkedText
              className={style.title}
              text={row.title}
              ranges={watched?.title ?? marksOf(search, row.title)}
              isSoft={watched !== null}
            />
          )}
          <MarkedText
            text={row.text}
            ranges={watched?.text ?? marksOf(search, row.text)}
            isSoft={watched !== null}
            lang={row.language ?? undefined}
          />
        </p>
      </div>
    </div>
  );
}
