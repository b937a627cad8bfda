// A static server for dist/, in this process: when it ends, nothing is left behind.
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Headers that a meta tag cannot carry; the README has the same for nginx. */
const headers = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

/** Serves `dir` under `base` (`/` or `/train/`). Port 0 takes a free one; a taken port is answered by the next one. */
export const serve = async ({ dir, base, port, host = '127.0.0.1' }: { dir: string; base: string; port: number; host?: string }): Promise<Served> => {
  // Read from disk at each request: a build while this runs changes what is served and never stops it.
  const files = sirv(dir, { dev: true, etag: true, dotfiles: false });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const path = request.url ?? '/';
    const notFound = (): void => {
      const page = join(dir, '404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      // While another build empties the folder even this page may be gone for a moment.
      response.end(existsSync(page) ? readFileSync(page) : '404');
    };
    if (!path.startsWith(base)) {
      const [name = '', query] = path.split('?');
      if (name === '/' || `${name}/` === base) return void response.writeHead(302, { Location: `${base}${query === undefined ? '' : `?${query}`}` }).end();
      return notFound();
    }
    request.url = `/${path.slice(base.length)}`;
    files(request, response, notFound);
  });
  let taken = port;
  for (let tries = 0; ; tries += 1) {
    try {
      taken = await listen(server, port === 0 ? 0 : port + tries, host);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tries === 20) throw error;
    }
  }
  return {
    url: `http://${host === '0.0.0.0' ? 'localhost' : host}:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
