import { Inject, Injectable } from '@nestjs/common';
import { dagNl, naarDecimaal, plusDagen, vandaag, Weigering, type Actor, type Fout } from '#core';
import { Database, isFeestdag, type Tx } from '#platform';
import {
  cbsDag,
  eindeVan,
  herinnerdagen,
  isGesloten,
  laatsteDagOpTijd,
  sluitOp,
  STANDAARD_HERINNERDAGEN,
  uiterlijkeDag,
  uitstelGrens,
  verwachtePerioden,
  type Ritmesoort,
  type Termijnstand,
} from '../domain/planning.js';
import { keurTekst } from '../domain/kwartaal/toelichting.js';
import { dagVan } from '../kwartaal/tonen.js';
import {
  leesMomenten,
  leesPlancontracten,
  leesTrouw,
  type Contractrij,
  type Momentrij,
  type Trouwrij,
} from './planning.repository.js';
import type {
  Inlevermoment,
  InlevermomentStand,
  Levertrouw,
  LevertrouwRij,
  RapportageregelingInput,
  RapportageregelingType,
} from './planning.type.js';

const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});
const GEEN = fout(
  'PLA-001',
  'rapportageId',
  'Deze rapportage is er niet, of u mag hem niet zien.',
  'Kies een rapportage uit de lijst.',
);
const MAX_MAANDEN = 36;

/** What must be handed in and when, and what is decided about that. */
@Injectable()
export class Inleverplanning {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Everything that is expected over these months, also what lies ahead: two statements. */
  async schema(actor: Actor, van: string, totEnMet: string, contract: string | null): Promise<Inlevermoment[]> {
    keurPeriode(van, totEnMet);
    const [contracten, momenten] = await this.db.lees(actor, async (q) => [
      await leesPlancontracten(q, contract),
      await leesMomenten(q, van, totEnMet),
    ]);
    const dag = vandaag();
    return contracten
      .flatMap((c) => perContract(c, momenten, van, totEnMet, dag))
      .sort((a, b) => a.uiterlijkOp.localeCompare(b.uiterlijkOp) || a.contract.nummer.localeCompare(b.contract.nummer));
  }

  async trouw(actor: Actor, van: string, totEnMet: string): Promise<Levertrouw> {
    keurPeriode(van, totEnMet);
    const rijen = await this.db.lees(actor, (q) => leesTrouw(q, van, totEnMet, vandaag()));
    const namen = [...new Set(rijen.map((r) => r.aanbieder))];
    return {
      contracten: rijen.map((r) => toonTrouw(r, r.contract)),
      aanbieders: namen.map((naam) => toonTrouw(optellen(rijen.filter((r) => r.aanbieder === naam)), null)),
    };
  }

  async regeling(actor: Actor, contract: string): Promise<RapportageregelingType | null> {
    const [c] = await this.db.lees(actor, (q) => leesPlancontracten(q, contract));
    return c
      ? {
          ...{
            contract: c.nummer,
            herinnerdagen: c.herinnerdagen ?? [...STANDAARD_HERINNERDAGEN],
            formulier: c.formulier,
          },
          ...{ slotMaandDagen: c.slot_maand, slotKwartaalDagen: c.slot_kwartaal },
        }
      : null;
  }

  regelingVastleggen(actor: Actor, contract: string, r: RapportageregelingInput): Promise<Fout[]> {
    return this.db.schrijf(actor, async (tx) => {
      const uit = await tx.query(
        `insert into rapportageregeling (contract_id, herinnerdagen, slot_maand_dagen, slot_kwartaal_dagen, formulier)
         select id, $3, $4, $5, $6 from contract where nummer = $1 and regio_id = $2
         on conflict (contract_id) do update set herinnerdagen = excluded.herinnerdagen, slot_maand_dagen = excluded.slot_maand_dagen,
           slot_kwartaal_dagen = excluded.slot_kwartaal_dagen, formulier = excluded.formulier returning id`,
        [
          ...[contract, actor.organisatieId, [...new Set(r.herinnerdagen)].sort((a, b) => a - b)],
          ...[r.slotMaandDagen ?? null, r.slotKwartaalDagen ?? null, r.formulier ?? null],
        ],
      );
      return uit.length ? [] : [fout('PLA-002', 'contract', 'Dit contract is er niet.', 'Controleer het nummer.')];
    });
  }

  uitstelVragen(actor: Actor, id: string, tot: string, reden: string): Promise<Fout[]> {
    return this.besluit(actor, id, 'UITSTEL_GEVRAAGD', tot, reden);
  }
  uitstelBeslissen(actor: Actor, id: string, tot: string | null, reden: string): Promise<Fout[]> {
    return this.besluit(actor, id, tot ? 'UITSTEL_GEGEVEN' : 'UITSTEL_GEWEIGERD', tot, reden);
  }
  ontgrendelen(actor: Actor, id: string, tot: string, reden: string): Promise<Fout[]> {
    return this.besluit(actor, id, 'ONTGRENDELD', tot, reden);
  }

