import type { Lezer } from '#platform';
import { UREN_PRODUCTEN } from '../domain/uren.js';
import type { Feit } from '../domain/feiten.js';
import type { Kwartaal, Uren, Verantwoordtraject } from '../domain/verantwoording/velden.js';
import { alsFeit, type Feitrij } from '../dossier/dossier.repository.js';

interface Rij {
  id: number;
  trajectnummer: string;
  doelgroep: string;
  afgesloten_op: string | null;
  bsn_bekend: boolean;
}
const TRAJECTEN = `SELECT t.id, t.trajectnummer, t.doelgroep, t.afgesloten_op, i.bsn_zoek IS NOT NULL AS bsn_bekend
  FROM traject t LEFT JOIN inburgeraar i ON i.traject_id = t.id AND i.gemeente_id = t.gemeente_id
  WHERE t.gemeente_id = $1 AND t.opgeruimd_op IS NULL`;
const FEITEN = `SELECT traject_id, id, soort, datum, tot, uren_h, code, bedrag_cent, gegevens, bron
  FROM traject_feit WHERE gemeente_id = $1 AND levend AND datum <= $2`;
const PIPS = `SELECT p.traject_id, p.versie, p.vastgesteld_op, p.leerroute, p.niveaus, coalesce(o.cursus, 0) AS cursus_h
  FROM pip p JOIN traject t ON t.id = p.traject_id LEFT JOIN (
    SELECT o.pip_id, sum(o.uren_totaal_h)::int AS cursus FROM pip_onderdeel o JOIN product d ON d.id = o.product_id
    WHERE d.code = ANY ($3) GROUP BY 1) o ON o.pip_id = p.id
  WHERE t.gemeente_id = $1 AND p.vastgesteld_op <= $2`;
/** Contracts of the plan that was valid at the end. */
const CONTRACTEN = `SELECT p.traject_id, c.nummer, max(a.naam) FILTER (WHERE d.code = ANY ($3)) AS instelling FROM (
    SELECT DISTINCT ON (p.traject_id) p.id, p.traject_id FROM pip p JOIN traject t ON t.id = p.traject_id
    WHERE t.gemeente_id = $1 AND p.vastgesteld_op <= $2 ORDER BY p.traject_id, p.versie DESC) p
  JOIN pip_onderdeel o ON o.pip_id = p.id JOIN contract c ON c.id = o.contract_id
  JOIN aanbieder a ON a.id = c.aanbieder_id JOIN product d ON d.id = o.product_id GROUP BY 1, 2 ORDER BY 1, 2`;
const UREN = `SELECT b.traject_id,
    sum(r.gevolgd_h) FILTER (WHERE d.code = ANY ($3))::int AS cursus,
    sum(r.gevolgd_h) FILTER (WHERE d.code = ANY ($4))::int AS alfabetisering,
    sum(r.gevolgd_h) FILTER (WHERE d.code = ANY ($5))::int AS participatie,
    sum(r.geoorloofd_h)::int AS geoorloofd, sum(r.ongeoorloofd_h)::int AS ongeoorloofd
  FROM boeking b JOIN rapportageregel r ON r.inlevering_id = b.inlevering_id AND r.rij = b.rij
  JOIN product d ON d.id = b.product_id WHERE b.gemeente_id = $1 AND b.periode <= $2 GROUP BY 1`;

const groepeer = <T extends { traject_id: number }>(rijen: readonly T[]): Map<number, T[]> => {
  const uit = new Map<number, T[]>();
  for (const r of rijen) {
    const bij = uit.get(r.traject_id);
    if (bij) bij.push(r);
    else uit.set(r.traject_id, [r]);
  }
  return uit;
};

/** Everything of the gemeente's trajecten up to the end of the quarter, in five statements. */
export async function laadVerantwoording(q: Lezer, gemeenteId: number, k: Kwartaal): Promise<Verantwoordtraject[]> {
  const basis = [gemeenteId, k.tot];
  const trajecten = await q.query<Rij>(TRAJECTEN, [gemeenteId]);
  const feiten = groepeer(await q.query<Feitrij & { traject_id: number }>(FEITEN, basis));
  const { cursus, alfabetisering, participatie } = UREN_PRODUCTEN;
  const pips = groepeer(await q.query<Piprij>(PIPS, [...basis, cursus]));
  const les = [...cursus, ...alfabetisering];
  const contracten = groepeer(await q.query<Contractrij>(CONTRACTEN, [...basis, les]));
  const uren = groepeer(await q.query<Urenrij>(UREN, [...basis, cursus, alfabetisering, participatie]));
  return trajecten.map((t) => ({
    ...{ id: t.id, trajectnummer: t.trajectnummer, doelgroep: t.doelgroep, afgeslotenOp: t.afgesloten_op },
    bsnBekend: t.bsn_bekend,
    feiten: (feiten.get(t.id) ?? []).map((f): Feit => alsFeit(f)),
    pips: (pips.get(t.id) ?? []).map((p) => ({
      versie: p.versie,
      vastgesteldOp: p.vastgesteld_op,
      leerroute: p.leerroute,
      niveaus: p.niveaus,
      cursusH: p.cursus_h,
    })),
    contracten: (contracten.get(t.id) ?? []).map((c) => c.nummer),
    instellingen: [...new Set((contracten.get(t.id) ?? []).flatMap((c) => c.instelling ?? []))].sort(),
    uren: urenVan(uren.get(t.id)?.[0]),
  }));
}
interface Piprij {
  traject_id: number;
  versie: number;
  vastgesteld_op: string;
  leerroute: string;
  niveaus: Record<string, string> | null;
  cursus_h: number;
}
interface Contractrij {
  traject_id: number;
  nummer: string;
  instelling: string | null;
}
interface Urenrij {
  traject_id: number;
  cursus: number | null;
  alfabetisering: number | null;
  participatie: number | null;
  geoorloofd: number | null;
  ongeoorloofd: number | null;
}
const urenVan = (u: Urenrij | undefined): Uren => ({
  ...{ cursusH: u?.cursus ?? 0, alfabetiseringH: u?.alfabetisering ?? 0, participatieH: u?.participatie ?? 0 },
  ...{ geoorloofdH: u?.geoorloofd ?? 0, ongeoorloofdH: u?.ongeoorloofd ?? 0 },
});
