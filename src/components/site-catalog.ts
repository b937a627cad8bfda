// The one reading of courses/ that all pages of a build share.
import { loadCatalog } from '#catalog/catalog.ts';

export const siteCatalog = (): ReturnType<typeof loadCatalog> => loadCatalog({ root: process.cwd() });
