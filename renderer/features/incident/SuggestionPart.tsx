/*
 * In the dialog of the level: what the measures suggest, by which rules, when it may fall, and what nobody sees. Each
 * rule is a box to tick: what the person goes by stands in the entry beside what was measured.
 */
import { useEffect, useState } from 'react';
import type { IncidentSuggestion } from '../../../shared/contract/suggestion.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import type { AskedGround } from '../../../shared/domain/levelGround.ts';
import type { LevelRule } from '../../../shared/domain/levelRules.ts';
import type { Level } from '../../../shared/domain/limits.ts';
import { languageOf } from '../../../shared/lib/locale.ts';
import { api } from '../../bridge/bridge.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { levelWord } from '../../words/levelWord.ts';
import { networkWord } from '../../words/networkWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './incident.module.css';

const RULES_SHOWN = 8;

export function SuggestionPart({
  incidentId,
  present,
  chosen,
  grounds,
  onGrounds,
}: {
  readonly incidentId: string;
  readonly present: Level;
  readonly chosen: Level;
  readonly grounds: readonly AskedGround[];
  readonly onGrounds: (grounds: readonly AskedGround[]) => void;
}) {
  const { t, locale } = useWords();
  const language = languageOf(locale);
  const formats = useFormats();
  const [suggestion, setSuggestion] = useState<IncidentSuggestion | null>(null);
  useEffect(() => {
    let isGone = false;
    void api.incident.suggestion({ incidentId }).then((reply) => {
      if (!isGone && reply.ok) setSuggestion(reply.value);
    });
    return () => {
      isGone = true;
    };
  }, [incidentId]);
  if (suggestion === null) return null;
  const { suggested, rules, wordFloors, forecast, stepDown, blind, hasPlan } = suggestion;
  if (!hasPlan) return <p className={style.zone}>{t('signal.noPlan')}</p>;
  const shown = rules.filter(({ state }) => state !== 'unknown').slice(0, RULES_SHOWN);
  // What would ask for a level that is not reached; above the one that is chosen it would speak against it.
  const floors = wordFloors.filter(({ level }) => level > present && level <= chosen);
  const tick = (ground: AskedGround, isTicked: boolean): void => {
    const others = grounds.filter((one) => groundKey(one) !== groundKey(ground));
    onGrounds(isTicked ? [...others, ground] : others);
  };
  const isTicked = (ground: AskedGround): boolean =>
    grounds.some((one) => groundKey(one) === groundKey(ground));
  const unknown = [
    ...new Set(rules.filter(({ state }) => state === 'unknown').map(({ measure }) => measure)),
  ];
  return (
    <section className={style.suggestion} aria-label={t('signal.measures')}>
      <p>
        <strong>
          {suggested === present
            ? t('signal.suggestedSame')
            : t('signal.suggested', { level: `${suggested} · ${levelWord(suggested, t)}` })}
        </strong>
      </p>
      {shown.length + floors.length > 0 && (
        <fieldset className={style.grounds}>
          <legend>{t('signal.grounds')}</legend>
          {shown.map((rule) => {
            const { level, kind, measure } = rule;
            const ground = { level, kind, measure };
            return (
              <Checkbox
                key={`${groundKey(ground)} ${rule.atLeast}`}
                isSelected={isTicked(ground)}
                onChange={(ticked) => tick(ground, ticked)}
              >
                <Rule rule={rule} />
              </Checkbox>
            );
          })}
          {floors.map(({ level, words }) => {
            const line = textIn(words, language);
            const ground = { level, kind: 'words', line } as const;
            return (
              <Checkbox
                key={groundKey(ground)}
                isSelected={isTicked(ground)}
                onChange={(ticked) => tick(ground, ticked)}
              >
                {t('signal.groundWords', { level, words: line })}
              </Checkbox>
            );
          })}
        </fieldset>
      )}
      <ul>
        {unknown.map((measure) => (
          <li key={measure}>{t('signal.ruleUnknown', { measure: t(`planChoice.measure_${measure}`) })}</li>
        ))}
      </ul>
      <p>
        {suggested > present
          ? t('signal.forecastReached')
          : forecast === null
            ? t('signal.forecastNone')
            : t('signal.forecast', {
                level: forecast.level,
                time: formats.time(forecast.at),
                from: formats.time(forecast.from),
                to: formats.time(forecast.to),
              })}
      </p>
      {stepDown.allowedAt !== null && (
        <p>{t('signal.fallAt', { time: formats.dateTime(stepDown.allowedAt) })}</p>
      )}
      {!stepDown.isMeasured && present > 0 && <p>{t('signal.fallUnmeasured')}</p>}
      {blind.length > 0 && (
        <p>{t('signal.blind', { networks: blind.map((network) => networkWord(network, t)).join(', ') })}</p>
      )}
    </section>
  );
}

function groundKey(ground: AskedGround): string {
  return `${ground.level} ${ground.kind} ${ground.kind === 'words' ? ground.line : ground.measure}`;
}

function Rule({ rule }: { readonly rule: LevelRule }) {
  const { t, locale } = useWords();
  const short = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const said = {
    kind: t(rule.kind === 'floor' ? 'signal.floor' : 'signal.criterion'),
    level: rule.level,
    measure: t(`planChoice.measure_${rule.measure}`),
    value: rule.value === null ? t('signal.notMeasured') : short.format(rule.value),
    atLeast: short.format(rule.atLeast),
  };
  return (
    <>
      {rule.perHour === null
        ? t('signal.rule', said)
        : t('signal.rulePerHour', { ...said, perHour: short.format(rule.perHour) })}
      {` (${t(rule.state === 'fires' ? 'signal.fires' : 'signal.nearly')})`}
    </>
  );
}
