import type { MigrationInterface, QueryRunner } from 'typeorm';

const SAS = 'Aanbestedingswet 2012, art. 2.38 en 2.39 (sociale en andere specifieke diensten)';
const GIDS = 'Gids Proportionaliteit, hoofdstuk 3.4, en eigen inkoopbeleid';
const DIALOOG =
  'Dialooggerichte inkoop Achterhoek 2021 (actieplan Winterswijk), binnen art. 2.39 Aanbestedingswet 2012';
const ALCATEL = 'Aanbestedingswet 2012, art. 2.127-2.131';
const REGELS = 'Regels van het portaal';

export interface Zaadstap {
  code: string;
  soort: string;
  naam: string;
  bron: string;
  wie?: string[];
  verplicht?: boolean;
  prijs?: 'GEEN' | 'INDICATIEF' | 'DEFINITIEF';
  minDagen?: number;
}
export interface Zaadvorm {
  code: string;
  naam: string;
  bron: string;
  onderDrempel: boolean;
  minUitnodigingen: number;
  maxUitnodigingen: number | null;
  standstillDagen: number;
  stappen: Zaadstap[];
}
const stap = (soort: string, naam: string, bron: string, rest: Partial<Zaadstap> = {}): Zaadstap => ({
  code: soort,
  soort,
  naam,
  bron,
  ...rest,
});
const BEIDE = ['CONTRACTMANAGER', 'REGIO_COORDINATOR'];
const ronde = (code: string, naam: string, bron: string, prijs: Zaadstap['prijs'], minDagen: number): Zaadstap[] => [
  { code: `RONDE_${code}`, soort: 'RONDE_OPENEN', naam: `Ronde openen: ${naam}`, bron, prijs, minDagen },
  { code: `KLUIS_${code}`, soort: 'KLUIS_OPENEN', naam: `Kluis openen: ${naam}`, bron: REGELS, wie: BEIDE },
];
const vrij = { verplicht: false };
const raming = stap('RAMING_VASTSTELLEN', 'Raming vaststellen', 'Aanbestedingswet 2012, art. 2.13-2.23');
const consultatie = (bron: string): Zaadstap => stap('MARKTCONSULTATIE_HOUDEN', 'Marktconsultatie houden', bron, vrij);
const aankondigen = (bron: string): Zaadstap => stap('AANKONDIGEN', 'Opdracht aankondigen', bron);
const uitnodigen = stap('AANBIEDERS_UITNODIGEN', 'Aanbieder uitnodigen', GIDS);

const slot = (verplichteAankondiging: boolean): Zaadstap[] => [
  stap('VOORLOPIG_GUNNEN', 'Voorlopig gunnen', ALCATEL),
  stap('KENNISGEVING_VERSTUREN', 'Kennisgeving versturen', ALCATEL),
  stap('DEFINITIEF_GUNNEN', 'Definitief gunnen', ALCATEL),
  stap('GUNNING_AANKONDIGEN', 'Gegunde opdracht aankondigen', 'Aanbestedingswet 2012, art. 2.38', {
    verplicht: verplichteAankondiging,
  }),
  stap('AFRONDEN', 'Aanbesteding afronden', REGELS),
  stap('INSCHRIJVING_DOEN', 'Inschrijving doen', REGELS, { ...vrij, wie: ['AANBIEDER'] }),
  stap('VRAAG_STELLEN', 'Vraag stellen', 'Aanbestedingswet 2012, art. 2.53 en 2.54 (nota van inlichtingen)', {
    ...vrij,
    wie: ['AANBIEDER', ...BEIDE],
  }),
  stap('VRAAG_BEANTWOORDEN', 'Vraag beantwoorden', 'Aanbestedingswet 2012, art. 2.53 en 2.54 (nota van inlichtingen)', {
    ...vrij,
    wie: ['AANBIEDER', ...BEIDE],
  }),
  stap('BEZWAAR_NOTEREN', 'Bezwaar of kort geding noteren', ALCATEL, vrij),
  stap('BEZWAAR_AFDOEN', 'Bezwaar of kort geding afdoen', ALCATEL, vrij),
  stap('GUNNING_INTREKKEN', 'Voorlopige gunning intrekken', ALCATEL, vrij),
  stap('PERCEEL_INTREKKEN', 'Perceel intrekken', REGELS, vrij),
  stap('PERCEEL_ZONDER_INSCHRIJVING', 'Perceel zonder inschrijvingen beëindigen', REGELS, vrij),
  stap('PERCEEL_OPNIEUW_UITZETTEN', 'Perceel opnieuw uitzetten', REGELS, vrij),
  stap('AANBESTEDING_INTREKKEN', 'Aanbesteding intrekken', REGELS, vrij),
];

