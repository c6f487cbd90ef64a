/*
 * Words that served in a crisis go back to the plan: the text as a template again, read once more by whoever proposes it.
 * It waits there for its approval, as any template that was changed.
 */
import { useState } from 'react';
import { PLAN_TEXT_LIMIT } from '../../../shared/domain/planLimits.ts';
import { unfillTemplate } from '../../../shared/domain/templateMatch.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { type StatementFormProps, useStatementForm } from './StatementDialogs.tsx';
import style from './statement.module.css';

export function ProposeDialog({ statement, desk, incident }: StatementFormProps) {
  const { t } = useWords();
  const { shared, recording } = useStatementForm();
  const template = desk.templates.find(({ id }) => id === statement.templateId);
  const [texts, setTexts] = useState(() => {
    const zone = incident?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const side = (language: 'fr' | 'en'): string => {
      if (!statement.content.languages.includes(language)) return template?.fields.text[language] ?? '';
      const { date } = createFormats(language === 'fr' ? 'fr-CA' : 'en-CA', zone);
      const values = { organisation: desk.organisation, date: date(statement.draftedAt) };
      return unfillTemplate(statement.content[language], values);
    };
    return { fr: side('fr'), en: side('en') };
  });
  if (template === undefined) return null;
  const propose = async () => {
    const fields = { text: texts, approvedOn: null };
    const reply = await api.template.amend({ id: template.id, fields });
    if (reply.ok) say((words) => words('statement.proposed'));
    return reply;
  };
  return (
    <FormDialog
      {...shared}
      size="large"
      title={t('statement.propose')}
      description={t('statement.proposeWords')}
      submitLabel={t('statement.proposeNow')}
      problem={
        statement.content.languages.some((language) => texts[language].trim() === '')
          ? t('statement.proposeNeeded')
          : null
      }
      act={recording(propose)}
    >
      {(tried) => (
        <div className={style.sides} data-count={2}>
          {(['fr', 'en'] as const).map((language) => (
            <TextArea
              key={language}
              autoFocus={language === 'fr'}
              label={t(`statement.side_${language}`)}
              lang={language}
              rows={9}
              maxRows={18}
              value={texts[language]}
              onChange={(text) => setTexts({ ...texts, [language]: text })}
              maxLength={PLAN_TEXT_LIMIT}
              error={
                texts[language].trim() === '' && statement.content.languages.includes(language)
                  ? (tried ?? undefined)
                  : undefined
              }
            />
          ))}
        </div>
      )}
    </FormDialog>
  );
}
