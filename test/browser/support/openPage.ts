import { chromium, type Page } from 'playwright-core';

/** A page in its own browser. Disposing of it closes both. */
export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /** The errors of the page, and its errors and warnings on the console, since the last call. */
  readonly takeErrors: () => readonly string[];
  /** The origins that it has asked for something. */
  readonly origins: ReadonlySet<string>;
}

/** Opens an address in Debian's Chromium. */
export async function openPage(address: string): Promise<OpenPage> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    // As root, as tests often run, Chromium has no sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await browser.newPage();
  const errors: string[] = [];
  const origins = new Set<string>();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:') origins.add(origin);
  });
  await page.goto(address);
  return {
    page,
    takeErrors: () => errors.splice(0),
    origins,
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
