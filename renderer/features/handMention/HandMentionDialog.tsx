/*
 * The strip for noting a mention: one field to paste into, what was recognised beside it, three keys, Enter, and the
 * next. Nothing is asked of any network, and nothing that was typed is lost: not by Escape, not by a refusal.
 */
import { type ClipboardEvent, useRef, useState } from 'react';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct, selectIncident } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { LiveText } from '../../ui/VisuallyHidden.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { systemTimeZone, useFormats, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import { changeHandDraft, clearHandDraft, closeHandMention, useHandMention } from './handDraft.ts';
import { fieldsOf, readHand } from './handFields.ts';
import style from './handMention.module.css';
import { focusGroup, JudgeKeys } from './JudgeKeys.tsx';
import { LastTaken } from './LastTaken.tsx';
import { PastedPicture } from './PastedPicture.tsx';
import { pictureIn, readPicture } from './pastePicture.ts';
import { Recognised } from './Recognised.tsx';

type Trouble = 'nothing' | 'keys' | 'wrong' | 'pictureNone' | 'pictureLarge' | Failure;

export function HandMentionDialog() {
  const isOpen = useHandMention((state) => state.isOpen);
  return isOpen ? <Strip /> : null;
}

function Strip() {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const draft = useHandMention((state) => state.draft);
  const isKept = useHandMention((state) => state.isKept);
  const canAct = useEntities(selectCanAct);
  const chosenId = useSession((session) => session.chosenIncidentId);
  const incident = useEntities((entities) => selectIncident(entities.incidents, chosenId));
  const timeZone = incident?.timeZone ?? systemTimeZone();
  const formats = useFormats(timeZone);
  const field = useRef<HTMLTextAreaElement>(null);
  const keys = useRef<HTMLDivElement>(null);
  const save = useRef<HTMLDivElement>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState('');
  const read = readHand(draft, windowNow(), timeZone);

  /** To the first of the three keys that is missing, or to the end. */
  const leadOn = (): void => {
    const { category, tone, reachBucket } = useHandMention.getState().draft;
    const missing = [category, tone, reachBucket].indexOf(null);
    if (missing >= 0) focusGroup(keys.current, missing);
    else save.current?.querySelector('button')?.focus();
  };

  const submit = async (): Promise<void> => {
    if (isBusy || !canAct) return;
    // As it is now: Enter may come before the key pressed right before it is drawn.
    const { draft } = useHandMention.getState();
    const fields = fieldsOf(draft, readHand(draft, windowNow(), timeZone), windowNow());
    if (typeof fields === 'string') {
      setTrouble(fields);
      if (fields === 'nothing') field.current?.focus();
      if (fields === 'keys') leadOn();
      return;
    }
    setBusy(true);
    const { picture } = draft;
    const reply = await api.handMention.record({
      ...fields,
      ...(picture === null ? {} : { picture: { base64: picture.base64, name: picture.name } }),
    });
    setBusy(false);
    if (!reply.ok) {
      setTrouble(reply.error);
      return;
    }
    clearHandDraft();
    setTrouble(null);
    setSaved(fields.text || fields.url || picture?.name || '');
    field.current?.focus();
  };

  const takePicture = async (file: File): Promise<void> => {
    const picture = await readPicture(file);
    if (typeof picture === 'string') {
      setTrouble(picture === 'none' ? 'pictureNone' : 'pictureLarge');
      return;
    }
    setTrouble(null);
    changeHandDraft({ picture });
    leadOn();
  };

  const onPaste = (event: ClipboardEvent): void => {
    const picture = pictureIn(event.clipboardData);
    if (picture !== null) {
      event.preventDefault();
      void takePicture(picture);
      return;
    }
    const isInField = event.target === field.current;
    const isCorrecting =
      event.target instanceof HTMLElement && event.target.matches('input[type=text], textarea');
    if (isCorrecting && !isInField) return;
    const words = event.clipboardData.getData('text/plain');
    if (words === '') return;
    if (!isInField) {
      // Pasted while the keys wait: a second piece of the same mention.
      event.preventDefault();
      const { pasted } = useHandMention.getState().draft;
      changeHandDraft({ pasted: pasted === '' ? words : `${pasted}\n${words}`, pastedAt: windowNow() });
    } else {
      // The field takes the words first; then the keys are next.
      setTimeout(leadOn, 0);
    }
  };

  const said =
    trouble === null
      ? null
      : typeof trouble === 'object'
        ? sayFailure(trouble)
        : trouble === 'nothing'
          ? t('error.handMention.nothingSeen')
          : trouble === 'keys'
            ? t('handMention.missing')
            : trouble === 'wrong'
              ? t(read.isUrlWrong ? 'handMention.urlWrong' : 'handMention.whenWrong')
              : t(`handMention.${trouble}`);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) closeHandMention();
      }}
      title={t('handMention.title')}
      description={t('handMention.description')}
      size="large"
      isBusy={isBusy}
      footerNote={
        <span aria-live="polite" className={style.quiet}>
          {said === null ? saved !== '' && t('handMention.saved', { what: saved.slice(0, 60) }) : said}
        </span>
      }
      footer={
        <div ref={save}>
          <Button variant="primary" isPending={isBusy} isDisabled={!canAct} onPress={() => void submit()}>
            {t('handMention.save')} <KeyHint keys="Enter" />
          </Button>
        </div>
      }
    >
      <div className={style.strip} onPaste={onPaste}>
        {!canAct && <Banner tone="info">{t('handMention.readOnly')}</Banner>}
        {said !== null && <Banner tone="warning">{said}</Banner>}
        <div className={style.columns}>
          <div className={style.column}>
            <TextArea
              autoFocus
              inputRef={field}
              label={t('handMention.pasted')}
              placeholder={t('handMention.pastedPlaceholder')}
              help={t('handMention.pastedHelp')}
              rows={4}
              maxRows={8}
              value={draft.pasted}
              onChange={(pasted) => {
                setTrouble(null);
                changeHandDraft({ pasted, pastedAt: windowNow() });
              }}
              onKeyDown={onEnter(leadOn)}
            />
            {read.isCut && <p className={style.quiet}>{t('handMention.cut', { count: read.text.length })}</p>}
            {draft.picture !== null && (
              <PastedPicture
                picture={draft.picture}
                size={formats.bytes(draft.picture.sizeBytes)}
                isKept={isKept}
              />
            )}
            <JudgeKeys
              draft={draft}
              place={keys}
              onDone={() => {
                setTrouble(null);
                // Once the third choice stands on screen.
                setTimeout(leadOn, 0);
              }}
              onEnter={() => void submit()}
              onBackToField={() => field.current?.focus()}
            />
          </div>
          <div className={style.column}>
            <Recognised read={read} timeZone={timeZone} />
          </div>
        </div>
        <LastTaken timeZone={timeZone} canAct={canAct} />
        <LiveText text={saved === '' ? '' : t('handMention.saved', { what: saved.slice(0, 60) })} />
      </div>
    </Dialog>
  );
}
