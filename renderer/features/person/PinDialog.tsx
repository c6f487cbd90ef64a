/*
 * A PIN for whoever sits here, on this laptop: set, changed, or taken away. Of somebody who forgot theirs it is taken away
 * with a reason that the log keeps.
 */
import { type FormEvent, useState } from 'react';
import { PIN_LEAST, PIN_MOST, PIN_PATTERN } from '../../../shared/domain/pinRules.ts';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { closeOverlay, useSession } from '../../store/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { PinField } from './PinField.tsx';
import style from './person.module.css';

const LENGTHS = { least: PIN_LEAST, most: PIN_MOST } as const;

export function PinDialog() {
  const isOpen = useSession(({ overlay }) => overlay === 'pin');
  return isOpen ? <OpenDialog /> : null;
}

function OpenDialog() {
  const { t } = useWords();
  const sayError = useErrorWords();
  const personId = useSession(({ desk }) => desk?.personId ?? null);
  const name = useEntities(({ people }) => (personId === null ? null : (people[personId]?.name ?? null)));
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [oldPin, setOldPin] = useState('');
  const [isOldNeeded, setOldNeeded] = useState(false);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const pinError = PIN_PATTERN.test(pin) ? undefined : t('person.pinForm', LENGTHS);
  const againError = again === pin ? undefined : t('person.pinDiffers');

  const send = async (act: Promise<Result<unknown>>, done: 'pinSet' | 'pinCleared'): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const reply = await act;
    setBusy(false);
    if (reply.ok) {
      closeOverlay();
      say((words) => words(`person.${done}`, { name: name ?? '' }));
      return;
    }
    if (reply.error.code === 'person.pinNeeded') setOldNeeded(true);
    setFailure(reply.error);
  };
  const old = oldPin === '' ? null : oldPin;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (pinError !== undefined || againError !== undefined || isBusy) return;
    void send(api.session.setPin({ pin, oldPin: old }), 'pinSet');
  };
  return (
    <Dialog
      isOpen
      onOpenChange={closeOverlay}
      isBusy={isBusy}
      title={t('person.pinTitle', { name: name ?? '' })}
      description={t('person.pinWords')}
      size="small"
    >
      <form className={style.form} onSubmit={submit} noValidate>
        {isOldNeeded && <PinField label={t('person.pinOld')} value={oldPin} onChange={setOldPin} autoFocus />}
        <PinField
          label={t('person.pinNew')}
          help={t('person.pinHelp', LENGTHS)}
          value={pin}
          onChange={setPin}
          autoFocus={!isOldNeeded}
          error={isTried ? pinError : undefined}
        />
        <PinField
          label={t('person.pinAgain')}
          value={again}
          onChange={setAgain}
          error={isTried ? againError : undefined}
        />
        {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
        <div className={style.acts}>
          {isOldNeeded && personId !== null && (
            <Button
              variant="quiet"
              isDisabled={isBusy}
              onPress={() => void send(api.session.clearPin({ personId, pin: old }), 'pinCleared')}
            >
              {t('person.pinClear')}
            </Button>
          )}
          <Button type="submit" variant="primary" isPending={isBusy}>
            {t('person.pinSave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
