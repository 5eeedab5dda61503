import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHmac } from 'node:crypto';
import { Bezorgen, OpdrachtLoper, planMail, Wachtrij, type Mailmaker } from '#platform';
import type { Actor } from '#core';
import { maakProef, type Beller, type Proef } from './api.js';
import { maakBrievenbus, maakHaak, type Brievenbus, type Haak } from './hulp/ontvangers.js';
import { csv, lever, startWerker, totStil } from './hulp/post.js';

const MAKEN = `mutation ($i: WebhookInput!) { webhookMaken(input: $i) { gelukt id geheim fouten { code veld } } }`;
const LOG = `{ bezorgingen { nodes { id soort aan status volgendeOp pogingen { nr gelukt antwoord } } } }`;
interface Log {
  bezorgingen: {
    nodes: {
      id: string;
      soort: string;
      aan: string;
      status: string;
      volgendeOp: string | null;
      pogingen: { nr: number; gelukt: boolean; antwoord: string }[];
    }[];
  };
}
const log = async (b: Beller): Promise<Log['bezorgingen']['nodes']> => (await b.gql<Log>(LOG)).data!.bezorgingen.nodes;

const noord: Actor = {
  ...{ gebruikerId: null, naam: 'proef', rol: 'REGIO_COORDINATOR', organisatieSoort: 'REGIO', organisatieId: 1 },
  ...{ toewijzingId: null, rechten: [] },
};
const mails: Record<string, Mailmaker> = {
  PROEF: (g, onderwerp) => ({
    onderwerp: `Uitnodiging ${g['dag']}\r\nBcc: ander@voorbeeld`,
    alineas: ['U bent uitgenodigd voor <overleg>.'],
    pagina: `/overleg/${onderwerp}`,
    knop: 'Bekijk de agenda',
  }),
};

