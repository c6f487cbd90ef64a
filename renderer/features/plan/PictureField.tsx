/* The picture of a record: shown, chosen, taken off. It is kept at once, so it needs a record that exists. */
import { useState } from 'react';
import type { FileRef } from '../../../shared/domain/fileRef.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useKeptPicture } from '../../store/useKeptPicture.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FileUp, X } from '../../ui/icons.ts';
import bones from '../../ui/listAndPane.module.css';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './plan.module.css';

type Props = {
  readonly label: string;
  readonly noun: 'asset' | 'contact' | 'plan';
  /** Null while the record is being written. */
  readonly recordId: string | null;
  readonly value: unknown;
  /** What it shows, for those who cannot see it. */
  readonly altText: string;
  readonly onChange: (value: unknown) => void;
  readonly isReadOnly: boolean;
};

export function PictureField({ label, noun, recordId, value, altText, onChange, isReadOnly }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const sayError = useErrorWords();
  const file = (value ?? null) as FileRef | null;
  const shown = useKeptPicture(file?.sha256 ?? null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const trouble = failure ?? shown.failure;

  const choose = async (): Promise<void> => {
    if (recordId === null || isBusy) return;
    const chosen = await api.dialog.chooseFile();
    if (!chosen.ok) {
      if (chosen.error.code !== 'dialog.cancelled') setFailure(chosen.error);
      return;
    }
    setBusy(true);
    const kept = await api.plan.attachPicture({ noun, id: recordId, file: chosen.value.file });
    setBusy(false);
    setFailure(kept.ok ? null : kept.error);
  };

  return (
    <fieldset className={style.group}>
      <legend className={style.legend}>{label}</legend>
      {file !== null && shown.url !== null && (
        <img className={style.picture} src={shown.url} alt={altText === '' ? file.name : altText} />
      )}
      {file !== null && (
        <p className={bones.quiet}>
          <bdi>{file.name}</bdi> · {formats.bytes(file.sizeBytes)}
        </p>
      )}
      {trouble !== null && <Banner tone="danger">{sayError(trouble)}</Banner>}
      {!isReadOnly && (
        <span className={style.pictureActs}>
          <Button
            isSmall
            icon={<FileUp aria-hidden />}
            isDisabled={recordId === null}
            isPending={isBusy}
            onPress={() => void choose()}
          >
            {t('planField.choosePicture')}
          </Button>
          {file !== null && (
            <Button isSmall variant="quiet" icon={<X aria-hidden />} onPress={() => onChange(null)}>
              {t('planField.takeOffPicture')}
            </Button>
          )}
          {recordId === null && <span className={bones.quiet}>{t('planField.saveFirst')}</span>}
        </span>
      )}
    </fieldset>
  );
}
