import type { Fout } from '#core';
import type { Tx } from '#platform';
import { berekenIndexatie, indexeer, keurFormule, type Cijfer, type Formule } from '../domain/tarieven/indexatie.js';
import { contractId, geenContract } from '../contract/wijzigen.js';

const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});

export interface NieuweFormule extends Formule {
  van: string;
  bron: string | null;
}
export async function formuleVastleggen(tx: Tx, nummer: string, f: NieuweFormule): Promise<Fout[]> {
  const c = await contractId(tx, nummer);
  const fouten = c ? keurFormule(f) : [geenContract];
  if (fouten.length) return fouten;
  await tx.query(
    `UPDATE indexformule SET tot = $2::date - 1 WHERE contract_id = $1 AND van < $2 AND (tot IS NULL OR tot >= $2)`,
    [c!.id, f.van],
  );
  await tx.query(
    `INSERT INTO indexformule (contract_id, gewichten, grondslag, vast_e4, plafond_e4, basisjaar, percentage_decimalen, tarief_decimalen, bron, van)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[c!.id, JSON.stringify(f.gewichten), f.grondslag, f.vastE4, f.plafondE4, f.basisjaar],
      ...[f.percentageDecimalen, f.tariefDecimalen, f.bron, f.van],
    ],
  );
  return [];
}

interface Bronrij {
  contract: string;
  tarief_id: number;
  trede_id: number | null;
  bedrag_e4: string;
  formule: {
    gewichten: Formule['gewichten'];
    grondslag: Formule['grondslag'];
    vast_e4: number | null;
    plafond_e4: number | null;
    basisjaar: number;
    percentage_decimalen: number;
    tarief_decimalen: number;
  };
}
/** Every price (and step) that holds on the day before and on the first day, of contracts with a formula. $1 first day. */
const PRIJZEN = `
  SELECT c.nummer AS contract, t.id AS tarief_id, x.trede_id, x.bedrag_e4, to_json(f) AS formule
  FROM contract c JOIN indexformule f ON f.contract_id = c.id AND f.van <= $1 AND (f.tot IS NULL OR f.tot >= $1)
  JOIN tarief t ON t.contract_id = c.id AND t.van < $1 AND (t.tot IS NULL OR t.tot >= $1)
  CROSS JOIN LATERAL (SELECT NULL::int AS trede_id, t.bedrag_e4::text AS bedrag_e4
    UNION ALL SELECT r.id, r.bedrag_e4::text FROM tarief_trede r WHERE r.tarief_id = t.id) x
  WHERE c.van <= $1 AND (c.tot IS NULL OR c.tot >= $1) AND c.regio_id = $2
  ORDER BY c.nummer, t.id, x.trede_id NULLS FIRST`;

export interface Overgeslagen {
  contract: string;
  code: string;
  melding: string;
}
/** Proposes new prices for a year and writes nothing else: the prices themselves change only when somebody approves. */
export async function indexatieVoorstellen(
  tx: Tx,
  jaar: number,
  ingang: string,
): Promise<{ id: number | null; fouten: Fout[] }> {
  const regio = tx.actor.organisatieId;
  const prijzen = await tx.query<Bronrij>(PRIJZEN, [ingang, regio]);
  const cijfers = await tx.query<Cijfer>(
    `SELECT reeks, jaar, stand, waarde_e4 AS "waardeE4", gepubliceerd_op AS "gepubliceerdOp", bron FROM indexcijfer
     WHERE regio_id = $1 AND jaar BETWEEN $2 - 1 AND $2`,
    [regio, jaar],
  );
  const overgeslagen: Overgeslagen[] = [];
  const voorstellen = prijzen.flatMap((p) => {
    const f = toFormule(p.formule);
    const uit = berekenIndexatie(f, jaar, cijfers);
    if ('code' in uit) {
      if (!overgeslagen.some((o) => o.contract === p.contract))
        overgeslagen.push({ contract: p.contract, code: uit.code, melding: uit.melding });
      return [];
    }
    const nieuw = indexeer(BigInt(p.bedrag_e4), uit.percentageE4, f.tariefDecimalen);
    const vast = { tariefId: p.tarief_id, tredeId: p.trede_id, oudE4: p.bedrag_e4, nieuwE4: String(nieuw) };
    return [{ ...vast, percentageE4: Number(uit.percentageE4), som: uit.som }];
  });
  if (voorstellen.length === 0) return { id: null, fouten: nietsTeDoen(overgeslagen, jaar) };
  return schrijfVoorstel(tx, jaar, ingang, voorstellen, overgeslagen);
}

const toFormule = (f: Bronrij['formule']): Formule => ({
  ...{
    gewichten: f.gewichten,
    grondslag: f.grondslag,
    vastE4: f.vast_e4,
    plafondE4: f.plafond_e4,
    basisjaar: f.basisjaar,
  },
  ...{ percentageDecimalen: f.percentage_decimalen, tariefDecimalen: f.tarief_decimalen },
});
const nietsTeDoen = (o: readonly Overgeslagen[], jaar: number): Fout[] =>
  o.length
    ? o.map((x) =>
        fout(x.code, 'jaar', `Contract ${x.contract}: ${x.melding}`, 'Vul aan wat mist en probeer het opnieuw.'),
      )
    : [
        fout(
          'IDX-011',
          'jaar',
          `Er zijn geen prijzen om voor ${jaar} te indexeren.`,
          'Leg eerst bij een contract een formule vast.',
        ),
      ];

async function schrijfVoorstel(
  tx: Tx,
  jaar: number,
  ingang: string,
  voorstellen: object[],
  overgeslagen: Overgeslagen[],
): Promise<{ id: number | null; fouten: Fout[] }> {
  const [run] = await tx.query<{ id: number }>(
    `INSERT INTO indexatie (regio_id, jaar, ingang, gemaakt_door, overgeslagen) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (regio_id, jaar) WHERE status = 'VOORGESTELD' DO NOTHING RETURNING id`,
    [tx.actor.organisatieId, jaar, ingang, tx.actor.naam, JSON.stringify(overgeslagen)],
  );
  if (!run)
    return {
      id: null,
      fouten: [fout('IDX-010', 'jaar', `Voor ${jaar} ligt er al een voorstel.`, 'Keur dat eerst goed of wijs het af.')],
    };
  await tx.query(
    `INSERT INTO indexatie_voorstel (indexatie_id, tarief_id, trede_id, percentage_e4, som, oud_e4, nieuw_e4)
     SELECT $1, x."tariefId", x."tredeId", x."percentageE4", x.som, x."oudE4", x."nieuwE4" FROM jsonb_to_recordset($2)
       AS x ("tariefId" int, "tredeId" int, "percentageE4" int, som text, "oudE4" bigint, "nieuwE4" bigint)`,
    [run.id, JSON.stringify(voorstellen)],
  );
  return { id: run.id, fouten: [] };
}
