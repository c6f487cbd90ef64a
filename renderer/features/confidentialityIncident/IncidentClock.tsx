/* What is left of the 72 hours, or how they ended. Counts by the minute; says so when it may be out of date. */

import type { ConfidentialityView } from '../../../shared/contract/confidentialityIncident.ts';
import { type NoticeClock, noticeClock } from '../../../shared/domain/confidentialityRules.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Clock } from '../../ui/icons.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** In hours, as the law counts them, however many. */
function hours(ms: number, t: Translate, formats: Formats): string {
  return t('confidentialityIncident.hours', {
    hours: formats.number(Math.floor(ms / HOUR_MS)),
    minutes: Math.floor((ms % HOUR_MS) / MINUTE_MS),
  });
}

function sayClock(clock: NoticeClock, t: Translate, formats: Formats): string {
  switch (clock.state) {
    case 'running':
      return t('confidentialityIncident.left', { span: hours(clock.leftMs, t, formats) });
    case 'overdue':
      return t('confidentialityIncident.overdueBy', { span: hours(clock.byMs, t, formats) });
    case 'notified':
      return t(clock.isLate ? 'confidentialityIncident.notifiedLate' : 'confidentialityIncident.notified');
    default:
      return t('confidentialityIncident.notNeeded');
  }
}

type Props = { readonly fields: ConfidentialityView['fields'] };

/** In a line of the list. */
export function ClockBadge({ fields }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const clock = noticeClock(fields, useMinute());
  const tone = clock.state === 'overdue' ? 'overdue' : clock.state === 'running' ? 'caution' : 'neutral';
  return (
    <Badge tone={tone} icon={<Clock aria-hidden size={12} />}>
      {sayClock(clock, t, formats)}
    </Badge>
  );
}

/** Above the form of an open incident. */
export function ClockBanner({ fields }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const isLive = useEntities((entities) => entities.connection.state === 'live');
  const clock = noticeClock(fields, useMinute());
  const isDelayUnexplained = clock.state === 'notified' && clock.isLate && fields.delayReason === '';
  const tone = clock.state === 'overdue' ? 'danger' : clock.state === 'running' ? 'warning' : 'info';
  return (
    <Banner isSilent tone={tone} title={sayClock(clock, t, formats)}>
      {isDelayUnexplained && <p>{t('confidentialityIncident.delayWanted')}</p>}
      {!isLive && <p>{t('confidentialityIncident.staleClock')}</p>}
    </Banner>
  );
}
