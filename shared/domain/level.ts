/*
 * The severity scale of an incident: five levels, each known by number, word, shape and
 * colour together (never by colour alone). The words are in the catalogues.
 */
import { z } from '../lib/zod.ts';

export const levelSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** The catalogue's key for a level's word. */
export const LEVEL_KEYS = ['watch', 'weakSignal', 'alert', 'crisis', 'majorCrisis'] as const;
