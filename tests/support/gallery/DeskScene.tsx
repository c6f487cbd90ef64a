// The desk in rough: strip, panes, log, strip of volume, list. Not the product: a place to judge parts together.
import { useCallback, useMemo, useState } from 'react';
import { Badge } from '../../../renderer/ui/Badge.tsx';
import { VolumeStrip } from '../../../renderer/ui/chart/VolumeStrip.tsx';
import { DefinitionList } from '../../../renderer/ui/DefinitionList.tsx';
import { IconButton, ToggleIconButton } from '../../../renderer/ui/IconButton.tsx';
import { Pause, Settings, ShieldCheck } from '../../../renderer/ui/icons.ts';
import { LevelMark } from '../../../renderer/ui/LevelMark.tsx';
import type { RowView } from '../../../renderer/ui/list/ListRow.tsx';
import { arrayRows } from '../../../renderer/ui/list/rowSource.ts';
import { VirtualList } from '../../../renderer/ui/list/VirtualList.tsx';
import { Panel } from '../../../renderer/ui/Panel.tsx';
import { Region, RegionCycler } from '../../../renderer/ui/Region.tsx';
import { SearchField } from '../../../renderer/ui/SearchField.tsx';
import { SplitPane } from '../../../renderer/ui/SplitPane.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import { TimeText } from '../../../renderer/ui/TimeText.tsx';
import { SkipLink } from '../../../renderer/ui/VisuallyHidden.tsx';
import { volumeProps } from './ChartScene.tsx';
import style from './gallery.module.css';

interface Line {
  readonly id: string;
  readonly text: string;
}

const lines: readonly Line[] = Array.from({ length: 60 }, (_, at) => ({
  id: `m${at}`,
  text:
    at % 2 === 0
      ? 'La vidéo tourne sur trois groupes de parents, plus de quatre cents réponses en une heure.'
      : 'Any statement from the company yet? Asking for a friend who bought two boxes.',
}));

const log = [
  ['14 h 31', 'Décision', 'Suspendre la campagne d’automne sur tous les réseaux.'],
  ['14 h 28', 'Preuve', 'Capture du message d’origine, versée avec son empreinte.'],
  ['14 h 25', 'Appel', 'Rédaction régionale jointe, rappel demandé avant 15 h.'],
  ['14 h 20', 'Niveau', 'De 2 à 3, règle plancher : presse nationale.'],
  ['14 h 05', 'Entrée', 'Premier message repéré dans le fil de veille.'],
] as const;

export function DeskScene() {
  const [feed, setFeed] = useState(400);
  const [known, setKnown] = useState(300);
  const [isFolded, setFolded] = useState(false);
  const [isPaused, setPaused] = useState(false);
  const [cursorAt, setCursor] = useState<number | null>(null);
  const rows = useMemo(() => arrayRows(lines, (line) => line.id), []);
  const renderRow = useCallback(
    ({ item, index }: RowView<Line>) => (
      <div className={style.card}>
        <div className={style.meta}>
          <strong>Compte fictif {index}</strong>
          <span>Forum · FR</span>
          <TimeText text={`14 h ${String(59 - index).padStart(2, '0')}`} />
        </div>
        <div className={style.body}>{item.text}</div>
      </div>
    ),
    [],
  );
  return (
    <div className={style.tall}>
      <SkipLink targetId="timeline">Aller à la chronologie</SkipLink>
      <RegionCycler />
      <Region id="strip" label="État" as="header" className={style.strip}>
        <LevelMark level={3} word="Crise" look="plane" />
        <strong>Rappel lot 42</strong>
        <span>
          depuis <TimeText text="2 h 14" />
        </span>
        <span className={style.grow} />
        <Badge tone="accent" icon={<ShieldCheck aria-hidden />}>
          Chaîne vérifiée
        </Badge>
        <IconButton label="Réglages" icon={<Settings aria-hidden />} />
      </Region>
      <main className={style.rest}>
        <h1 className={style.hidden}>Rappel lot 42</h1>
        <SplitPane
          label="Largeur du fil"
          side="end"
          size={feed}
          onSizeChange={setFeed}
          min={280}
          restMin={480}
          start={
            <SplitPane
              label="Largeur de ce que l’on sait"
              side="start"
              size={known}
              onSizeChange={setKnown}
              min={200}
              restMin={320}
              start={
                <Region id="known" label="Ce que l’on sait">
                  <Panel title="Faits" count="2" isFolded={isFolded} onFoldChange={setFolded}>
                    <DefinitionList
                      isStacked
                      items={[
                        { id: 'a', term: 'Confirmé', value: 'Le lot 42 a quitté l’usine le 3 mars.' },
                        { id: 'b', term: 'À confirmer', value: 'Deux personnes hospitalisées à Sherbrooke.' },
                      ]}
                    />
                  </Panel>
                  <Panel title="Décisions" count="1">
                    <p>Suspendre la campagne d’automne.</p>
                  </Panel>
                </Region>
              }
              end={
                <Region id="timeline" label="Chronologie" className={style.tall}>
                  <Panel title="Chronologie" isFilling>
                    <VolumeStrip {...volumeProps} height={104} cursorAt={cursorAt} onScrub={setCursor} />
                    {log.map(([time, kind, text]) => (
                      <div key={time} className={style.log}>
                        <TimeText text={time} />
                        <span className={style.dim}>{kind}</span>
                        <span>{text}</span>
                      </div>
                    ))}
                  </Panel>
                  <Panel title="Écrire">
                    <TextField
                      label="Nouvelle entrée"
                      isLabelHidden
                      placeholder="Tapez une ligne, puis Entrée"
                    />
                  </Panel>
                </Region>
              }
            />
          }
          end={
            <Region id="feed" label="Fil de veille" className={style.tall}>
              <Panel
                title="Fil de veille"
                count="412"
                isBare
                isFilling
                actions={
                  <ToggleIconButton
                    isSmall
                    label="En pause"
                    icon={<Pause aria-hidden />}
                    isSelected={isPaused}
                    onChange={setPaused}
                  />
                }
              >
                <SearchField label="Chercher" placeholder="Chercher" keys="/" className={style.search} />
                <VirtualList label="Mentions" rows={rows} rowHeight={88} renderRow={renderRow} />
              </Panel>
            </Region>
          }
        />
      </main>
    </div>
  );
}
