import fc from 'fast-check';
import { GeenVerbinding, Geweigerd, NietIngelogd } from '../../api/graphql';
import type { Notulen } from '../../api/overleg';
import { Bewaarder, OPNIEUW_MS, RUST_MS, type Bericht, type Bewaard } from './bewaarder';
import { gekozenTekst, nieuwePlek } from './tekst';

const notulen = (tekst: string, versie: number, door = 'Ans'): Notulen => ({
  ...{ tekst, versie, door, op: '2026-11-22T13:32:00Z' },
});
const bewaard = (tekst: string, versie: number, deel: Partial<Bewaard> = {}): Bewaard => ({
  ...{ notulen: notulen(tekst, versie), samengevoegd: false, botsing: false, waarschuwingen: [], ...deel },
});

describe('het bewaren van wat wordt geschreven', () => {
  let gestuurd: [number, string][];
  let antwoorden: ((versie: number, tekst: string) => Promise<Bewaard>)[];
  let scherm: string;
  let bericht: Bericht;
  let b: Bewaarder;
  beforeEach(() => {
    jest.useFakeTimers();
    gestuurd = [];
    antwoorden = [];
    scherm = 'begin';
    b = new Bewaarder(notulen('begin', 1), {
      stuur: (versie, tekst) => {
        gestuurd.push([versie, tekst]);
        return (antwoorden.shift() ?? ((v, t) => Promise.resolve(bewaard(t, v + 1))))(versie, tekst);
      },
      voegSamen: (_basis, getypt, terug) => `${terug}|${getypt}`,
      toon: (t) => (scherm = t),
      meld: (m) => (bericht = m),
    });
  });
  afterEach(() => jest.useRealTimers());
  const wacht = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('stuurt na een ogenblik rust één keer, met de versie waarmee het begon, en zegt hoe laat', async () => {
    b.typ('a');
    await wacht(RUST_MS - 1);
    b.typ('ab');
    await wacht(RUST_MS - 1);
    expect(gestuurd).toEqual([]);
    await wacht(1);
    expect(gestuurd).toEqual([[1, 'ab']]);
    expect(bericht).toEqual({ toon: 'goed', tekst: 'Opgeslagen om 14:32' });
    await wacht(60_000);
    expect(gestuurd.length).toBe(1);
  });

  it('houdt wat tijdens het versturen werd getypt, en voegt het bij wat terugkwam', async () => {
    antwoorden.push(async () => {
      await new Promise((r) => setTimeout(r, 100));
      return bewaard('ab+ander', 3, { samengevoegd: true });
    });
    b.typ('ab');
    await wacht(RUST_MS + 50);
    b.typ('abc');
    await wacht(60);
    expect(scherm).toBe('ab+ander|abc');
    await wacht(RUST_MS);
    expect(gestuurd).toEqual([
      [1, 'ab'],
      [3, 'ab+ander|abc'],
    ]);
  });

  it('neemt over wat een collega schreef, maar nooit over eigen woorden heen', () => {
    b.hoor(notulen('van Ans', 2));
    expect([scherm, bericht.tekst]).toEqual(['van Ans', 'Ans schreef mee om 14:32']);
    b.typ('van mij');
    b.hoor(notulen('weer van Ans', 3));
    expect(scherm).toBe('van mij');
  });

  it('probeert zonder verbinding vanzelf opnieuw; een weigering herhaalt het niet', async () => {
    antwoorden.push(() => Promise.reject(new GeenVerbinding()));
    b.typ('x');
    await wacht(RUST_MS);
    expect(bericht.tekst).toMatch(/Nog niet opgeslagen/);
    expect(b.wacht).toBe(true);
    await wacht(OPNIEUW_MS);
    expect(gestuurd.length).toBe(2);
    expect(bericht.tekst).toMatch(/^Opgeslagen/);
    antwoorden.push(() => Promise.reject(new Geweigerd([{ code: 'OVL-002', melding: 'Het overleg is afgerond.' }])));
    b.typ('y');
    await wacht(60_000);
    expect([gestuurd.length, bericht]).toEqual([3, { toon: 'fout', tekst: 'Het overleg is afgerond.' }]);
  });

  it('zegt het als de sessie voorbij is, en bewaart na opnieuw inloggen vanzelf', async () => {
    antwoorden.push(() => Promise.reject(new NietIngelogd()));
    b.typ('x');
    await wacht(RUST_MS);
    expect(bericht).toEqual({ toon: 'fout', tekst: expect.stringMatching(/uw sessie is voorbij.*Log .* opnieuw in/) });
    await wacht(OPNIEUW_MS);
    expect(bericht.tekst).toMatch(/^Opgeslagen/);
  });

  it('zegt het als dezelfde regels zijn veranderd, en stuurt bij het weggaan wat nog wachtte', async () => {
    antwoorden.push(() => Promise.resolve(bewaard('[Tekst van Ans]', 5, { samengevoegd: true, botsing: true })));
    b.typ('z');
    b.stop();
    await wacht(0);
    expect([scherm, bericht.toon]).toEqual(['[Tekst van Ans]', 'let-op']);
    expect(bericht.tekst).toMatch(/Een collega veranderde dezelfde regels/);
  });
});

describe('de cursor als de tekst eromheen verandert', () => {
  it.each([
    ['abc', 'Xabc', 3, 4],
    ['abc', 'abcX', 1, 1],
    ['abc', 'abc', 2, 2],
    ['ab\ncd', 'ab\nnieuw\ncd', 5, 11],
    ['abc', '', 2, 0],
  ])('%j wordt %j: van plaats %i naar %i', (oud, nieuw, plek, verwacht) =>
    expect(nieuwePlek(oud, nieuw, plek)).toBe(verwacht),
  );
  it('blijft altijd in de tekst, en bij haar woorden als alleen ervoor of erna iets kwam', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.nat(), (voor, oud, na, n) => {
        const plek = n % (oud.length + 1);
        const los = nieuwePlek(oud, na, plek);
        expect(los >= 0 && los <= na.length).toBe(true);
        expect(nieuwePlek(oud, oud + na, oud.length)).toBe(oud.length);
        const erna = nieuwePlek(oud, voor + oud, plek);
        expect((voor + oud).slice(erna).endsWith(oud.slice(plek)) || erna <= voor.length + plek).toBe(true);
      }),
    );
  });
});

describe('wat een besluit wordt', () => {
  const tekst = 'Eerste zin.\n- Wij halen de lessen in.\nSlot';
  it.each([
    [14, 14, 'Wij halen de lessen in.'],
    [0, 0, 'Eerste zin.'],
    [tekst.length, tekst.length, 'Slot'],
    [7, 22, 'zin. - Wij hale'],
  ])('van %i tot %i is dat %j', (van, tot, besluit) => expect(gekozenTekst(tekst, van, tot)).toBe(besluit));
  it('een lege regel is niets', () => expect(gekozenTekst('a\n\nb', 2, 2)).toBe(''));
});
