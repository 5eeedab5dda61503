import { Inject, Injectable } from '@nestjs/common';
import { centNaarEuro, naarDecimaal, type Actor, type Fout } from '#core';
import { Database, type Tx } from '#platform';
import type { SpukBedragType, SpukTellingType } from '../rekenen/rekenen.type.js';
import type {
  Beursdeel,
  NieuwBedrag,
  NieuwBesluit,
  NieuweKostendeling,
  NieuweTelling,
  NieuweUitgave,
} from './invoer.type.js';
import { fout, heropenVoor, keurDag, keurDeel, leeg, volgOp } from './keuren.js';

const ALLEEN_GEMEENTE = fout(
  'SPU-010',
  'gemeente',
  'Dit legt de gemeente zelf vast.',
  'Vraag de gemeente om dit in te voeren.',
);
const ZONDER_REDEN = fout('SPU-019', 'reden', 'Er is geen reden ingevuld.', 'Schrijf waarom dit verandert.');
const ALLEEN_REGIO = fout('SPU-011', 'regio', 'Dit legt de regio vast.', 'Vraag de regio om dit in te voeren.');

/** What people record about purses: dated, with its source, and never rewritten. */
@Injectable()
export class SpukInvoer {
  constructor(@Inject(Database) private readonly db: Database) {}

  async besluit(actor: Actor, b: NieuwBesluit): Promise<Fout[]> {
    const fouten = keurBesluit(actor, b);
    return fouten.length ? fouten : this.db.schrijf(actor, (tx) => legBesluitVast(tx, b));
  }

  /** The old decision stays, withdrawn with the reason, and the new one comes beside it: both or neither. */
  async corrigeer(actor: Actor, id: string, b: NieuwBesluit, reden: string): Promise<Fout[]> {
    const fouten = leeg(reden) ? [ZONDER_REDEN] : keurBesluit(actor, b);
    if (fouten.length) return fouten;
    const mis = Symbol('mis');
    let wat: Fout[] = [];
    try {
      await this.db.schrijf(actor, async (tx) => {
        wat = await trekIn(tx, 'spuk_besluit', id, reden);
        if (wat.length === 0) wat = await legBesluitVast(tx, { ...b, reden });
        if (wat.length) throw mis;
      });
    } catch (e) {
      if (e !== mis) throw e;
    }
    return wat;
  }

