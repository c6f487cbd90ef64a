/* Why: asked of every act on an incident, and never a condition. */
import { INCIDENT_REASON_LIMIT } from '../../../shared/domain/limits.ts';
import { onEnter } from '../../ui/onEnter.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { useWords } from '../../words/WordsProvider.tsx';

export type ReasonFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit: () => void;
  readonly isFirst?: boolean;
};

export function ReasonField({ value, onChange, onSubmit, isFirst = false }: ReasonFieldProps) {
  const { t } = useWords();
  return (
    <TextArea
      autoFocus={isFirst}
      rows={2}
      label={`${t('incident.reason')} (${t('common.optional')})`}
      help={t('incident.reasonHelp')}
      value={value}
      onChange={onChange}
      maxLength={INCIDENT_REASON_LIMIT}
      onKeyDown={onEnter(onSubmit)}
    />
  );
}
