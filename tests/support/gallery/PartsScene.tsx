// Every small part at rest, in French lengths.
import { useState } from 'react';
import { Badge } from '../../../renderer/ui/Badge.tsx';
import { Banner } from '../../../renderer/ui/Banner.tsx';
import { Button } from '../../../renderer/ui/Button.tsx';
import { Checkbox } from '../../../renderer/ui/Checkbox.tsx';
import { CodeArea } from '../../../renderer/ui/CodeArea.tsx';
import { ComboBox } from '../../../renderer/ui/ComboBox.tsx';
import { DefinitionList } from '../../../renderer/ui/DefinitionList.tsx';
import { EmptyState } from '../../../renderer/ui/EmptyState.tsx';
import { IconButton, ToggleIconButton } from '../../../renderer/ui/IconButton.tsx';
import {
  Ellipsis,
  Inbox,
  Pause,
  Pin,
  Plus,
  Settings,
  ShieldCheck,
  WifiOff,
} from '../../../renderer/ui/icons.ts';
import { KeyHint } from '../../../renderer/ui/KeyHint.tsx';
import { LevelMark, type MarkLevel } from '../../../renderer/ui/LevelMark.tsx';
import { MarkedText } from '../../../renderer/ui/MarkedText.tsx';
import { Menu } from '../../../renderer/ui/Menu.tsx';
import { NumberField } from '../../../renderer/ui/NumberField.tsx';
import { Panel } from '../../../renderer/ui/Panel.tsx';
import { ProgressBar } from '../../../renderer/ui/ProgressBar.tsx';
import { RadioGroup, SegmentedControl } from '../../../renderer/ui/RadioGroup.tsx';
import { SearchField } from '../../../renderer/ui/SearchField.tsx';
import { Select } from '../../../renderer/ui/Select.tsx';
import { Skeleton } from '../../../renderer/ui/Skeleton.tsx';
import { Switch } from '../../../renderer/ui/Switch.tsx';
import { Table } from '../../../renderer/ui/Table.tsx';
import { Tabs } from '../../../renderer/ui/Tabs.tsx';
import { TextArea } from '../../../renderer/ui/TextArea.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import { FigureText, TimeText } from '../../../renderer/ui/TimeText.tsx';
import { ToggleButton } from '../../../renderer/ui/ToggleButton.tsx';
import { ToneMark } from '../../../renderer/ui/ToneMark.tsx';
import style from './gallery.module.css';
import { levelWords } from './words.ts';

const levels: readonly MarkLevel[] = [0, 1, 2, 3, 4];
const networks = [
  { id: 'x', label: 'X', note: 'Approché' },
  { id: 'bluesky', label: 'Bluesky', note: 'Mesuré' },
  { id: 'forum', label: 'Forums et commentaires de presse', note: 'Angle mort' },
] as const;
const times = [
  { id: 'relative', label: 'Relative' },
  { id: 'exact', label: 'Exacte' },
  { id: 'both', label: 'Les deux' },
] as const;

