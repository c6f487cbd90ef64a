/* One of the two lists of a watch query: who is never stored, or who is stored and hidden. Says who is on both. */
import { onBothLists } from '../../../../shared/scoring/exclusion.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useWords } from '../../../words/WordsProvider.tsx';
import style from './watch.module.css';

type Props = {
  readonly field: string;
  readonly label: string;
  readonly help?: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly isReadOnly: boolean;
  readonly error?: string;
  readonly fieldOf: (field: string) => unknown;
};

/** More names than these are counted by looking. */
const SHOWN = 10;

export function AuthorsField({ field, value, onChange, fieldOf, ...rest }: Props) {
  const { t } = useWords();
  // Said once, at the list that the eye comes to last.
  const both =
    field === 'hiddenAuthors' ? onBothLists(linesOf(fieldOf('excludedAuthors')), linesOf(value)) : [];
  return (
    <div className={style.lists}>
      <TextArea
        {...rest}
        value={linesOf(value).join('\n')}
        onChange={(text) => onChange(text.split('\n'))}
        spellCheck="false"
      />
      {both.length > 0 && (
        <Banner tone="warning">
          {t('watch.onBoth', {
            names: both.slice(0, SHOWN).join(', ') + (both.length > SHOWN ? ', …' : ''),
          })}
        </Banner>
      )}
    </div>
  );
}

function linesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
