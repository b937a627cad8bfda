// How commands speak: messages to standard error, results to standard output, and the three exit codes.
import { Fault, formatFault } from '#faults/fault.ts';

export const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** 0 done, 1 something was found, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** Runs a command's body; a Fault is told in its own words, anything else in one line without a stack. */
export const command = async (body: () => Promise<ExitCode>): Promise<void> => {
  try {
    process.exitCode = await body();
  } catch (error) {
    tell(error instanceof Fault ? formatFault(error.data) : `没有运行成功。 Could not run: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
};
