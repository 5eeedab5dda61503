import type { Beller, Proef } from '../api.js';
import { BASIS, gelukt, PERCEEL, Toneel } from './aanbesteding.js';
import { vanGemeente } from './isolatiegemeente.js';
import { overleggen, type EigenOverleg } from './isolatieoverleg.js';
import { NIETS, samen, voor, type Soort } from './isolatiesoort.js';
import { vulMetMaanden } from './post.js';
import { signalenVan } from './isolatiesignaal.js';

/** What a call needs beside the thing that is walked: own things of Noord, in a state in which the step could be taken. */
export interface Eigen {
  /** Running, with an open round and lot NW-1. */
  loopt: string;
  ronde: string;
  /** Opened and provisionally awarded, with lot NW-2. */
  gegund: string;
  /** Opened and not awarded, with lot NW-3. */
  open: string;
  /** A series of NO-A with a meeting that is going on. */
  overleg: EigenOverleg;
}
export interface Wereld {
  bellers: Record<string, Beller>;
  soorten: Record<string, Soort>;
  eigen: Eigen;
}
const MENSEN = ['aanbieder@a', 'aanbieder@b', 'contract@noord', 'contract@zuid', 'regio@noord'];
MENSEN.push('klant@ademhuizen', 'klant@cleyburg', 'regisseur@ademhuizen', 'financien@bergdorp');
MENSEN.push('beheer@portaal');
/** Who takes no part in procurement, beside who is not logged in. */
const BUITEN = ['klant@ademhuizen', 'beheer@portaal', 'niemand'];

/** Two regions and three suppliers with something of every kind; what is another's to whom. */
export async function maakWereld(p: Proef): Promise<Wereld> {
  const maanden = await vulMetMaanden(p);
  const bellers: Record<string, Beller> = { niemand: p.anoniem };
  for (const wie of MENSEN) bellers[wie] = await p.als(wie);
  const t = new Toneel(p);
  bellers['aanbieder@c'] = await t.taalhuisC();
  const speler = new Speler(p, t, bellers);
  const eigen = await speler.noord();
  const overleg = await overleggen(p);
  const soorten = {
    ...(await speler.geheim()),
    ...(await stam(p, maanden)),
    ...overleg.soorten,
  };
  return { bellers, soorten, eigen: { ...eigen, overleg: overleg.eigen } };
}

/** A webhook of supplier A and one of region Noord, each with a delivery. */
async function berichten(rij: (sql: string) => Promise<string[]>): Promise<Record<string, Soort>> {
  const hook = (kolom: string): Promise<string[]> =>
    rij(
      `insert into webhook (${kolom}_id, naam, url, soorten) values (1, 'x', 'https://x.example', '{}') returning id`,
    );
  const [a, noord] = [await hook('aanbieder'), await hook('regio')];
  const bezorgd = (id: string | undefined): Promise<string[]> =>
    rij(
      `insert into bezorging (kanaal, soort, webhook_id, aanbieder_id, regio_id, aan, onderwerp, status)
       select 'WEBHOOK', 'x', id, aanbieder_id, regio_id, 'x', 'x', 'OPGEGEVEN' from webhook where id = ${id} returning id`,
    );
  const [vanA, vanNoord] = [await bezorgd(a[0]), await bezorgd(noord[0])];
  const vreemd = (bijA: string[], bijNoord: string[]): Record<string, string[]> =>
    samen(
      voor(['contract@noord', 'regio@noord'], ...bijA),
      voor(['aanbieder@a'], ...bijNoord),
      voor(['aanbieder@b', 'contract@zuid', 'niemand'], ...bijA, ...bijNoord),
    );
  return {
    webhook: { onbestaand: '999999', vreemd: vreemd(a, noord) },
    bezorging: { onbestaand: NIETS, vreemd: vreemd(vanA, vanNoord) },
  };
}

