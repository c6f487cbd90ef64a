// Ctrl/Cmd+K: every act by name. The filter is handed in, so that accents and case fold as in every search;
// it sees the act's name, its group and its other names. Enter runs, Escape leaves, focus goes back.
import { Search } from 'lucide-react';
import { useState } from 'react';
import {
  Dialog as AriaDialog,
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import style from './CommandPalette.module.css';
import { cx } from './cx.ts';
import { KeyHint } from './KeyHint.tsx';
import list from './list.module.css';
import { type MenuAct, menuLine } from './Menu.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface PaletteAct extends MenuAct {
  /** Other words people may type for it; not shown. */
  readonly alsoKnownAs?: string | undefined;
}

export interface PaletteGroup {
  readonly id: string;
  readonly title: string;
  readonly acts: readonly PaletteAct[];
}

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly label: string;
  readonly placeholder: string;
  /** Said when nothing fits. */
  readonly noneText: string;
  readonly groups: readonly PaletteGroup[];
  readonly onRun: (id: string) => void;
  readonly filter: (text: string, typed: string) => boolean;
}

export function CommandPalette(props: CommandPaletteProps) {
  const { isOpen, onOpenChange, label } = props;
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className={cx(style.veil)}>
      <Modal className={cx(style.modal)}>
        <AriaDialog aria-label={label} className={cx(style.dialog)}>
          <PaletteBody {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody(props: CommandPaletteProps) {
  const { onOpenChange, label, placeholder, noneText, groups, onRun, filter } = props;
  const [typed, setTyped] = useState('');
  const fitting = groups
    .map((group) => ({
      ...group,
      acts: group.acts.filter(
        (act) =>
          typed.trim() === '' || filter(`${act.label} ${group.title} ${act.alsoKnownAs ?? ''}`, typed.trim()),
      ),
    }))
    .filter((group) => group.acts.length > 0);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={label} autoFocus className={cx(style.search)}>
        <Search aria-hidden size={17} />
        <Input placeholder={placeholder} className={cx(style.input)} />
        <KeyHint keys="Escape" />
      </SearchField>
      {fitting.length === 0 && (
        <div role="status" className={cx(list.none, style.none)}>
          {noneText}
        </div>
      )}
      <Menu
        aria-label={label}
        className={cx(list.list, style.list)}
        items={fitting}
        dependencies={[typed]}
        onAction={(id) => {
          onOpenChange(false);
          onRun(String(id));
        }}
        renderEmptyState={() => <VisuallyHidden>{noneText}</VisuallyHidden>}
      >
        {(group: PaletteGroup) => (
          <MenuSection id={`group-${group.id}`}>
            <Header className={cx(list.head)}>{group.title}</Header>
            {group.acts.map(menuLine)}
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  );
}
