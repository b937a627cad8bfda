// The names this site uses in the browser's storage. They carry the base path, so that two sites on one host never mix,
// and nothing personal: a profile is a random id.

const baseOf = (base: string): string => `/${base.split('/').filter(Boolean).join('/')}`;

/** The database of the profile list. */
export const registryName = (base: string): string => `shuzhi ${baseOf(base)}`;

/** A profile's database, its sentinel in localStorage and its channel between tabs all have this name. */
export const journalName = (base: string, profile: string): string => `${registryName(base)} ${profile}`;

/** The database that a storage check makes and deletes again. */
export const probeName = (base: string): string => `${registryName(base)} probe`;
