import pg from 'pg';
import type { Demoaanbesteding, Demogebeurtenis, Demoronde } from './aanbesteding-vorm.js';

type Vraag = <T = Record<string, unknown>>(sql: string, params?: unknown[]) => Promise<T[]>;
interface Bekend {
  regio: number;
  manager: { id: number; naam: string };
  coordinator: { id: number; naam: string };
  aanbieders: Map<string, { id: number; naam: string }>;
  percelen: Map<string, number>;
}

/**
 * Writes procurements with their past. As owner of the database: the portal itself lets nobody write a date of receipt
 * or open a safe in hindsight.
 */
export async function schrijfAanbestedingen(url: string, plannen: Demoaanbesteding[]): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const vraag: Vraag = async (sql, params) => (await client.query(sql, params)).rows as never[];
  try {
    await vraag('BEGIN');
    const [al] = await vraag<{ n: number }>('SELECT count(*)::int AS n FROM aanbesteding');
    for (const plan of al!.n ? [] : plannen) await schrijf(vraag, plan);
    await vraag('COMMIT');
    return al!.n ? 0 : plannen.length;
  } finally {
    await client.end();
  }
}

async function schrijf(vraag: Vraag, plan: Demoaanbesteding): Promise<void> {
  const b = await bekend(vraag, plan.regio);
  const eerste = plan.gebeurtenissen[0]!.dag;
  const [a] = await vraag<{ id: string }>(
    `INSERT INTO aanbesteding (regio_id, procedurevorm_id, titel, omschrijving, kenmerk, cpv, aangemaakt_op)
     SELECT $1, id, $3, $4, $5, '{80580000}', $6::date + time '09:00' FROM procedurevorm WHERE code = $2 AND regio_id IS NULL RETURNING id`,
    [b.regio, plan.vorm, plan.titel, plan.omschrijving, plan.kenmerk, eerste],
  );
  const id = a!.id;
  await vraag(
    `INSERT INTO ramingregel (aanbesteding_id, versie, volgnr, regio_id, omschrijving, per_jaar_cent, jaren, verlengingsjaren, btw_bp)
     VALUES ($1, 1, 1, $2, 'Alle percelen samen', $3, 2, 2, 0)`,
    [id, b.regio, plan.perJaarCent],
  );
  for (const p of plan.percelen) await schrijfPerceel(vraag, b, id, p, eerste);
  const boden = new Map<string, string>();
  for (const [i, r] of plan.rondes.entries()) await schrijfRonde(vraag, b, { id, nummer: i + 1, plan, boden }, r);
  for (const [i, g] of plan.gebeurtenissen.entries()) {
    const tweede = g.soort === 'KLUIS_OPENEN' && plan.gebeurtenissen.slice(0, i).some((x) => x.stap === g.stap);
    await schrijfGebeurtenis(vraag, { ...b, manager: tweede ? b.coordinator : b.manager }, id, g, boden);
  }
  for (const v of plan.vragen) await schrijfVraag(vraag, b, id, v);
}

async function bekend(vraag: Vraag, regio: string): Promise<Bekend> {
  const [r] = await vraag<{ id: number }>('SELECT id FROM regio WHERE code = $1', [regio]);
  const mensen = await vraag<{ id: number; naam: string; rol: string }>(
    `SELECT DISTINCT ON (t.rol) g.id, g.naam, t.rol FROM toewijzing t JOIN gebruiker g ON g.id = t.gebruiker_id
     WHERE t.regio_id = $1 ORDER BY t.rol, g.id`,
    [r!.id],
  );
  const wie = (rol: string) => mensen.find((m) => m.rol === rol)!;
  const aanbieders = await vraag<{ code: string; id: number; naam: string }>('SELECT code, id, naam FROM aanbieder');
  return {
    ...{ regio: r!.id, manager: wie('CONTRACTMANAGER'), coordinator: wie('REGIO_COORDINATOR') },
    aanbieders: new Map(aanbieders.map((x) => [x.code, x])),
    percelen: new Map(),
  };
}

