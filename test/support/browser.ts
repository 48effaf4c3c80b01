import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where systems put Chromium, or what is made of it. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * What is switched off in it. The first two are pages of the browser's own for its address bar, which nobody sees here and
 * every new window would load: most of what a window costs. The rest is what Playwright itself switches off, as far as it
 * matters here, for of two such lists the browser reads the last.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** No sandbox, since tests may run as root, where Chromium refuses one; and nothing that it fetches for itself. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${WITHOUT.join()}`,
];

/**
 * Starts a browser with an empty profile of its own: the system's, else the one in the npm package, which needs no
 * install. Close it when done.
 * @returns null, after a word on it, where none can run
 */
export async function openBrowser(): Promise<Browser | null> {
  const failures: string[] = [];
  const attempt = async (executablePath: string, args: string[]): Promise<Browser | null> => {
    try {
      return await chromium.launch({ executablePath, args, headless: true });
    } catch (error) {
      failures.push(`${executablePath}: ${String(error).split('\n', 1)[0]}`);
      return null;
    }
  };
  for (const path of INSTALLED.filter((each) => existsSync(each))) {
    const browser = await attempt(path, ARGUMENTS);
    if (browser) return browser;
  }
  const packed = await unpacked(failures);
  const browser = packed && (await attempt(packed.path, [...ARGUMENTS]));
  if (!browser) process.stderr.write(`No browser can run here, so what needs one is skipped. ${failures.join(' ')}\n`);
  return browser;
}

/** The browser of the package, which is unpacked into the folder for temporary files when it is first asked for. */
async function unpacked(failures: string[]): Promise<{ path: string; args: string[] } | null> {
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return { path: await packed.executablePath(), args: packed.args };
  } catch (error) {
    failures.push(`@sparticuz/chromium: ${String(error)}`);
    return null;
  }
}