  /** Writes a decision down with its reason, and moves the term where it says so: one transaction, in the audit. */
  private besluit(actor: Actor, id: string, soort: string, tot: string | null, reden: string): Promise<Fout[]> {
    return this.db.schrijf(actor, async (tx) => {
      const r = await leesTermijn(tx, id);
      if (!r) return [GEEN];
      const fouten = keurBesluit(r, soort, tot, reden.trim(), vandaag());
      if (fouten.length) return fouten;
      await tx.query(
        `insert into termijnbesluit (rapportage_id, aanbieder_id, regio_id, soort, tot, reden, gebruiker_id, door)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, r.aanbieder_id, r.regio_id, soort, tot, reden.trim(), tx.actor.gebruikerId, tx.actor.naam],
      );
      const kolom = soort === 'UITSTEL_GEGEVEN' ? 'uitstel_tot' : soort === 'ONTGRENDELD' ? 'ontgrendeld_tot' : null;
      if (kolom) await tx.query(`update rapportage set ${kolom} = $2 where id = $1`, [id, tot]);
      return [];
    });
  }
}

interface Termijnrij extends Termijnstand {
  soort: Ritmesoort;
  periode: string;
  aanbieder_id: number;
  regio_id: number;
}
async function leesTermijn(tx: Tx, id: string): Promise<Termijnrij | undefined> {
  const [r] = await tx.query<Termijnrij>(
    `select r.soort, to_char(r.periode, 'YYYY-MM') periode, r.aanbieder_id, r.regio_id, r.uiterlijk_op "uiterlijkOp",
       r.uitstel_tot "uitstelTot", r.ontgrendeld_tot "ontgrendeldTot",
       case r.soort when 'MAAND' then w.slot_maand_dagen else case when w.id is null then 7 else w.slot_kwartaal_dagen end end "slotDagen"
     from rapportage r left join rapportageregeling w on w.contract_id = r.contract_id where r.id = $1 for update of r`,
    [id],
  );
  return r;
}

function keurBesluit(r: Termijnrij, soort: string, tot: string | null, reden: string, dag: string): Fout[] {
  const uit = keurTekst(reden, 'reden').fouten;
  if (reden.length < 5 || reden.length > 1000)
    uit.push(fout('PLA-003', 'reden', 'De reden ontbreekt of is te lang.', 'Schrijf in een of twee zinnen waarom.'));
  if (soort === 'ONTGRENDELD') {
    if (!isGesloten(r, dag))
      uit.push(
        fout('PLA-004', 'rapportageId', 'Deze rapportage is niet op slot.', 'Er hoeft niets te worden geopend.'),
      );
    if (tot! < dag || tot! > plusDagen(dag, 60))
      uit.push(fout('PLA-005', 'tot', 'Kies een dag binnen 60 dagen.', 'Kies een dag vanaf vandaag.'));
  } else if (tot !== null) {
    const grens = uitstelGrens(r.soort, r.periode, r.uiterlijkOp);
    if (tot <= r.uiterlijkOp || tot < dag)
      uit.push(
        fout('PLA-006', 'tot', 'Uitstel loopt tot na de laatste dag, en niet in het verleden.', 'Kies een latere dag.'),
      );
    else if (tot > grens)
      uit.push(
        fout(
          'PLA-007',
          'tot',
          `Uitstel kan tot en met ${dagNl(grens)}.`,
          r.soort === 'KWARTAAL'
            ? 'Daarna neemt CBS het kwartaal niet meer aan. Kies een eerdere dag.'
            : 'Kies een eerdere dag.',
        ),
      );
  }
  return uit;
}

function keurPeriode(van: string, totEnMet: string): void {
  const maanden = (m: string): number => Number(m.slice(0, 4)) * 12 + Number(m.slice(5, 7));
  const n = maanden(totEnMet) - maanden(van);
  if (n >= 0 && n < MAX_MAANDEN) return;
  throw new Weigering(
    fout(
      'PLA-008',
      'totEnMet',
      `Kies ten hoogste ${MAX_MAANDEN} maanden, de eerste vooraan.`,
      'Maak de periode korter.',
    ),
    400,
  );
}

function perContract(
  c: Contractrij,
  alle: readonly Momentrij[],
  van: string,
  totEnMet: string,
  dag: string,
): Inlevermoment[] {
  const eigen = alle.filter((m) => m.contract_id === c.id);
  const plan = { van: c.van, tot: c.tot, ritme: c.ritme, rapportageVanaf: c.rapportage_vanaf };
  // A quarter that begins in these months is shown whole.
  const verwacht = verwachtePerioden(plan, eindeVan('KWARTAAL', totEnMet)).filter(
    (p) => p.periode >= van && p.periode <= totEnMet,
  );
  const sleutels = new Set([...verwacht, ...eigen].map((p) => `${p.soort} ${p.periode}`));
  return [...sleutels].map((s) => {
    const [soort, periode] = s.split(' ') as [Ritmesoort, string];
    return moment(
      c,
      soort,
      periode,
      eigen.find((m) => m.soort === soort && m.periode === periode),
      dag,
    );
  });
}

function moment(
  c: Contractrij,
  soort: Ritmesoort,
  periode: string,
  m: Momentrij | undefined,
  dag: string,
): Inlevermoment {
  const t: Termijnstand = {
    uiterlijkOp:
      m?.uiterlijk_op ??
      uiterlijkeDag(soort, periode, soort === 'MAAND' ? c.inleverdag : c.inleverdag_kwartaal, isFeestdag),
    ...{ uitstelTot: m?.uitstel_tot ?? null, ontgrendeldTot: m?.ontgrendeld_tot ?? null },
    slotDagen: soort === 'MAAND' ? c.slot_maand : c.slot_kwartaal,
  };
  const uiterlijkOp = laatsteDagOpTijd(t);
  const dagen = herinnerdagen(uiterlijkOp, c.herinnerdagen ?? STANDAARD_HERINNERDAGEN);
  return {
    rapportageId: m?.id ?? null,
    contract: {
      ...{ nummer: c.nummer, perceel: c.perceel, aanbieder: c.aanbieder, regio: c.regio, van: c.van, tot: c.tot },
    },
    ...{ soort, formulier: soort === 'KWARTAAL' ? (m?.formulier ?? c.formulier) : null, periode, uiterlijkOp },
    stand: standVan(soort, periode, uiterlijkOp, m, dag) as InlevermomentStand,
    ...{
      cbsOp: soort === 'KWARTAAL' ? cbsDag(periode) : null,
      uitstelTot: t.uitstelTot,
      ontgrendeldTot: t.ontgrendeldTot,
    },
    ...{ sluitOp: sluitOp(t), gesloten: isGesloten(t, dag), ontvangenOp: m?.ontvangen_op ?? null },
    uitstelGevraagd: m?.besluiten[0]?.soort === 'UITSTEL_GEVRAAGD',
    herinneringen: dagen.map((h) => {
      const geweest = m?.herinneringen.find((x) => x.dag === h.dag);
      return { ...h, geweest: Boolean(geweest), verstuurdOp: geweest?.verstuurdOp ?? null };
    }),
    besluiten: m?.besluiten ?? [],
  };
}
function standVan(
  soort: Ritmesoort,
  periode: string,
  uiterlijkOp: string,
  m: Momentrij | undefined,
  dag: string,
): string {
  if (m?.ontvangen_op) return dagVan(m.ontvangen_op) <= uiterlijkOp ? 'OP_TIJD' : 'TE_LAAT_INGELEVERD';
  if (m?.laatste === 'GEWEIGERD' || m?.laatste === 'GEPARKEERD') return 'GEWEIGERD';
  if (eindeVan(soort, periode) >= dag) return 'NOG_NIET';
  return dag > uiterlijkOp ? 'TE_LAAT' : 'VERWACHT';
}

const procent = (deel: number, geheel: number): string | null =>
  geheel ? naarDecimaal(Math.floor((deel * 10_000) / geheel), 2) : null;
const toonTrouw = (r: Trouwrij, contract: string | null): LevertrouwRij => ({
  ...{ contract, aanbieder: r.aanbieder, verwacht: r.verwacht, ontvangen: r.ontvangen, opTijd: r.op_tijd },
  ...{ teLaat: r.ontvangen - r.op_tijd, ontbreekt: r.verwacht - r.ontvangen },
  ...{ percentageOpTijd: procent(r.op_tijd, r.verwacht), percentageCompleet: procent(r.ontvangen, r.verwacht) },
  ...{
    regels: r.regels,
    regelsGeboekt: r.geboekt,
    percentageGeboekt: procent(r.geboekt, r.regels),
    verbeterd: r.verbeterd,
  },
});
const optellen = (rijen: readonly Trouwrij[]): Trouwrij =>
  rijen.reduce((a, b) => ({
    ...a,
    ...{ verwacht: a.verwacht + b.verwacht, ontvangen: a.ontvangen + b.ontvangen, op_tijd: a.op_tijd + b.op_tijd },
    ...{ regels: a.regels + b.regels, geboekt: a.geboekt + b.geboekt, verbeterd: a.verbeterd + b.verbeterd },
  }));
