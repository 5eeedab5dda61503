import { dagVoluit, nl } from '#core';

export const voluit = dagVoluit;
const DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const KLOK = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });
const MET_SECONDEN = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', timeStyle: 'medium' });
/** A moment as people here read it: '1 januari 2099 om 13:00'; with seconds where one of them can decide. */
export const tijdstip = (moment: Date | string, seconden = false): string => {
  const d = new Date(moment);
  return `${voluit(DAG.format(d))} om ${(seconden ? MET_SECONDEN : KLOK).format(d)}`;
};
/** 75000000 -> '€ 750.000,00'. */
export const euro = (cent: number): string =>
  `€ ${nl(`${Math.trunc(cent / 100)}.${String(cent % 100).padStart(2, '0')}`)}`;
export const aantal = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;
