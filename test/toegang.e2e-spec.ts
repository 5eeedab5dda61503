import { maakProef, WACHTWOORD, type Proef } from './api.js';

const INLOGGEN = `mutation($e: String!, $w: String!) { inloggen(email: $e, wachtwoord: $w) { ik { naam rechten toewijzing { rol organisatie { code } } } fouten { code melding } } }`;
const IK = `{ ik { naam toewijzing { rol organisatie { code naam } } toewijzingen { id rol } } }`;

describe('Toegang', () => {
  let p: Proef;
  beforeAll(async () => (p = await maakProef()));
  afterAll(() => p.sluit());

  it('laat niemand binnen zonder in te loggen, en zegt dat', async () => {
    expect((await p.anoniem.gql(IK)).data).toEqual({ ik: null });
    const r = await p.anoniem.gql(`{ rapportages { nodes { id } } }`);
    expect(r.errors?.[0]?.extensions.code).toBe('TOE-001');
    expect((await p.anoniem.get('/api/inleveringen/00000000-0000-0000-0000-000000000000/bestand')).status).toBe(401);
    expect((await p.anoniem.post('/api/inleveringen')).status).toBe(401);
  });

  it('logt in met een httpOnly-cookie en kent de rol', async () => {
    const r = await p.anoniem
      .post('/graphql')
      .send({ query: INLOGGEN, variables: { e: ' Contract@Noord ', w: WACHTWOORD } });
    const cookie = String(r.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const ik = await (await p.als('contract@noord')).gql(IK);
    expect(ik.data).toMatchObject({
      ik: { naam: 'contract', toewijzing: { rol: 'CONTRACTMANAGER', organisatie: { code: 'NO', naam: 'Noord' } } },
    });
  });

  it('geeft bij een fout wachtwoord en bij een onbekend adres hetzelfde antwoord', async () => {
    const fout = await p.anoniem.gql(INLOGGEN, { e: 'klant@cleyburg', w: 'x' });
    const onbekend = await p.anoniem.gql(INLOGGEN, { e: 'niemand@nergens', w: 'x' });
    expect(fout.data).toEqual(onbekend.data);
    expect(fout.data).toMatchObject({ inloggen: { ik: null, fouten: [{ code: 'TOE-010' }] } });
  });

  it('remt na tien pogingen op hetzelfde adres', async () => {
    for (let i = 0; i < 10; i++) await p.anoniem.gql(INLOGGEN, { e: 'geremd@adres', w: 'x' });
    const r = await p.anoniem.gql(INLOGGEN, { e: 'geremd@adres', w: 'x' });
    expect(r.errors?.[0]?.extensions.code).toBe('TOE-003');
  });

  it('maakt een sessie onbruikbaar na uitloggen', async () => {
    const a = await p.als('regio@noord');
    expect((await a.gql(IK)).data).not.toEqual({ ik: null });
    await a.gql(`mutation { uitloggen }`);
    expect((await a.gql(IK)).data).toEqual({ ik: null });
  });

  it('laat een rol gelden van de eerste tot en met de laatste dag', async () => {
    const beheer = await p.als('beheer@portaal');
    const klant = await p.als('klant@ademhuizen');
    const [t] = await p.eigenaar<{ id: number }>(
      `select t.id from toewijzing t join gebruiker g on g.id = t.gebruiker_id where g.email = 'klant@ademhuizen'`,
    );
    const r = await beheer.gql(`mutation($id: ID!) { toewijzingBeeindigen(id: $id, tot: "2025-01-01") { gelukt } }`, {
      id: String(t!.id),
    });
    expect(r.data).toEqual({ toewijzingBeeindigen: { gelukt: true } });
    expect((await klant.gql(IK)).data).toEqual({ ik: null });
  });

  it('wisselt alleen naar een rol die van deze persoon is', async () => {
    const a = await p.als('klant@cleyburg');
    const [vreemd] = await p.eigenaar<{ id: number }>(
      `select t.id from toewijzing t join gebruiker g on g.id = t.gebruiker_id where g.email = 'beheer@portaal'`,
    );
    const r = await a.gql(`mutation($id: ID!) { rolKiezen(toewijzingId: $id) { ik { naam } fouten { code } } }`, {
      id: String(vreemd!.id),
    });
    expect(r.data).toEqual({ rolKiezen: { ik: null, fouten: [{ code: 'TOE-015' }] } });
  });

  it('bewaart van wachtwoorden en sleutels alleen een hash', async () => {
    const beheer = await p.als('beheer@portaal');
    const r = await beheer.gql<{ apiSleutelMaken: { sleutel: string } }>(
      `mutation { apiSleutelMaken(aanbieder: "TAALA", naam: "rooster") { gelukt sleutel } }`,
    );
    const sleutel = r.data!.apiSleutelMaken.sleutel;
    const alles = JSON.stringify([
      await p.eigenaar('select * from gebruiker'),
      await p.eigenaar('select * from api_sleutel'),
      await p.eigenaar('select * from audit'),
    ]);
    expect(alles).toContain('$argon2id$');
    expect(alles).not.toContain(WACHTWOORD);
    expect(alles).not.toContain(sleutel);
    expect(JSON.stringify(await p.eigenaar('select * from audit'))).not.toContain('argon2id');
    const met = await p.anoniem
      .post('/graphql')
      .set('Authorization', `Bearer ${sleutel}`)
      .send({ query: '{ mijnContracten { nummer } }' });
    expect(met.body).toEqual({ data: { mijnContracten: [{ nummer: 'NO-A' }] } });
    await p.eigenaar('update api_sleutel set ingetrokken_op = now()');
    const na = await p.anoniem
      .post('/graphql')
      .set('Authorization', `Bearer ${sleutel}`)
      .send({ query: '{ mijnContracten { nummer } }' });
    expect(na.body.errors[0].extensions.code).toBe('TOE-001');
  });

  it('laat een andere site niets doen met de cookie van wie is ingelogd', async () => {
    const a = await p.als('regio@noord');
    const r = await a.post('/graphql').set('Sec-Fetch-Site', 'cross-site').send({ query: IK });
    expect(r.body.data).toEqual({ ik: null });
    const zonderKop = await a.post('/graphql').set('Content-Type', 'text/plain').send('{"query":"{ik{naam}}"}');
    expect(zonderKop.status).toBe(400);
  });

  it('schrijft elke wijziging in een audit die niemand kan veranderen', async () => {
    const rijen = await p.eigenaar<{ n: string }>(
      `select count(*) n from audit where tabel = 'toewijzing' and handeling = 'GEWIJZIGD' and gebruiker_id is not null and voor->>'tot' is null and na->>'tot' = '2025-01-01'`,
    );
    expect(Number(rijen[0]!.n)).toBe(1);
    await expect(p.eigenaar(`update audit set tabel = 'x'`)).rejects.toThrow(/niet worden gewijzigd/);
    await expect(p.eigenaar(`delete from audit`)).rejects.toThrow(/niet worden gewijzigd/);
    await expect(p.eigenaar(`truncate audit`)).rejects.toThrow(/niet worden gewijzigd/);
  });

  it('zegt in het Nederlands welk veld niet goed is, en herhaalt niet wat erin stond', async () => {
    const beheer = await p.als('beheer@portaal');
    const lang = 'x'.repeat(300);
    const r = await beheer.gql(
      `mutation($n: String!) { gebruikerMaken(input: { email: "a@b", naam: $n, wachtwoord: "lang-genoeg-1" }) { gelukt } }`,
      { n: lang },
    );
    expect(r.errors?.[0]).toMatchObject({
      message: expect.stringContaining('Het veld "naam"'),
      extensions: { code: 'POR-002', veld: 'naam' },
    });
    expect(JSON.stringify(r)).not.toContain(lang);
  });

  it('geeft nooit een stack of een zoeksuggestie terug', async () => {
    const a = await p.als('regio@noord');
    const r = await a.post('/graphql').send({ query: '{ rapportage(id: "nee") { id } rapportagess { id } }' });
    expect(JSON.stringify(r.body)).not.toMatch(/node_modules|stacktrace|Did you mean/);
    // What is no id at all answers as what is not there.
    const weg = await a.gql(`{ rapportage(id: "nee") { id } }`);
    expect(weg).toEqual({ data: { rapportage: null } });
  });
});
