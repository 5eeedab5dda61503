import { naarDecimaal, naarGeheel } from '#core';
import { CORRECTIEREDENEN, DOELGROEPEN, INTREKREDENEN } from '../domain/feitcodes.js';
import { feitsoort, type Feitveld } from '../domain/feiten.js';
import type { Feitinvoer } from '../domain/dossier/feitcontrole.js';
import type { Feitrij, Trajectrij } from './dossier.repository.js';
import {
  FeitstandEnum,
  type FeitGegeven,
  type FeitInhoudInput,
  type TrajectDossier,
  type TrajectFeitType,
} from './dossier.type.js';

/** From what the schema lets through to what the rules judge. */
export const leesInhoud = (i: FeitInhoudInput): Omit<Feitinvoer, 'soort'> => ({
  ...{ datum: i.datum, tot: i.tot ?? null, code: i.code ?? null, gegevens: i.gegevens ?? [] },
  urenH: i.uren ? naarGeheel(i.uren, 2) : null,
});

const tekst = (veld: Feitveld | undefined, w: string | number | boolean): string => {
  if (typeof w === 'boolean') return w ? 'Ja' : 'Nee';
  return veld?.codes?.[String(w)] ?? String(w);
};
const toonGegevens = (r: Feitrij): FeitGegeven[] => {
  const velden = feitsoort(r.soort).velden ?? {};
  return Object.entries(r.gegevens).map(([naam, w]) => ({
    ...{ naam, label: velden[naam]?.label ?? naam, tekst: tekst(velden[naam], w) },
    waarde: typeof w === 'boolean' ? (w ? 'JA' : 'NEE') : String(w),
  }));
};

export function toonFeit(r: Feitrij): TrajectFeitType {
  const s = feitsoort(r.soort);
  const weg = r.ingetrokken_reden;
  return {
    ...{ id: String(r.id), soort: r.soort, naam: s.naam, groep: s.groep, datum: r.datum, tot: r.tot, code: r.code },
    ...{
      uren: r.uren_h === null ? null : naarDecimaal(r.uren_h, 2),
      codeTekst: r.code && (s.codes?.[r.code] ?? r.code),
    },
    ...{ gegevens: toonGegevens(r), bron: r.bron, door: r.door, op: r.op, overgenomen: r.overgenomen_van_id !== null },
    stand: r.levend ? FeitstandEnum.GELDIG : weg ? FeitstandEnum.INGETROKKEN : FeitstandEnum.VERVANGEN,
    vervangt: r.vervangt_id === null ? null : String(r.vervangt_id),
    reden: weg ? (INTREKREDENEN[weg] ?? weg) : r.reden && (CORRECTIEREDENEN[r.reden] ?? r.reden),
    ...{ ingetrokkenDoor: r.ingetrokken_door, ingetrokkenOp: r.ingetrokken_op },
  };
}

type Kop = Pick<Trajectrij, 'trajectnummer' | 'doelgroep'> & Partial<Trajectrij>;
export function toonDossier(
  t: Kop,
  feiten: Feitrij[],
  klantmanager: string | null,
  verhuisdNaar: string | null,
): TrajectDossier {
  const laatste = feiten.reduce((m, f) => Math.max(m, f.id), 0);
  return {
    ...{
      trajectnummer: t.trajectnummer,
      doelgroep: t.doelgroep,
      doelgroepTekst: DOELGROEPEN[t.doelgroep] ?? t.doelgroep,
    },
    ...{
      gehuisvestOp: t.gehuisvest_op ?? null,
      afgeslotenOp: t.afgesloten_op ?? null,
      opgeruimdOp: t.opgeruimd_op ?? null,
    },
    klantmanager: t.klantmanager_id
      ? { id: String(t.klantmanager_id), naam: klantmanager ?? 'Niet meer in dienst' }
      : null,
    ...{ verhuisdNaar, laatsteFeit: laatste ? String(laatste) : null, feiten: feiten.map(toonFeit) },
  };
}
