/*
 * Real counts of brand mentions with their known anomalies. They are no part of the project: the folder named by
 * VIGIE_MATERIAL holds them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type BrandVolume = {
  readonly name: string;
  readonly times: readonly number[];
  readonly counts: readonly number[];
  readonly windows: readonly (readonly [number, number])[];
};

const utc = (text: string): number => Date.parse(`${text.slice(0, 19).replace(' ', 'T')}Z`);

/** Every brand in it; none where the material is not on this machine. */
export function readBrandVolumes(): readonly BrandVolume[] {
  const folder = join(process.env.VIGIE_MATERIAL ?? '', 'volume');
  if (process.env.VIGIE_MATERIAL === undefined || !existsSync(join(folder, 'windows.json'))) {
    console.log('VIGIE_MATERIAL names no volumes of brands: the detector is not tried on real counts here.');
    return [];
  }
  const windows = JSON.parse(readFileSync(join(folder, 'windows.json'), 'utf8')) as Record<
    string,
    readonly (readonly [string, string])[]
  >;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv') && windows[name] !== undefined)
    .sort()
    .map((name) => {
      const rows = readFileSync(join(folder, name), 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(','));
      return {
        name,
        times: rows.map(([at]) => utc(at ?? '')),
        counts: rows.map(([, count]) => Number(count)),
        windows: (windows[name] ?? []).map(([from, to]) => [utc(from), utc(to)] as const),
      };
    });
}
