// Starts a static server. Usage: node tests/e2e/server.mjs FOLDER PORT
import { createServer } from 'node:http';
import { staticFiles } from './static-server.mjs';

const [root, port] = process.argv.slice(2);
createServer(staticFiles({ root })).listen(Number(port), '127.0.0.1');
