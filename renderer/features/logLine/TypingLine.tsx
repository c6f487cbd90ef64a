/*
 * One line, always at the same place: type, Enter, recorded, and the cursor stays for the next one. A time at the
 * start (`14:05 …`) says when it happened. The words leave the field only once the engine has said that they are
 * on disk.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import { LOG_LINE_TEXT_LIMIT } from '../../../shared/domain/limits.ts';
import { ROOM_TEXT_LIMIT } from '../../../shared/domain/roomLimits.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { cx } from '../../ui/cx.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { LiveText } from '../../ui/VisuallyHidden.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useNow } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import { attachFiles, picturesIn } from './dropped.ts';
import { useLogLineView } from './logLineView.ts';
import style from './TypingLine.module.css';
import { parseTypedAct, type TypedAct } from './typedAct.ts';
import { beginTyping, changeTyped, recordTyped, typingOf, useTyping } from './typing.ts';

export type TypingLineProps = { readonly incident: Incident; readonly canAct: boolean };

/** Keep it mounted by incident (`key={incident.id}`): the draft belongs to one. */
export function TypingLine({ incident, canAct }: TypingLineProps) {
  const { t } = useWords();
  const formats = useFormats(incident.timeZone);
  const sayFailure = useErrorWords();
  useState(() => beginTyping(incident.id));
  const { text, failure, isRecording, recorded } = useTyping(typingOf(incident.id));
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    useLogLineView.setState({ focusLine: () => field.current?.focus() });
    return () => useLogLineView.setState({ focusLine: null });
  }, []);

  const people = useEntities((entities) => entities.people);
  const isClosed = incident.status === 'closed';
  const read = (now: number): TypedAct => parseTypedAct(text, now, incident.timeZone, Object.values(people));
  const typed = read(0);
  const over = typed.text.length - (typed.act === 'line' ? LOG_LINE_TEXT_LIMIT : ROOM_TEXT_LIMIT);
  const record = async (): Promise<void> => {
    if (over > 0) return;
    await recordTyped(incident.id, read(windowNow()), (act) => send(incident.id, act as TypedAct));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void record();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      field.current?.blur();
    }
  };

  return (
    <form
      className={cx(style.line, (isClosed || !canAct) && style.off)}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <div className={style.row}>
        <span className={style.prompt} aria-hidden>
          ›
        </span>
        <textarea
          ref={field}
          rows={1}
          className={style.field}
          aria-label={t('log.type')}
          aria-describedby={failure === null ? undefined : 'typing-line-note'}
          aria-invalid={failure !== null || over > 0}
          placeholder={isClosed ? t('log.closed') : canAct ? t('log.typePlaceholder') : t('log.readOnly')}
          disabled={isClosed || !canAct}
          value={text}
          onChange={(event) => changeTyped(incident.id, event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const pictures = picturesIn(event.clipboardData);
            if (pictures.length === 0) return;
            event.preventDefault();
            void attachFiles(incident.id, pictures, sayFailure);
          }}
        />
        <span className={style.hint}>
          {text === '' ? (
            <KeyHint keys="n" />
          ) : isRecording ? (
            t('log.recording')
          ) : (
            <When read={read} formats={formats} />
          )}
        </span>
      </div>
      <p id="typing-line-note" className={style.note} aria-live="polite">
        {failure !== null ? (
          <span className={style.trouble}>
            {sayFailure(failure)} {t('log.draftKept')}
          </span>
        ) : over > 0 ? (
          <span className={style.trouble}>{t('log.tooLong', { over })}</span>
        ) : typed.text !== '' &&
          (typed.act !== 'line' || typed.kind !== 'note' || typed.people.length > 0) ? (
          <Meaning typed={typed} nameOf={(id) => people[id]?.name ?? t('log.someone')} />
        ) : (
          t('log.typeHelp', { decide: '!', ask: '?' })
        )}
      </p>
      <LiveText text={recorded === '' ? '' : t('log.recorded', { text: recorded })} />
    </form>
  );
}

/** Sends what was typed as what it is. */
function send(
  incidentId: string,
  { act, text, kind, people, occurredAt }: TypedAct,
): Promise<Result<unknown>> {
  const when = occurredAt === null ? {} : { occurredAt };
  if (act === 'decide') return api.decision.take({ incidentId, choice: text, ...when });
  if (act === 'ask') return api.decision.ask({ incidentId, question: text, ...when });
  return api.logLine.record({ incidentId, text, kind, people: [...people], ...when });
}

/** What the line will stand as, and whom it names, said while one types. */
function Meaning({
  typed: { act, kind, people },
  nameOf,
}: {
  readonly typed: TypedAct;
  readonly nameOf: (id: string) => string;
}) {
  const { t } = useWords();
  const words = [
    act === 'decide'
      ? t('log.willDecide')
      : act === 'ask'
        ? t('log.willAsk')
        : kind === 'note'
          ? null
          : t('log.willBe', { kind: t(`log.kind_${kind}`) }),
    people.length === 0 ? null : t('log.names', { people: people.map(nameOf).join(', ') }),
  ].filter((one) => one !== null);
  return words.join(' · ');
}

type WhenProps = {
  readonly read: (now: number) => TypedAct;
  readonly formats: ReturnType<typeof useFormats>;
};

/** The moment that the line will stand at, shown while one types. */
function When({ read, formats }: WhenProps) {
  const { t } = useWords();
  const now = useNow();
  const { occurredAt } = read(now);
  if (occurredAt === null) return <span>{formats.timeWithZone(now)}</span>;
  const isToday = formats.dayKey(occurredAt) === formats.dayKey(now);
  return (
    <strong className={style.past}>
      {t('log.recordedAt', {
        when: isToday ? formats.timeWithZone(occurredAt) : formats.dateTimeWithZone(occurredAt),
      })}
    </strong>
  );
}
