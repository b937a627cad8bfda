// npm run dev: the site as a trainer writes it; a saved lesson or set shows at once.
import { dev } from 'astro';
import { join } from 'node:path';
import { check } from '#catalog/check.ts';
import { formatFault } from '#faults/fault.ts';
import { baseOf, portOf } from './address.ts';
import { writeSamples } from './make-samples.ts';
import { command, stopped, tell } from './terminal.ts';

const root = join(import.meta.dirname, '..', '..');

await command(async () => {
  const base = baseOf(process.env['SHUZHI_BASE']);
  // NODE_ENV: an office computer may have it set to `production` for something else; then saved pages would not follow.
  Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'development', SHUZHI_BASE: base });
  const faults = await check(root);
  for (const fault of faults) tell(`${formatFault(fault)}\n`);
  await writeSamples(root);
  const server = await dev({ root, logLevel: 'warn', server: { port: portOf(process.env['PORT']), open: false } });
  tell(`\n  http://localhost:${server.address.port}${base}\n\n保存课文或练习数据，页面会自己更新。按 Ctrl-C 停止。\nSave a lesson or a set and the page follows. Ctrl-C stops it.`);
  await stopped();
  await server.stop();
  return 0;
});
