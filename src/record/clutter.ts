/** What systems add to folders and archives by themselves, and folders' own entries: never a record. */
export const isClutter = (path: string): boolean => path.endsWith('/') || /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/u.test(path);
