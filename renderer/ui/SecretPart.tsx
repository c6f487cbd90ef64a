// A secret that is written once and never shown again: whether one is kept, the field for a new one, and what else is
// done with it. The field empties itself once it was kept.
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import bones from './listAndPane.module.css';
import style from './SecretPart.module.css';
import { TextField } from './TextField.tsx';

const SECRET_LIMIT = 4_000;

export interface SecretPartProps {
  readonly title: string;
  /** Whether one is kept, in words. */
  readonly words: string;
  /** Said where this laptop keeps it without a store of its own; null where it has one. */
  readonly warning: string | null;
  /** What went wrong, in words. */
  readonly trouble: string | null;
  /** The field for a new one; null where none is taken. */
  readonly field: { readonly label: string; readonly help?: string; readonly saveLabel: string } | null;
  readonly isBusy: boolean;
  readonly canAct: boolean;
  /** Answers whether it was kept. */
  readonly onSave: (secret: string) => Promise<boolean>;
  /** Above the field. */
  readonly note?: ReactNode;
  /** Buttons beside the one that keeps it. */
  readonly acts?: ReactNode;
}

export function SecretPart(props: SecretPartProps) {
  const { title, words, warning, trouble, field, isBusy, canAct, onSave, note, acts } = props;
  const titleId = useId();
  const [secret, setSecret] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (secret.trim() === '') return;
    void onSave(secret.trim()).then((isKept) => {
      if (isKept) setSecret('');
    });
  };
  return (
    <section className={style.part} aria-labelledby={titleId}>
      <h3 id={titleId} className={style.title}>
        {title}
      </h3>
      <p className={bones.quiet}>{words}</p>
      {warning !== null && (
        <Banner isSilent tone="warning">
          {warning}
        </Banner>
      )}
      {trouble !== null && <Banner tone="danger">{trouble}</Banner>}
      {note}
      {canAct && (
        <form className={style.form} onSubmit={submit} noValidate>
          {field !== null && (
            <TextField
              label={field.label}
              help={field.help}
              type="password"
              autoComplete="off"
              value={secret}
              onChange={setSecret}
              maxLength={SECRET_LIMIT}
              isMono
            />
          )}
          <span className={style.acts}>
            {field !== null && (
              <Button type="submit" isSmall isDisabled={secret.trim() === ''} isPending={isBusy}>
                {field.saveLabel}
              </Button>
            )}
            {acts}
          </span>
        </form>
      )}
    </section>
  );
}
