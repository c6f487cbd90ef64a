/*
 * A monitoring query, read as it is typed: what is wrong is said at its character, what may surprise is said too.
 */
import { parseQuery } from '../../../shared/scoring/query/parseQuery.ts';
import { TriangleAlert } from '../../ui/icons.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './plan.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isReadOnly: boolean;
  readonly limit: number;
  readonly error?: string | undefined;
};

export function QueryField({ label, value, onChange, isReadOnly, limit, error }: Props) {
  const { t } = useWords();
  const parsed = value.trim() === '' ? null : parseQuery(value);
  const problems = parsed === null || parsed.ok ? [] : parsed.problems;
  const said = [...problems, ...(parsed?.notices ?? [])];
  return (
    <div className={style.group}>
      <TextArea
        label={label}
        value={value}
        onChange={onChange}
        isReadOnly={isReadOnly}
        maxLength={limit}
        spellCheck="false"
        {...(error === undefined ? {} : { error })}
      />
      {said.length > 0 && (
        <ul className={style.queryNotes} aria-live="polite">
          {said.map((note) => (
            <li key={`${note.code} ${note.at}`}>
              <TriangleAlert aria-hidden size={14} /> {t(`query.${note.code}`, note.data)}
              <code className={style.queryPlace}>
                <MarkedText
                  text={value}
                  ranges={[{ start: note.at, end: Math.max(note.end, note.at + 1) }]}
                />
              </code>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