async function schrijfPerceel(
  vraag: Vraag,
  b: Bekend,
  id: string,
  p: Demoaanbesteding['percelen'][number],
  dag: string,
): Promise<void> {
  const [r] = await vraag<{ id: number }>(
    `INSERT INTO perceel (code, regio_id, naam, max_aanbieders) VALUES ($1, $2, $3, $4)
     ON CONFLICT (code) DO UPDATE SET naam = excluded.naam RETURNING id`,
    [p.code, b.regio, p.naam, p.max],
  );
  b.percelen.set(p.code, r!.id);
  const plafond = p.plafond.reduce((n, x) => n + x[1], 0) || null;
  const [v] = await vraag<{ id: number }>(
    `INSERT INTO perceelversie (perceel_id, aanbesteding_id, regio_id, versie, code, naam, gebied, leerroutes, omvang, max_aanbieders, plafond_cent, reden, gemaakt_op)
     VALUES ($1, $2, $3, (SELECT coalesce(max(versie), 0) + 1 FROM perceelversie WHERE perceel_id = $1), $4, $5, $6, $7, $8, $9, $10, 'eerste versie', $11::date + time '10:00') RETURNING id`,
    [r!.id, id, b.regio, p.code, p.naam, p.gebied, p.leerroutes, p.omvang, p.max, plafond, dag],
  );
  await vraag(
    'INSERT INTO perceelversie_product (perceelversie_id, product_id) SELECT $1, id FROM product WHERE code = ANY ($2)',
    [v!.id, p.producten],
  );
  await vraag(
    `INSERT INTO plafondregel (perceelversie_id, volgnr, omschrijving, bedrag_cent, bron)
     SELECT $1, n, r->>0, (r->>1)::bigint, r->>2 FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS x (r, n)`,
    [v!.id, JSON.stringify(p.plafond)],
  );
}

interface InAanbesteding {
  id: string;
  nummer: number;
  plan: Demoaanbesteding;
  /** Supplier -> its last bid. */
  boden: Map<string, string>;
}
const TIJD = `AT TIME ZONE 'Europe/Amsterdam'`;

async function schrijfRonde(vraag: Vraag, b: Bekend, a: InAanbesteding, r: Demoronde): Promise<void> {
  const [rij] = await vraag<{ id: string }>(
    `INSERT INTO ronde (aanbesteding_id, regio_id, nummer, stap, naam, prijs, omschrijving, geopend_op, sluit_op, uitloop_tot)
     VALUES ($1, $2, $3, $4, $5, $6, $7, ($8::date + time '09:00') ${TIJD}, ($9::date + time '12:00') ${TIJD}, ($9::date + time '12:30') ${TIJD}) RETURNING id`,
    [a.id, b.regio, a.nummer, r.stap, r.naam, r.prijs, r.vraag, r.open, r.sluit],
  );
  await vraag(
    'INSERT INTO ronde_perceel (ronde_id, perceelversie_id) SELECT $1, id FROM perceelversie WHERE aanbesteding_id = $2',
    [rij!.id, a.id],
  );
  for (const [i, dag] of r.kluis.entries()) {
    const wie = i === 0 ? b.manager : b.coordinator;
    await vraag(
      `INSERT INTO ronde_opening (ronde_id, gebruiker_id, naam, op) VALUES ($1, $2, $3, ($4::date + make_interval(hours => 10 + $5)) ${TIJD})`,
      [rij!.id, wie.id, wie.naam, dag, i],
    );
  }
  for (const bod of r.boden) a.boden.set(bod.aanbieder, await schrijfBod(vraag, b, rij!.id, r, bod));
}

async function schrijfBod(
  vraag: Vraag,
  b: Bekend,
  ronde: string,
  r: Demoronde,
  bod: Demoronde['boden'][number],
): Promise<string> {
  const wie = b.aanbieders.get(bod.aanbieder)!;
  const percelen = [...b.percelen.values()];
  const [i] = await vraag<{ id: string }>(
    `INSERT INTO inschrijving (ronde_id, regio_id, aanbieder_id, versie, plan, door, ontvangen_op)
     VALUES ($1, $2, $3, 1, $4, $5, least(($6::date + time '10:15') ${TIJD} - make_interval(mins => $3 * 7), now())) RETURNING id`,
    [ronde, b.regio, wie.id, bod.plan, wie.naam, r.sluit],
  );
  await vraag(
    `INSERT INTO inschrijving_partij (inschrijving_id, aanbieder_id, naam, penvoerder, kvk)
     SELECT $1, id, naam, true, kvk FROM aanbieder WHERE id = $2`,
    [i!.id, wie.id],
  );
  await vraag('INSERT INTO inschrijving_perceel SELECT $1::uuid, unnest($2::int[])', [i!.id, percelen]);
  await vraag(
    `INSERT INTO inschrijving_prijs (inschrijving_id, volgnr, perceel_id, soort, product_id, leerroute, omschrijving, eenheid, bedrag_e4, groepsgrootte, locaties, uren_h)
     SELECT $1::uuid, n, $3, p->>'soort', (SELECT id FROM product WHERE code = p->>'product'), p->>'leerroute', p->>'omschrijving',
       p->>'eenheid', (p->>'cent')::bigint * 100, (p->>'groep')::int, 3, (p->>'uren')::int * 100
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS x (p, n)`,
    [i!.id, JSON.stringify(bod.prijzen), percelen[0]],
  );
  if (bod.lid) await vraagMee(vraag, b.aanbieders.get(bod.lid)!, { ronde, bod: i!.id, leider: wie, percelen });
  return i!.id;
}