describe('Berichten', () => {
  let p: Proef;
  let haak: Haak;
  let bus: Brievenbus;
  let a: Beller;
  let b: Beller;
  beforeAll(async () => {
    [haak, bus] = [await maakHaak(), await maakBrievenbus()];
    const env = {
      SMTP_URL: bus.url,
      WEBHOOK_INTERN: '1',
      BEZORG_PAUZES: '0,1',
      PORTAAL_URL: 'https://portaal.example/',
    };
    p = await maakProef({ env });
    [a, b] = [await p.als('aanbieder@a'), await p.als('aanbieder@b')];
  });
  afterAll(async () => {
    await p.sluit();
    await haak.sluit();
    await bus.sluit();
  });

  /** The worker's part that delivers, until nothing waits. */
  async function bezorg(): Promise<void> {
    const bezorgen = new Bezorgen(p.database, p.config, mails);
    const loper = new OpdrachtLoper(p.database, new Wachtrij(p.config), new Map([['BEZORGEN', bezorgen]]));
    loper.start(2);
    await totStil(p).finally(() => loper.stop());
    bezorgen.sluit();
  }
  const maak = async (wie: Beller, soorten = ['rapportage.verwerkt'], url = haak.url) =>
    (
      await wie.gql<{ webhookMaken: { id: string; geheim: string; fouten: { code: string; veld: string }[] } }>(MAKEN, {
        i: { naam: 'ons systeem', url, soorten },
      })
    ).data!.webhookMaken;

  it('vertelt een systeem van de aanbieder dat een rapportage is verwerkt: ondertekend, met alleen een nummer en een link', async () => {
    const { geheim } = await maak(a);
    const vanB = await maak(b);
    const stop = await startWerker(p);
    const { rapportageId } = await lever(a, 'NO-A', csv('T-1;TAAL_KNM;10;10;0;0;ja;10;150,00'));
    await totStil(p).finally(stop);
    expect(haak.ontvangen).toHaveLength(1);
    const { headers, tekst } = haak.ontvangen[0]!;
    const sleutel = Buffer.from(geheim.replace('whsec_', ''), 'base64');
    const getekend = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${tekst}`;
    const klopt = `v1,${createHmac('sha256', sleutel).update(getekend).digest('base64')}`;
    expect(headers['webhook-signature']).toBe(klopt);
    expect(vanB.geheim).not.toBe(geheim);
    expect(headers['content-type']).toMatch(/^application\/cloudevents\+json/);
    expect(JSON.parse(tekst)).toEqual({
      ...{ specversion: '1.0', id: headers['webhook-id'], source: 'https://portaal.example' },
      ...{ type: 'nl.regioportaal-inburgering.rapportage.verwerkt', subject: rapportageId },
      ...{ time: expect.any(String), datacontenttype: 'application/json' },
      data: { id: rapportageId, link: `https://portaal.example/rapportages/${rapportageId}` },
    });
    expect(await log(a)).toMatchObject([{ status: 'BEZORGD', pogingen: [{ nr: 1, gelukt: true }] }]);
    expect(await log(b)).toEqual([]);
  }, 60_000);

  it('een ontvanger die niet antwoordt houdt geen rapportage op', async () => {
    const open = new Set<http.ServerResponse>();
    const traag = http.createServer((_vraag, antwoord) => {
      open.add(antwoord);
      antwoord.on('close', () => open.delete(antwoord));
    });
    await new Promise<void>((klaar) => traag.listen(0, '127.0.0.1', klaar));
    const url = `http://127.0.0.1:${(traag.address() as AddressInfo).port}/haak`;
    const { id } = await maak(b, ['rapportage.verwerkt'], url);
    const stop = await startWerker(p);
    const tot = async (wat: () => Promise<boolean> | boolean): Promise<void> => {
      for (let i = 0; i < 600 && !(await wat()); i++) await new Promise((klaar) => setTimeout(klaar, 20));
    };
    try {
      await lever(b, 'NO-B', csv('T-1;TAAL_KNM;10;10;0;0;ja;10;150,00'), { periode: '2025-02' });
      await tot(() => open.size > 0);
      const wacht = [...open];
      const tweede = await lever(b, 'NO-B', csv('T-1;TAAL_KNM;10;10;0;0;ja;10;150,00'), { periode: '2025-03' });
      const stand = async (): Promise<string> =>
        (await p.eigenaar<{ status: string }>(`select status from inlevering where id = $1`, [tweede.inleveringId]))[0]!
          .status;
      await tot(async () => (await stand()) === 'VERWERKT');
      expect([await stand(), wacht.length, wacht.every((w) => open.has(w))]).toEqual(['VERWERKT', 1, true]);
    } finally {
      traag.closeAllConnections();
      traag.close();
      await b.gql(`mutation { webhookZetten(id: "${id}", actief: false) { gelukt } }`);
      await totStil(p).finally(stop);
    }
  }, 60_000);

  it('probeert het opnieuw bij een ontvanger die het niet doet, geeft het na de laatste poging op, en weer op verzoek', async () => {
    haak.antwoord = 500;
    const [{ id }] = (await a.gql<{ webhooks: { webhooks: { id: string }[] } }>(`{ webhooks { webhooks { id } } }`))
      .data!.webhooks.webhooks as [{ id: string }];
    const eerder = haak.ontvangen.length;
    await a.gql(`mutation { webhookProberen(id: "${id}") { gelukt } }`);
    await bezorg();
    const [mis] = await log(a);
    expect(mis).toMatchObject({ soort: 'proef', status: 'OPGEGEVEN', volgendeOp: null });
    expect(mis!.pogingen.map((q) => q.antwoord)).toEqual(Array(3).fill('De ontvanger antwoordde met 500'));
    expect(haak.ontvangen.length - eerder).toBe(3);
    expect(new Set(haak.ontvangen.slice(eerder).map((o) => o.headers['webhook-id'])).size).toBe(1);
    haak.antwoord = 302;
    const opnieuw = `mutation { bezorgingOpnieuw(id: "${mis!.id}") { gelukt } }`;
    expect((await b.gql(opnieuw)).data).toEqual({ bezorgingOpnieuw: { gelukt: false } });
    expect((await a.gql(opnieuw)).data).toEqual({ bezorgingOpnieuw: { gelukt: true } });
    await bezorg();
    expect((await log(a))[0]!.pogingen.at(-1)!.antwoord).toBe('De ontvanger antwoordde met 302');
    haak.antwoord = 204;
    await a.gql(opnieuw);
    await bezorg();
    expect((await log(a))[0]!.status).toBe('BEZORGD');
    expect(JSON.stringify(await log(a))).not.toContain('geheim antwoord');
  }, 60_000);

  it('houdt nergens op voor een ontvanger die er niet is', async () => {
    await maak(a, ['rapportage.verwerkt'], 'http://127.0.0.1:9/dicht');
    const stop = await startWerker(p);
    await lever(a, 'NO-A', csv('T-1;TAAL_KNM;11;11;0;0;ja;11;165,00'));
    await totStil(p).finally(stop);
    const [r] = await p.eigenaar<{ status: string }>(
      `select status from inlevering order by ontvangen_op desc limit 1`,
    );
    expect(r!.status).toBe('VERWERKT');
    expect((await log(a)).map((l) => [l.status, l.pogingen.at(-1)!.antwoord])).toContainEqual([
      'OPGEGEVEN',
      'De ontvanger neemt niet op',
    ]);
  }, 60_000);

  it('stuurt niets meer naar een webhook die uit staat', async () => {
    const zuid = await p.als('contract@zuid');
    const { id } = await maak(zuid);
    const uit = `mutation { webhookZetten(id: "${id}", actief: false) { gelukt } }`;
    expect((await a.gql(uit)).data).toEqual({ webhookZetten: { gelukt: false } });
    expect((await zuid.gql(uit)).data).toEqual({ webhookZetten: { gelukt: true } });
    const stop = await startWerker(p);
    await lever(b, 'ZU-B', csv('T-3;TAAL_KNM;10;10;0;0;ja;10;130,00'));
    await totStil(p).finally(stop);
    expect(await log(zuid)).toEqual([]);
  }, 60_000);

  it('weigert een adres dat niet mag en een gebeurtenis die er niet is', async () => {
    expect((await maak(a, ['rapportage.verwerkt'], 'file:///etc/passwd')).fouten).toEqual([
      { code: 'TOE-021', veld: 'url' },
    ]);
    expect((await maak(a, ['constructor'])).fouten).toEqual([{ code: 'TOE-023', veld: 'soorten' }]);
  });

  it('toont het geheim nooit meer, ook niet aan wie het maakte', async () => {
    await expect(p.database.lees({ ...noord }, (q) => q.query('select * from webhook_geheim'))).rejects.toThrow(
      /permission denied/,
    );
    const [audit] = await p.eigenaar<{ n: number }>(
      `select count(*)::int n from audit where tabel = 'webhook' and na::text ~ 'whsec|geheim'`,
    );
    expect(audit!.n).toBe(0);
  });

  describe('Mail', () => {
    const plan = (rollen: ('AANBIEDER' | 'CONTRACTMANAGER')[] = ['AANBIEDER']) =>
      p.database.schrijf(noord, (tx) =>
        planMail(tx, {
          ...{ soort: 'PROEF', onderwerp: '17', gegevens: { dag: '3 december' } },
          ...{ organisatieSoort: 'AANBIEDER', organisatieId: 1, rollen },
        }),
      );

    it('gaat naar wie die rol vandaag heeft, zonder gegevens van personen, en de afzender ziet geen adres', async () => {
      expect(await plan(['CONTRACTMANAGER'])).toBe(0);
      expect(await plan()).toBe(1);
      await bezorg();
      expect(bus.post).toHaveLength(1);
      const { aan, bron } = bus.post[0]!;
      expect(aan).toEqual(['aanbieder@a']);
      expect(bron).toContain('https://portaal.example/overleg/17');
      expect(bron).toMatch(/^Subject: Uitnodiging 3 december Bcc: ander@voorbeeld$/m);
      expect(bron).not.toMatch(/^Bcc:/m);
      expect(bron).toContain('&lt;overleg&gt;');
      const regio = await p.als('regio@noord');
      const [rij] = await log(regio);
      expect(rij).toMatchObject({ soort: 'PROEF', aan: 'Taalhuis A', status: 'BEZORGD' });
      expect(JSON.stringify(rij)).not.toContain('aanbieder@a');
      expect(await log(a)).not.toContainEqual(expect.objectContaining({ soort: 'PROEF' }));
    }, 30_000);

    it('wacht als de mailserver weigert en komt later alsnog', async () => {
      bus.weiger = 1;
      await plan();
      await bezorg();
      const [rij] = await log(await p.als('regio@noord'));
      expect(rij!.status).toBe('BEZORGD');
      expect(rij!.pogingen[0]).toMatchObject({ gelukt: false, antwoord: 'De mailserver weigerde (452)' });
      expect(bus.post).toHaveLength(2);
    }, 30_000);

    it('zegt het als er geen mailserver is', async () => {
      await plan();
      const bezorgen = new Bezorgen(p.database, { ...p.config, smtpUrl: null }, mails);
      const loper = new OpdrachtLoper(p.database, new Wachtrij(p.config), new Map([['BEZORGEN', bezorgen]]));
      loper.start(1);
      await totStil(p).finally(() => loper.stop());
      expect((await log(await p.als('regio@noord')))[0]).toMatchObject({ status: 'NIET_INGESTELD', pogingen: [] });
    }, 30_000);
  });
});
