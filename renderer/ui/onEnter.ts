// Enter in a field does the act; every other key goes on to whoever stands around the field (Escape to its dialog).
// The kit stops a key at the first part that listens unless it is told to let it pass.

interface FieldKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly preventDefault: () => void;
  readonly continuePropagation: () => void;
}

/** For `onKeyDown` of TextField and TextArea; Shift+Enter stays a new line. */
export function onEnter(run: () => void): (event: FieldKey) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.shiftKey) {
      event.continuePropagation();
      return;
    }
    event.preventDefault();
    run();
  };
}
