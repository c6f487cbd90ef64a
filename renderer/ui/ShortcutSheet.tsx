// The sheet of all keys (?), by group. The switch for single letters stands on it, because that is where a
// person looks when letters get in the way.
import { Dialog } from './Dialog.tsx';
import { KeyHint } from './KeyHint.tsx';
import style from './ShortcutSheet.module.css';
import { Switch } from './Switch.tsx';

export interface ShortcutGroup {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly { readonly keys: string; readonly label: string }[];
}

export interface ShortcutSheetProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  readonly groups: readonly ShortcutGroup[];
  readonly plainKeys?:
    | {
        readonly label: string;
        readonly help?: string | undefined;
        readonly isOn: boolean;
        readonly onChange: (isOn: boolean) => void;
      }
    | undefined;
}

export function ShortcutSheet({ isOpen, onOpenChange, title, groups, plainKeys }: ShortcutSheetProps) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={title} size="large" isDismissable>
      <div className={style.groups}>
        {groups.map((group) => (
          <section key={group.id} className={style.group}>
            <h3 className={style.title}>{group.title}</h3>
            <dl>
              {group.lines.map((line) => (
                <div key={line.keys} className={style.line}>
                  <dt>{line.label}</dt>
                  <dd>
                    <KeyHint keys={line.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {plainKeys !== undefined && (
        <div className={style.switch}>
          <Switch
            isSelected={plainKeys.isOn}
            onChange={plainKeys.onChange}
            {...(plainKeys.help === undefined ? {} : { help: plainKeys.help })}
          >
            {plainKeys.label}
          </Switch>
        </div>
      )}
    </Dialog>
  );
}
