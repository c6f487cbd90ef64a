/* What each column of a table of contacts holds. */
import type { ContactTable } from '../../../shared/domain/contactFile.ts';
import type { ContactMapping } from '../../../shared/domain/contactMapping.ts';
import type { PhoneKind } from '../../../shared/domain/planLimits.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import bones from '../../ui/listAndPane.module.css';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { COLUMN_USES, type ColumnUse, columnUseOf, withUse } from './contactMappingForm.ts';
import style from './plan.module.css';
import { choiceWord } from './planChoices.ts';

type Props = {
  readonly table: ContactTable;
  readonly mapping: ContactMapping;
  readonly onChange: (mapping: ContactMapping) => void;
  readonly onRead: () => void;
};

export function ContactColumns({ table, mapping, onChange, onRead }: Props) {
  const { t } = useWords();
  const choices = COLUMN_USES.map((id) => ({ id, label: sayUse(id, t) }));
  return (
    <fieldset className={style.group}>
      <legend className={style.legend}>{t('contactTake.columns')}</legend>
      {table.problems.map((problem) => (
        <Banner key={problem} tone="warning">
          {t(`contactNotice.${problem}`)}
        </Banner>
      ))}
      <p className={bones.quiet}>{t('contactTake.columnsHelp')}</p>
      <div className={style.duties}>
        {table.headers.map((column, at) => (
          <Select<ColumnUse>
            key={column}
            label={t('contactTake.column', { name: column })}
            help={table.sampleRows[0]?.[at] ?? ''}
            choices={choices}
            value={columnUseOf(mapping, column)}
            onChange={(use) => onChange(withUse(mapping, column, use))}
          />
        ))}
      </div>
      <Button isSmall onPress={onRead}>
        {t('contactTake.readAgain')}
      </Button>
    </fieldset>
  );
}

function sayUse(use: ColumnUse, t: Translate): string {
  if (use.startsWith('phone:'))
    return t('contactTake.phoneOf', {
      kind: choiceWord('phone', use.slice('phone:'.length) as PhoneKind, t),
    });
  return t(`contactTake.field_${use as Exclude<ColumnUse, `phone:${PhoneKind}`>}`);
}
