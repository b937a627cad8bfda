// npm run build: content check, proof of every exercise, then the site. Publishes nothing that is not proved.
import { join } from 'node:path';
import { check } from '#catalog/check.ts';
import { formatFault } from '#faults/fault.ts';
import { baseOf } from './address.ts';
import { buildSite } from './site-build.ts';
import { proveAll } from './prove.ts';
import { command, tell } from './terminal.ts';

const root = join(import.meta.dirname, '..', '..');

await command(async () => {
  const base = baseOf(process.env['SHUZHI_BASE']);
  const found = await check(root);
  for (const fault of found) tell(`${formatFault(fault)}\n`);
  const faults = found.filter(({ weight }) => weight !== 'advice');
  if (faults.length > 0) {
    tell(`有 ${faults.length} 处要改，网站没有生成，原来的 dist/ 没有动。 ${faults.length} to mend; nothing was built and dist/ is as it was.`);
    return 1;
  }
  const proof = await proveAll({ root });
  if (!proof.ok) return 1;
  const { outDir } = await buildSite({ root, base, outDir: process.env['SHUZHI_OUT'] ?? join(root, 'dist'), force: true });
  tell(`网站在 ${outDir}。 The site is in ${outDir}.`);
  return 0;
});
