// The live list: rows made up by position, buttons that let rows in above, pause, and go to a million.
import { useCallback, useMemo, useRef, useState } from 'react';
import { Button } from '../../../renderer/ui/Button.tsx';
import type { RowView } from '../../../renderer/ui/list/ListRow.tsx';
import type { RowSource } from '../../../renderer/ui/list/rowSource.ts';
import { VirtualList, type VirtualListHandle } from '../../../renderer/ui/list/VirtualList.tsx';
import { MarkedText } from '../../../renderer/ui/MarkedText.tsx';
import { Panel } from '../../../renderer/ui/Panel.tsx';
import { TimeText } from '../../../renderer/ui/TimeText.tsx';
import { ToggleButton } from '../../../renderer/ui/ToggleButton.tsx';
import { ToneMark } from '../../../renderer/ui/ToneMark.tsx';
import style from './gallery.module.css';

interface Row {
  readonly id: number;
}

const texts = [
  'Quelqu’un a des nouvelles du rappel ? La page de la marque ne répond plus depuis ce matin.',
  'They knew about lot 42 in March. Screenshots below.',
  'Merci au service à la clientèle, réponse en dix minutes et remboursement sans discuter.',
] as const;
const tones = ['neutral', 'negative', 'positive'] as const;
const toneWords = ['Neutre', 'Négative', 'Positive'] as const;

/** Newest first: row 0 is the highest id. */
function madeUpRows(newest: number): RowSource<Row> {
  const keyAt = (index: number) => (index >= 0 && index < newest ? String(newest - index) : undefined);
  return {
    count: newest,
    keyAt,
    at: (index) => (keyAt(index) === undefined ? undefined : { id: newest - index }),
    indexOf: (key) => {
      const id = Number(key);
      return id >= 1 && id <= newest ? newest - id : -1;
    },
  };
}

export function ListScene({ count }: { readonly count: number }) {
  const [newest, setNewest] = useState(count);
  const [isPaused, setPaused] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['397', '396']));
  const [asked, setAsked] = useState(0);
  const [opened, setOpened] = useState('');
  const handle = useRef<VirtualListHandle>(null);
  const rows = useMemo(() => madeUpRows(newest), [newest]);
  const items = useRef(new Map<number, Row>());
  const steady = useMemo<RowSource<Row>>(
    () => ({
      ...rows,
      at: (index) => {
        const row = rows.at(index);
        if (row === undefined) return undefined;
        const kept = items.current.get(row.id) ?? row;
        items.current.set(row.id, kept);
        return kept;
      },
    }),
    [rows],
  );
  const renderRow = useCallback(({ item }: RowView<Row>) => card(item), []);
  const onEndNear = useCallback(() => setAsked((times) => times + 1), []);
  return (
    <main className={style.tall}>
      <h1 className={style.hidden}>Vigie</h1>
      <Panel
        title="Fil de veille"
        count={String(newest)}
        isBare
        isFilling
        actions={
          <>
            <Button isSmall onPress={() => setNewest((n) => n + 1)}>
              Une de plus
            </Button>
            <Button isSmall onPress={() => setNewest((n) => n + 25)}>
              Vingt-cinq de plus
            </Button>
            <Button isSmall onPress={() => handle.current?.showTop()}>
              Au début
            </Button>
            <ToggleButton isSmall isSelected={isPaused} onChange={setPaused}>
              En pause
            </ToggleButton>
            <output data-asked={asked} data-opened={opened} />
          </>
        }
      >
        <VirtualList
          label="Mentions"
          rows={steady}
          rowHeight={88}
          renderRow={renderRow}
          isFollowing={!isPaused}
          onEndNear={onEndNear}
          selectedKeys={selected}
          onSelectionChange={setSelected}
          onActivate={(item) => setOpened(String(item.id))}
          handle={handle}
        />
      </Panel>
    </main>
  );
}

function card({ id }: Row) {
  const text = texts[id % 3] ?? texts[0];
  const hit = text.indexOf('lot 42');
  return (
    <div className={style.card} data-id={id}>
      <div className={style.meta}>
        <ToneMark tone={tones[id % 3] ?? 'neutral'} word={toneWords[id % 3] ?? 'Neutre'} />
        <strong>Compte fictif {id}</strong>
        <span>Bluesky · 12 400 abonnés · FR</span>
        <TimeText text="il y a 3 min" title="14 h 20" />
      </div>
      <div className={style.body}>
        <MarkedText text={text} ranges={hit < 0 ? [] : [{ start: hit, end: hit + 6 }]} />
      </div>
    </div>
  );
}
