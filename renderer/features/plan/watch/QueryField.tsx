/*
 * A watch query as it is written: what is wrong stands underlined at its character and is named below with the way to
 * mend it; what it asks for is said in plain words; beside it, it is tried on posts. Read out only after a pause.
 */
import { useId, useMemo, useRef, useState } from 'react';
import { WATCH_CATEGORIES, type WatchCategory } from '../../../../shared/domain/planLimits.ts';
import { applyMend } from '../../../../shared/scoring/query/mendQuery.ts';
import { parseQuery } from '../../../../shared/scoring/query/parseQuery.ts';
import { CodeArea } from '../../../ui/CodeArea.tsx';
import { showIn, typeInto } from '../../../ui/typeInto.ts';
import { LiveText } from '../../../ui/VisuallyHidden.tsx';
import { useWords } from '../../../words/WordsProvider.tsx';
import { NEW } from '../planView.ts';
import { InsertMenu } from './InsertMenu.tsx';
import { QueryMeaning } from './QueryMeaning.tsx';
import { QueryNotes, sayPlace } from './QueryNotes.tsx';
import { QueryTester } from './QueryTester.tsx';
import { markOf } from './queryPlace.ts';
import { starterInsertion } from './starterInsertion.ts';
import { useSettled } from './useSettled.ts';
import style from './watch.module.css';

/** Somebody who types on is not interrupted. */
const SPOKEN_AFTER_MS = 900;

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isReadOnly: boolean;
  readonly limit: number;
  readonly error?: string | undefined;
  /** The record it belongs to; null while that is being written. */
  readonly recordId: string | null;
  /** Other fields of the record as they are being written. */
  readonly fieldOf: (field: string) => unknown;
};

export function QueryField(props: Props) {
  const { label, value, onChange, isReadOnly, limit, error, fieldOf } = props;
  const { t } = useWords();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [hasNoRoom, setHasNoRoom] = useState(false);
  const parsed = useMemo(() => (value.trim() === '' ? null : parseQuery(value)), [value]);
  const problems = parsed === null || parsed.ok ? [] : parsed.problems;
  const notices = parsed?.notices ?? [];
  const [first] = problems;
  const spoken = useSettled(
    parsed === null
      ? ''
      : first === undefined
        ? t('watch.readable')
        : t('watch.spoken', {
            things: t('watch.problemCount', { count: problems.length }),
            place: sayPlace(value, first.at, t),
            problem: t(`query.${first.code}`, first.data),
          }),
    SPOKEN_AFTER_MS,
  );
  const insert = (words: string): void => {
    if (area.current === null) return;
    const selection = { start: area.current.selectionStart, end: area.current.selectionEnd };
    const put = starterInsertion(value, selection, words);
    const isTooLong = applyMend(value, put).length > limit;
    setHasNoRoom(isTooLong);
    if (!isTooLong) typeInto(area.current, put);
  };
  // What was refused at saving is settled once it can be read.
  const said = hasNoRoom ? t('watch.noRoom', { limit }) : problems.length > 0 ? error : undefined;
  return (
    <div className={style.watch}>
      <div className={style.editor}>
        <CodeArea
          label={label}
          help={t('watch.queryHelp')}
          value={value}
          onChange={(text) => {
            setHasNoRoom(false);
            onChange(text);
          }}
          isReadOnly={isReadOnly}
          maxLength={limit}
          inputRef={area}
          marks={[...problems, ...notices].map((remark) => markOf(value, remark))}
          isInvalid={problems.length > 0}
          aria-describedby={`${id}-notes`}
          {...(said === undefined ? {} : { error: said })}
        />
        <LiveText text={spoken} />
        <QueryNotes
          id={`${id}-notes`}
          text={value}
          {...{ problems, notices, isReadOnly }}
          onGo={(remark) => {
            const { start, end } = markOf(value, remark);
            if (area.current !== null) showIn(area.current, start, end);
          }}
          onMend={(mend) => {
            if (area.current !== null) typeInto(area.current, mend);
          }}
        />
        {!isReadOnly && <InsertMenu category={categoryOf(fieldOf('category'))} onInsert={insert} />}
        {parsed?.ok === true && <QueryMeaning query={parsed.query} />}
      </div>
      <QueryTester
        query={value}
        sampleKey={props.recordId ?? NEW}
        excludedAuthors={linesOf(fieldOf('excludedAuthors'))}
        hiddenAuthors={linesOf(fieldOf('hiddenAuthors'))}
      />
    </div>
  );
}

function categoryOf(value: unknown): WatchCategory {
  return WATCH_CATEGORIES.find((category) => category === value) ?? WATCH_CATEGORIES[0];
}

/** A list as it is being written: lines that say nothing are none. */
function linesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((line) => String(line).trim()).filter((line) => line !== '') : [];
}
