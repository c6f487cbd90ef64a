/* Adding a source: paste, look, name, listen. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import {
  PLAN_NAME_LIMIT,
  SOURCE_ADDRESS_LIMIT,
  SOURCE_KINDS,
  type SourceKind,
  WATCH_CATEGORIES,
} from '../../../shared/domain/planLimits.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import bones from '../../ui/listAndPane.module.css';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import {
  type AddDraft,
  canLook,
  hostOf,
  NEW_DRAFT,
  nameOf,
  needsLeave,
  overruled,
  troubleOf,
  typed,
} from './addDraft.ts';
import { PreviewPart } from './PreviewPart.tsx';
import style from './source.module.css';
import { openAdding, showSource } from './sourceView.ts';

const ADD_FORM = 'source-add';

export function AddSource() {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [draft, setDraft] = useState<AddDraft>(NEW_DRAFT);
  const [busy, setBusy] = useState<'look' | 'save' | null>(null);
  const [isNameMissing, setNameMissing] = useState(false);
  const change = (part: Partial<AddDraft>): void => setDraft((known) => ({ ...known, ...part }));
  const nameField = useRef<HTMLInputElement>(null);
  const isLooked = draft.preview !== null;
  // What was asked for is answered: the next thing to do is to name it.
  useEffect(() => {
    if (!isLooked) return;
    nameField.current?.focus();
    nameField.current?.select();
  }, [isLooked]);
  const isSeen = draft.preview !== null || (draft.guess !== null && !canLook(draft));

  const look = async (allowedHosts: readonly string[]): Promise<void> => {
    if (draft.guess === null) return;
    setBusy('look');
    const reply = await api.source.preview({
      url: draft.guess.address,
      allowedHosts: [...allowedHosts],
      limit: 5,
    });
    setBusy(null);
    if (reply.ok) change({ preview: reply.value, trouble: null, failure: null, allowedHosts });
    else change({ preview: null, trouble: troubleOf(reply.error), failure: reply.error, allowedHosts });
  };
  const save = async (): Promise<void> => {
    const name = nameOf(draft).trim();
    setNameMissing(name === '');
    if (draft.guess === null || name === '') return;
    const { kind, address } = draft.guess;
    setBusy('save');
    const reply = await api.source.add({
      fields: {
        kind,
        address: draft.preview?.address ?? address,
        name: name.slice(0, PLAN_NAME_LIMIT),
        categories: draft.categories,
        keeps: draft.keeps,
        allowedHosts: draft.allowedHosts,
      },
    });
    setBusy(null);
    if (!reply.ok) return change({ failure: reply.error, trouble: null });
    say((words) => words('source.added', { name }));
    showSource(reply.value.id);
    openAdding(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy !== null) return;
    void (isSeen ? save() : look(draft.allowedHosts));
  };
  const host = hostOf(draft.guess?.address ?? '');
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => openAdding(isOpen)}
      title={t('source.addTitle')}
      size="medium"
      isBusy={busy === 'save'}
      footer={
        <>
          <Button onPress={() => openAdding(false)}>{t('source.addCancel')}</Button>
          <Button
            type="submit"
            form={ADD_FORM}
            variant="primary"
            isDisabled={draft.guess === null}
            isPending={busy !== null}
          >
            {t(busy === 'look' ? 'source.addLooking' : isSeen ? 'source.addSave' : 'source.addLook')}
          </Button>
        </>
      }
    >
      <form id={ADD_FORM} className={style.addForm} onSubmit={submit} noValidate>
        <TextField
          label={t('source.addField')}
          help={t('source.addHelp')}
          value={draft.typed}
          onChange={(text) => setDraft((known) => typed(known, text))}
          maxLength={SOURCE_ADDRESS_LIMIT}
          autoFocus
        />
        {draft.guess !== null && (
          <>
            <Select<SourceKind>
              label={t('source.addIs')}
              choices={SOURCE_KINDS.map((kind) => ({ id: kind, label: t(`planChoice.source_${kind}`) }))}
              value={draft.guess.kind}
              onChange={(kind) => setDraft((known) => overruled(known, kind))}
            />
            {draft.guess.address !== draft.typed.trim() && (
              <p className={bones.quiet}>
                <bdi>{t('source.addAsked', { address: draft.guess.address })}</bdi>
              </p>
            )}
          </>
        )}
        {draft.failure !== null && (
          <Banner tone="danger">
            {draft.trouble === null ? sayError(draft.failure) : t(`source.trouble_${draft.trouble}`)}
          </Banner>
        )}
        {draft.trouble === 'refusedAddress' && host !== '' && (
          <Checkbox
            isSelected={draft.allowedHosts.includes(host)}
            onChange={(isOn) => {
              const allowedHosts = isOn ? [host] : [];
              change({ allowedHosts });
              if (isOn) void look(allowedHosts);
            }}
          >
            {t('source.addAllow', { host })}
          </Checkbox>
        )}
        {needsLeave(draft) && (
          <Checkbox
            isSelected={draft.allowedHosts.includes(host)}
            onChange={(isOn) => change({ allowedHosts: isOn ? [host] : [] })}
          >
            {t('source.addAllow', { host })}
          </Checkbox>
        )}
        {draft.preview !== null && <PreviewPart preview={draft.preview} />}
        {isSeen && (
          <>
            <TextField
              label={t('source.addName')}
              inputRef={nameField}
              value={nameOf(draft)}
              onChange={(name) => {
                setNameMissing(false);
                change({ name });
              }}
              maxLength={PLAN_NAME_LIMIT}
              isRequired
              {...(isNameMissing ? { error: t('source.addNameMissing') } : {})}
            />
            <fieldset className={style.ticks}>
              <legend className={style.legend}>{t('source.addCategories')}</legend>
              <p className={bones.quiet}>{t('source.addCategoriesHelp')}</p>
              <div className={style.tickList}>
                {WATCH_CATEGORIES.map((category) => (
                  <Checkbox
                    key={category}
                    isSelected={draft.categories.includes(category)}
                    onChange={(isOn) =>
                      change({
                        categories: isOn
                          ? [...draft.categories, category]
                          : draft.categories.filter((other) => other !== category),
                      })
                    }
                  >
                    {t(`planChoice.category_${category}`)}
                  </Checkbox>
                ))}
              </div>
            </fieldset>
            <RadioGroup<'everything' | 'matching'>
              label={t('source.addKeeps')}
              value={draft.keeps}
              onChange={(keeps) => change({ keeps })}
              choices={[
                { id: 'everything', label: t('source.addKeepsEverything') },
                { id: 'matching', label: t('source.addKeepsMatching') },
              ]}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}
