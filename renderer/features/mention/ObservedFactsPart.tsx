/* In full: what became of a mention since it came, who says nearly the same, which queries asked for it. */
import { useEffect, useState } from 'react';
import type { MentionRow, MentionVersion } from '../../../shared/contract/mention.ts';
import { api } from '../../bridge/bridge.ts';
import { Button } from '../../ui/Button.tsx';
import { type Definition, DefinitionList } from '../../ui/DefinitionList.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { EVERYTHING } from './feedQuery.ts';
import { changeQuery } from './feedView.ts';
import style from './MentionDetail.module.css';
import { useWatchNames } from './useWatchNames.ts';

type Props = { readonly row: MentionRow; readonly timeZone: string };

export function ObservedFactsPart({ row, timeZone }: Props) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const names = useWatchNames();
  const { observed } = row;
  const versions = useVersions(row.id, observed?.editedAt ?? null);
  if (observed === null) return null;
  const { sourceId, watchIds, editedAt, deletedAt, group, firstId } = observed;
  const groupId = group === null ? firstId : row.id;
  const line = (id: string, term: string, value: Definition['value']): readonly Definition[] => [
    { id, term, value },
  ];
  const heard = names.sources.get(sourceId);
  const watches = watchIds.flatMap((id) => names.watches.get(id) ?? []).join(', ');
  const items: readonly Definition[] = [
    ...(deletedAt === null
      ? []
      : line('deleted', t('feed.detailDeleted'), formats.dateTimeWithZone(deletedAt))),
    ...(editedAt === null ? [] : line('edited', t('feed.detailEdited'), formats.dateTimeWithZone(editedAt))),
    ...(heard === undefined ? [] : line('source', t('feed.detailSource'), <bdi>{heard}</bdi>)),
    ...(watches === '' ? [] : line('watches', t('feed.detailWatches'), <bdi>{watches}</bdi>)),
    ...(group === null
      ? []
      : line(
          'group',
          t('feed.detailGroup'),
          group.reach === null
            ? t('feed.alike', { count: group.count - 1 })
            : `${t('feed.alike', { count: group.count - 1 })} · ${t('feed.reach', { count: group.reach })}`,
        )),
  ];
  return (
    <>
      <DefinitionList isStacked items={items} />
      {groupId !== null && (
        <div>
          <Button isSmall onPress={() => changeQuery({ ...EVERYTHING, groupId })}>
            {t('feed.showAlike')}
          </Button>
        </div>
      )}
      {versions.length > 0 && (
        <section>
          <h2 className={style.term}>{t('feed.versions')}</h2>
          <ul className={style.versions}>
            {versions.map(({ seenAt, text }) => (
              <li key={seenAt}>
                <span className={style.note}>{formats.dateTime(seenAt)}</span>
                <s>{text}</s>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const NOTHING: readonly MentionVersion[] = [];

function useVersions(id: number, editedAt: number | null): readonly MentionVersion[] {
  const [versions, setVersions] = useState(NOTHING);
  useEffect(() => {
    setVersions(NOTHING);
    if (editedAt === null) return;
    let isGone = false;
    void api.mention.versions({ id }).then((reply) => {
      if (!isGone && reply.ok) setVersions(reply.value);
    });
    return () => {
      isGone = true;
    };
  }, [id, editedAt]);
  return versions;
}
