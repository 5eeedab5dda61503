import type { Fout } from '#core';
import type { Tx } from '#platform';
import { keurContract, type NieuwContract, type NieuwPakket } from '../domain/contract/contract.js';
import { schrijfTarieven } from '../tarieven/schrijf-tarieven.js';
import { schrijfOpties } from './opties.js';

export interface Gemaakt {
  /** Null when nothing was written. */
  contractId: number | null;
  fouten: Fout[];
}
interface Gevonden {
  perceel_id: number | null;
  regio_id: number | null;
  aanbieder_id: number | null;
  producten: string[] | null;
  gemeenten: string[] | null;
}

/** $1 perceel, $2 aanbieder, $3 products, $4 gemeenten: what exists within reach of the writer, in one statement. */
const ZOEK = `
  SELECT p.id AS perceel_id, p.regio_id, (SELECT a.id FROM aanbieder a WHERE a.code = $2) AS aanbieder_id,
    (SELECT array_agg(c) FROM unnest($3::text[]) c WHERE NOT EXISTS (SELECT FROM product x WHERE x.code = c)) AS producten,
    (SELECT array_agg(c) FROM unnest($4::text[]) c WHERE NOT EXISTS (SELECT FROM gemeente g JOIN deelname d ON d.gemeente_id = g.id
      WHERE g.code = c AND d.regio_id = p.regio_id)) AS gemeenten
  FROM (SELECT $1::text AS code) v LEFT JOIN perceel p ON p.code = v.code`;

/**
 * Writes a contract with all that hangs beneath it, in the caller's transaction: all or nothing. Expected failures come
 * back as `fouten` and then nothing was written. Used by the form, and by a definitive award.
 */
export async function maakContract(tx: Tx, c: NieuwContract): Promise<Gemaakt> {
  const fouten = keurContract(c);
  if (fouten.length) return { contractId: null, fouten };
  const producten = [
    ...new Set([...(c.tarieven ?? []), ...(c.pakketten ?? []).flatMap((p) => p.delen)].map((x) => x.product)),
  ];
  const gemeenten = [...new Set((c.gemeenten ?? []).map((g) => g.gemeente))];
  const [v] = await tx.query<Gevonden>(ZOEK, [c.perceel, c.aanbieder, producten, gemeenten]);
  const mist = onbekend(c, v!);
  if (mist.length) return { contractId: null, fouten: mist };
  const contractId = await schrijfContract(tx, c, v!);
  if (contractId === null) return { contractId, fouten: [bestaatAl(c.nummer)] };
  await schrijfDelen(tx, contractId, c);
  await schrijfPakketten(tx, contractId, c.pakketten ?? []);
  await schrijfTarieven(
    tx,
    (c.tarieven ?? []).map((t) => ({ ...t, contractId })),
    null,
  );
  return { contractId, fouten: [] };
}

const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});
const bestaatAl = (nummer: string): Fout =>
  fout('CON-014', 'nummer', `Contractnummer ${nummer} is al gebruikt.`, 'Kies een ander nummer.');

function onbekend(c: NieuwContract, v: Gevonden): Fout[] {
  const uit: Fout[] = [];
  if (v.perceel_id === null)
    uit.push(
      fout('CON-015', 'perceel', `Perceel ${c.perceel} is er niet in uw regio.`, 'Kies een perceel van uw regio.'),
    );
  if (v.aanbieder_id === null)
    uit.push(fout('CON-016', 'aanbieder', `Aanbieder ${c.aanbieder} is er niet.`, 'Kies een bekende aanbieder.'));
  if (v.producten)
    uit.push(fout('CON-017', 'tarieven', `Onbekend product: ${v.producten.join(', ')}.`, 'Kies een bekend product.'));
  if (v.gemeenten)
    uit.push(
      fout(
        'CON-018',
        'gemeenten',
        `Deze gemeenten horen niet bij de regio: ${v.gemeenten.join(', ')}.`,
        'Kies gemeenten van de regio.',
      ),
    );
  return uit;
}

