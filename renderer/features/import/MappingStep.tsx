/*
 * How the columns are read, over the first rows of the file as they stand in it. What was guessed is filled in;
 * what would change the meaning of every row is asked.
 */
import { useMemo } from 'react';
import type { MappingNotice, MappingProblem } from '../../../shared/domain/guessMapping.ts';
import {
  COLUMN_FIELDS,
  type ColumnField,
  CSV_DELIMITERS,
  CSV_ENCODINGS,
} from '../../../shared/domain/limits.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { type Choice, Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { systemTimeZone, useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './Import.module.css';
import { changeForm, type ImportStep, lookAgain } from './importView.ts';
import { delimiterWord, encodingWord, FIELD_WORDS, factsOf, guessWords } from './importWords.ts';
import { openProblems } from './mappingForm.ts';
import { PreviewTable } from './PreviewTable.tsx';

type Mapping = Extract<ImportStep, { name: 'mapping' }>;

/** Stands for "not in the file" in a list, where an empty id is not allowed. */
const NONE = 'none:';

export function MappingStep({ step }: { readonly step: Mapping }) {
  const { t } = useWords();
  const formats = useFormats();
  const { inspection, form } = step;
  const problems = openProblems(form, inspection.problems);
  const columns: readonly Choice[] = inspection.headers.map((header) => ({ id: header, label: header }));
  const setColumn = (field: ColumnField, id: string): void =>
    changeForm({ columns: { ...form.columns, [field]: id === NONE ? null : id } });
  return (
    <div className={style.mapping}>
      <p className={style.facts}>
        <bdi className={style.file}>{inspection.fileName}</bdi>
        {inspection.exportOf !== null && (
          <strong className={style.known}>{t('importing.recognised', { name: inspection.exportOf })}</strong>
        )}
        <span>{factsOf(inspection, formats.bytes(inspection.sizeBytes), t)}</span>
        <span className={style.quiet}>{guessWords(inspection, t)}</span>
      </p>
      {problems.length > 0 && (
        <Banner tone="warning" title={t('importing.problems')}>
          <Sentences codes={problems} />
        </Banner>
      )}
      {inspection.notices.length > 0 && (
        <Banner isSilent>
          <Sentences codes={inspection.notices} />
        </Banner>
      )}
      <div className={style.work}>
        <div className={style.fields}>
          <h3 className={style.group}>{t('importing.columns')}</h3>
          <div className={style.grid}>
            {COLUMN_FIELDS.map((field) => (
              <Select
                key={field}
                label={t(FIELD_WORDS[field])}
                choices={
                  field === 'text' ? columns : [{ id: NONE, label: t('importing.notUsed') }, ...columns]
                }
                value={form.columns[field] ?? (field === 'text' ? null : NONE)}
                placeholder={t('importing.notUsed')}
                onChange={(id) => setColumn(field, id)}
                error={field === 'text' && form.columns.text === null ? t('mapping.noText') : undefined}
              />
            ))}
            <TextField
              label={t('importing.fixedNetwork')}
              help={t('importing.fixedNetworkHelp')}
              value={form.fixedNetwork}
              onChange={(fixedNetwork) => changeForm({ fixedNetwork })}
              maxLength={40}
            />
          </div>
          <Times step={step} />
          {inspection.encoding !== null && <Reading step={step} encoding={inspection.encoding} />}
        </div>
        <PreviewTable inspection={inspection} form={form} isOld={step.isLookingAgain} />
      </div>
    </div>
  );
}

function Times({ step }: { readonly step: Mapping }) {
  const { t } = useWords();
  const { form, inspection } = step;
  const zones = useZones();
  const isOrderAsked =
    form.dateOrder !== null || inspection.problems.some((code) => code.startsWith('mapping.dateOrder'));
  return (
    <>
      <h3 className={style.group}>{t('importing.times')}</h3>
      <div className={style.grid}>
        <RadioGroup
          label={t('importing.timeFrom')}
          value={form.postedAtFrom}
          onChange={(postedAtFrom) => changeForm({ postedAtFrom })}
          choices={[
            { id: 'column', label: t('importing.timeFromColumn') },
            {
              id: 'identifier',
              label: t('importing.timeFromIdentifier'),
              note: t('importing.timeFromIdentifierHelp'),
            },
          ]}
        />
        {form.postedAtFrom === 'column' && (
          <div className={style.stack}>
            {isOrderAsked && (
              <RadioGroup
                label={t('importing.dateOrder')}
                value={form.dateOrder}
                onChange={(dateOrder) => changeForm({ dateOrder })}
                choices={[
                  { id: 'dayFirst', label: t('importing.dateOrderDay') },
                  { id: 'monthFirst', label: t('importing.dateOrderMonth') },
                ]}
              />
            )}
            <ComboBox
              label={t('importing.timeZone')}
              choices={zones}
              value={form.timeZone ?? 'UTC'}
              onChange={(timeZone) => {
                if (timeZone !== null) changeForm({ timeZone });
              }}
              noneText={t('importing.zoneNone')}
              filter={(label, words) => fold(label).includes(fold(words))}
            />
          </div>
        )}
      </div>
    </>
  );
}

function Reading({ step, encoding }: { readonly step: Mapping; readonly encoding: string }) {
  const { t } = useWords();
  const { form, inspection } = step;
  const { delimiter } = inspection;
  const asFound = (value: string) => t('importing.asFound', { value });
  return (
    <>
      <h3 className={style.group}>{t('importing.reading')}</h3>
      <div className={style.grid}>
        <Select
          label={t('importing.encoding')}
          choices={[
            {
              id: NONE,
              label: form.encoding == null ? asFound(encodingWord(encoding)) : t('importing.auto'),
            },
            ...CSV_ENCODINGS.map((id) => ({ id, label: encodingWord(id) })),
          ]}
          value={form.encoding ?? NONE}
          onChange={(id) => void lookAgain({ encoding: CSV_ENCODINGS.find((one) => one === id) ?? null })}
        />
        {delimiter !== null && (
          <>
            <Select
              label={t('importing.delimiter')}
              choices={[
                {
                  id: NONE,
                  label: form.delimiter == null ? asFound(delimiterWord(delimiter, t)) : t('importing.auto'),
                },
                ...CSV_DELIMITERS.map((id) => ({ id, label: delimiterWord(id, t) })),
              ]}
              value={form.delimiter ?? NONE}
              onChange={(id) =>
                void lookAgain({ delimiter: CSV_DELIMITERS.find((one) => one === id) ?? null })
              }
            />
            <Checkbox
              isSelected={form.hasHeader ?? inspection.hasHeader}
              onChange={(hasHeader) => void lookAgain({ hasHeader })}
            >
              {t('importing.hasHeader')}
            </Checkbox>
          </>
        )}
      </div>
    </>
  );
}

function Sentences({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useWords();
  return (
    <ul>
      {codes.map((code) => (
        <li key={code}>{t(code as MappingProblem | MappingNotice)}</li>
      ))}
    </ul>
  );
}

function useZones(): readonly Choice[] {
  return useMemo(() => {
    const zones = new Set(['UTC', systemTimeZone(), ...Intl.supportedValuesOf('timeZone')]);
    return [...zones].map((id) => ({ id, label: id.replaceAll('_', ' ') }));
  }, []);
}
