import { werker, type Actor } from '#core';
import { contractsignalenVan } from '#inkoop';
import type { Database, Lezer } from '#platform';
import { Beurzen, spukSignalen } from '#spuk';
import { termijnenInGevaar, type TermijnInGevaar } from '#trajecten';
import type { Signaalfeit } from '../domain/signalen/soort.js';
import { CONTRACTCODES } from './regels-contract.js';
import { SIGNAALREGELS } from './regels.js';

const LEEG = { onderwerp: null, regioId: null, aanbiederId: null, zicht: false };
const NERGENS = { contractId: null, gemeenteId: null, trajectId: null };

interface Gemeente {
  id: number;
  code: string;
  /** The region that buys for it today; null when none or several do. */
  regio_id: number | null;
}
const GEMEENTEN = `
  SELECT g.id, g.code, (SELECT CASE WHEN count(*) = 1 THEN min(r.id) END FROM deelname d JOIN regio r ON r.id = d.regio_id AND r.soort = 'INKOOPREGIO'
    WHERE d.gemeente_id = g.id AND d.van <= $1 AND (d.tot IS NULL OR d.tot >= $1)) AS regio_id
  FROM gemeente g ORDER BY g.id`;

/** How far ahead must be looked for a rule: its own threshold or the widest that a contract has. */
async function verste(q: Lezer, codes: readonly string[]): Promise<number> {
  const [r] = await q.query<{ waarde: number | null }>(
    `SELECT max(waarde) AS waarde FROM signaaldrempel WHERE code = ANY ($1) AND aan`,
    [codes],
  );
  const standaard = SIGNAALREGELS.filter((x) => codes.includes(x.code)).map((x) => x.drempel.standaard);
  return Math.max(r!.waarde ?? 0, ...standaard);
}

/** The facts that other rooms reckon. A gemeente's own are asked as that gemeente: within its wall, and without a person. */
export async function verzamelBronnen(db: Database, dag: string): Promise<Map<string, Signaalfeit[]>> {
  const { gemeenten, contracten, termijndagen } = await db.lees(werker, async (q) => ({
    gemeenten: await q.query<Gemeente>(GEMEENTEN, [dag]),
    contracten: await contractdatums(q, dag),
    termijndagen: await verste(q, ['SIG-205']),
  }));
  const uit = new Map<string, Signaalfeit[]>([
    ['SIG-205', []],
    ['SIG-302', []],
  ]);
  for (const { code } of CONTRACTCODES.values())
    uit.set(
      code,
      contracten.filter((f) => f.code === code),
    );
  for (const g of gemeenten) {
    uit.get('SIG-205')!.push(...(await termijnen(db, g, dag, termijndagen)));
    uit.get('SIG-302')!.push(...(await beurzen(db, g, dag)));
  }
  return uit;
}

/** A warning that says the same all day long: one without a date of its own carries none. */
async function contractdatums(q: Lezer, dag: string): Promise<Signaalfeit[]> {
  const codes = [...CONTRACTCODES.values()].map((c) => c.code);
  const lijst = await contractsignalenVan(q, werker, dag, await verste(q, codes));
  return lijst.flatMap(({ contractId, regioId, aanbiederId, signaal: s }) => {
    const regel = CONTRACTCODES.get(s.soort);
    if (!regel) return [];
    const vast = s.soort !== 'KEURMERK';
    return [
      {
        ...{ ...LEEG, ...NERGENS, code: regel.code, regioId, aanbiederId, contractId, zicht: regel.aanbieder },
        sleutel: `${contractId}${vast ? `|${s.datum}` : ''}`,
        gemeten: vast ? s.dagen : 0,
        cijfers: { titel: s.titel, uitleg: s.uitleg, datum: vast ? s.datum : null },
      },
    ];
  });
}

const alsGemeente = (id: number): Actor => ({
  ...{ gebruikerId: null, naam: 'portaal', rol: 'REGISSEUR', organisatieSoort: 'GEMEENTE', organisatieId: id },
  ...{ toewijzingId: null, rechten: [] },
});

/** The contract that a traject follows lessons under on this day, for the threshold and for the region. */
const GEVOLGD = `
  SELECT DISTINCT ON (p.traject_id) p.traject_id, c.id AS contract_id, c.regio_id, c.aanbieder_id
  FROM pip p JOIN pip_onderdeel o ON o.pip_id = p.id JOIN contract c ON c.id = o.contract_id
  WHERE p.traject_id = ANY ($1) AND o.van <= $2 AND (o.tot IS NULL OR o.tot >= $2)
    AND p.versie = (SELECT max(n.versie) FROM pip n WHERE n.traject_id = p.traject_id AND n.vastgesteld_op <= $2)
  ORDER BY p.traject_id, o.uren_per_maand_h DESC, c.id`;
interface Gevolgd {
  traject_id: number;
  contract_id: number;
  regio_id: number;
  aanbieder_id: number;
}

async function termijnen(db: Database, g: Gemeente, dag: string, binnen: number): Promise<Signaalfeit[]> {
  const lijst = await db.lees(alsGemeente(g.id), (q) => termijnenInGevaar(q, g.id, dag, binnen));
  if (!lijst.length) return [];
  const ids = [...new Set(lijst.map((t) => t.trajectId))];
  const rijen = await db.lees(werker, (q) => q.query<Gevolgd>(GEVOLGD, [ids, dag]));
  const per = new Map(rijen.map((r) => [r.traject_id, r]));
  return lijst.map((t) => termijnfeit(t, g.id, per.get(t.trajectId)));
}
const termijnfeit = (t: TermijnInGevaar, gemeenteId: number, v: Gevolgd | undefined): Signaalfeit => ({
  ...{ code: 'SIG-205', sleutel: `${t.trajectnummer}|${t.code}`, onderwerp: t.code, zicht: false, gemeenteId },
  ...{ regioId: v?.regio_id ?? null, aanbiederId: v?.aanbieder_id ?? null, contractId: v?.contract_id ?? null },
  ...{ trajectId: t.trajectId, gemeten: t.dagenOver },
  cijfers: { trajectnummer: t.trajectnummer, naam: t.naam, datum: t.datum },
});

async function beurzen(db: Database, g: Gemeente, dag: string): Promise<Signaalfeit[]> {
  const lijst = await spukSignalen(new Beurzen(db), alsGemeente(g.id), Number(dag.slice(0, 4)));
  return lijst.map((s) => ({
    ...{ ...LEEG, ...NERGENS, code: 'SIG-302', sleutel: [g.code, s.beurs, s.naam, s.jaar].join('|') },
    ...{ onderwerp: s.beurs, regioId: g.regio_id, gemeenteId: g.id, gemeten: 100 },
    cijfers: {
      ...{ titel: s.titel, uitleg: s.uitleg, jaar: s.jaar, drempel: s.drempel },
      ...{ gebruiktPromille: s.gebruiktPromille, droogIn: s.droogIn },
    },
  }));
}
