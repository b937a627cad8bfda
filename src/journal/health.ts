// Whether this browser will keep what is learned: found out by doing (write, read back, delete), never by asking flags.
// Chromium's incognito window cannot be told from a normal one; so "keeps" says what works now, not what will be here tomorrow.
//
//   const health = await probe(base)    { kind, secure, off }; words: #faults/journal.ts
import { openIndexedDb, eraseIndexedDb } from './indexed-db.ts';
import { probeName } from './names.ts';
import { randomId, reasonOf, type Row } from './port.ts';
import { within } from './within.ts';

/**
 * keeps: written, read back and deleted. private-looking: it works, but other signs are those of a private window.
 * blocked: the browser refuses storage. quota: there is no room. no-answer: no reply in time (a full or failing disk).
 */
export type HealthKind = 'keeps' | 'private-looking' | 'blocked' | 'quota' | 'no-answer';

/**
 * What does not hold here. kept: anything at all · kept-after-closing: the window may take it along · loss-notice: a silent loss
 * would go unnoticed · other-tabs: tabs do not hear of each other at once · offline: no service worker · protected: the browser
 * cannot be asked to spare this site when it clears up.
 */
export type Guarantee = 'kept' | 'kept-after-closing' | 'loss-notice' | 'other-tabs' | 'offline' | 'protected';

export interface Health {
  readonly kind: HealthKind;
  /** False over plain http on another host: the last two guarantees are off then. */
  readonly secure: boolean;
  readonly off: readonly Guarantee[];
}

/** Writes a row, reads it back in a new connection and deletes all of it. */
const tryStore = async (name: string, timeout: number): Promise<HealthKind> => {
  try {
    const { port } = await openIndexedDb(name, { timeout });
    const row = { type: 'lesson.finished', course: '', lesson: '', writer: port.writer, n: 1, on: '', link: randomId() } as unknown as Row;
    await port.append(port.writer, 0, () => [row]);
    port.close();
    const again = await openIndexedDb(name, { timeout });
    const found = (await again.port.all()).some(({ link }) => link === row.link);
    again.port.close();
    return found ? 'keeps' : 'blocked';
  } catch (error) {
    // Firefox's older private windows answer the opening with InvalidStateError.
    const kinds: Partial<Record<string, HealthKind>> = { quota: 'quota', timeout: 'no-answer', 'other-tab': 'no-answer', closed: 'private-looking' };
    return kinds[reasonOf(error)] ?? 'blocked';
  } finally {
    await eraseIndexedDb(name, timeout).catch(() => undefined);
  }
};

const tryLocal = (key: string): boolean => {
  try {
    localStorage.setItem(key, key);
    const kept = localStorage.getItem(key) === key;
    localStorage.removeItem(key);
    return kept;
  } catch {
    return false;
  }
};

/** Private windows of Firefox and Safari refuse the private file system although the page is secure. */
const refusesFiles = async (timeout: number): Promise<boolean> => {
  const storage = globalThis.navigator?.storage as Partial<StorageManager> | undefined;
  if (typeof storage?.getDirectory !== 'function') return false;
  return within(timeout, storage.getDirectory()).then(() => false, (error: unknown) => (error as Error).name === 'SecurityError');
};

/** Takes some hundredths of a second; leaves nothing behind. Never rejects. */
export const probe = async (base: string, timeout = 3000): Promise<Health> => {
  // Two tabs that look at the same time must not delete each other's probe.
  const name = `${probeName(base)} ${randomId()}`;
  const stored = await tryStore(name, timeout);
  const local = tryLocal(name);
  const kind = stored === 'keeps' && (await refusesFiles(timeout)) ? 'private-looking' : stored;
  const secure = globalThis.isSecureContext === true;
  const nav = globalThis.navigator as (Partial<Pick<Navigator, 'serviceWorker' | 'storage'>>) | undefined;
  const off: readonly (Guarantee | false)[] = [
    kind !== 'keeps' && kind !== 'private-looking' && 'kept',
    kind !== 'keeps' && 'kept-after-closing',
    !local && 'loss-notice',
    typeof BroadcastChannel === 'undefined' && 'other-tabs',
    !(secure && nav?.serviceWorker !== undefined) && 'offline',
    typeof nav?.storage?.persist !== 'function' && 'protected',
  ];
  return { kind, secure, off: off.filter((one) => one !== false) };
};
