import { execFileSync, spawnSync, type ExecFileSyncOptions } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chrome' | 'firefox';

/** A browser on this machine. */
export interface FoundBrowser {
  name: BrowserName;
  executable: string;
}

/** Commands by which the browsers go on Linux, the ones that load unpacked extensions without ado first. */
const commands: Record<BrowserName, string[]> = {
  chrome: [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const macApplications: Record<BrowserName, string[]> = {
  chrome: ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const windowsPrograms: Record<BrowserName, string[]> = {
  chrome: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** The Debian packages of the browsers. */
const packages: Record<BrowserName, string> = { chrome: 'chromium', firefox: 'firefox-esr' };

/** The machine's browser of that family, or null. `RISCONTRO_CHROME` and `RISCONTRO_FIREFOX` name another executable. */
export function findBrowser(name: BrowserName): FoundBrowser | null {
  const named = process.env[`RISCONTRO_${name.toUpperCase()}`];
  const executable = (named ? [named] : candidates(name)).find(isExecutable);
  return executable ? { name, executable } : null;
}

/**
 * The machine's browser of that family. Where there is none it is installed on Debian as root.
 * @throws Error that says how to get one.
 */
export function getBrowser(name: BrowserName): FoundBrowser {
  const found = findBrowser(name) ?? (canInstall() ? install(name) : null);
  if (found) return found;
  const build = name === 'chrome' ? 'chrome@stable' : 'firefox@stable';
  throw new Error(
    `No ${name === 'chrome' ? 'Chrome, Chromium, Edge or Brave' : 'Firefox'} found. Install one, or run\n` +
      `  npx @puppeteer/browsers install ${build}\n` +
      `and name its executable in RISCONTRO_${name.toUpperCase()}.`,
  );
}

function candidates(name: BrowserName): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(process.env['HOME'] ?? '', 'Applications')].flatMap((folder) =>
        macApplications[name].map((app) => `${folder}/${app}.app/Contents/MacOS/${binaryOf(app)}`),
      );
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable];
        return folder ? windowsPrograms[name].map((program) => join(folder, program)) : [];
      });
    default:
      return commands[name].flatMap((command) =>
        (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, command)),
      );
  }
}

const binaryOf = (app: string): string => (app.startsWith('Firefox') ? 'firefox' : app);

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const canInstall = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

function install(name: BrowserName): FoundBrowser | null {
  process.stderr.write(`No ${name} found: installing ${packages[name]} with apt-get …\n`);
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-q'], options);
  execFileSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', packages[name]], options);
  return findBrowser(name);
}
