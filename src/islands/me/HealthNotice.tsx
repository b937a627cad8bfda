// Said before the first exercise is lost, not after: what this browser will not keep.
import type { ReactElement } from 'react';
import type { Lang } from '#kit/text.ts';
import { guaranteesOff, notKept, notSaving } from '#faults/journal.ts';
import type { SavingState } from '#journal/journal.ts';
import type { Health } from '#journal/health.ts';
import { meWords } from '#words/me.ts';

/** Said while the browser does not save what this page holds. */
export const SavingNotice = ({ state, lang }: { readonly state: SavingState | undefined; readonly lang: Lang }): ReactElement | null => {
  if (state === undefined || state.kind === 'ready') return null;
  const fault = notSaving(state.reason);
  return <p className="notice notice-warn" role="status" data-saving={state.kind}><strong>{fault.title[lang]}</strong> {fault.message[lang]}</p>;
};

export const HealthNotice = ({ health, lang }: { readonly health: Health | undefined; readonly lang: Lang }): ReactElement | null => {
  if (health === undefined || (health.kind === 'keeps' && health.off.length === 0)) return null;
  const fault = health.kind === 'keeps' ? undefined : notKept(health.kind);
  return (
    <section className={fault === undefined ? 'notice' : 'notice notice-warn'} aria-label={meWords[lang].storage} data-health={health.kind}>
      {fault === undefined ? <p><strong>{meWords[lang].storage}</strong></p> : <p><strong>{fault.title[lang]}</strong> {fault.message[lang]}</p>}
      <ul>
        {health.off.map((guarantee) => (
          <li key={guarantee}>{guaranteesOff[guarantee][lang]}</li>
        ))}
      </ul>
    </section>
  );
};
