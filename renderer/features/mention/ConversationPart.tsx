/*
 * In full: the conversation in which a mention stands, from its beginning to the replies, what it quotes and who
 * quotes it. Each line leads to that mention. What is not stored here is said to be missing, never fetched.
 */
import type { CSSProperties } from 'react';
import type { MentionRow } from '../../../shared/contract/mention.ts';
import type { Conversation } from '../../../shared/contract/mentionAround.ts';
import { cx } from '../../ui/cx.ts';
import { TimeText } from '../../ui/TimeText.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './Around.module.css';
import { useFeedView } from './feedView.ts';
import { authorOf } from './mentionText.ts';

type Props = {
  readonly row: MentionRow;
  readonly conversation: Conversation;
  readonly timeZone: string;
};

/** Deeper replies stand no further to the side: the column is narrow. */
const DEEPEST_INDENT = 5;
const DAY_MS = 86_400_000;

export function ConversationPart({ row, conversation, timeZone }: Props) {
  const { t } = useWords();
  const { above, replies, isBeginningMissing, areRepliesCut, quoted, isQuotedMissing, quotedBy } =
    conversation;
  const hasThread = above.length + replies.length > 0 || isBeginningMissing;
  const line = (one: MentionRow, depth: number, isHere = false) => (
    <ConversationLine key={one.id} row={one} depth={depth} isHere={isHere} timeZone={timeZone} />
  );
  return (
    <>
      {hasThread && (
        <section className={style.part}>
          <h2 className={style.heading}>{t('feed.conversation')}</h2>
          {isBeginningMissing && <p className={style.note}>{t('feed.beginningMissing')}</p>}
          <ol className={style.lines}>
            {above.map((one) => line(one, 0))}
            {line(row, 0, true)}
            {replies.map(({ row: one, depth }) => line(one, depth))}
          </ol>
          {areRepliesCut && <p className={style.note}>{t('feed.repliesCut', { count: replies.length })}</p>}
        </section>
      )}
      {(quoted !== null || isQuotedMissing) && (
        <section className={style.part}>
          <h2 className={style.heading}>{t('feed.quotes')}</h2>
          {quoted === null ? (
            <p className={style.note}>{t('feed.quotedMissing')}</p>
          ) : (
            <ol className={style.lines}>{line(quoted, 0)}</ol>
          )}
        </section>
      )}
      {quotedBy.length > 0 && (
        <section className={style.part}>
          <h2 className={style.heading}>
            {conversation.isQuotedByCut
              ? t('feed.quotedByCut', { count: quotedBy.length })
              : t('feed.quotedBy', { count: quotedBy.length })}
          </h2>
          <ol className={style.lines}>{quotedBy.map((one) => line(one, 0))}</ol>
        </section>
      )}
    </>
  );
}

type LineProps = {
  readonly row: MentionRow;
  readonly depth: number;
  readonly isHere: boolean;
  readonly timeZone: string;
};

function ConversationLine({ row, depth, isHere, timeZone }: LineProps) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const minute = useMinute();
  const indent = { '--depth': Math.min(depth, DEEPEST_INDENT) } as CSSProperties;
  const deletedAt = row.observed?.deletedAt ?? null;
  const inside = (
    <>
      <span className={style.lineHead}>
        <bdi className={style.who}>{authorOf(row) ?? t('feed.anonymous')}</bdi>
        {depth > 1 && <VisuallyHidden>{t('feed.replyDepth', { depth })}</VisuallyHidden>}
        {deletedAt !== null && (
          <span className={style.note}>{t('feed.deletedAt', { time: formats.time(deletedAt) })}</span>
        )}
        <TimeText
          className={style.when}
          text={minute - row.postedAt < DAY_MS ? formats.time(row.postedAt) : formats.dateTime(row.postedAt)}
          title={formats.dateTimeWithZone(row.postedAt)}
          dateTime={new Date(row.postedAt).toISOString()}
        />
      </span>
      <bdi className={style.words} lang={row.language ?? undefined}>
        {row.text}
      </bdi>
    </>
  );
  return (
    <li className={cx(style.line, isHere && style.here)} style={indent} aria-current={isHere || undefined}>
      {isHere ? (
        <div className={style.lineBody}>{inside}</div>
      ) : (
        <button
          type="button"
          className={style.lineBody}
          onClick={() => useFeedView.setState({ openId: row.id })}
        >
          {inside}
        </button>
      )}
    </li>
  );
}
