import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A little web server of this machine. */
export interface PageServer {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  origin: string;
  close(): void;
}

/** Serves HTML pages by path on a free port of this machine. Other paths are not found. */
export async function servePages(pages: Record<string, string>): Promise<PageServer> {
  const server = createServer(({ url }, response) => {
    const html = pages[new URL(url ?? '/', 'http://localhost').pathname];
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
