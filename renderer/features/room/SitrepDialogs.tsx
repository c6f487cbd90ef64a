/*
 * Forms of a situation report: drafted from the room's rows in one of three sizes and edited; approved as it reads;
 * taken back while nobody approved.
 */
import { useEffect, useState } from 'react';
import type { IncidentSuggestion } from '../../../shared/contract/suggestion.ts';
import { buildSitrep } from '../../../shared/domain/buildSitrep.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { RoomView } from '../../../shared/domain/roomAt.ts';
import { SITREP_SIZES, SITREP_TEXT_LIMIT, type SitrepSize } from '../../../shared/domain/roomLimits.ts';
import type { Sitrep } from '../../../shared/domain/sitrep.ts';
import { languageOf } from '../../../shared/lib/locale.ts';
import { api } from '../../bridge/bridge.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { DueField, NO_DUE } from './DueField.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import style from './room.module.css';
import { closeRoomDialog } from './roomView.ts';
import { useRoomForm } from './useRoomForm.ts';
import { useRoomShow } from './useRoomShow.ts';

const TEXT_ROWS = 14;

export function DraftSitrepDialog({
  incident,
  view,
}: {
  readonly incident: Incident;
  readonly view: RoomView;
}) {
  const { t, locale } = useWords();
  const { now, show } = useRoomShow(incident.timeZone);
  const { shared, recording } = useRoomForm();
  const [size, setSize] = useState<SitrepSize>('standard');
  const [measured, setMeasured] = useState<IncidentSuggestion | null>(null);
  const [next, setNext] = useState(NO_DUE);
  /** Null: as it is made; else as somebody wrote it. */
  const [written, setWritten] = useState<string | null>(null);
  useEffect(() => {
    void api.incident.suggestion({ incidentId: incident.id }).then((reply) => {
      if (reply.ok) setMeasured(reply.value);
    });
  }, [incident.id]);
  const since = view.sitreps.find(({ status }) => status === 'approved')?.approvedAt ?? null;
  const made = buildSitrep(
    size,
    {
      title: incident.title ?? t('incident.erasedTitle'),
      view,
      measures: measured?.measures ?? null,
      blind: (measured?.blind ?? []).map((network) => networkWord(network, t)),
      since,
      nextAt: next.at,
      now,
    },
    show,
  );
  const text = written ?? made;
  const problem = text.trim() === '' ? t('sitrep.needed') : next.isWrong ? t('room.timeWrong') : null;
  return (
    <FormDialog
      {...shared}
      size="large"
      title={t('sitrep.draft')}
      description={t('sitrep.draftWords')}
      submitLabel={t('sitrep.keep')}
      problem={problem}
      act={recording(() =>
        api.sitrep.draft({
          incidentId: incident.id,
          size,
          language: languageOf(locale),
          text,
          nextAt: next.at,
        }),
      )}
    >
      {(tried, submit) => (
        <>
          <SegmentedControl<SitrepSize>
            label={t('sitrep.size')}
            value={size}
            onChange={setSize}
            choices={SITREP_SIZES.map((id) => ({ id, label: t(`sitrep.size_${id}`) }))}
          />
          <DueField
            autoFocus
            label={`${t('sitrep.nextAt')} (${t('common.optional')})`}
            timeZone={incident.timeZone}
            value={next}
            onChange={setNext}
            onSubmit={submit}
          />
          <TextArea
            rows={TEXT_ROWS}
            label={t('sitrep.text')}
            value={text}
            onChange={setWritten}
            maxLength={SITREP_TEXT_LIMIT}
            error={tried !== null && text.trim() === '' ? tried : undefined}
          />
          {written !== null && (
            <Button isSmall variant="quiet" onPress={() => setWritten(null)}>
              {t('sitrep.remake')}
            </Button>
          )}
        </>
      )}
    </FormDialog>
  );
}

export function AmendSitrepDialog({
  sitrep,
  timeZone,
}: {
  readonly sitrep: Sitrep;
  readonly timeZone: string;
}) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const { shared, recording } = useRoomForm();
  const [text, setText] = useState(sitrep.text ?? '');
  const [next, setNext] = useState({
    ...NO_DUE,
    at: sitrep.nextAt,
    text: sitrep.nextAt === null ? '' : formats.time(sitrep.nextAt),
  });
  return (
    <FormDialog
      {...shared}
      size="large"
      title={t('sitrep.amend')}
      submitLabel={t('common.save')}
      problem={text.trim() === '' ? t('sitrep.needed') : next.isWrong ? t('room.timeWrong') : null}
      act={recording(() => api.sitrep.amend({ sitrepId: sitrep.id, text, nextAt: next.at }))}
    >
      {(tried, submit) => (
        <>
          <TextArea
            autoFocus
            rows={TEXT_ROWS}
            label={t('sitrep.text')}
            value={text}
            onChange={setText}
            maxLength={SITREP_TEXT_LIMIT}
            error={tried !== null && text.trim() === '' ? tried : undefined}
          />
          <DueField
            label={`${t('sitrep.nextAt')} (${t('common.optional')})`}
            timeZone={timeZone}
            value={next}
            onChange={setNext}
            onSubmit={submit}
          />
        </>
      )}
    </FormDialog>
  );
}

/** What is approved is what is read here: its digest goes with the act, and another text is refused. */
export function ApproveSitrepDialog({ sitrep }: { readonly sitrep: Sitrep }) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  // As it was when the dialog opened, whatever somebody edits meanwhile.
  const [text] = useState(sitrep.text ?? '');
  return (
    <FormDialog
      {...shared}
      size="large"
      title={t('sitrep.approveTitle')}
      description={t('sitrep.approveWords')}
      submitLabel={t('sitrep.approve')}
      act={async () => {
        const digest = await digestOf(text);
        return recording(() => api.sitrep.approve({ sitrepId: sitrep.id, digest }))();
      }}
    >
      {() => <p className={style.read}>{text}</p>}
    </FormDialog>
  );
}

export function ReadSitrepDialog({ sitrep }: { readonly sitrep: Sitrep }) {
  const { t } = useWords();
  const { number, digest } = sitrep;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) closeRoomDialog();
      }}
      size="large"
      title={number === null ? t('sitrep.titleDraft') : t('sitrep.titleNumber', { number })}
      {...(digest === null ? {} : { description: t('sitrep.digest', { digest: digest.slice(0, 8) }) })}
      footer={<Button onPress={closeRoomDialog}>{t('common.close')}</Button>}
    >
      <p className={style.read}>{sitrep.text ?? t('log.erasedText')}</p>
    </Dialog>
  );
}

export function WithdrawSitrepDialog({ sitrep }: { readonly sitrep: Sitrep }) {
  const { t } = useWords();
  return (
    <ReasonDialog
      title={t('sitrep.withdraw')}
      submitLabel={t('sitrep.withdraw')}
      send={(reason) => api.sitrep.withdraw({ sitrepId: sitrep.id, reason })}
    />
  );
}

async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
