// A plain host that compresses text, and knows what it sent when.
import { createServer } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.xml': 'application/xml',
};

// Serves directories, the first that has the file. `begin()` counts anew; `sent` tells each
// answer's path, bytes of the body as sent, and when it was handed over (milliseconds since 1970).
export async function host(...directories) {
  const kept = new Map();
  let sent = [];
  const read = (path) => {
    if (!kept.has(path)) kept.set(path, compressed(directories, path));
    return kept.get(path);
  };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const found = read(path);
    if (!found) return response.writeHead(404).end();
    response.on('finish', () => sent.push({ path, bytes: found.body.length, at: performance.timeOrigin + performance.now() }));
    response.writeHead(200, found.headers);
    return response.end(found.body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    base: `http://127.0.0.1:${server.address().port}/`,
    begin() { sent = []; },
    get sent() { return sent; },
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

function compressed(directories, path) {
  const file = directories.map((directory) => join(directory, path)).find((name) => statSync(name, { throwIfNoEntry: false })?.isFile());
  if (!file) return null;
  const body = readFileSync(file);
  const type = types[extname(file)];
  if (!type) return { body, headers: { 'content-type': 'application/octet-stream', 'cache-control': 'max-age=600' } };
  return {
    // What hosts do by themselves; nobody sets them to more than that.
    body: gzipSync(body, { level: 6 }),
    headers: { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'max-age=600' },
  };
}
