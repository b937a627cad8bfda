// The one place where a script address is made from a string: it must be this site's own.

interface Policy {
  readonly createScriptURL: (url: string) => unknown;
}
interface Factory {
  readonly createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => Policy;
}

const own = (url: string): string => {
  const { origin, href } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError(`not of this site: ${origin}`);
  return href;
};

let policy: Policy | undefined;

/** A same-origin address that `new Worker` accepts under `require-trusted-types-for 'script'`. */
export const trustedUrl = (url: string): string => {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  if (factory === undefined) return own(url);
  policy ??= factory.createPolicy('shuzhi', { createScriptURL: own });
  return policy.createScriptURL(url) as string;
};
