import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const run = promisify(execFile);

/** Everything needed to start the browser that was found. Plain data: it crosses processes. */
export type BrowserLaunch = {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
};

/** A browser proved to start, and the way to take back what it put on the disk. */
export type FoundBrowser = {
  readonly launch: BrowserLaunch;
  readonly remove: () => Promise<void>;
};

const machinePaths = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const machineArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that the set-up found; every test file closes its own. */
export async function launchBrowser(launch: BrowserLaunch): Promise<Browser> {
  return chromium.launch({
    executablePath: launch.executablePath,
    args: launch.args,
    env: launch.env,
    timeout: 60_000,
  });
}

/**
 * Finds a browser that starts: one of the machine's, else the packaged one. Throws when none does,
 * with each one's reason, because a browser test that skips itself proves nothing.
 */
export async function findBrowser(
  machine: readonly string[] = machinePaths,
): Promise<FoundBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'yibao-browser-'));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const reasons: string[] = [];
  const starts = async (launch: BrowserLaunch): Promise<boolean> => {
    try {
      const browser = await launchBrowser(launch);
      await browser.close();
      return true;
    } catch (error) {
      reasons.push(`${launch.executablePath}: ${String(error)}`);
      return false;
    }
  };

  try {
    for (const executablePath of machine.filter((path) => existsSync(path))) {
      const launch = await machineBrowser(executablePath, folder);
      if (await starts(launch)) return { launch, remove };
    }
    const launch = await packagedBrowser(folder);
    if (await starts(launch)) return { launch, remove };
  } catch (error) {
    reasons.push(String(error));
  }
  await remove();
  throw new Error(`No browser starts on this machine.\n${reasons.join('\n')}`);
}

/** A browser of the machine, given our Chinese font besides its own fonts. */
async function machineBrowser(executablePath: string, folder: string): Promise<BrowserLaunch> {
  const fonts = await writeFontConfig(
    folder,
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
  );
  return {
    executablePath,
    args: machineArgs,
    env: environment(folder, { FONTCONFIG_FILE: fonts }),
  };
}

/**
 * The browser from the package registry, with the libraries and the font it needs, for a machine
 * that has none of them. It unpacks itself into the temporary folder, and its libraries only when
 * it takes itself to be in the one hosted environment it was made for: so in a process of its own.
 */
async function packagedBrowser(folder: string): Promise<BrowserLaunch> {
  const unpack =
    "import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath());";
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: import.meta.dirname,
    env: environment(folder, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }),
  });
  const fonts = await writeFontConfig(folder, '');
  return {
    executablePath: stdout.trim(),
    args: ['--no-sandbox', '--disable-gpu'],
    env: environment(folder, {
      FONTCONFIG_FILE: fonts,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    }),
  };
}

/** Profiles, sockets and caches go into the private folder, so removing it leaves nothing. */
function environment(folder: string, more: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), TMPDIR: folder, ...more };
}

async function writeFontConfig(folder: string, include: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const cache = join(folder, 'font-cache');
  await mkdir(cache, { recursive: true });
  const file = join(folder, 'fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${include}
  <dir>${join(fonts, '400Regular')}</dir>
  <dir>${join(fonts, '700Bold')}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`,
  );
  return file;
}
