/*
 * In the dialog of the level: what the measures suggest, by which rules, when it may fall, and what nobody sees.
 */
import { useEffect, useState } from 'react';
import type { IncidentSuggestion } from '../../../shared/contract/suggestion.ts';
import type { LevelRule } from '../../../shared/domain/levelRules.ts';
import { api } from '../../bridge/bridge.ts';
import { levelWord } from '../../words/levelWord.ts';
import { networkWord } from '../../words/networkWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './incident.module.css';

const RULES_SHOWN = 8;

export function SuggestionPart({
  incidentId,
  present,
}: {
  readonly incidentId: string;
  readonly present: number;
}) {
  const { t } = useWords();
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
  const { suggested, rules, forecast, stepDown, blind, hasPlan } = suggestion;
  if (!hasPlan) return <p className={style.zone}>{t('signal.noPlan')}</p>;
  const shown = rules.filter(({ state }) => state !== 'unknown').slice(0, RULES_SHOWN);
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
      <ul>
        {shown.map((rule) => (
          <Rule key={`${rule.level} ${rule.kind} ${rule.measure} ${rule.atLeast}`} rule={rule} />
        ))}
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
    <li>
      {rule.perHour === null
        ? t('signal.rule', said)
        : t('signal.rulePerHour', { ...said, perHour: short.format(rule.perHour) })}
      {` (${t(rule.state === 'fires' ? 'signal.fires' : 'signal.nearly')})`}
    </li>
  );
}
