// How events are linked. Lives in model because journal and record must agree to the bit; frozen after the first release.
import { canonical, sha256Hex } from '#kit/digest.ts';
import type { Hash, WriterId } from './ids.ts';
import type { JournalEvent } from './event.ts';
import type { LoggedEvent } from './record.ts';

/** The link before a writer's first event. */
export const firstLink = (writer: WriterId): Hash => sha256Hex(`shuzhi-log-1\n${writer}`) as Hash;

/** The link after `event`, given the one before it. */
export const nextLink = (before: Hash, event: LoggedEvent): Hash => sha256Hex(`${before}\n${canonical(event)}`) as Hash;

/** An event as its log writes it: the writer stands once on the log. */
export const logged = ({ writer: _, ...event }: JournalEvent): LoggedEvent => event as LoggedEvent;
