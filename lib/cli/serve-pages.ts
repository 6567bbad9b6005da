import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page as it is sent. Without a header of its own it is HTML in UTF-8. */
export interface ServedPage {
  body: string;
  headers?: Record<string, string>;
}

/** A little web server of this machine. */
export interface PageServer {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  origin: string;
  /** Every request so far, as `GET /path?query`, also for what was not found. */
  requests: string[];
  close(): void;
}

/** Serves pages by path on a free port of this machine: a text alone is HTML. Other paths are not found. */
export async function servePages(pages: Record<string, string | ServedPage>): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer(({ method, url }, response) => {
    requests.push(`${method} ${url}`);
    const page = pages[new URL(url ?? '/', 'http://localhost').pathname];
    const { body, headers } = typeof page === 'object' ? page : { body: page ?? '' };
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, requests, close: () => server.close() };
}
