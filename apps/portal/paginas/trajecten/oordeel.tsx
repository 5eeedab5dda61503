import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconHelpCircle,
  IconMinus,
} from '@tabler/icons-react';
import type { Cijfer, Oordeel, TermijnKort } from '../../api/trajecten';
import { aantal, datum, decimaal } from '../../onderdelen/opmaak';
import { Etiket } from '../../onderdelen/Status';

const BEELD: Record<Oordeel, Parameters<typeof Etiket>[0]['beeld']> = {
  TE_LAAT: ['fout', 'Te laat', IconClock],
  LET_OP: ['let-op', 'Let op', IconAlertTriangle],
  OP_TIJD: ['info', 'Er is tijd', IconCircleDashed],
  GEHAALD: ['goed', 'Gehaald', IconCheck],
  ONBEKEND: ['stil', 'Nog niet bekend', IconHelpCircle],
  NVT: ['stil', 'Geldt niet', IconMinus],
};
export const OordeelEtiket = ({ oordeel }: { oordeel: Oordeel }) => <Etiket beeld={BEELD[oordeel]} />;
export const oordeelNaam = (oordeel: Oordeel): string => BEELD[oordeel][1];
export const oordeelNamen = (Object.keys(BEELD) as Oordeel[]).map((value) => ({ value, label: BEELD[value][1] }));

const ACHTER: Partial<Record<Cijfer['eenheid'], [een: string, meer: string]>> = {
  UUR: ['uur', 'uur'],
  DAG: ['dag', 'dagen'],
  JAAR: ['jaar', 'jaar'],
  MAAND: ['maand', 'maanden'],
  PROCENT: ['%', '%'],
};
/** A figure behind a verdict as people write it. */
export function cijferTekst({ waarde, eenheid }: Cijfer): string {
  if (eenheid === 'DATUM') return datum(waarde);
  const achter = ACHTER[eenheid];
  return achter ? `${decimaal(waarde)} ${Number(waarde) === 1 ? achter[0] : achter[1]}` : decimaal(waarde);
}

/** How far the last day of a term is, in words; nothing when there is no day or nothing left to do. */
export function dagenTekst({ datum: dag, dagenOver }: Pick<TermijnKort, 'datum' | 'dagenOver'>): string {
  if (!dag || dagenOver === null) return '';
  if (dagenOver === 0) return 'vandaag';
  return dagenOver > 0 ? `nog ${aantal(dagenOver, 'dag', 'dagen')}` : `${aantal(-dagenOver, 'dag', 'dagen')} voorbij`;
}