/** Everything that is not procurement. */
async function stam(p: Proef, m: Awaited<ReturnType<typeof vulMetMaanden>>): Promise<Record<string, Soort>> {
  const rij = async (sql: string): Promise<string[]> =>
    (await p.eigenaar<{ id: unknown }>(sql)).map((r) => String(r.id));
  const bev = (waar: string): Promise<string[]> => rij(`select id from bevinding where ${waar} limit 3`);
  const { a, b, z } = m;
  await p.eigenaar(
    `insert into indexatie (regio_id, jaar, ingang, gemaakt_door) values (1, 2025, '2025-01-01', 'x'), (2, 2025, '2025-01-01', 'x')`,
  );
  await p.eigenaar(
    `insert into indexatie_voorstel (indexatie_id, tarief_id, percentage_e4, som, oud_e4, nieuw_e4)
     select c.regio_id, t.id, 1, 'x', 1, 1 from tarief t join contract c on c.id = t.contract_id`,
  );
  const indexatie = async (regio: number): Promise<string[]> =>
    rij(`select id from indexatie where regio_id = ${regio}`);
  const gewoon = MENSEN.filter((w) => w !== 'beheer@portaal');
  return {
    rapportage: {
      onbestaand: NIETS,
      vreemd: samen(
        { 'aanbieder@a': [b.rapportageId, z.rapportageId], 'aanbieder@b': [a.rapportageId] },
        { 'contract@noord': [z.rapportageId], 'contract@zuid': [a.rapportageId, b.rapportageId] },
        {
          'klant@ademhuizen': [z.rapportageId],
          'klant@cleyburg': [a.rapportageId],
          'beheer@portaal': [a.rapportageId],
        },
        { niemand: [a.rapportageId] },
      ),
    },
    inlevering: {
      onbestaand: NIETS,
      vreemd: samen(
        { 'aanbieder@a': [b.inleveringId, z.inleveringId], 'aanbieder@b': [a.inleveringId] },
        { 'contract@noord': [z.inleveringId], 'contract@zuid': [a.inleveringId, b.inleveringId] },
        { 'klant@ademhuizen': [z.inleveringId, a.inleveringId].slice(0, 1), 'beheer@portaal': [a.inleveringId] },
        { niemand: [a.inleveringId] },
      ),
    },
    bevinding: {
      onbestaand: NIETS,
      vreemd: {
        'aanbieder@a': [...(await bev('aanbieder_id = 2')), ...(await bev(`code = 'REC-401' and aanbieder_id = 1`))],
        'aanbieder@b': await bev('aanbieder_id = 1'),
        'contract@noord': await bev('regio_id = 2'),
        'contract@zuid': await bev('regio_id = 1'),
        'klant@ademhuizen': await bev('gemeente_id is distinct from 1'),
        'financien@bergdorp': await bev('gemeente_id is distinct from 2'),
        'beheer@portaal': await bev('true'),
        niemand: await bev('true'),
      },
    },
    contract: {
      onbestaand: 'NX-9',
      vreemd: samen(
        {
          'aanbieder@a': ['NO-B', 'ZU-B'],
          'aanbieder@b': ['NO-A'],
          'contract@noord': ['ZU-B'],
          'regio@noord': ['ZU-B'],
        },
        { 'contract@zuid': ['NO-A', 'NO-B'], 'klant@ademhuizen': ['ZU-B'], 'klant@cleyburg': ['NO-A', 'NO-B'] },
        { 'beheer@portaal': ['NO-A'], niemand: ['NO-A'] },
      ),
    },
    gemeente: {
      onbestaand: 'GM9999',
      vreemd: samen(
        { 'contract@noord': ['GM0003'], 'contract@zuid': ['GM0001'], 'klant@ademhuizen': ['GM0002', 'GM0003'] },
        { 'klant@cleyburg': ['GM0001'], 'financien@bergdorp': ['GM0001', 'GM0003'], 'aanbieder@b': ['GM0001'] },
        { niemand: ['GM0001'] },
      ),
    },
    trajectnummer: {
      onbestaand: 'T-GEEN',
      vreemd: samen(
        { 'klant@ademhuizen': ['T-2', 'T-3'], 'klant@cleyburg': ['T-1', 'T-2'], 'financien@bergdorp': ['T-1', 'T-3'] },
        { 'contract@noord': ['T-3'], 'contract@zuid': ['T-1'], 'aanbieder@b': ['T-1'], niemand: ['T-1'] },
      ),
    },
    traject: {
      onbestaand: '999999',
      vreemd: samen(
        { 'klant@ademhuizen': ['2', '3'], 'klant@cleyburg': ['1', '2'], 'financien@bergdorp': ['1', '3'] },
        {
          'contract@noord': ['3'],
          'contract@zuid': ['1'],
          'aanbieder@a': ['2', '3'],
          'beheer@portaal': ['1'],
          niemand: ['1'],
        },
      ),
    },
    feit: {
      onbestaand: '999999',
      vreemd: voor(
        ['klant@ademhuizen', 'klant@cleyburg', 'contract@noord', ...BUITEN.slice(1)],
        ...(await rij(
          `insert into traject_feit (traject_id, gemeente_id, soort, datum, bron, door) values (2, 2, 'HUISVESTING', '2025-01-01', 'KLANTMANAGER', 'x') returning id`,
        )),
      ),
    },
    handhaving: {
      onbestaand: NIETS,
      vreemd: voor(
        ['klant@ademhuizen', 'klant@cleyburg', 'contract@noord', ...BUITEN.slice(1)],
        ...(await rij(
          `insert into handhaving (traject_id, gemeente_id, grond, feitdatum, stand) values (2, 2, 'LESSEN_GEMIST', '2025-01-01', 'GEWAARSCHUWD') returning id`,
        )),
      ),
    },
    ...(await berichten(rij)),
    ...(await vanGemeente(rij)),
    ...(await signalenVan(rij)),
    indexvoorstel: {
      onbestaand: '999999',
      vreemd: voor(['contract@noord'], ...(await rij('select id from indexatie_voorstel where indexatie_id = 2'))),
    },
    indexatie: {
      onbestaand: '999999',
      vreemd: samen(
        voor(['contract@noord', 'regio@noord'], ...(await indexatie(2))),
        voor(['contract@zuid', 'aanbieder@a', ...BUITEN], ...(await indexatie(1))),
      ),
    },
    // Of the administrator nothing of this is another's; for everybody else all of it is.
    gebruiker: { onbestaand: '999999', vreemd: voor([...gewoon, 'niemand'], '1', '2') },
    toewijzing: {
      onbestaand: '999999',
      vreemd: voor([...gewoon, 'niemand'], ...(await rij(`select id from toewijzing where rol = 'BEHEERDER'`))),
    },
    apiSleutel: { onbestaand: '999999', vreemd: voor([...gewoon, 'niemand'], '1') },
    aanbieder: {
      onbestaand: 'GEEN',
      vreemd: samen(
        { 'aanbieder@a': ['TAALB'] },
        voor(['aanbieder@b', 'klant@cleyburg', 'beheer@portaal', 'niemand'], 'TAALA'),
      ),
    },
  };
}

