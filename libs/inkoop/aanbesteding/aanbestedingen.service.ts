import { Inject, Injectable } from '@nestjs/common';
import { plusDagen, naarGeheel, vandaag, type Actor, type Fout } from '#core';
import { Database, isUuid, leesCursor, leesNummer, pagina, paginaGrootte, type Pagina, type Tx } from '#platform';
import { beletsel, type Stapsoort, type Vorm } from '../domain/aanbesteding/begrippen.js';
import { tijdstip, voluit } from '../domain/aanbesteding/dagen.js';
import { percelenVoorRonde } from '../domain/aanbesteding/stappen.js';
import { keurVorm } from '../domain/aanbesteding/vorm.js';
import { laad, laadAlle, laadVorm, laadVormen, laatsteVersies, type Geladen, type VormRij } from './dossier.js';
import { mailAanbieder, UITNODIGING_MAIL } from '../mails.js';
import type { KeuzesType } from './aanbesteding.type.js';
import type {
  AanbestedingMakenInput,
  ProcedureAanpassenInput,
  RamingregelInput,
  RondeOpenenInput,
} from './aanbesteding.input.js';
import {
  gelukt,
  mislukt,
  naarFout,
  noteer,
  zet,
  type Toegestaan,
  type Uitkomst,
  type Verzoek,
  type Zicht,
} from './stap.js';

/** Steps that carry nothing but their date and a note, and who may read of them. */
const KALE_STAPPEN: Partial<Record<Stapsoort, Zicht>> = {
  MARKTCONSULTATIE_HOUDEN: 'DEELNEMERS',
  AANKONDIGEN: 'DEELNEMERS',
  DIALOOG_VOEREN: 'DEELNEMERS',
  PERCEEL_INTREKKEN: 'DEELNEMERS',
  PERCEEL_ZONDER_INSCHRIJVING: 'DEELNEMERS',
  GUNNING_INTREKKEN: 'DEELNEMERS',
  GUNNING_AANKONDIGEN: 'DEELNEMERS',
  AANBESTEDING_INTREKKEN: 'DEELNEMERS',
  AFRONDEN: 'DEELNEMERS',
};
const fout = (code: string, melding: string, oplossing: string, veld?: string): Fout => ({
  code,
  melding,
  oplossing,
  ...(veld ? { veld } : {}),
});

const LIJST = `SELECT a.id FROM aanbesteding a
  WHERE ($1::uuid IS NULL OR a.id < $1) ORDER BY a.id DESC LIMIT $2`;

/** Procurements: starting one, its estimate and its steps up to the opening of a round. */
@Injectable()
export class Aanbestedingen {
  constructor(@Inject(Database) private readonly db: Database) {}

  een(actor: Actor, id: string): Promise<Geladen | null> {
    return this.db.lees(actor, (q) => laad(q, actor, id));
  }

  /** A page of procurements: nine statements, however long it is. */
  lijst(actor: Actor, first?: number, after?: string): Promise<Pagina<Geladen>> {
    const n = Math.min(paginaGrootte(first), 50);
    return this.db.lees(actor, async (q) => {
      const gevonden = await q.query<{ id: string }>(LIJST, [leesCursor(after, [isUuid])?.[0] ?? null, n + 1]);
      const { nodes, pageInfo } = pagina(gevonden, n, (r) => [r.id]);
      return {
        nodes: await laadAlle(
          q,
          actor,
          nodes.map((r) => r.id),
        ),
        pageInfo,
      };
    });
  }

  vormen(actor: Actor): Promise<VormRij[]> {
    return this.db.lees(actor, (q) => laadVormen(q, vandaag()));
  }

  keuzes(actor: Actor): Promise<KeuzesType> {
    return this.db.lees(actor, async (q) => ({
      producten: await q.query<{ code: string; naam: string }>('SELECT code, naam FROM product ORDER BY naam'),
      aanbieders:
        actor.organisatieSoort === 'REGIO'
          ? await q.query<{ code: string; naam: string }>('SELECT code, naam FROM aanbieder ORDER BY naam')
          : [],
    }));
  }

