import { bevatBsn } from '#rapportage';

/** A number that can be a BSN stands somewhere in what people wrote. */
export const heeftBsn = (tekst: string): boolean =>
  bevatBsn(tekst) || tekst.split(/[^\d. \u00a0]+/).some((deel) => bevatBsn(deel));
