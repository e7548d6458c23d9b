import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves a page with data that lie elsewhere. */
export async function serve(page, data) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname.slice(1) || 'index.html';
    const file = path.startsWith('data/') ? join(data, path.slice(5)) : join(page, path);
    readFile(file).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'font/woff2' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
