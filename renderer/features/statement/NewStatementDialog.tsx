/*
 * A text is begun: from a template with what is known filled in, or freely.
 */
import { useState } from 'react';
import { textIn } from '../../../shared/domain/biText.ts';
import type { TemplateKind } from '../../../shared/domain/planLimits.ts';
import { STATEMENT_KINDS, type StatementKind } from '../../../shared/domain/statementLimits.ts';
import { fillTemplate } from '../../../shared/domain/templateMatch.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import { type StatementFormProps, useStatementForm } from './StatementDialogs.tsx';
import { chooseBegun } from './statementView.ts';

type Way = 'template' | 'free';

/** What a template of a kind becomes. Those for staff and partners are written elsewhere. */
const KIND_OF: Partial<Record<TemplateKind, StatementKind>> = {
  holding: 'holding',
  correction: 'statement',
  apology: 'apology',
  restored: 'statement',
  listening: 'statement',
  closing: 'statement',
  fact: 'statement',
  toPrivate: 'templateReply',
  journalist: 'templateReply',
};

export function NewStatementDialog({ desk, incident }: Omit<StatementFormProps, 'statement'>) {
  const { t, language } = useWords();
  const { shared, recording } = useStatementForm();
  const templates = desk.templates.filter(({ fields }) => KIND_OF[fields.kind] !== undefined);
  const [way, setWay] = useState<Way>(templates.length > 0 ? 'template' : 'free');
  const [templateId, setTemplateId] = useState<string | null>(
    templates.find(({ fields }) => fields.kind === 'holding')?.id ?? null,
  );
  const [kind, setKind] = useState<StatementKind>('statement');
  const [title, setTitle] = useState('');
  const template = way === 'template' ? templates.find(({ id }) => id === templateId) : undefined;
  const values = (side: 'fr' | 'en'): Readonly<Record<string, string>> => {
    const zone = incident?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const { date } = createFormats(side === 'fr' ? 'fr-CA' : 'en-CA', zone);
    // The hour is that at which it will be out, or at which something was learned: whoever writes knows which.
    return { organisation: desk.organisation, date: date(windowNow()) };
  };
  const begin = async () => {
    const reply = await api.statement.draft({
      incidentId: incident?.id ?? null,
      kind: template === undefined ? kind : (KIND_OF[template.fields.kind] ?? 'statement'),
      title: title || (template === undefined ? '' : textIn(template.fields.title, language)),
      languages: desk.publicLanguages.length === 0 ? ['fr', 'en'] : desk.publicLanguages,
      fr: template === undefined ? '' : fillTemplate(template.fields.text.fr, values('fr')),
      en: template === undefined ? '' : fillTemplate(template.fields.text.en, values('en')),
      templateId: template?.id ?? null,
    });
    if (reply.ok) chooseBegun(reply.value);
    return reply;
  };
  return (
    <FormDialog
      {...shared}
      title={t('statement.newText')}
      submitLabel={t('statement.newText')}
      problem={way === 'template' && template === undefined ? t('statement.template') : null}
      act={recording(begin)}
    >
      {(_tried, submit) => (
        <>
          <SegmentedControl<Way>
            label={t('statement.newText')}
            value={way}
            onChange={setWay}
            choices={[
              { id: 'template', label: t('statement.newFromTemplate') },
              { id: 'free', label: t('statement.newFree') },
            ]}
          />
          {way === 'template' ? (
            <>
              <ComboBox
                label={t('statement.template')}
                value={templateId}
                onChange={setTemplateId}
                noneText={t('statement.templateNone')}
                choices={templates.map(({ id, fields, uses }) => ({
                  id,
                  label: textIn(fields.title, language),
                  note: t('statement.templateUses', { count: uses }),
                }))}
              />
              {template?.isExpired === true && (
                <Banner tone="warning">{t('statement.templateExpired')}</Banner>
              )}
            </>
          ) : (
            <Select<StatementKind>
              label={t('statement.kind')}
              value={kind}
              onChange={setKind}
              choices={STATEMENT_KINDS.map((id) => ({ id, label: t(`statement.kind_${id}`) }))}
            />
          )}
          <TextField
            autoFocus
            label={`${t('statement.title')} (${t('common.optional')})`}
            value={title}
            maxLength={160}
            onChange={setTitle}
            onKeyDown={onEnter(submit)}
          />
        </>
      )}
    </FormDialog>
  );
}
