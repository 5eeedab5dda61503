import { Inject, Injectable } from '@nestjs/common';
import { naarGeheel, type Actor, type Fout } from '#core';
import { Database, type Tx } from '#platform';
import { geenToegang } from '#toegang';
import { aanbestedingstand } from '../domain/aanbesteding/standen.js';
import type { PerceelInput } from './aanbesteding.input.js';
import { leesTermen } from './contracttermen.js';
import { laad, laatsteVersies, moment, type VersieRij } from './dossier.js';
import { gelukt, inStap, mislukt, noteer, zet, type Uitkomst } from './stap.js';

const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  code,
  veld,
  melding,
  oplossing,
});

/** Lots: every change makes a new version, and every version stays readable. */
@Injectable()
export class Percelen {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Adds a lot, or changes one, as long as nothing has been announced. */
  stelVast(actor: Actor, aanbestedingId: string, i: PerceelInput): Promise<Uitkomst> {
    return this.db.schrijf(actor, async (tx) => {
      await inStap(tx, aanbestedingId);
      const g = await laad(tx, actor, aanbestedingId);
      if (!g) throw geenToegang();
      const stap = g.dossier.vorm.stappen.find((s) => s.soort === 'RAMING_VASTSTELLEN');
      const m = moment(actor, '', new Date());
      if (!stap?.wie.includes(m.rol))
        return mislukt(fout('AAN-006', 'code', 'Een perceel vaststellen is niet aan u.', 'Vraag de contractmanager.'));
      if (aanbestedingstand(g.dossier, m) !== 'VOORBEREIDING')
        return mislukt(
          fout(
            'AAN-017',
            'code',
            'De aanbesteding is al bekend gemaakt: percelen veranderen niet meer.',
            'Trek het perceel in en zet het opnieuw uit.',
          ),
        );
      return schrijfVersie(tx, aanbestedingId, g.kop.regio_id, laatsteVersies(g.versies), i);
    });
  }

  /** Puts a lot out again, under other conditions: a new version and, with it, a new last round. */
  zetOpnieuwUit(actor: Actor, aanbestedingId: string, i: PerceelInput): Promise<Uitkomst> {
    return this.db.schrijf(actor, (tx) =>
      zet(tx, { aanbestedingId, soort: 'PERCEEL_OPNIEUW_UITZETTEN', perceel: i.code }, async (t) => {
        const uit = await schrijfVersie(
          tx,
          aanbestedingId,
          t.geladen.kop.regio_id,
          laatsteVersies(t.geladen.versies),
          i,
        );
        if (!uit.fouten.length) await noteer(t, 'DEELNEMERS', { gegevens: { toelichting: i.reden ?? '' } });
        return uit;
      }),
    );
  }
}

async function schrijfVersie(
  tx: Tx,
  aanbestedingId: string,
  regioId: number,
  huidig: VersieRij[],
  i: PerceelInput,
): Promise<Uitkomst> {
  const opbouw = (i.plafondregels ?? []).map((r) => ({ ...r, cent: naarGeheel(r.bedrag, 2) }));
  const plafond = i.plafond == null ? null : naarGeheel(i.plafond, 2);
  const { termen, fouten: mis } = leesTermen(i.contracttermen);
  const fouten = [...mis, ...keurPlafond(plafond, opbouw), ...(await keurProducten(tx, i.producten))];
  if (fouten.length) return mislukt(...fouten);
  const perceelId = await perceel(tx, regioId, i);
  if (perceelId === null)
    return mislukt(fout('AAN-018', 'code', `De code ${i.code} is al van een ander perceel.`, 'Kies een andere code.'));
  const [rij] = await tx.query<{ id: number }>(
    `INSERT INTO perceelversie (perceel_id, aanbesteding_id, regio_id, versie, code, naam, gebied, leerroutes, omvang, max_aanbieders, plafond_cent, reden, contracttermen)
     VALUES ($1, $2, $3, (SELECT coalesce(max(versie), 0) + 1 FROM perceelversie WHERE perceel_id = $1), $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
    [
      perceelId,
      aanbestedingId,
      regioId,
      i.code,
      i.naam,
      i.gebied,
      i.leerroutes,
      i.omvang,
      i.maxAanbieders,
      plafond,
      i.reden ?? (huidig.length ? '' : 'eerste versie'),
      JSON.stringify(termen),
    ],
  );
  await tx.query(
    `INSERT INTO perceelversie_product (perceelversie_id, product_id) SELECT $1, id FROM product WHERE code = ANY ($2)`,
    [rij!.id, i.producten],
  );
  await tx.query(
    `INSERT INTO plafondregel (perceelversie_id, volgnr, omschrijving, bedrag_cent, bron)
     SELECT $1, n, r->>'omschrijving', (r->>'cent')::bigint, r->>'bron' FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS x (r, n)`,
    [rij!.id, JSON.stringify(opbouw)],
  );
  return gelukt(String(perceelId));
}

/** A ceiling without its build-up is what courts take apart: the lines add up to it. */
function keurPlafond(plafond: number | null, opbouw: { cent: number | null }[]): Fout[] {
  const som = opbouw.reduce((n, r) => n + (r.cent ?? NaN), 0);
  if (plafond === null ? !opbouw.length : opbouw.length && som === plafond) return [];
  return [
    fout(
      'AAN-019',
      'plafond',
      `De opbouw telt op tot ${Number.isNaN(som) ? 'iets onleesbaars' : (som / 100).toFixed(2)}, niet tot het plafond.`,
      'Vul de kostenopbouw in die samen het plafond is (ECLI:NL:RBGEL:2021:6838).',
    ),
  ];
}

async function keurProducten(tx: Tx, codes: string[]): Promise<Fout[]> {
  const bekend = await tx.query<{ code: string }>('SELECT code FROM product WHERE code = ANY ($1)', [codes]);
  const vreemd = codes.filter((c) => !bekend.some((b) => b.code === c));
  if (codes.length && !vreemd.length) return [];
  return [
    fout(
      'AAN-026',
      'producten',
      vreemd.length ? `Dit product bestaat niet: ${vreemd.join(', ')}.` : 'Het perceel heeft geen product.',
      'Kies een of meer producten.',
    ),
  ];
}

/** The lot itself, by its code; null when the code is another region's. */
async function perceel(tx: Tx, regioId: number, i: PerceelInput): Promise<number | null> {
  const [bestaand] = await tx.query<{ id: number }>(
    'UPDATE perceel SET naam = $2, max_aanbieders = $3 WHERE code = $1 RETURNING id',
    [i.code, i.naam, i.maxAanbieders],
  );
  if (bestaand) return bestaand.id;
  const [nieuw] = await tx.query<{ id: number }>(
    'INSERT INTO perceel (code, regio_id, naam, max_aanbieders) VALUES ($1, $2, $3, $4) ON CONFLICT (code) DO NOTHING RETURNING id',
    [i.code, regioId, i.naam, i.maxAanbieders],
  );
  return nieuw?.id ?? null;
}
