// A Fault is data: what happened, where, what to do. It is thrown only where a person must act; expected failures are unions.
// This room imports nothing, so that every other room may use it.

/** Words in both languages. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

/**
 * `name` is lasting and can be searched for; `title` a few words without detail; `where` file:line, record or field;
 * `message` what and why, then what to do, and whether anything was changed; `hint` the nearest name or a list.
 */
export interface FaultData {
  readonly name: string;
  readonly title: Both;
  readonly where: string;
  readonly message: Both;
  readonly hint?: Both;
  /** `advice` is told and never stops anything. */
  readonly weight?: 'advice';
}

export class Fault extends Error {
  readonly data: FaultData;

  constructor(data: FaultData) {
    super(`[${data.name}] ${data.title.en} (${data.where})`);
    this.name = data.name;
    this.data = data;
  }
}

/** The form every terminal message has: both languages, one thought a line. */
export const formatFault = ({ name, title, where, message, hint }: FaultData): string =>
  [
    `[${name}] ${title.zh} ${title.en}`,
    where,
    message.zh,
    message.en,
    ...(hint === undefined ? [] : [`提示：${hint.zh}`, `Hint: ${hint.en}`]),
  ].join('\n');
