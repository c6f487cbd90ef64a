/*
 * The entities as screens read them: `useEntities((state) => state.incidents)`. Features only read;
 * `followEngine` alone writes, through applyChanges.
 */
import { create } from 'zustand';
import { EMPTY_ENTITIES, type EntityState } from './entityState.ts';

export const useEntities = create<EntityState>()(() => EMPTY_ENTITIES);
