// The desk in English.
import type { FirstWords } from '#kit/exercise.ts';

export const en = {
  name: 'Dispatch desk',
  states: { working: 'On shift', mending: 'Put right with the rule at hand', passed: 'Handed over' },
  labels: {
    'clock.advance': 'Next event', 'shift.end': 'Hand over', 'case.accept': 'Accept', 'case.ask': 'Ask for what is missing', 'case.transfer': 'Transfer as emergency', 'case.merge': 'Merge into another', 'case.decline': 'Do not handle', 'case.answer': 'Answer on the spot',
    'case.review': 'Have a person review', 'case.register': 'Register', 'case.dispatch': 'Send out', 'case.escalate': 'Settle the lead in consultation', 'request.approve': 'Approve', 'request.refuse': 'Refuse',
    'case.verify': 'Have it verified', 'case.rework': 'Send back to be done again', 'case.close': 'Close', 'case.archive': 'File', 'case.callback': 'Tell whoever reported it', 'case.supervise': 'Press for it',
    'hotline:case.decline': 'Do not accept', 'events:case.decline': 'Do not register', 'hotline:case.verify': 'Call back', 'hotline:case.close': 'Close',
    S1: 'to be accepted', S2: 'accepted', S3: 'registered', S4: 'sent, not signed for', S5: 'being handled', S6: 'to be verified', S7: 'closed', SX: 'not registered', SB: 'returned, to be sent again', SR: 'return to be decided', SD: 'more time asked for', SH: 'hold asked for', SG: 'on hold', SM: 'merged',
    T0: 'to be accepted', T1: 'to be sent', T2: 'sent, not signed for', T3: 'being handled', T4: 'answered by the unit', T6: 'closed, to be called back', T7: 'called back', T8: 'filed', TB: 'return to be decided', TE: 'more time asked for', TM: 'merged', TI: 'answered on the spot', TN: 'not accepted', TX: 'transferred as emergency',
    filled: 'What was missing came in', signed: 'Signed for', 'asks-return': 'Return asked for', 'asks-extend': 'More time asked for', 'asks-hang': 'Hold asked for', reported: 'Reported', overdue: 'Past the limit',
    'duplicate-missed': 'Came back: repeated', 'not-for-dispatch': 'Came back: nobody need be sent',
    clock: 'Now', rest: 'Waiting and finished', todo: 'Yours to do', waiting: 'Waiting for an answer', finished: 'At their end', none: 'None.', late: 'late', found: 'to correct',
    nothing: 'Nothing more is to come.', came: 'Just now:', history: 'History', now: 'What now?', idle: 'Nothing is yours to do on this one now.', allDone: 'This shift is done.',
    source: 'Source', type: 'Type', class: 'Class', place: 'Place', proof: 'Attached', who: 'Caller', phone: 'Telephone', secret: ' (asked for secrecy)', comma: ', ', no: 'No. {n}',
    more: 'What came in', reviewed: 'The review saw', note: 'The unit says', duty: 'This is not in our list of duties; the list is attached.', report: 'Done; photos taken afterwards and a note are attached.', report2: 'Done and the caller answered; the result is attached.', solved: 'Looked at: it is done.', unsolved: 'Looked at: the matter is still there.', due: 'Due', unit: 'Unit', designated: ' (named in consultation, cannot be returned)',
    chooseLine: 'To which line', chooseInto: 'Into', chooseReason: 'Reason and way', chooseEntry: 'Which answer', chooseUnit: 'To whom', chooseDue: 'Due', chooseIdentity: 'What goes out with it', chooseVerifier: 'By whom', chooseElements: 'What is missing', pick: 'Choose',
    'identity-open': 'with name and telephone', 'identity-closed': 'name and telephone set apart', self: 'the handling unit itself', sure: 'Confirm: {act}', back: 'Not this', masked: '[set apart]', preview: 'As the unit gets it',
    day: '{w} {iso}', besideEvent: '{name} ({class}, {metres} m and {hours} h apart)', besideCall: '{name} ({place}, {hours} h apart{phone})', samePhone: ', same telephone', openIt: 'Open {name}',
    tables: 'Catalogue, limits, calendar', catalogue: 'Catalogue of this exercise', limits: 'Time limits of this exercise', calendar: 'Calendar', knowledge: 'Answers at hand', several: 'not settled: {units}', days: '{n} working days', hours: '{n} hours', until: 'holds until {day}', off: 'off', on: 'worked', today: 'today', week: 'Mo Tu We Th Fr Sa Su', returnIn: 'Return: within {n} working day(s) of dispatch, with a ground, and approved; after two returns a lead is named in consultation.', mergeIf: 'Merge: same class, {metres}within {hours} hours, the first still open; from {repeat} on it is pressed for.', mergeMetres: 'within {n} metres, ', mergeSame: 'same place or same telephone, ',
  },
} as const satisfies FirstWords;

/** What it says to work done. */
export const told = () => import('./told-en.ts');
