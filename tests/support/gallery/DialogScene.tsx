// What floats: one thing open at a time, chosen by ?open=.
import { useState } from 'react';
import { Button } from '../../../renderer/ui/Button.tsx';
import { CommandPalette } from '../../../renderer/ui/CommandPalette.tsx';
import { ConfirmDialog, Dialog } from '../../../renderer/ui/Dialog.tsx';
import { FileUp, NotebookPen, TrendingUp } from '../../../renderer/ui/icons.ts';
import { NoticeRegion } from '../../../renderer/ui/NoticeRegion.tsx';
import { ShortcutSheet } from '../../../renderer/ui/ShortcutSheet.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import { useShortcuts } from '../../../renderer/ui/useShortcuts.ts';
import { PartsScene } from './PartsScene.tsx';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function DialogScene({ opened }: { readonly opened: string }) {
  const [open, setOpen] = useState(opened);
  const [ran, setRan] = useState('');
  const close = (isOpen: boolean) => {
    if (!isOpen) setOpen('');
  };
  useShortcuts([
    { keys: '$mod+k', run: () => setOpen('palette') },
    { keys: '?', run: () => setOpen('sheet') },
    { keys: 'g r', run: () => setRan('g r') },
    { keys: 'r', run: () => setRan('r') },
  ]);
  return (
    <>
      <output data-ran>{ran}</output>
      <PartsScene />
      <Dialog
        isOpen={open === 'dialog'}
        onOpenChange={close}
        title="Importer des mentions"
        description="1 003 lignes lues dans export-2013.csv."
        footerNote="987 nouvelles, 16 déjà connues"
        footer={
          <>
            <Button onPress={() => close(false)}>Annuler</Button>
            <Button variant="primary">Importer 987 mentions</Button>
          </>
        }
      >
        <TextField label="Nom de la source" defaultValue="Lac-Mégantic 2013" />
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        onOpenChange={close}
        title="Annuler toute l’importation ?"
        confirmLabel="Retirer 987 mentions"
        cancelLabel="Garder"
        isDanger
        onConfirm={() => close(false)}
      >
        Les 987 mentions de ce fichier quittent le fil. Celles qu’une entrée cite restent.
      </ConfirmDialog>
      <CommandPalette
        isOpen={open === 'palette'}
        onOpenChange={close}
        label="Commandes"
        placeholder="Que voulez-vous faire ?"
        noneText="Aucune commande ne correspond."
        filter={(text, typed) => fold(text).includes(fold(typed))}
        onRun={setRan}
        groups={[
          {
            id: 'incident',
            title: 'Incident',
            acts: [
              { id: 'log', label: 'Écrire une entrée', keys: 'n', icon: <NotebookPen aria-hidden /> },
              { id: 'level', label: 'Relever le niveau', keys: 'l', icon: <TrendingUp aria-hidden /> },
            ],
          },
          {
            id: 'feed',
            title: 'Fil de veille',
            acts: [
              {
                id: 'import',
                label: 'Importer un fichier',
                icon: <FileUp aria-hidden />,
                alsoKnownAs: 'csv',
              },
            ],
          },
        ]}
      />
      <ShortcutSheet
        isOpen={open === 'sheet'}
        onOpenChange={close}
        title="Raccourcis clavier"
        plainKeys={{
          label: 'Raccourcis à une lettre',
          help: 'Ils se reposent pendant la saisie.',
          isOn: true,
          onChange: () => undefined,
        }}
        groups={[
          {
            id: 'a',
            title: 'Partout',
            lines: [
              { keys: '$mod+k', label: 'Commandes' },
              { keys: '$mod+Shift+m', label: 'Noter une mention' },
              { keys: 'F6', label: 'D’une zone à l’autre' },
              { keys: '?', label: 'Cette feuille' },
            ],
          },
          {
            id: 'b',
            title: 'Fil de veille',
            lines: [
              { keys: 'j', label: 'Mention suivante' },
              { keys: 'k', label: 'Mention précédente' },
              { keys: 'e', label: 'Verser comme preuve' },
              { keys: 'Shift+ArrowDown', label: 'Étendre la sélection' },
            ],
          },
          {
            id: 'c',
            title: 'Aller à',
            lines: [
              { keys: 'g r', label: 'Salle de crise' },
              { keys: 'g f', label: 'Fil de veille' },
            ],
          },
        ]}
      />
      {open === 'notice' && (
        <NoticeRegion
          label="Avis"
          onDismiss={() => setOpen('')}
          notices={[
            {
              id: '1',
              text: 'Rapport enregistré dans Documents.',
              actLabel: 'Montrer',
              onAct: () => undefined,
            },
            { id: '2', text: 'La sauvegarde n’a pas pu être vérifiée.', tone: 'warning' },
          ]}
        />
      )}
    </>
  );
}