  async uitgave(actor: Actor, u: NieuweUitgave): Promise<Fout[]> {
    if (actor.organisatieSoort !== 'GEMEENTE') return [ALLEEN_GEMEENTE];
    const fouten = keurDeel(u);
    if (leeg(u.omschrijving))
      fouten.push(fout('SPU-018', 'omschrijving', 'De omschrijving is leeg.', 'Schrijf waar het geld aan is besteed.'));
    if (fouten.length) return fouten;
    return this.db.schrijf(actor, async (tx) => {
      const dicht = await heropenVoor(
        tx,
        Number(u.maand.slice(0, 4)),
        { beurs: u.beurs, naam: u.naam.trim() },
        u.reden,
      );
      if (dicht.length) return dicht;
      await tx.query(
        `INSERT INTO spuk_uitgave (gemeente_id, beurs, naam, maand, bedrag_cent, omschrijving, bron, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          actor.organisatieId,
          u.beurs,
          u.naam.trim(),
          `${u.maand}-01`,
          u.bedragCent,
          u.omschrijving.trim(),
          u.bron.trim(),
          actor.naam,
        ],
      );
      return [];
    });
  }

  /** Withdraws a decision or a cost; the row stays, with the reason. */
  async trekIn(actor: Actor, tabel: 'spuk_besluit' | 'spuk_uitgave', id: string, reden: string): Promise<Fout[]> {
    return leeg(reden) ? [ZONDER_REDEN] : this.db.schrijf(actor, (tx) => trekIn(tx, tabel, id, reden));
  }

  async bedrag(actor: Actor, b: NieuwBedrag): Promise<Fout[]> {
    const fouten = keurDag(b.vastgesteldOp, 'vastgesteldOp');
    if (leeg(b.bron))
      fouten.push(fout('SPU-013', 'bron', 'Er staat niet bij waar dit staat.', 'Vul de regeling en het artikel in.'));
    if (b.bedragE4 < 0n || (b.soort === 'FACTOR' && b.bedragE4 > 10_000n))
      fouten.push(
        fout('SPU-016', 'bedrag', 'Dit bedrag kan niet.', 'Een bedrag is niet onder nul; een factor is 0 tot 1.'),
      );
    if (fouten.length) return fouten;
    const [regio, gemeente] =
      actor.organisatieSoort === 'REGIO' ? [actor.organisatieId, null] : [null, actor.organisatieId];
    return this.db.schrijf(actor, async (tx) => {
      await tx.query(
        `INSERT INTO spuk_bedrag (regio_id, gemeente_id, soort, jaar, bedrag_e4, vastgesteld_op, bron, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [...[regio, gemeente, b.soort, b.jaar, b.bedragE4, b.vastgesteldOp, b.bron.trim(), actor.naam]],
      );
      return [];
    });
  }

  async telling(actor: Actor, t: NieuweTelling): Promise<Fout[]> {
    if (actor.organisatieSoort !== 'GEMEENTE') return [ALLEEN_GEMEENTE];
    const fouten = t.soort === 'TAAKSTELLING' ? [] : keurDag(t.peildatum, 'peildatum');
    if (leeg(t.bron)) fouten.push(fout('SPU-013', 'bron', 'Er staat niet bij waar dit staat.', 'Vul het document in.'));
    if (t.aantalH < 0)
      fouten.push(fout('SPU-016', 'aantal', 'Een aantal kan niet onder nul zijn.', 'Vul het aantal in.'));
    if (fouten.length) return fouten;
    return this.db.schrijf(actor, async (tx) => {
      await tx.query(
        `INSERT INTO spuk_telling (gemeente_id, soort, jaar, aantal_h, peildatum, bron, door) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [...[actor.organisatieId, t.soort, t.jaar, t.aantalH, t.peildatum, t.bron.trim(), actor.naam]],
      );
      return [];
    });
  }

  /** From a year on, a product is paid from another purse; the version before it ends the year before. */
  async wijsBeursToe(actor: Actor, product: string, d: Beursdeel, vanJaar: number): Promise<Fout[]> {
    if (actor.organisatieSoort !== 'REGIO') return [ALLEEN_REGIO];
    const fouten = keurDeel({ ...d, bron: d.bron || 'x' });
    if (fouten.length) return fouten;
    return this.db.schrijf(actor, async (tx) => {
      const [p] = await tx.query<{ id: number }>(`SELECT id FROM product WHERE code = $1`, [product]);
      if (!p)
        return [fout('SPU-023', 'product', `Onbekend product: ${product.slice(0, 80)}.`, 'Kies een bekend product.')];
      const later = await volgOp(
        tx,
        'spuk_toerekening',
        'product_id = $2 AND regio_id = $1',
        [actor.organisatieId, p.id],
        vanJaar,
      );
      if (later) return [later];
      await tx.query(
        `INSERT INTO spuk_toerekening (regio_id, product_id, beurs, naam, van_jaar) VALUES ($1, $2, $3, $4, $5)`,
        [actor.organisatieId, p.id, d.beurs, d.naam.trim(), vanJaar],
      );
      return [];
    });
  }

  async deelKosten(actor: Actor, k: NieuweKostendeling): Promise<Fout[]> {
    if (actor.organisatieSoort !== 'REGIO') return [ALLEEN_REGIO];
    if (leeg(k.bron))
      return [fout('SPU-013', 'bron', 'Er staat niet bij waar dit is afgesproken.', 'Vul het document in.')];
    return this.db.schrijf(actor, async (tx) => {
      const [c] = await tx.query<{ id: number }>(`SELECT id FROM contract WHERE nummer = $1 AND regio_id = $2`, [
        k.contract,
        actor.organisatieId,
      ]);
      if (!c)
        return [
          fout('SPU-024', 'contract', 'Dit contract is er niet, of is niet van uw regio.', 'Controleer het nummer.'),
        ];
      const later = await volgOp(
        tx,
        'kostendeling',
        'contract_id = $2 AND regio_id = $1',
        [actor.organisatieId, c.id],
        k.vanJaar,
      );
      if (later) return [later];
      await tx.query(
        `INSERT INTO kostendeling (contract_id, regio_id, sleutel, delen, van_jaar, bron, door) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [...[c.id, actor.organisatieId, k.sleutel, JSON.stringify(k.delen), k.vanJaar, k.bron.trim(), actor.naam]],
      );
      return [];
    });
  }

  async bedragen(actor: Actor, jaar: number): Promise<SpukBedragType[]> {
    const rijen = await this.db.lees(actor, (q) =>
      q.query<SpukBedragType & { bedrag_e4: string }>(
        `SELECT b.id::text AS id, b.soort, b.jaar, b.bedrag_e4, b.vastgesteld_op AS "vastgesteldOp", b.bron, b.door, coalesce(g.naam, r.naam) AS van
         FROM spuk_bedrag b LEFT JOIN gemeente g ON g.id = b.gemeente_id LEFT JOIN regio r ON r.id = b.regio_id
         WHERE b.jaar BETWEEN $1 - 3 AND $1 + 5 ORDER BY b.jaar, b.soort, b.vastgesteld_op, b.id LIMIT 1000`,
        [jaar],
      ),
    );
    return rijen.map((r) => ({ ...r, bedrag: naarDecimaal(r.bedrag_e4, 4) }));
  }

  async tellingen(actor: Actor, jaar: number): Promise<SpukTellingType[]> {
    const rijen = await this.db.lees(actor, (q) =>
      q.query<SpukTellingType & { aantal_h: number }>(
        `SELECT t.id::text AS id, g.code AS "gemeenteCode", t.soort, t.jaar, t.aantal_h, t.peildatum, t.bron, t.door
         FROM spuk_telling t JOIN gemeente g ON g.id = t.gemeente_id WHERE t.jaar BETWEEN $1 - 3 AND $1 + 5
         ORDER BY g.naam, t.jaar, t.soort, t.peildatum, t.id LIMIT 5000`,
        [jaar],
      ),
    );
    return rijen.map((r) => ({ ...r, aantal: naarDecimaal(r.aantal_h, 2) }));
  }

  async uitgaven(actor: Actor, jaar: number): Promise<Record<string, unknown>[]> {
    const rijen = await this.db.lees(actor, (q) =>
      q.query<{ bedrag: string }>(
        `SELECT u.id::text AS id, g.code AS "gemeenteCode", u.beurs, u.naam, to_char(u.maand, 'YYYY-MM') AS maand, u.bedrag_cent AS bedrag, u.omschrijving,
           u.bron, u.door, u.ingetrokken_op AS "ingetrokkenOp", u.ingetrokken_reden AS "ingetrokkenReden"
         FROM spuk_uitgave u JOIN gemeente g ON g.id = u.gemeente_id WHERE u.maand BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31)
         ORDER BY u.maand, u.id LIMIT 2000`,
        [jaar],
      ),
    );
    return rijen.map((r) => ({ ...r, bedrag: centNaarEuro(r.bedrag) }));
  }
}

function keurBesluit(actor: Actor, b: NieuwBesluit): Fout[] {
  if (actor.organisatieSoort !== 'GEMEENTE') return [ALLEEN_GEMEENTE];
  const fouten = [...keurDeel(b), ...keurDag(b.beslotenOp, 'beslotenOp')];
  if (b.bedragCent < 0n)
    fouten.push(
      fout('SPU-016', 'bedrag', 'Een toekenning kan niet onder nul zijn.', 'Vul het bedrag voor het hele jaar in.'),
    );
  return fouten;
}
async function legBesluitVast(tx: Tx, b: NieuwBesluit): Promise<Fout[]> {
  const naam = b.naam.trim();
  const [al] = await tx.query(
    `SELECT 1 FROM spuk_besluit WHERE jaar = $1 AND beurs = $2 AND naam = $3 AND soort = 'DEFINITIEF' AND ingetrokken_op IS NULL`,
    [b.jaar, b.beurs, naam],
  );
  if (al && b.soort !== 'DEFINITIEF')
    return [
      fout('SPU-017', 'soort', 'Voor dit jaar is er al een definitief besluit.', 'Trek dat eerst in, met een reden.'),
    ];
  const dicht = await heropenVoor(tx, b.jaar, { beurs: b.beurs, naam }, b.reden);
  if (dicht.length) return dicht;
  const { organisatieId, naam: door } = tx.actor;
  await tx.query(
    `INSERT INTO spuk_besluit (gemeente_id, beurs, naam, jaar, soort, bedrag_cent, besloten_op, bron, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [...[organisatieId, b.beurs, naam, b.jaar, b.soort, b.bedragCent, b.beslotenOp, b.bron.trim(), door]],
  );
  return [];
}
async function trekIn(tx: Tx, tabel: 'spuk_besluit' | 'spuk_uitgave', id: string, reden: string): Promise<Fout[]> {
  const jaar = tabel === 'spuk_besluit' ? 'jaar' : 'extract(year FROM maand)::int';
  const [r] = await tx.query<{ jaar: number; beurs: string; naam: string }>(
    `SELECT ${jaar} AS jaar, beurs, naam FROM ${tabel} WHERE id = $1 AND ingetrokken_op IS NULL AND gemeente_id = $2`,
    [/^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0, tx.actor.organisatieId],
  );
  if (!r) return [fout('SPU-022', 'id', 'Dit bestaat niet, of is al ingetrokken.', 'Laad de pagina opnieuw.')];
  await heropenVoor(tx, r.jaar, r, reden);
  await tx.query(`UPDATE ${tabel} SET ingetrokken_op = now(), ingetrokken_reden = $2 WHERE id = $1`, [
    Number(id),
    reden.trim(),
  ]);
  return [];
}
