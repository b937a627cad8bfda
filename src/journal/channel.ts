// Tells other tabs that a profile's journal has grown. A tab that hears nothing is still safe: every append reads the store first.

/** Calls `onNews` when another tab announces `name`; returns how to announce and how to stop. Silent where channels are absent. */
export const listen = (name: string, onNews: () => void): { readonly announce: () => void; readonly close: () => void } => {
  if (typeof BroadcastChannel === 'undefined') return { announce: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.onmessage = onNews;
  // In Node a listening channel would keep the process alive.
  (channel as { unref?: () => void }).unref?.();
  return { announce: () => channel.postMessage('grown'), close: () => channel.close() };
};
