/*
 * Which device writes in this file on this machine. The key lives in the vault, the file
 * only names the device; when the two do not belong together (a restored backup, a file
 * copied from another laptop, a head this machine wrote that the file lacks) a new device
 * begins and cites the head it continues.
 */
import type { DeviceReason } from '../../shared/domain/device.ts';
import { generateDeviceKey, readDeviceKey } from './journal/hash.ts';
import type { DeviceInput, OpenedFile } from './threads/writerMethods.ts';
import type { Vault } from './vault.ts';

const keyName = (device: string) => `deviceKey:${device}`;
const headName = (device: string) => `deviceHead:${device}`;
const MARK_NAME = 'machineMark';

export type DeviceChoice = DeviceInput & { readonly deviceId: string };

export type DeviceFacts = {
  readonly file: OpenedFile;
  readonly isRestored: boolean;
  readonly vault: Vault;
  /** Whether the file holds the entry with that hash. */
  readonly hasEntry: (hash: string) => Promise<boolean>;
  /** Whether the device has written anything in the file yet. */
  readonly hasDevice: (deviceId: string) => Promise<boolean>;
  readonly newMark: () => string;
};

/** Finds the device's key, or begins a new device. A new key is in the vault before anything is signed with it. */
export async function chooseDevice(facts: DeviceFacts): Promise<DeviceChoice> {
  const { file, vault } = facts;
  const known = await vault.get(MARK_NAME);
  const machineMark = known ?? facts.newMark();
  if (known === null) await vault.set(MARK_NAME, machineMark);
  const secret = file.device === null ? null : await vault.get(keyName(file.device));
  const reason = await whyNew(facts, machineMark, secret);
  if (reason === null && secret !== null) {
    // A device that was chosen but has not written yet still has to introduce itself.
    const deviceId = readDeviceKey(secret).deviceId;
    if (await facts.hasDevice(deviceId)) return { secret, machineMark, deviceId, begins: null };
    const begun = (await vault.get(`deviceBegins:${deviceId}`)) as DeviceReason | null;
    return {
      secret,
      machineMark,
      deviceId,
      begins: { reason: begun ?? 'first', continues: file.newestHead },
    };
  }
  const made = generateDeviceKey();
  const begins = { reason: reason ?? 'first', continues: file.newestHead };
  await vault.set(keyName(made.key.deviceId), made.secret);
  await vault.set(`deviceBegins:${made.key.deviceId}`, begins.reason);
  return { secret: made.secret, machineMark, deviceId: made.key.deviceId, begins };
}

/** Remembers the newest entry that this machine wrote, to notice a file that was put back. */
export async function rememberHead(vault: Vault, device: string, hash: string): Promise<void> {
  await vault.set(headName(device), hash);
}

async function whyNew(
  facts: DeviceFacts,
  machineMark: string,
  secret: string | null,
): Promise<DeviceReason | null> {
  const { file, vault } = facts;
  if (file.device === null) return file.newestHead === null ? 'first' : 'copied';
  if (facts.isRestored || file.copyOf !== null) return 'restored';
  if (secret === null || file.machineMark !== machineMark) return 'copied';
  const head = await vault.get(headName(file.device));
  if (head !== null && !(await facts.hasEntry(head))) return 'headUnknown';
  return null;
}
