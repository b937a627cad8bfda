// What the site hands to a kind's view and what a drive script says. Types only: no React at run time here.
import type { ComponentType } from 'react';
import type { Finding, KindWords, Move, Snapshot } from './exercise.ts';
import type { BaseSet, Ground } from './set.ts';
import type { Lang } from './text.ts';

/**
 * A view draws a snapshot and sends moves; it holds no rule and stores nothing. `readOnly` is the review's scrubber:
 * the same picture, no control answers. `cite` gives a ground's words ("《个人信息保护法》第二十五条") and its page.
 */
export interface ViewProps<C = unknown> {
  readonly snapshot: Snapshot<C>;
  readonly send: (move: Move) => void;
  readonly set: BaseSet;
  readonly lang: Lang;
  readonly words: KindWords;
  readonly findings: readonly Finding[];
  readonly readOnly: boolean;
  readonly cite: (ground: Ground) => { readonly text: string; readonly href?: string };
  /** Says something to a screen reader, politely. The outcome of every hand-in is announced by the site itself. */
  readonly announce: (message: string) => void;
}

export type View = ComponentType<ViewProps<never>>;

/**
 * One press of a person who uses the keyboard alone: the control with this role and accessible name (inside the group or
 * region `within`, if given) takes focus and `key` is pressed; for a native select, `choose` is the option's label.
 */
export interface Press {
  readonly within?: { readonly role: string; readonly name: string };
  readonly role: 'button' | 'radio' | 'checkbox' | 'combobox' | 'tab' | 'gridcell' | 'spinbutton' | 'textbox' | 'switch';
  readonly name: string;
  readonly key?: string;
  readonly choose?: string;
  readonly type?: string;
}

/** How a person makes `move` from `snapshot`, press by press, in `lang`. */
export type Drive = (move: Move, snapshot: Snapshot<never>, words: KindWords, lang: Lang) => readonly Press[];
