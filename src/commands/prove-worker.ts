// One thread of `npm run prove`: is handed a path, hands back the proved set, and ends at an empty one.
import { parentPort, workerData } from 'node:worker_threads';
import { proveOne } from './prove-one.ts';

const { root, files, deep } = workerData as { readonly root: string; readonly files: readonly string[]; readonly deep: boolean };

parentPort?.on('message', (path: string) => {
  if (path === '') parentPort?.close();
  else void proveOne(root, path, files, deep).then((one) => parentPort?.postMessage(one));
});
