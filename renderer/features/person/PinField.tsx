/* Where a PIN is typed: figures only, never shown, never offered again by the system. */
import { PIN_MOST } from '../../../shared/domain/pinRules.ts';
import { TextField } from '../../ui/TextField.tsx';

export type PinFieldProps = {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly autoFocus?: boolean;
};

export function PinField({ onChange, autoFocus = false, ...field }: PinFieldProps) {
  return (
    <TextField
      {...field}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      isMono
      maxLength={PIN_MOST}
      autoFocus={autoFocus}
      onChange={(typed) => onChange(typed.replaceAll(/\D/g, ''))}
    />
  );
}
