/*
 * The roles of the crisis team with their cards. Nobody holds them yet: naming people is the
 * organisation's first task.
 */
import { type Records, ROLE_IDS } from './ids.ts';
import type { RoleCard } from './roleCard.ts';
import { counselCards } from './rolesCounsel.ts';
import { headCards } from './rolesHead.ts';
import { linkCards } from './rolesLink.ts';
import { roomCards } from './rolesRoom.ts';
import { voiceCards } from './rolesVoice.ts';

const CARDS: readonly RoleCard[] = [...roomCards, ...linkCards, ...voiceCards, ...counselCards, ...headCards];

export const roles: Records<'role'> = CARDS.map((card) => ({
  id: ROLE_IDS[card.code],
  fields: {
    ownerRoleId: card.code === 'lead' ? ROLE_IDS.ceo : ROLE_IDS.lead,
    reviewOn: null,
    ...card,
    holderId: null,
    deputyId: null,
    shifts: [],
    gates: [],
  },
}));
