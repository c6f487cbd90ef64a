/*
 * What is said of the report as a whole: in which languages it is written, how it is classified and handled. Recorded
 * when a choice is made or a field is left.
 */
import { useEffect, useRef, useState } from 'react';
import type { BiText } from '../../../shared/domain/biText.ts';
import {
  CLASSIFICATION_LIMIT,
  DRAFT_LANGUAGES,
  type DraftLanguages,
  HANDLING_LIMIT,
} from '../../../shared/domain/reportDraftLimits.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { actOnDraft } from './draftActs.ts';
import style from './reportDraft.module.css';

type Field = 'classification' | 'handling';
type Patch = Partial<Pick<ReportDraft, 'languages' | Field>>;

type Props = { readonly draft: ReportDraft; readonly canWrite: boolean };

export function DraftSettings({ draft, canWrite }: Props) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const [failure, setFailure] = useState<Failure | null>(null);
  const arrange = async (change: (draft: ReportDraft) => Patch): Promise<void> => {
    const reply = await actOnDraft(draft.id, (latest) =>
      api.reportDraft.arrange({ draftId: latest.id, ...change(latest) }),
    );
    if (reply !== null) setFailure(reply.ok ? null : reply.error);
  };
  return (
    <div className={style.settings}>
      <h2 className={style.title}>{t('reportWrite.whole')}</h2>
      {failure !== null && <Banner tone="danger">{sayFailure(failure)}</Banner>}
      <RadioGroup<DraftLanguages>
        label={t('reportWrite.languages')}
        value={draft.languages}
        isDisabled={!canWrite}
        onChange={(languages) => void arrange(() => ({ languages }))}
        choices={[...DRAFT_LANGUAGES]
          .reverse()
          .map((id) => ({ id, label: t(`reportWrite.languages_${id}`) }))}
      />
      {(['classification', 'handling'] as const).map((field) => (
        <SidesField
          key={field}
          label={t(`reportWrite.${field}`)}
          help={t(`reportWrite.${field}Help`)}
          value={draft[field]}
          limit={field === 'classification' ? CLASSIFICATION_LIMIT : HANDLING_LIMIT}
          isReadOnly={!canWrite}
          onSave={(side, text) =>
            void arrange((latest) => ({ [field]: { ...latest[field], [side]: text } }) as Patch)
          }
        />
      ))}
    </div>
  );
}

type SidesProps = {
  readonly label: string;
  readonly help: string;
  readonly value: BiText;
  readonly limit: number;
  readonly isReadOnly: boolean;
  readonly onSave: (side: 'fr' | 'en', text: string) => void;
};

function SidesField({ label, help, value, limit, isReadOnly, onSave }: SidesProps) {
  const { t, language } = useWords();
  const order = language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  return (
    <div className={style.sides}>
      {order.map((side) => (
        <SideField
          key={side}
          side={side}
          label={t(side === 'fr' ? 'reportWrite.inFrench' : 'reportWrite.inEnglish', { field: label })}
          help={help}
          value={value[side]}
          limit={limit}
          isReadOnly={isReadOnly}
          onSave={(text) => onSave(side, text)}
        />
      ))}
    </div>
  );
}

type SideProps = Omit<SidesProps, 'value' | 'onSave'> & {
  readonly side: 'fr' | 'en';
  readonly value: string;
  readonly onSave: (text: string) => void;
};

function SideField({ side, label, help, value, limit, isReadOnly, onSave }: SideProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = (): void => {
    if (typed !== null && typed.trim() !== value) onSave(typed.trim());
  };
  // Once it stands as it was typed, what others say of it is shown again.
  useEffect(() => {
    setTyped((now) => (now !== null && now.trim() === value ? null : now));
  }, [value]);
  const leave = useRef(save);
  leave.current = save;
  useEffect(() => () => leave.current(), []);
  return (
    <TextField
      label={label}
      help={help}
      lang={side}
      value={typed ?? value}
      maxLength={limit}
      isReadOnly={isReadOnly}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={onEnter(save)}
    />
  );
}
