// Serves a built folder for the tests: serve-dist <folder> <base> <port>.
import { serve } from './serve.ts';

const [dir = 'dist', base = '/', port = '4331'] = process.argv.slice(2);
await serve({ dir, base, port: Number(port) });