interface Combinatie {
  ronde: string;
  bod: string;
  leider: { id: number; naam: string };
  percelen: number[];
}
/** The leader asks another supplier to join; that one has not answered yet. */
async function vraagMee(vraag: Vraag, lid: { id: number; naam: string }, c: Combinatie): Promise<void> {
  const [v] = await vraag<{ id: string }>(
    `INSERT INTO combinatieverzoek (ronde_id, penvoerder_id, penvoerder, lid_id, leden, namen, percelen)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [c.ronde, c.leider.id, c.leider.naam, lid.id, [lid.id], [lid.naam], c.percelen],
  );
  await vraag(
    `INSERT INTO inschrijving_partij (inschrijving_id, aanbieder_id, naam, penvoerder, verzoek_id, kvk)
     SELECT $1, id, naam, false, $3, kvk FROM aanbieder WHERE id = $2`,
    [c.bod, lid.id, v!.id],
  );
}

async function schrijfGebeurtenis(
  vraag: Vraag,
  b: Bekend,
  id: string,
  g: Demogebeurtenis,
  boden: Map<string, string>,
): Promise<void> {
  const wie = g.aanbieder ? b.aanbieders.get(g.aanbieder)! : null;
  const winnaars = g.winnaars?.map((code) => {
    const a = b.aanbieders.get(code)!;
    return { inschrijvingId: boden.get(code), aanbiederId: a.id, naam: a.naam, partijen: 1 };
  });
  const gegevens = {
    ...(g.tekst && { toelichting: g.tekst }),
    ...(winnaars && { winnaars }),
    ...(g.redenen && { redenen: g.redenen.map(([criterium, tekst]) => ({ criterium, tekst })) }),
    ...(wie && { naam: wie.naam }),
    ...(g.argument && { argument: g.argument, rechtsgang: 'BEZWAAR' }),
    ...(g.contracten && {
      contracten: g.contracten.map(([nummer, aanbieder, van, tot]) => ({
        ...{ nummer, van, tot },
        aanbiederId: b.aanbieders.get(aanbieder)!.id,
      })),
    }),
  };
  await vraag(
    `INSERT INTO aanbesteding_gebeurtenis (aanbesteding_id, regio_id, soort, stap, op, perceel_id, aanbieder_id, zicht, gegevens, door_id, door, vastgelegd_op)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, ($5::date + time '14:00') ${TIJD})`,
    [
      ...[id, b.regio, g.soort, g.stap ?? g.soort, g.dag, g.perceel ? b.percelen.get(g.perceel) : null],
      ...[wie?.id ?? null, g.zicht ?? 'DEELNEMERS', JSON.stringify(gegevens), b.manager.id, b.manager.naam],
    ],
  );
}

async function schrijfVraag(vraag: Vraag, b: Bekend, id: string, v: Demoaanbesteding['vragen'][number]): Promise<void> {
  const [r] = await vraag<{ id: string }>(
    `INSERT INTO vraag (aanbesteding_id, regio_id, van_regio, zicht, tekst, gesteld_op)
     VALUES ($1, $2, false, $3, $4, ($5::date + time '11:20') ${TIJD}) RETURNING id`,
    [id, b.regio, v.antwoord ? 'ALLEN' : 'EEN', v.tekst, v.dag],
  );
  if (v.van)
    await vraag('INSERT INTO vraag_partij (vraag_id, aanbieder_id) VALUES ($1, $2)', [
      ...[r!.id, b.aanbieders.get(v.van)!.id],
    ]);
  if (v.antwoord)
    await vraag(
      `INSERT INTO antwoord (vraag_id, tekst, gegeven_op) VALUES ($1, $2, ($3::date + time '15:40') ${TIJD})`,
      [r!.id, v.antwoord[1], v.antwoord[0]],
    );
}
