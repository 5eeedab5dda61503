import ICAL from 'ical.js';
import { plusDagen, vandaag, werker } from '#core';
import { Bezorgen } from '#platform';
import { herinnerOverleg, mails } from '#overleg';
import { maakProef, type Beller, type Proef } from './api.js';
import { goed, lees, punt, type Overleg } from './hulp/overleg.js';
import { werkendeKlus } from './hulp/klus.js';
import { maakBrievenbus, type Brievenbus } from './hulp/ontvangers.js';

const DAG = vandaag();
const MORGEN = plusDagen(DAG, 1);
const AFSPRAAK = { datum: MORGEN, begin: '14:00', eind: '15:30', plaats: 'Stadhuis; kamer 2, boven' };

interface Afspraak {
  uid: string;
  volgnummer: number;
  methode: string;
  begin: Date;
  eind: Date;
  ruw: string;
  status: string;
  plaats: string;
}
/** As another program reads it. */
function ontleed(ics: string): Afspraak {
  const kalender = new ICAL.Component(ICAL.parse(ics) as never);
  const e = new ICAL.Event(kalender.getFirstSubcomponent('vevent')!);
  return {
    ...{ uid: e.uid, volgnummer: e.sequence, methode: String(kalender.getFirstPropertyValue('method')) },
    ...{ begin: e.startDate.toJSDate(), eind: e.endDate.toJSDate(), plaats: e.location, ruw: ics },
    status: String(e.component.getFirstPropertyValue('status')),
  };
}
const amsterdam = (d: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(d);

describe('Post over overleggen', () => {
  let p: Proef;
  let bus: Brievenbus;
  let cm: Beller, a: Beller, b: Beller;
  let o: Overleg;
  beforeAll(async () => {
    bus = await maakBrievenbus();
    p = await maakProef({ env: { SMTP_URL: bus.url } });
    [cm, a, b] = (await Promise.all(['contract@noord', 'aanbieder@a', 'aanbieder@b'].map((e) => p.als(e)))) as [Beller, Beller, Beller]; // prettier-ignore
    const deelnemers = [{ partij: 'GEMEENTE/GM0001', rollen: ['REGISSEUR'] }];
    const reeks = {
      naam: 'Voortgang met Jan de Vries',
      contract: 'NO-A',
      ritme: 'MAANDELIJKS',
      vastePunten: ['Geheim cijfer 61 %'],
      deelnemers,
    };
    const r = await goed(cm, 'overlegreeksMaken', { reeks });
    o = (await goed(cm, 'overlegMaken', { reeks: r.reeks!.id, afspraak: AFSPRAAK })).overleg!;
  }, 120_000);
  afterAll(async () => {
    await p?.sluit();
    await bus?.sluit();
  });

  /** Brings what waits, as the worker does; returns what came in. */
  async function bezorg(): Promise<{ aan: string; onderwerp: string; bron: string; ics: Afspraak | null }[]> {
    const bezorgen = new Bezorgen(p.database, p.config, mails);
    const wacht = await p.eigenaar<{ onderwerp_id: string }>(
      `select o.onderwerp_id from opdracht o join bezorging z on z.id = o.onderwerp_id where z.status = 'WACHT' order by z.id`,
    );
    bus.post.length = 0;
    for (const { onderwerp_id: id } of wacht) await bezorgen.voer(werkendeKlus(id));
    bezorgen.sluit();
    return bus.post.map((m) => {
      const ics = /Content-Type: text\/calendar[\s\S]*?\r?\n\r?\n([\s\S]*?)\r?\n--/.exec(m.bron);
      const vouw = ics && (/base64/.test(ics[0].slice(0, 300)) ? Buffer.from(ics[1]!, 'base64').toString() : ics[1]!.replace(/=3D/g, '=').replace(/=\r?\n/g, '')); // prettier-ignore
      return {
        ...{ aan: m.aan[0]!, bron: m.bron, onderwerp: /Subject: (.*)/.exec(m.bron)?.[1] ?? '' },
        ics: vouw ? ontleed(vouw) : null,
      };
    });
  }

  let uid: string;
  it('nodigt iedereen uit die meedoet, met een afspraak in UTC die een ander programma leest', async () => {
    await goed(cm, 'overlegVersturen', { id: o.id, versie: o.versie });
    const post = await bezorg();
    expect(post.map((m) => m.aan).sort()).toEqual(['aanbieder@a', 'contract@noord', 'regio@noord', 'regisseur@ademhuizen']); // prettier-ignore
    for (const m of post) {
      expect(m.ics).toMatchObject({ methode: 'REQUEST', volgnummer: 0, status: 'CONFIRMED', plaats: AFSPRAAK.plaats });
      expect([amsterdam(m.ics!.begin), amsterdam(m.ics!.eind)]).toEqual([`${MORGEN} 14:00`, `${MORGEN} 15:30`]);
      expect(m.ics!.ruw).toMatch(/DTSTART:\d{8}T\d{6}Z/);
      expect(m.ics!.ruw).not.toMatch(/TZID|ATTENDEE/);
    }
    uid = post[0]!.ics!.uid;
    expect(uid).toContain(o.id);
  });

  it('noemt in geen enkele mail een naam, een cijfer of wat er op de agenda staat', async () => {
    await bezorg();
    const r = await a.get(`/api/overleggen/${o.id}/uitnodiging.ics`);
    expect(r.headers['content-type']).toContain('text/calendar');
    for (const tekst of [r.text, ...bus.post.map((m) => m.bron)])
      for (const woord of ['Jan', 'Vries', 'Geheim', '61', 'Taalhuis']) expect(tekst.replaceAll(/[0-9a-f-]{36}/g, '')).not.toMatch(new RegExp(`\\b${woord}\\b`)); // prettier-ignore
    expect((await b.get(`/api/overleggen/${o.id}/uitnodiging.ics`)).status).toBe(404);
  });

  it('houdt bij een andere tijd dezelfde afspraak, met een hoger volgnummer', async () => {
    const nu = (await lees(cm, o.id))!;
    await goed(cm, 'overlegWijzigen', { id: o.id, versie: nu.versie, afspraak: { ...AFSPRAAK, begin: '09:00', eind: '10:00' } }); // prettier-ignore
    const post = await bezorg();
    expect(post).toHaveLength(4);
    expect(post[0]!.ics).toMatchObject({ uid, volgnummer: 1, methode: 'REQUEST' });
    expect(amsterdam(post[0]!.ics!.begin)).toBe(`${MORGEN} 09:00`);
    const download = ontleed((await a.get(`/api/overleggen/${o.id}/uitnodiging.ics`)).text);
    expect(download).toMatchObject({ uid, volgnummer: 1, methode: 'REQUEST' });
  });

  it('gaat door als de mailserver weigert, en probeert het later', async () => {
    await goed(cm, 'overlegBeginnen', { id: o.id });
    const p1 = punt(await lees(cm, o.id), 'Geheim').id;
    const actie = { tekst: 'Geheime actie', partij: 'AANBIEDER/TAALA', uiterlijk: plusDagen(DAG, 2) };
    await goed(cm, 'actieToevoegen', { punt: p1, actie });
    bus.weiger = 1;
    await goed(cm, 'overlegAfronden', { id: o.id });
    expect(await bezorg()).toEqual([]);
    const [z] = await p.eigenaar(`select status, pogingen from bezorging where soort = 'OVERLEG_ACTIES'`);
    expect(z).toEqual({ status: 'WACHT', pogingen: 1 });
    const later = await bezorg();
    expect(later.map((m) => m.aan)).toEqual(['aanbieder@a']);
    expect(later[0]!.bron).not.toContain('Geheim');
    expect(later[0]!.bron).toContain('/acties');
  });

  it('herinnert wie een actie heeft voor en na de laatste dag, elke keer één keer', async () => {
    const herinner = (dag: string): Promise<number> => p.database.schrijf(werker, (tx) => herinnerOverleg(tx, dag));
    const soorten = async (): Promise<string[]> => (await bezorg()).map((m) => `${m.aan} ${m.onderwerp}`);
    expect(await herinner(plusDagen(DAG, -2))).toBe(0);
    expect(await herinner(DAG)).toBe(1);
    expect(await herinner(DAG)).toBe(0);
    expect(await soorten()).toEqual(['aanbieder@a Een actie loopt binnenkort af']);
    expect(await herinner(plusDagen(DAG, 2))).toBe(0);
    expect(await herinner(plusDagen(DAG, 3))).toBe(1);
    expect(await herinner(plusDagen(DAG, 5))).toBe(0);
    expect(await soorten()).toEqual(['aanbieder@a Een actie is te laat']);
    const actie = punt(await lees(cm, o.id), 'Geheim').acties[0]!;
    await goed(a, 'actieGedaan', { id: actie.id });
    expect(await herinner(plusDagen(DAG, 10))).toBe(0);
  });

  it('vraagt beide kanten om het verslag, herinnert na een week wie nog niet antwoordde, en meldt dat het vast is', async () => {
    await goed(cm, 'verslagAanbieden', { id: o.id });
    expect((await bezorg()).map((m) => m.aan).sort()).toEqual(['aanbieder@a', 'contract@noord', 'regio@noord']);
    await goed(cm, 'verslagAkkoord', { id: o.id, nr: 1 });
    await p.database.schrijf(werker, (tx) => herinnerOverleg(tx, plusDagen(DAG, 7)));
    expect((await bezorg()).map((m) => `${m.aan} ${m.onderwerp}`)).toEqual(['aanbieder@a Een verslag wacht nog op uw akkoord']); // prettier-ignore
    await goed(a, 'verslagAkkoord', { id: o.id, nr: 1 });
    expect((await bezorg()).map((m) => m.aan)).toHaveLength(4);
  });

  it('zegt een verstuurd overleg af met dezelfde afspraak, en een concept in stilte', async () => {
    const reeks = (await lees(cm, o.id)) && (await p.eigenaar<{ reeks_id: string }>(`select reeks_id from overleg where id = $1`, [o.id]))[0]!.reeks_id; // prettier-ignore
    const concept = (await goed(cm, 'overlegMaken', { reeks, afspraak: AFSPRAAK })).overleg!;
    await goed(cm, 'overlegAfzeggen', { id: concept.id, reden: 'Vergissing' });
    expect(await bezorg()).toEqual([]);
    const n = (await goed(cm, 'overlegMaken', { reeks, afspraak: AFSPRAAK })).overleg!;
    await goed(cm, 'overlegVersturen', { id: n.id, versie: n.versie });
    const [uit] = await bezorg();
    await goed(cm, 'overlegAfzeggen', { id: n.id, reden: 'De trein rijdt niet' });
    const post = await bezorg();
    expect(post[0]!.ics).toMatchObject({ uid: uit!.ics!.uid, volgnummer: 1, methode: 'CANCEL', status: 'CANCELLED' });
    expect(post[0]!.bron).not.toContain('trein');
    expect(await lees(a, n.id)).toMatchObject({ stand: 'AFGEZEGD', afzegreden: 'De trein rijdt niet', mag: [] });
    expect(await lees(a, concept.id)).toBeNull();
  });
});
