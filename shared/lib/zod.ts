/*
 * The one door to zod. Zod probes `new Function` unless told not to, which a
 * strict Content-Security-Policy reports; so it is told before the first schema.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