  /** A region's own copy: it may change order, terms, people and wording; the guarantees stay. */
  pasVormAan(actor: Actor, i: ProcedureAanpassenInput): Promise<Uitkomst> {
    return this.db.schrijf(actor, async (tx) => {
      const basis = await laadVorm(tx, leesNummer(i.procedure));
      if (!basis)
        return mislukt(
          fout('AAN-061', 'Deze procedure bestaat niet.', 'Kies een procedure uit de lijst.', 'procedure'),
        );
      const vorm: Vorm = {
        ...basis,
        ...schoon(i),
        stappen: i.stappen ? i.stappen.map((s) => ({ ...s, prijs: s.prijs ?? null })) : basis.stappen,
      };
      const fouten = keurVorm(vorm);
      if (fouten.length) return mislukt(...fouten);
      return gelukt(String(await schrijfVorm(tx, basis.id, vorm)));
    });
  }

  maak(actor: Actor, i: AanbestedingMakenInput): Promise<Uitkomst> {
    return this.db.schrijf(actor, async (tx) => {
      const mag = (await laadVormen(tx, vandaag())).some((v) => v.id === Number(i.procedure));
      if (!mag)
        return mislukt(
          fout('AAN-061', 'Deze procedure bestaat niet.', 'Kies een procedure uit de lijst.', 'procedure'),
        );
      const [rij] = await tx.query<{ id: string }>(
        `INSERT INTO aanbesteding (regio_id, procedurevorm_id, titel, omschrijving, kenmerk, cpv) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [
          actor.organisatieId,
          Number(i.procedure),
          i.titel.trim(),
          i.omschrijving ?? '',
          i.kenmerk ?? null,
          i.cpv ?? [],
        ],
      );
      return gelukt(rij!.id);
    });
  }

  stelRamingVast(actor: Actor, id: string, regels: RamingregelInput[]): Promise<Uitkomst> {
    return this.stap(actor, { aanbestedingId: id, soort: 'RAMING_VASTSTELLEN' }, async (t) => {
      const rijen = regels.map((r, i) => ({
        ...r,
        volgnr: i + 1,
        per_jaar_cent: naarGeheel(r.perJaar, 2),
        btw_bp: naarGeheel(r.btw ?? '0', 2),
      }));
      const mis = rijen.findIndex(
        (r) => r.per_jaar_cent === null || r.per_jaar_cent < 0 || r.btw_bp === null || r.btw_bp < 0 || r.btw_bp > 2500,
      );
      if (mis >= 0)
        return mislukt(
          fout(
            'AAN-015',
            `Regel ${mis + 1} van de raming klopt niet.`,
            'Vul een bedrag van nul of meer in, en btw van 0 tot 25 %.',
            `regels.${mis}`,
          ),
        );
      await t.tx.query(
        `INSERT INTO ramingregel (aanbesteding_id, versie, volgnr, regio_id, omschrijving, per_jaar_cent, jaren, verlengingsjaren, btw_bp)
         SELECT $1, (SELECT coalesce(max(versie), 0) + 1 FROM ramingregel WHERE aanbesteding_id = $1), x.volgnr, $2, x.omschrijving, x.per_jaar_cent, x.jaren, x.verlengingsjaren, x.btw_bp
         FROM jsonb_to_recordset($3) AS x (volgnr int, omschrijving text, per_jaar_cent bigint, jaren int, verlengingsjaren int, btw_bp int)`,
        [id, t.geladen.kop.regio_id, JSON.stringify(rijen)],
      );
      await noteer(t, 'REGIO');
      return gelukt(id);
    });
  }

  /** A step that is only a dated fact. */
  zetStap(actor: Actor, v: Verzoek, toelichting: string): Promise<Uitkomst> {
    const zicht = KALE_STAPPEN[v.soort];
    if (!zicht)
      return Promise.resolve(
        mislukt(
          fout(
            'AAN-016',
            'Voor deze stap is meer nodig dan een datum.',
            'Gebruik het formulier van deze stap.',
            'stap',
          ),
        ),
      );
    return this.stap(actor, v, async (t) => {
      await noteer(t, zicht, { gegevens: { toelichting } });
      return gelukt(v.aanbestedingId);
    });
  }

  nodigUit(actor: Actor, id: string, code: string): Promise<Uitkomst> {
    return this.stap(actor, { aanbestedingId: id, soort: 'AANBIEDERS_UITNODIGEN' }, async (t) => {
      const [a] = await t.tx.query<{ id: number; naam: string }>('SELECT id, naam FROM aanbieder WHERE code = $1', [
        code,
      ]);
      if (!a)
        return mislukt(fout('AAN-023', 'Deze aanbieder kent het portaal niet.', 'Controleer de code.', 'aanbieder'));
      if (t.geladen.gebeurtenissen.some((g) => g.soort === 'AANBIEDERS_UITNODIGEN' && g.aanbieder_id === a.id))
        return mislukt(fout('AAN-024', `${a.naam} is al uitgenodigd.`, 'Kies een andere aanbieder.', 'aanbieder'));
      await noteer(t, 'AANBIEDER', { aanbiederId: a.id, gegevens: { naam: a.naam } });
      await mailAanbieder(t.tx, UITNODIGING_MAIL, id, a.id);
      return gelukt(id);
    });
  }

  openRonde(actor: Actor, i: RondeOpenenInput): Promise<Uitkomst> {
    return this.stap(actor, { aanbestedingId: i.aanbesteding, soort: 'RONDE_OPENEN', code: i.stap }, async (t) => {
      const mis = toetsSluiting(t, new Date(i.sluitOp));
      if (mis) return mislukt(mis);
      const id = await schrijfRonde(t, i);
      await noteer(t, 'DEELNEMERS', { gegevens: { toelichting: `Sluit op ${tijdstip(i.sluitOp)}` } });
      return gelukt(id);
    });
  }

  /** One of two different people opens the safe; with the second the bids can be read. */
  openKluis(actor: Actor, id: string): Promise<Uitkomst> {
    return this.db.schrijf(actor, async (tx) => {
      const code = kluisVan(await laad(tx, actor, id));
      const verzoek: Verzoek = { aanbestedingId: id, soort: 'KLUIS_OPENEN', ...(code ? { code } : {}) };
      return zet(tx, verzoek, async (t) => {
        const laatste = t.geladen.rondes.at(-1)!;
        if (await werktVoorAanbieder(tx, laatste.id)) return mislukt(naarFout(TWEE_KANTEN));
        await t.tx.query('INSERT INTO ronde_opening (ronde_id, gebruiker_id, naam) VALUES ($1, $2, $3)', [
          laatste.id,
          actor.gebruikerId,
          actor.naam,
        ]);
        await noteer(t, 'DEELNEMERS', { gegevens: { naam: actor.naam } });
        return gelukt(laatste.id);
      });
    });
  }

  private stap(actor: Actor, v: Verzoek, doe: (t: Toegestaan) => Promise<Uitkomst>): Promise<Uitkomst> {
    return this.db.schrijf(actor, (tx) => zet(tx, v, doe));
  }
}

const TWEE_KANTEN = beletsel(
  'AAN-073',
  'U opent deze kluis niet: u werkt of werkte tijdens deze ronde ook voor een aanbieder.',
  {
    regel: 'Wie voor een aanbieder werkt opent geen inschrijvingen, ook niet als die aanbieder niet meedoet',
    bron: 'Aanbestedingswet 2012, art. 1.10b; Richtlijn 2014/24/EU, art. 24 (belangenconflicten)',
    oplossing: 'Vraag een collega om de kluis te openen.',
  },
);
async function werktVoorAanbieder(tx: Tx, ronde: string): Promise<boolean> {
  return (await tx.query<{ ja: boolean }>('SELECT werkt_voor_aanbieder($1) AS ja', [ronde]))[0]!.ja;
}

/** The step that opens the safe of the last round: the first of its kind after that round in the procedure. */
function kluisVan(g: Geladen | null): string | undefined {
  const stappen = g?.dossier.vorm.stappen ?? [];
  const ronde = g?.rondes.at(-1)?.stap;
  const na = stappen.slice(stappen.findIndex((s) => s.code === ronde) + 1);
  return ronde === undefined ? undefined : na.find((s) => s.soort === 'KLUIS_OPENEN')?.code;
}

const schoon = (i: ProcedureAanpassenInput): Partial<Vorm> =>
  Object.fromEntries(
    Object.entries({
      ...{ naam: i.naam, standstillDagen: i.standstillDagen, gratieMinuten: i.gratieMinuten, capTelling: i.capTelling },
      ...{ minUitnodigingen: i.minUitnodigingen, maxUitnodigingen: i.maxUitnodigingen, bron: i.bron },
      eigenGrensCent: i.eigenGrens ? naarGeheel(i.eigenGrens, 2) : i.eigenGrens,
    }).filter(([k, v]) => v !== undefined && (v !== null || LEEG_MAG.includes(k))),
  ) as Partial<Vorm>;
/** What a copy may do without: an empty value takes it away, leaving it out keeps it. */
const LEEG_MAG = ['maxUitnodigingen', 'eigenGrensCent'];

async function schrijfVorm(tx: Tx, basisId: number, v: Vorm): Promise<number> {
  const [rij] = await tx.query<{ id: number }>(
    `INSERT INTO procedurevorm (code, regio_id, gebaseerd_op_id, naam, bron, van, onder_drempel, eigen_grens_cent, min_uitnodigingen, max_uitnodigingen, standstill_dagen, gratie_minuten, cap_telling)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
    [
      ...[
        `${v.code.split('@')[0]}@${Date.now().toString(36)}`,
        tx.actor.organisatieId,
        basisId,
        v.naam,
        v.bron,
        vandaag(),
        v.onderDrempel,
      ],
      ...[v.eigenGrensCent, v.minUitnodigingen, v.maxUitnodigingen, v.standstillDagen, v.gratieMinuten, v.capTelling],
    ],
  );
  await tx.query(
    `INSERT INTO procedurestap (procedurevorm_id, volgnr, code, soort, naam, wie, verplicht, prijs, min_dagen, bron)
     SELECT $1, n, s->>'code', s->>'soort', s->>'naam', array(SELECT jsonb_array_elements_text(s->'wie')), (s->>'verplicht')::boolean, s->>'prijs', (s->>'minDagen')::int, s->>'bron'
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS x (s, n)`,
    [rij!.id, JSON.stringify(v.stappen)],
  );
  return rij!.id;
}

/** A round closes in the future, and not sooner than the procedure gives it. */
function toetsSluiting({ m, stap }: Toegestaan, sluitOp: Date): Fout | null {
  const eerste = plusDagen(m.vandaag, stap.minDagen);
  if (sluitOp.toISOString() > m.nu && vandaag(sluitOp) >= eerste) return null;
  return {
    ...naarFout({
      ...{
        code: 'AAN-025',
        melding: 'De ronde sluit te vroeg.',
        regel: `Een ronde duurt minstens ${stap.minDagen} dagen`,
        bron: stap.bron,
      },
      cijfers: `gekozen ${voluit(vandaag(sluitOp))}, vroegste ${voluit(eerste)}`,
      oplossing: 'Kies een later moment.',
    }),
    veld: 'sluitOp',
  };
}

async function schrijfRonde({ tx, geladen, stap }: Toegestaan, i: RondeOpenenInput): Promise<string> {
  const [rij] = await tx.query<{ id: string }>(
    `INSERT INTO ronde (aanbesteding_id, regio_id, nummer, stap, naam, prijs, omschrijving, sluit_op, uitloop_tot)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8::timestamptz + make_interval(mins => $9)) RETURNING id`,
    [
      ...[
        geladen.kop.id,
        geladen.kop.regio_id,
        geladen.rondes.length + 1,
        stap.code,
        stap.naam.replace(/^Ronde openen: /, ''),
        stap.prijs,
      ],
      ...[i.omschrijving, new Date(i.sluitOp), geladen.dossier.vorm.gratieMinuten],
    ],
  );
  const percelen = percelenVoorRonde(geladen.dossier, stap).map((p) => p.id);
  const versies = laatsteVersies(geladen.versies).filter((v) => percelen.includes(v.perceel_id));
  await tx.query('INSERT INTO ronde_perceel (ronde_id, perceelversie_id) SELECT $1, unnest($2::int[])', [
    rij!.id,
    versies.map((v) => v.id),
  ]);
  return rij!.id;
}