/** Plays the procurements. */
class Speler {
  constructor(
    private readonly p: Proef,
    private readonly t: Toneel,
    private readonly wie: Record<string, Beller>,
  ) {}
  private van(naam: string): Beller {
    return this.wie[naam]!;
  }
  private async lopend(cm: Beller, titel: string, perceel: string): Promise<{ id: string; ronde: string }> {
    const id = await this.t.maak(cm, 'SAS_AANGEKONDIGD', titel);
    gelukt(await this.t.perceel(cm, id, PERCEEL(perceel)));
    gelukt(await this.t.raming(cm, id, [{ omschrijving: 'x', perJaar: '400000', jaren: 2, verlengingsjaren: 0 }]));
    gelukt(await this.t.stap(cm, id, 'AANKONDIGEN'));
    return { id, ronde: gelukt(await this.t.ronde(cm, id, 'RONDE_INSCHRIJVING')) };
  }
  private bied(wie: string, ronde: string, perceel: string, rest: object = {}): Promise<string> {
    const input = { ronde, percelen: [perceel], plan: 'x', prijzen: [BASIS(perceel, '9000')], ...rest };
    return this.t.doe(this.van(wie), 'inschrijvingDoen', 'InschrijvingDoenInput', input).then(gelukt);
  }
  private async geopend(cm: Beller, titel: string, perceel: string): Promise<{ id: string; bod: string }> {
    const { id, ronde } = await this.lopend(cm, titel, perceel);
    const bod = await this.bied('aanbieder@a', ronde, perceel);
    await this.t.sluit(ronde);
    await this.p.eigenaar(
      `insert into ronde_opening (ronde_id, gebruiker_id, naam) select '${ronde}', id, 'x' from gebruiker order by id limit 2`,
    );
    await this.p.eigenaar(
      `insert into aanbesteding_gebeurtenis (aanbesteding_id, regio_id, soort, stap, op, zicht, door)
       select a.id, a.regio_id, 'KLUIS_OPENEN', s.code, current_date, 'DEELNEMERS', 'x' from aanbesteding a
       join procedurestap s on s.procedurevorm_id = a.procedurevorm_id and s.soort = 'KLUIS_OPENEN', generate_series(1, 2) where a.id = '${id}'`,
    );
    return { id, bod };
  }
  async noord(): Promise<Omit<Eigen, 'overleg'>> {
    const cm = this.van('contract@noord');
    const loopt = await this.lopend(cm, 'Noord loopt', 'NW-1');
    const gegund = await this.geopend(cm, 'Noord gegund', 'NW-2');
    gelukt(
      await this.t.doe(cm, 'voorlopigGunnen', 'VoorlopigGunnenInput', {
        ...{ aanbesteding: gegund.id, perceel: 'NW-2', winnaars: [gegund.bod] },
        redenen: [{ criterium: 'x', tekst: 'x' }],
      }),
    );
    const open = await this.geopend(cm, 'Noord open', 'NW-3');
    return { loopt: loopt.id, ronde: loopt.ronde, gegund: gegund.id, open: open.id };
  }
  /** A private procurement of Noord for B only, and one of Zuid. */
  async geheim(): Promise<Record<string, Soort>> {
    const { noord, ronde, bijlage, vraag } = await this.onderhands();
    const zuid = await this.geopend(this.van('contract@zuid'), 'Zuid', 'ZW-1');
    const [zuidRonde] = await this.p.eigenaar<{ id: string }>(
      `select id from ronde where aanbesteding_id = '${zuid.id}'`,
    );
    const [bezwaar] = await this.p.eigenaar<{ id: string }>(
      `insert into aanbesteding_gebeurtenis (aanbesteding_id, regio_id, soort, op, zicht, door, perceel_id)
       select '${zuid.id}', 2, 'BEZWAAR_NOTEREN', current_date, 'REGIO', 'x', id from perceel where code = 'ZW-1' returning id`,
    );
    await this.p.eigenaar(
      `insert into procedurevorm (code, regio_id, naam, bron, van, onder_drempel, min_uitnodigingen, standstill_dagen, gratie_minuten, cap_telling)
       select 'EIGEN_ZUID', 2, 'x', 'x', '2024-01-01', false, 0, 20, 30, 'CONTRACTEN'`,
    );
    const [vorm] = await this.p.eigenaar<{ id: number }>(`select id from procedurevorm where code = 'EIGEN_ZUID'`);
    const [verzoek] = await this.p.eigenaar<{ id: string }>('select id from combinatieverzoek');
    const [bod] = await this.p.eigenaar<{ id: string }>(`select id from inschrijving where ronde_id = '${ronde}'`);
    const [c] = await this.p.eigenaar<{ id: number }>(`select id from aanbieder where code = 'TAALC'`);
    const NOORD = ['contract@noord', 'regio@noord'];
    const buitenNoord = ['aanbieder@a', 'aanbieder@c', 'contract@zuid', ...BUITEN];
    const soort = (...vreemd: Record<string, string[]>[]): Soort => ({ onbestaand: NIETS, vreemd: samen(...vreemd) });
    return {
      aanbesteding: soort(voor(buitenNoord, noord), voor(NOORD, zuid.id)),
      ronde: soort(voor(buitenNoord, ronde), voor(NOORD, zuidRonde!.id)),
      inschrijving: soort(voor(buitenNoord, bod!.id), voor(NOORD, zuid.bod, bod!.id)),
      // Before the safe is open an attachment is another's to its own region too.
      bijlage: soort(voor([...buitenNoord, ...NOORD], bijlage)),
      vraag: soort(voor(buitenNoord, vraag)),
      verzoek: soort(voor(['aanbieder@a', 'aanbieder@b', ...NOORD, ...BUITEN], verzoek!.id)),
      bezwaar: soort(voor(NOORD, bezwaar!.id)),
      perceel: {
        onbestaand: 'GEEN',
        vreemd: samen(
          voor(NOORD, 'ZW-1', 'ZU-1'),
          voor(['contract@zuid'], 'OH-1', 'NO-1'),
          voor(['aanbieder@a'], 'OH-1'),
        ),
      },
      procedure: { onbestaand: '999999', vreemd: samen(voor(NOORD, String(vorm!.id)), voor(BUITEN, String(vorm!.id))) },
      // Known, and no bidder here: that reads as if there were none.
      inschrijver: { onbestaand: '999999', vreemd: voor(NOORD, String(c!.id), '2') },
    };
  }
  private async onderhands(): Promise<{ noord: string; ronde: string; bijlage: string; vraag: string }> {
    const cm = this.van('contract@noord');
    const noord = await this.t.maak(cm, 'MEERVOUDIG_ONDERHANDS', 'Noord onderhands');
    gelukt(await this.t.perceel(cm, noord, PERCEEL('OH-1')));
    gelukt(await this.t.raming(cm, noord, [{ omschrijving: 'x', perJaar: '100000', jaren: 2, verlengingsjaren: 0 }]));
    await this.p.eigenaar(
      `insert into aanbieder (code, naam, kvk) values ('TAALD', 'Taalhuis D', '44444444'), ('TAALE', 'Taalhuis E', '55555555')`,
    );
    for (const code of ['TAALB', 'TAALD', 'TAALE']) gelukt(await this.t.nodigUit(cm, noord, code));
    const ronde = gelukt(await this.t.ronde(cm, noord, 'RONDE_OFFERTE'));
    const b = this.van('aanbieder@b');
    const r = await b
      .post(`/api/inschrijvingen/rondes/${ronde}/bijlagen`)
      .attach('bestand', Buffer.from('geheim'), 'b.pdf');
    const bijlage = (r.body as { bijlageId: string }).bijlageId;
    await this.bied('aanbieder@b', ronde, 'OH-1', { combinatie: ['33333333'], bijlagen: [bijlage] });
    const vraag = gelukt(
      await this.t.doe(b, 'vraagStellen', 'VraagStellenInput', { aanbesteding: noord, tekst: 'Alleen van B' }),
    );
    return { noord, ronde, bijlage, vraag };
  }
}