/** Null when the number is taken, in whatever region. */
async function schrijfContract(tx: Tx, c: NieuwContract, v: Gevonden): Promise<number | null> {
  const rijen = await tx.query<{ id: number }>(
    `INSERT INTO contract (nummer, perceel_id, regio_id, aanbieder_id, van, tot, ritme, aanwezigheidsnorm_bp, aanbodgrens_bp,
       tempogrens_bp, tempo_vanaf_maand, rapportage_vanaf, inleverdag, inleverdag_kwartaal, plafond_cent, keurmerk_vereist,
       noshow_betaald_bp, noshow_afmelden_uren, uitval_regel, uitval_na_weken, bron_document, bron_pagina, herkomst)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9, 11000), coalesce($10, 7500), coalesce($11, 3), $12, coalesce($13, 10),
       coalesce($14, 15), $15, $16, $17, $18, $19, $20, $21, $22, $23)
     ON CONFLICT (nummer) DO NOTHING RETURNING id`,
    [
      ...[c.nummer, v.perceel_id, v.regio_id, v.aanbieder_id, c.van, c.tot, c.ritme, c.aanwezigheidsnormBp],
      ...[c.aanbodgrensBp, c.tempogrensBp, c.tempoVanafMaand, c.rapportageVanaf ? `${c.rapportageVanaf}-01` : null],
      ...[
        c.inleverdag,
        c.inleverdagKwartaal,
        c.plafondCent,
        c.keurmerkVereist,
        c.noshowBetaaldBp,
        c.noshowAfmeldenUren,
      ],
      ...[c.uitvalRegel, c.uitvalNaWeken, c.bronDocument, c.bronPagina, c.herkomst],
    ],
  );
  return rijen[0]?.id ?? null;
}

async function schrijfDelen(tx: Tx, contractId: number, c: NieuwContract): Promise<void> {
  const json = (rijen: readonly object[] | undefined): string => JSON.stringify(rijen ?? []);
  await tx.query(
    `INSERT INTO contract_gemeente (contract_id, gemeente_id, van, tot) SELECT $1, g.id, x.van, x.tot
     FROM jsonb_to_recordset($2) AS x (gemeente text, van date, tot date) JOIN gemeente g ON g.code = x.gemeente`,
    [contractId, json(c.gemeenten)],
  );
  await schrijfOpties(tx, contractId, 0, c);
}

/** Packages with their parts, two statements in all. */
export async function schrijfPakketten(tx: Tx, contractId: number, pakketten: readonly NieuwPakket[]): Promise<void> {
  await tx.query(
    `INSERT INTO pakket (contract_id, leerroute, doelgroep, omschrijving, lesuren_h, duur_maanden, fasen, groep_min, groep_max,
       onderbezetting, bron_document, bron_pagina, van, tot)
     SELECT $1, x.leerroute, x.doelgroep, x.omschrijving, x."lesurenH", x."duurMaanden", x.fasen, x."groepMin", x."groepMax",
       coalesce(x.onderbezetting, 'AANBIEDER'), x."bronDocument", x."bronPagina", x.van, x.tot
     FROM jsonb_to_recordset($2) AS x (leerroute text, doelgroep text, omschrijving text, "lesurenH" int, "duurMaanden" int,
       fasen int, "groepMin" int, "groepMax" int, onderbezetting text, "bronDocument" text, "bronPagina" text, van date, tot date)`,
    [contractId, JSON.stringify(pakketten)],
  );
  const delen = pakketten.flatMap((p) =>
    p.delen.map((d) => ({ leerroute: p.leerroute, doelgroep: p.doelgroep ?? null, van: p.van, ...d })),
  );
  await tx.query(
    `INSERT INTO pakket_deel (pakket_id, product_id, soort, uren_h)
     SELECT p.id, pr.id, x.soort, x."urenH"
     FROM jsonb_to_recordset($2) AS x (leerroute text, doelgroep text, van date, product text, soort text, "urenH" int)
     JOIN pakket p ON p.contract_id = $1 AND p.leerroute = x.leerroute AND p.van = x.van
       AND coalesce(p.doelgroep, '') = coalesce(x.doelgroep, '')
     JOIN product pr ON pr.code = x.product`,
    [contractId, JSON.stringify(delen)],
  );
}
