import type { Browser } from 'puppeteer-core';

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/**
 * Runs a script in Firefox's own main process, where every request and every fault of pages and extensions comes by, and gives
 * the text it ends with. The driver has no name for that; the protocol under it does.
 */
export async function runInFirefox(browser: Browser, script: string): Promise<string> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [{ context }] = tree['contexts'] as [{ context: string }];
  const { result } = await connection.send('script.evaluate', {
    expression: script,
    target: { context },
    awaitPromise: false,
  });
  if (result['type'] !== 'success') throw new Error(JSON.stringify(result['exceptionDetails']));
  return (result['result'] as { value: string }).value;
}
