import { chromium, type Page } from 'playwright-core';

/** A page in its own browser. Disposing of the object closes the page and the browser. */
export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /**
   * Returns the messages since the last call: the uncaught errors of the page, and the errors and
   * warnings on its console.
   */
  readonly takeErrors: () => readonly string[];
  /** The origins that the page has sent requests to. */
  readonly origins: ReadonlySet<string>;
}

/** Opens an address in the Chromium that comes from the package of Debian. */
export async function openPage(address: string): Promise<OpenPage> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    // Tests usually run as the user root. As root, Chromium cannot use its sandbox.
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
