/*
 * Acts on the desktop's own state whose result the whole window must see at once.
 */
import type { CallRawInput } from '../../shared/contract/contract.ts';
import type { DeskState } from '../../shared/contract/desk.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Api } from '../bridge/api.ts';
import { withSettings } from './followDesk.ts';
import { type Seat, useSession } from './session.ts';

const SEAT_KEY = 'vigie.seat';

/** Asks the shell for its state now. */
export async function refreshDesk(api: Api): Promise<Result<DeskState>> {
  const reply = await api.desk.get();
  if (reply.ok) useSession.setState({ desk: reply.value });
  return reply;
}

/** Changes settings of this laptop; words, theme and keys follow with the reply. */
export async function changeSettings(
  api: Api,
  changes: CallRawInput<'setting.change'>,
): Promise<Result<unknown>> {
  const reply = await api.setting.change(changes);
  const { desk } = useSession.getState();
  if (reply.ok && desk !== null) useSession.setState({ desk: withSettings(desk, reply.value) });
  return reply;
}

/** Says who sits here, in the file that is open. Holds until the window is closed, a reload included. */
export async function takeSeat(api: Api, seat: Seat, pin: string | null = null): Promise<Result<unknown>> {
  const reply = await api.session.choosePerson({ personId: seat.personId, pin });
  if (reply.ok) keepSeat(seat);
  return reply;
}

/** The same for whom the shell has bound to this window already: nothing is asked of it. */
export function keepSeat(seat: Seat): void {
  sessionStorage.setItem(SEAT_KEY, JSON.stringify(seat));
  const { desk } = useSession.getState();
  useSession.setState({ seat, ...(desk === null ? {} : { desk: { ...desk, personId: seat.personId } }) });
}

/** Nobody sits here any more: the window asks who is here. */
export async function leaveSeat(api: Api): Promise<Result<unknown>> {
  const reply = await api.session.leave();
  if (!reply.ok) return reply;
  sessionStorage.removeItem(SEAT_KEY);
  const { desk } = useSession.getState();
  useSession.setState({
    seat: null,
    overlay: null,
    ...(desk === null ? {} : { desk: { ...desk, personId: null } }),
  });
  return reply;
}

/** The seat that this window had before it was drawn anew; null at a start. */
export function rememberedSeat(): Seat | null {
  try {
    const seat: unknown = JSON.parse(sessionStorage.getItem(SEAT_KEY) ?? 'null');
    return isSeat(seat) ? seat : null;
  } catch {
    return null;
  }
}

function isSeat(value: unknown): value is Seat {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Seat).file === 'string' &&
    typeof (value as Seat).personId === 'string'
  );
}