export function PartsScene() {
  const [network, setNetwork] = useState<'x' | 'bluesky' | 'forum' | null>('bluesky');
  const [time, setTime] = useState<'relative' | 'exact' | 'both'>('both');
  const [isFolded, setFolded] = useState(false);
  const [tab, setTab] = useState<'facts' | 'decisions'>('facts');
  const [isPaused, setPaused] = useState(true);
  return (
    <main className={style.page}>
      <h1 className={style.hidden}>Vigie</h1>
      <Panel title="Boutons">
        <div className={style.row}>
          <Button variant="primary" icon={<Plus aria-hidden />}>
            Déclarer un incident
          </Button>
          <Button>Ouvrir</Button>
          <Button variant="quiet">Annuler</Button>
          <Button variant="danger">Annuler l’importation</Button>
          <Button isDisabled>Indisponible</Button>
        </div>
        <div className={style.row}>
          <Button isSmall variant="primary">
            Observer
          </Button>
          <Button isSmall>Intervenir</Button>
          <ToggleButton isSmall isSelected={isPaused} onChange={setPaused} icon={<Pause aria-hidden />}>
            En pause · 12
          </ToggleButton>
          <ToggleIconButton
            label="En pause"
            icon={<Pause aria-hidden />}
            isSelected={isPaused}
            onChange={setPaused}
          />
          <IconButton label="Réglages" icon={<Settings aria-hidden />} keys="$mod+," />
          <Menu
            label="Autres actes"
            trigger={
              <IconButton label="Autres actes" icon={<Ellipsis aria-hidden />} variant="normal" isSmall />
            }
            onAct={() => undefined}
            groups={[
              {
                id: 'one',
                acts: [
                  { id: 'pin', label: 'Verser comme preuve', keys: 'e', icon: <Pin aria-hidden /> },
                  { id: 'amend', label: 'Rectifier', note: 'Les mots d’origine restent visibles' },
                ],
              },
              { id: 'two', acts: [{ id: 'undo', label: 'Annuler l’importation', isDanger: true }] },
            ]}
          />
        </div>
        <div className={style.row}>
          <KeyHint keys="$mod+Shift+m" />
          <KeyHint keys="g r" />
          <KeyHint keys="[Shift]+?" />
          <KeyHint keys="PageDown" />
        </div>
      </Panel>
      <Panel title="Niveaux">
        <div className={style.row}>
          {levels.map((level) => (
            <LevelMark key={level} level={level} word={levelWords[level]} />
          ))}
        </div>
        <div className={style.row}>
          {levels.map((level) => (
            <LevelMark key={level} level={level} word={levelWords[level]} look="plane" />
          ))}
        </div>
        <div className={style.row}>
          {levels.map((level) => (
            <LevelMark key={level} level={level} word={levelWords[level]} look="shape" size="large" />
          ))}
          <LevelMark level={3} word="Crise" look="plane" size="large" />
          <LevelMark level={4} word="Crise majeure" look="plane" size="small" />
        </div>
        <div className={style.row}>
          <ToneMark tone="negative" word="Négative" isWordShown />
          <ToneMark tone="neutral" word="Neutre" isWordShown />
          <ToneMark tone="positive" word="Positive" isWordShown />
          <Badge>412</Badge>
          <Badge tone="outline">Rumeur</Badge>
          <Badge tone="accent" icon={<ShieldCheck aria-hidden />}>
            Chaîne vérifiée
          </Badge>
          <Badge tone="caution" icon={<WifiOff aria-hidden />}>
            Hors ligne
          </Badge>
          <Badge tone="overdue">En retard</Badge>
        </div>
        <p>
          Message d’attente <TimeText text="14 h 45 · dans 12 min" title="lundi 14 h 45" /> ·{' '}
          <TimeText text="14 h 20 · il y a 13 min" isOverdue /> · <FigureText>1 003</FigureText> mentions
        </p>
        <p>
          <MarkedText
            lang="fr"
            text="Le rappel du lot 42 inquiète des familles 👪 <b>ceci reste du texte</b>."
            ranges={[
              { start: 3, end: 9 },
              { start: 13, end: 19 },
            ]}
          />
        </p>
      </Panel>
      <Panel title="Champs">
        <div className={style.stack}>
          <TextField
            label="Nom de l’incident"
            defaultValue="Rappel lot 42"
            help="Ce que l’équipe dira à voix haute."
          />
          <TextField
            label="Heure du fait"
            isMono
            defaultValue="14:65"
            error="Écrivez une heure entre 00:00 et 23:59."
          />
          <SearchField label="Chercher dans le fil" placeholder="Chercher dans le fil" keys="/" />
          <TextArea
            label="Ce qui s’est passé"
            rows={2}
            defaultValue="Le porte-parole a joint la rédaction régionale."
          />
          <CodeArea
            label="Requête"
            value={'"bad buzz" OR rappel\nNEAR/30 ab*'}
            marks={[
              { start: 21, end: 28 },
              { start: 29, end: 32 },
            ]}
            isReadOnly
            isInvalid
          />
          <Select label="Réseau" choices={networks} value={network} onChange={setNetwork} />
          <ComboBox
            label="Source"
            choices={networks}
            value={network}
            onChange={setNetwork}
            noneText="Aucune source"
          />
          <NumberField label="Seuil de réouverture" defaultValue={1500} minValue={0} />
        </div>
      </Panel>
      <Panel title="Choix">
        <div className={style.stack}>
          <SegmentedControl
            label="Heure"
            isLabelHidden={false}
            choices={times}
            value={time}
            onChange={setTime}
          />
          <RadioGroup label="Heure affichée" choices={times} value={time} onChange={setTime} />
          <Checkbox defaultSelected help="Une ligne déjà connue est comptée, jamais conservée deux fois.">
            Retenir cette correspondance
          </Checkbox>
          <Checkbox isIndeterminate>Toutes les mentions de la page</Checkbox>
          <Checkbox isDisabled>Indisponible</Checkbox>
          <Switch defaultSelected>Raccourcis à une lettre</Switch>
          <Switch>Affichage dense</Switch>
        </div>
      </Panel>
      <Panel title="À savoir">
        <div className={style.stack}>
          <Banner isSilent title="Hors ligne">
            Dernière réception à 14 h 02. Le journal continue.
          </Banner>
          <Banner
            isSilent
            tone="warning"
            title="12 lignes refusées"
            actions={<Button isSmall>Voir pourquoi</Button>}
          >
            Leur date n’a pas pu être lue. Le reste est conservé.
          </Banner>
          <Banner isSilent tone="danger" title="Ce fichier n’est pas un CSV" onDismiss={() => undefined}>
            Choisissez un export en CSV ou collez les adresses une à une.
          </Banner>
          <ProgressBar
            label="Importation de export-2013.csv"
            value={412}
            max={1003}
            valueText="412 de 1 003"
            onStop={() => undefined}
          />
          <ProgressBar label="Vérification de la chaîne" />
          <Skeleton rows={3} rowHeight={30} />
        </div>
      </Panel>
      <Panel title="Rien encore" isBare>
        <EmptyState
          icon={<Inbox />}
          title="Aucune source encore"
          actions={<Button>Importer un fichier</Button>}
        >
          Collez une adresse, déposez un fichier, ou tapez <KeyHint keys="$mod+Shift+m" /> pour noter ce qu’on
          vous a dit.
        </EmptyState>
      </Panel>
      <Panel
        title="Preuves"
        count="3"
        isFolded={isFolded}
        onFoldChange={setFolded}
        actions={<Button isSmall>Exporter</Button>}
      >
        <Table
          caption="Preuves versées"
          columns={[
            { id: 'at', head: 'Heure', isTight: true, cell: (row) => <TimeText text={row.at} /> },
            { id: 'what', head: 'Pièce', isRowHead: true, cell: (row) => row.what },
            { id: 'reach', head: 'Portée', isNumeric: true, cell: (row) => row.reach },
          ]}
          rows={[
            { at: '14 h 05', what: 'Capture du message d’origine', reach: '48 200' },
            { at: '14 h 12', what: 'Réponse du service à la clientèle', reach: '1 312' },
            { at: '14 h 31', what: 'Article de la presse nationale', reach: '2 410 000' },
          ]}
          keyOf={(row) => row.at}
        />
      </Panel>
      <Panel title="Fiche">
        <Tabs
          label="Fiche de l’incident"
          selected={tab}
          onSelect={setTab}
          tabs={[
            {
              id: 'facts',
              label: 'Faits',
              count: '3',
              content: (
                <DefinitionList
                  items={[
                    { id: '1', term: 'Ouvert', value: <TimeText text="22 novembre 2025, 12 h 19" /> },
                    { id: '2', term: 'Responsable de crise', value: 'Maude Rivet (personne fictive)' },
                    { id: '3', term: 'Règle plancher', value: 'Presse nationale : niveau 3 au moins' },
                  ]}
                />
              ),
            },
            { id: 'decisions', label: 'Décisions', content: <p>Aucune décision encore.</p> },
          ]}
        />
      </Panel>
    </main>
  );
}
