// npm start: builds the site if anything changed and serves it from this very process. Ctrl-C leaves nothing behind.
import { join } from 'node:path';
import { baseOf, portOf } from './address.ts';
import { buildSite } from './site-build.ts';
import { serve } from './serve.ts';
import { command, stopped, tell } from './terminal.ts';

const root = join(import.meta.dirname, '..', '..');

await command(async () => {
  const base = baseOf(process.env['SHUZHI_BASE']);
  const port = portOf(process.env['PORT']);
  tell('正在生成网站…… Building the site…');
  tell('（没有运行练习证明；要证明请用 npm run prove。 The proof of the exercises is skipped here: npm run prove.）');
  const { outDir, fresh } = await buildSite({ root, base, outDir: join(root, 'dist') });
  const { url, close } = await serve({ dir: outDir, base, port, host: process.env['HOST'] ?? '127.0.0.1' });
  tell(fresh ? '网站已生成。 Built.' : '内容没有变，用上次生成的网站。 Nothing changed since the last build.');
  tell(`\n  ${url}\n\n按 Ctrl-C 停止。 Ctrl-C stops it.`);
  await stopped();
  await close();
  return 0;
});
