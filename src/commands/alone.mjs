// One at a time: two commands started at once in one folder must not install or build over each other.
// Plain JavaScript, because the set-up runs it on whatever Node is there.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @param {number} pid */
export const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
};

// A process number is used again some day, so no mark is believed for ever.
const longest = 30 * 60 * 1000;

/** Is the mark that of a command still at work? One that was killed leaves its mark behind. @param {string} mark */
const isHeld = (mark) => {
  try {
    const pid = readFileSync(mark, 'utf8');
    return Date.now() - statSync(mark).mtimeMs < longest && (pid === '' || isRunning(Number(pid)));
  } catch {
    // Taken away between two looks: the next try tells.
    return true;
  }
};

/** @param {string} mark */
const take = (mark) => {
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  if (!isHeld(mark)) rmSync(mark, { force: true });
  return false;
};

/**
 * Runs `body` while no other process runs one under the same `mark` (a file that is there as long as it runs).
 * @template T
 * @param {string} mark
 * @param {() => T | Promise<T>} body
 * @param {() => void} onWait called once when another one is at work
 * @returns {Promise<T>}
 */
export const alone = async (mark, body, onWait) => {
  mkdirSync(dirname(mark), { recursive: true });
  for (let tries = 0; !take(mark); tries += 1) {
    if (tries === 0) onWait();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    return await body();
  } finally {
    rmSync(mark, { force: true });
  }
};
