/* The incidents whose chime somebody muted in this window. */
import { create } from 'zustand';

export const useMuted = create<{ readonly muted: readonly string[] }>()(() => ({ muted: [] }));

export function setMuted(incidentId: string, isMuted: boolean): void {
  useMuted.setState(({ muted }) => ({
    muted: isMuted ? [...muted, incidentId] : muted.filter((id) => id !== incidentId),
  }));
}
