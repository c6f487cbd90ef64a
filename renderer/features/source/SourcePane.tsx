/* One source: how it fares in full, what can be done with it, its token. */
import { networkOfSource } from '../../../shared/domain/coverage.ts';
import type { SourceState } from '../../../shared/domain/sourceHealth.ts';
import { Button } from '../../ui/Button.tsx';
import { type Definition, DefinitionList } from '../../ui/DefinitionList.tsx';
import { Pencil, RefreshCw, X } from '../../ui/icons.ts';
import bones from '../../ui/listAndPane.module.css';
import { FigureText, TimeText } from '../../ui/TimeText.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useNow } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { rejectWord } from './rejectWords.ts';
import { StateMark } from './StateMark.tsx';
import style from './source.module.css';
import { askNow, retire, turn } from './sourceActs.ts';
import { stateReason } from './stateWords.ts';
import { TokenPart } from './TokenPart.tsx';
import type { ShownSource } from './useSources.ts';

type Props = {
  readonly source: ShownSource;
  readonly canAct: boolean;
  readonly onEdit: (id: string) => void;
};

export function SourcePane({ source, canAct, onEdit }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const now = useNow();
  const { fields } = source.record;
  const { health } = source;
  const reason = stateReason(health, now, t, formats);
  const said = sentenceOf(health.state);
  return (
    <div className={bones.paneBody}>
      <header className={bones.paneHead}>
        <h2 className={bones.paneTitle}>
          <bdi>{fields.name || fields.address}</bdi>
        </h2>
        <div>
          <StateMark state={health.state} />
        </div>
        {reason !== '' && (
          <p className={style.reason} aria-live="polite">
            {reason}
            {health.state.kind === 'failing' &&
              ` (${t('source.failingSince', { moment: formats.dateTime(health.state.since) })})`}
          </p>
        )}
        {said !== null && (
          <p className={bones.quiet}>
            <bdi>{t('source.said', { words: said })}</bdi>
          </p>
        )}
        {canAct && (
          <div className={style.acts}>
            <Button
              isSmall
              icon={<RefreshCw aria-hidden />}
              isDisabled={!fields.isOn}
              onPress={() => void askNow(source)}
            >
              {t('source.askNow')}
            </Button>
            <Button isSmall onPress={() => void turn(source, !fields.isOn)}>
              {t(fields.isOn ? 'source.turnOff' : 'source.turnOn')}
            </Button>
            <Button isSmall icon={<Pencil aria-hidden />} onPress={() => onEdit(source.id)}>
              {t('source.edit')}
            </Button>
            <Button isSmall variant="quiet" icon={<X aria-hidden />} onPress={() => void retire(source)}>
              {t('source.retire')}
            </Button>
          </div>
        )}
      </header>
      <section>
        <h3 className={style.legend}>{t('source.facts')}</h3>
        <DefinitionList items={useFacts(source, now)} />
      </section>
      <TokenPart key={source.id} source={source} canAct={canAct} />
    </div>
  );
}

/** Servers say the reason in a sentence at times; a code of ours says nothing to anybody. */
function sentenceOf(state: SourceState): string | null {
  return state.kind === 'failing' && /\p{L} \p{L}/u.test(state.detail) ? state.detail : null;
}

function useFacts({ record: { fields }, health }: ShownSource, now: number): readonly Definition[] {
  const { t } = useWords();
  const formats = useFormats();
  const moment = (at: number | null) =>
    at === null ? (
      t('source.never')
    ) : (
      <TimeText
        text={`${formats.ago(Math.max(0, now - at))} · ${formats.dateTime(at)}`}
        dateTime={new Date(at).toISOString()}
      />
    );
  const figure = (id: string, term: string, count: number): readonly Definition[] => [
    { id, term, value: <FigureText>{formats.number(count)}</FigureText> },
  ];
  const network = networkOfSource(fields);
  const rejects = health.rejects
    .map(({ reason, count }) => `${rejectWord(reason, t)} (${formats.number(count)})`)
    .join(' · ');
  return [
    { id: 'kind', term: t('source.factKind'), value: t(`planChoice.source_${fields.kind}`) },
    {
      id: 'address',
      term: t('source.factAddress'),
      value: <bdi className={style.address}>{fields.address}</bdi>,
    },
    {
      id: 'network',
      term: t('source.factNetwork'),
      value: network === null ? t('source.networkByPost') : networkWord(network, t),
    },
    { id: 'contact', term: t('source.factContact'), value: moment(health.lastContactAt) },
    { id: 'received', term: t('source.factReceived'), value: moment(health.lastReceivedAt) },
    { id: 'newest', term: t('source.factNewest'), value: moment(health.newestPostedAt) },
    {
      id: 'gap',
      term: t('source.factGap'),
      value: health.medianGapMs === null ? t('source.gapUnknown') : formats.duration(health.medianGapMs),
    },
    ...(health.gap === null
      ? []
      : [
          {
            id: 'missed',
            term: t('source.factMissed'),
            value: t('source.missedSpan', {
              from: formats.dateTime(health.gap.from),
              to: formats.dateTime(health.gap.to),
            }),
          },
        ]),
    ...figure('stored', t('source.factStored'), health.stored),
    ...figure('duplicate', t('source.factDuplicate'), health.duplicate),
    ...figure('unmatched', t('source.factUnmatched'), health.unmatched),
    ...figure('excluded', t('source.factExcluded'), health.excluded),
    {
      id: 'rejected',
      term: t('source.factRejected'),
      value: (
        <FigureText>{`${formats.number(health.rejected)}${rejects === '' ? '' : ` · ${rejects}`}`}</FigureText>
      ),
    },
    ...(health.shed === 0 ? [] : figure('shed', t('source.factShed'), health.shed)),
  ];
}
