import puppeteer, { type Browser } from 'puppeteer-core';
import type { BrowserName, FoundBrowser } from './find-browser.ts';

/** A browser with the built extension installed. */
export interface OpenedBrowser {
  browser: Browser;
  name: BrowserName;
  /** Where the extension's own pages are, without a slash at the end: `chrome-extension://…`. */
  origin: string;
  /** What the browser calls the extension, and the folder it was installed from. */
  id: string;
  extension: string;
}

interface LaunchOptions {
  headless: boolean;
  dark?: boolean;
  /** BCP 47 tag of the interface and of the pages asked for. Firefox needs its language pack for other than English. */
  language?: string;
  /** Milliseconds after which an idle background is ended; Firefox alone lets this be chosen. */
  idle?: number;
  /** A file for Chromium's own record of all it sends, complete once the browser has ended. */
  netLog?: string;
}

interface OpenOptions extends LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
}

/** Firefox gives each installation another origin; a test must know it beforehand. */
const firefoxUuid = 'b0c1a5d2-6f0e-4c3a-9a6e-2f7d5c1e8a44';
const firefoxId = 'riscontro@riscontro.invalid';

/** Starts a browser with a fresh profile and installs the extension in it. */
export async function openBrowser(found: FoundBrowser, options: OpenOptions): Promise<OpenedBrowser> {
  const { name } = found;
  const browser = await launchBrowser(found, options);
  const blank = (await browser.pages()).length;
  const id = await browser.installExtension(options.extension);
  await closeWelcome(browser, blank);
  return {
    browser,
    name,
    id,
    extension: options.extension,
    origin: name === 'chrome' ? `chrome-extension://${id}` : `moz-extension://${firefoxUuid}`,
  };
}

/** Starts a browser with a fresh profile, and without the extension. */
export const launchBrowser = (found: FoundBrowser, options: LaunchOptions): Promise<Browser> =>
  found.name === 'chrome' ? launchChrome(found, options) : launchFirefox(found, options);

/** `blank`: how many pages there were before. A fresh installation opens its first page, in front of all others: whoever drives the browser waits for it and opens it anew. */
async function closeWelcome(browser: Browser, blank: number): Promise<void> {
  const isOwn = (url: string) => url.endsWith('/welcome.html');
  await browser.waitForTarget(() => browser.targets().filter((one) => one.type() === 'page').length > blank);
  // Firefox does not tell the address of a page that an extension opened: it is the newest one.
  const pages = await browser.pages();
  await (pages.find((page) => isOwn(page.url())) ?? pages.at(-1))?.close();
}

function launchChrome({ executable }: FoundBrowser, options: LaunchOptions): Promise<Browser> {
  const { headless, dark, language, netLog } = options;
  return puppeteer.launch({
    executablePath: executable,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(dark ? ['--force-dark-mode'] : []),
      ...(language ? [`--lang=${language}`, `--accept-lang=${language}`] : []),
      ...(netLog ? [`--log-net-log=${netLog}`] : []),
      // A picture shows the card as it comes to rest.
      ...(headless ? ['--force-prefers-reduced-motion'] : []),
      '--window-size=1180,860',
    ],
    env: { ...process.env, ...(language ? { LANGUAGE: language } : {}) },
  });
}

function launchFirefox(
  { executable }: FoundBrowser,
  { headless, dark, language, idle }: LaunchOptions,
): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1180', '--height=860'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxUuid }),
      ...(idle ? { 'extensions.background.idle.timeout': idle } : {}),
      ...(headless ? { 'ui.prefersReducedMotion': 1 } : {}),
      ...(dark ? { 'ui.systemUsesDarkTheme': 1, 'layout.css.prefers-color-scheme.content-override': 0 } : {}),
      ...(language ? { 'intl.accept_languages': language, 'intl.locale.requested': language } : {}),
    },
  });
}