/** The four forms that the sources describe. A region adapts a copy; these rows stay. */
export const VORMEN: Zaadvorm[] = [
  {
    code: 'SAS_AANGEKONDIGD',
    naam: 'Aangekondigde procedure (SAS)',
    bron: SAS,
    ...{ onderDrempel: false, minUitnodigingen: 0, maxUitnodigingen: null, standstillDagen: 20 },
    stappen: [
      raming,
      consultatie('Gids Proportionaliteit, hoofdstuk 3.2'),
      aankondigen(SAS),
      ...ronde('INSCHRIJVING', 'inschrijving met prijs', SAS, 'DEFINITIEF', 14),
      ...slot(true),
    ],
  },
  {
    code: 'MEERVOUDIG_ONDERHANDS',
    naam: 'Meervoudig onderhands',
    bron: GIDS,
    ...{ onderDrempel: true, minUitnodigingen: 3, maxUitnodigingen: 5, standstillDagen: 5 },
    stappen: [
      raming,
      consultatie(GIDS),
      uitnodigen,
      ...ronde('OFFERTE', 'offerte met prijs', GIDS, 'DEFINITIEF', 7),
      ...slot(false),
    ],
  },
  {
    code: 'ENKELVOUDIG_ONDERHANDS',
    naam: 'Enkelvoudig onderhands',
    bron: GIDS,
    ...{ onderDrempel: true, minUitnodigingen: 1, maxUitnodigingen: 1, standstillDagen: 0 },
    stappen: [raming, uitnodigen, ...ronde('OFFERTE', 'offerte met prijs', GIDS, 'DEFINITIEF', 0), ...slot(false)],
  },
  {
    code: 'DIALOOG_DRIE_FASEN',
    naam: 'Dialoog in drie fasen',
    bron: DIALOOG,
    ...{ onderDrempel: false, minUitnodigingen: 0, maxUitnodigingen: null, standstillDagen: 20 },
    stappen: [
      raming,
      consultatie(DIALOOG),
      aankondigen(SAS),
      ...ronde('PLAN', 'plan van aanpak zonder prijs, met wensenlijst', DIALOOG, 'GEEN', 0),
      stap('DIALOOG_VOEREN', 'Gezamenlijke sessie en gesprekken apart', DIALOOG, { code: 'DIALOOG_PLAN' }),
      ...ronde('INDICATIE', 'indicatieve prijs', DIALOOG, 'INDICATIEF', 0),
      stap('DIALOOG_VOEREN', 'Prijsgesprekken: welk comfort verlaagt de prijs', DIALOOG, { code: 'DIALOOG_PRIJS' }),
      ...ronde('HERZIEN', 'herzien plan van aanpak', DIALOOG, 'INDICATIEF', 0),
      ...ronde('SLOT', 'definitieve prijs voor het basispakket, modules apart', DIALOOG, 'DEFINITIEF', 0),
      ...slot(true),
    ],
  },
];

const VORM = `INSERT INTO procedurevorm (code, naam, bron, van, onder_drempel, min_uitnodigingen, max_uitnodigingen,
    standstill_dagen, gratie_minuten, cap_telling)
  VALUES ($1, $2, $3, '2013-04-01', $4, $5, $6, $7, 30, 'CONTRACTEN') RETURNING id`;
const STAP = `INSERT INTO procedurestap (procedurevorm_id, volgnr, code, soort, naam, wie, verplicht, prijs, min_dagen, bron)
  SELECT $1, n, s->>'code', s->>'soort', s->>'naam', array(SELECT jsonb_array_elements_text(coalesce(s->'wie', '["CONTRACTMANAGER"]'))),
    coalesce((s->>'verplicht')::boolean, true), s->>'prijs', coalesce((s->>'minDagen')::int, 0), s->>'bron'
  FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS x (s, n)`;

/** The forms of procedure and the threshold, as dated rows. */
export class Procedurevormen1767225632000 implements MigrationInterface {
  name = 'Procedurevormen1767225632000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `INSERT INTO drempel (soort, bedrag_cent, van, bron) VALUES ('SAS', 75000000, '2014-04-17', 'Richtlijn 2014/24/EU, art. 4 onder d; Aanbestedingswet 2012, art. 2.38')`,
    );
    for (const v of VORMEN) {
      const [{ id }] = (await q.query(VORM, [
        v.code,
        v.naam,
        v.bron,
        v.onderDrempel,
        v.minUitnodigingen,
        v.maxUitnodigingen,
        v.standstillDagen,
      ])) as [{ id: number }];
      await q.query(STAP, [id, JSON.stringify(v.stappen)]);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
