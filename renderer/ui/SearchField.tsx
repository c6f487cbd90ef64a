// A search line: Escape and the cross empty it. The key that leads to it may be shown at its end.
import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
  Button,
  Input,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { FieldFoot, FieldLabel, type FieldWords, fieldClass, inputClass } from './Field.tsx';
import { KeyHint } from './KeyHint.tsx';
import style from './SearchField.module.css';
import { useUiWords } from './UiProvider.tsx';

export interface SearchFieldProps
  extends Omit<AriaSearchFieldProps, 'children' | 'className' | 'style' | 'isInvalid'>,
    FieldWords {
  readonly placeholder?: string | undefined;
  readonly keys?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

export function SearchField(props: SearchFieldProps) {
  const {
    label,
    isLabelHidden = true,
    help,
    error,
    className,
    placeholder = '',
    keys,
    inputRef,
    ...rest
  } = props;
  const words = useUiWords();
  return (
    <AriaSearchField
      {...rest}
      isInvalid={error !== undefined}
      className={fieldClass(cx(style.field, className))}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <div className={style.box}>
        <Search aria-hidden className={style.sign} size={15} />
        <Input ref={inputRef ?? null} placeholder={placeholder} className={inputClass(style.input)} />
        <Button className={cx(style.clear)} aria-label={words.clear}>
          <X aria-hidden size={14} />
        </Button>
        {keys !== undefined && <KeyHint keys={keys} className={style.hint} />}
      </div>
      <FieldFoot help={help} error={error} />
    </AriaSearchField>
  );
}
