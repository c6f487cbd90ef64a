/*
 * Starts an application under Playwright, once more where it is certain that the application is not at fault.
 */
import { _electron, type ElectronApplication } from '@playwright/test';

const ATTACH_LIMIT_MS = 20_000;
const ATTEMPTS = 3;

/**
 * Playwright attaches to the browser while the first page is on its way; now and then that page's session never answers.
 * And where there is no system bus, Chromium's thread for Bluetooth sometimes takes the process with it (SIGSEGV in
 * "Bluez D-Bus", by the kernel's log) before a page is there. Anything else is thrown at once.
 */
export async function launchElectron(
  options: Parameters<typeof _electron.launch>[0],
): Promise<ElectronApplication> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await _electron.launch({ ...options, timeout: ATTACH_LIMIT_MS });
    } catch (error) {
      const isPassing = /Timeout|signal=SIGSEGV/.test(String(error));
      if (attempt === ATTEMPTS || !isPassing) throw error;
      console.log(`    started once more: ${String(error).split('\n')[0]}`);
    }
  }
}
