/*
 * Forms of the freeze ledger: list places (those of the plan ticked, others typed), silent with a proof, speaking again,
 * off the list.
 */
import { useEffect, useState } from 'react';
import { textIn } from '../../../shared/domain/biText.ts';
import type { Freeze } from '../../../shared/domain/freeze.ts';
import type { ProposedFreeze } from '../../../shared/domain/proposeFreezes.ts';
import { ROOM_REASON_LIMIT, ROOM_TEXT_LIMIT } from '../../../shared/domain/roomLimits.ts';
import { languageOf } from '../../../shared/lib/locale.ts';
import { api } from '../../bridge/bridge.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './room.module.css';
import { useRoomForm } from './useRoomForm.ts';

export function AddFreezeDialog({ incidentId }: { readonly incidentId: string }) {
  const { t, locale } = useWords();
  const { shared, recording } = useRoomForm();
  const [proposed, setProposed] = useState<readonly ProposedFreeze[]>([]);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState('');
  useEffect(() => {
    void api.freeze.propose({ incidentId }).then((reply) => {
      if (reply.ok) setProposed(reply.value.filter(({ isListed }) => !isListed));
    });
  }, [incidentId]);
  const lines = proposed.map(({ line }) => textIn(line, languageOf(locale)));
  const places = [...lines.filter((line) => !off.has(line)), place.trim()].filter((one) => one !== '');
  return (
    <FormDialog
      {...shared}
      title={t('room.freezeAdd')}
      description={t('room.freezeAddWords')}
      submitLabel={t('room.freezeAddSubmit', { count: places.length })}
      problem={places.length === 0 ? t('room.freezeNeeded') : null}
      act={recording(() => api.freeze.add({ incidentId, places }))}
    >
      {(problem, submit) => (
        <>
          <TextField
            autoFocus
            label={`${t('room.freezePlace')} (${t('common.optional')})`}
            value={place}
            onChange={setPlace}
            maxLength={ROOM_TEXT_LIMIT}
            error={problem ?? undefined}
            onKeyDown={onEnter(submit)}
          />
          {lines.length > 0 && (
            <fieldset className={style.ticks}>
              <legend>{t('room.freezeOfPlan')}</legend>
              {lines.map((line) => (
                <Checkbox
                  key={line}
                  isSelected={!off.has(line)}
                  onChange={(isOn) => {
                    const next = new Set(off);
                    if (isOn) next.delete(line);
                    else next.add(line);
                    setOff(next);
                  }}
                >
                  {line}
                </Checkbox>
              ))}
            </fieldset>
          )}
        </>
      )}
    </FormDialog>
  );
}

export type FreezeDialogProps = {
  readonly freeze: Freeze;
  readonly kind: 'freezeConfirm' | 'freezeLift' | 'freezeWithdraw';
};

export function FreezeDialog({ freeze, kind }: FreezeDialogProps) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [words, setWords] = useState('');
  const freezeId = freeze.id;
  return (
    <FormDialog
      {...shared}
      title={t(`room.${kind}`)}
      description={freeze.place ?? t('log.erasedText')}
      submitLabel={t('common.save')}
      act={recording(() =>
        kind === 'freezeConfirm'
          ? api.freeze.confirm({ freezeId, proof: words })
          : kind === 'freezeLift'
            ? api.freeze.lift({ freezeId, note: words })
            : api.freeze.withdraw({ freezeId, reason: words }),
      )}
    >
      {(_problem, submit) => (
        <TextField
          autoFocus
          label={`${t(kind === 'freezeConfirm' ? 'room.freezeProof' : 'room.reasonOptional')} (${t('common.optional')})`}
          help={kind === 'freezeConfirm' ? t('room.freezeProofHelp') : undefined}
          value={words}
          onChange={setWords}
          maxLength={ROOM_REASON_LIMIT}
          onKeyDown={onEnter(submit)}
        />
      )}
    </FormDialog>
  );
}
