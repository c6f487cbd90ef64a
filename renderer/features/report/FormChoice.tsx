/* Whom it is for, with what is taken out for them, and in which form it leaves. */
import type { ReportFormat } from '../../../shared/domain/limits.ts';
import type { ReportProfile } from '../../../shared/domain/reportSection.ts';
import { RadioGroup, SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './handOver.module.css';
import { mayHave } from './handOver.ts';
import { choose } from './reportView.ts';
import { FORMAT_GROUPS, type FormatGroup, formatsOf, groupOf, PROFILE_IDS } from './words.ts';

export type FormChoiceProps = { readonly profile: ReportProfile; readonly format: ReportFormat };

export function FormChoice({ profile, format }: FormChoiceProps) {
  const { t } = useWords();
  const group = groupOf(format);
  return (
    <>
      <Select<ReportProfile>
        label={t('reportHandOver.profile')}
        help={t(`reportHandOver.profileNote_${profile}`)}
        choices={PROFILE_IDS.map((id) => ({
          id,
          label: t(`reportPart.profile_${id}`),
          note: t(`reportHandOver.profileNote_${id}`),
        }))}
        value={profile}
        onChange={(id) => choose({ profile: id, ...(mayHave(id, format) ? {} : { format: 'pdf' }) })}
      />
      <div className={style.forms}>
        <SegmentedControl<FormatGroup>
          isLabelHidden={false}
          label={t('reportHandOver.use')}
          value={group}
          onChange={(id) => choose({ format: formatsOf(id)[0] ?? format })}
          choices={FORMAT_GROUPS.map((id) => ({ id, label: t(`reportHandOver.use_${id}`) }))}
        />
        <RadioGroup<ReportFormat>
          label={t('reportDesk.format')}
          value={format}
          onChange={(id) => choose({ format: id })}
          choices={formatsOf(group).map((id) => ({
            id,
            label: t(`reportHandOver.format_${id}`),
            note: mayHave(profile, id) ? t(`reportHandOver.formatNote_${id}`) : t('reportHandOver.wholeOnly'),
            isDisabled: !mayHave(profile, id),
          }))}
        />
      </div>
    </>
  );
}
