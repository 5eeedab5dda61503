import fc from 'fast-check';
import { elfproef } from '#core';
import { type LeesFout } from '#spreadsheets';
import { bevatBsn, Bsnwacht, persoonsgegeven } from './bsn.js';

/** All valid numbers come from the sum itself, not from a list of real ones. */
const bsn = fc
  .integer({ min: 10_000_000, max: 99_999_999 })
  .map((n) => {
    const t = String(n);
    let som = 0;
    for (let i = 0; i < 8; i++) som += Number(t[i]) * (9 - i);
    return { t, r: som % 11 };
  })
  .filter(({ r }) => r < 10)
  .map(({ t, r }) => t + r);

const weigering = (doe: () => void): LeesFout => {
  try {
    doe();
  } catch (fout) {
    return fout as LeesFout;
  }
  throw new Error('niet geweigerd');
};

describe('de wacht tegen BSN en namen', () => {
  it('elfproef', () => {
    expect(elfproef('111222333')).toBe(true);
    expect(elfproef('111222334')).toBe(false);
    expect(elfproef('000000000')).toBe(false);
    for (const t of ['12345672', '12345673', '99999990']) expect(elfproef(t)).toBe(elfproef(`0${t}`));
  });

  it('ziet elk geldig nummer van negen cijfers, hoe het er ook staat, en noemt het nooit', () => {
    fc.assert(
      fc.property(bsn, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 900 }), (b, kolom, rij) => {
        const drie = (t: string) => `${b.slice(0, 3)}${t}${b.slice(3, 6)}${t}${b.slice(6)}`;
        const vormen = [
          b,
          ` ${b} `,
          drie('.'),
          drie(' '),
          drie('\u00a0'),
          `${b.slice(0, 4)}.${b.slice(4, 6)}.${b.slice(6)}`,
          `BSN ${b}`,
          `ZL-${b}`,
          `(${b})`,
        ];
        for (const vorm of vormen) {
          const cellen = ['ZL-10007', 'TAAL_KNM', '40', '40', '0', '0', 'J', '40', '594,00'];
          cellen[kolom] = vorm;
          const fout = weigering(() => new Bsnwacht().bekijk(cellen, rij));
          expect(fout.code).toBe('RAP-006');
          expect(fout.melding).toContain(`rij ${rij}`);
          expect(JSON.stringify({ ...fout, m: fout.message })).not.toContain(b);
        }
      }),
    );
  });

  it('ziet nooit iets in gewone uren, bedragen en trajectnummers', () => {
    const getal = fc.integer({ min: 0, max: 999_999_999 }).chain((cent) => {
      const heel = String(Math.floor(cent / 100));
      const breuk = String(cent % 100).padStart(2, '0');
      const punt = heel.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
      return fc.constantFrom(
        `${heel},${breuk}`,
        `${heel}.${breuk}`,
        `${punt},${breuk}`,
        `€ ${punt},${breuk}`,
        heel,
        `${punt.replaceAll('.', ' ')},${breuk}`,
      );
    });
    const traject = fc
      .tuple(fc.constantFrom('ZL', 'AH', 'ML', 'MH'), fc.integer({ min: 1, max: 99_999_999 }))
      .map(([r, n]) => `${r}-${n}`);
    fc.assert(
      fc.property(traject, fc.array(getal, { minLength: 6, maxLength: 6 }), (t, g) => {
        const wacht = new Bsnwacht();
        wacht.kopBekend(
          ['trajectnummer', 'product', 'a', 'b', 'c', 'd', 'in_de_pas', 'eenheden', 'bedrag'],
          1,
          [2, 3, 4, 5, 7, 8],
        );
        wacht.bekijk([t, 'TAAL_KNM', g[0]!, g[1]!, g[2]!, g[3]!, 'J', g[4]!, g[5]!], 2);
        wacht.rondAf();
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '2025-00123',
    '20250131',
    '0612345678',
    'NL91ABNA0417164300',
    '1111222333',
    '111222333,50',
    '111222333.5',
    '12345678',
    'MAATSCHAPPELIJKE_BEGELEIDING',
  ])('%s is geen BSN', (t) => expect(bevatBsn(t)).toBe(false));

  it('een kolom met nummers zonder voorloopnul wordt gezien, één zo’n nummer of een datum niet', () => {
    const geldig: string[] = [];
    for (let n = 10_000_000; geldig.length < 4; n += 37) if (elfproef(String(n))) geldig.push(String(n));
    const lees = (waarden: string[]) => {
      const wacht = new Bsnwacht();
      wacht.kopBekend(['nummer', 'bedrag'], 1, [1]);
      waarden.forEach((w, i) => wacht.bekijk([w, geldig[i % 4]!], i + 2));
      wacht.rondAf();
    };
    expect(weigering(() => lees(geldig)).code).toBe('RAP-006');
    lees(geldig.slice(0, 2));
    lees([...geldig, '20250131']);
    lees(['20250131', ...geldig]);
  });

  it.each([
    'BSN',
    'bsn-nummer',
    'Burgerservicenummer',
    'Naam',
    'Naam deelnemer',
    'Voornaam',
    'Achternaam cursist',
    'Geboortedatum',
    'Geb. datum',
    'E-mail',
    'Telefoonnummer',
    'Adres',
    'Postcode',
    'Woonplaats',
    'Sofinummer',
  ])('een kolom "%s" hoort er niet in', (kop) => expect(persoonsgegeven(kop)).not.toBeNull());

  it.each([
    'Trajectnummer',
    'Naam product',
    'Productnaam',
    'Naam aanbieder',
    'Gemeente',
    'In de pas',
    'Bedrag in €',
    'Uren aanwezig',
    'Naam locatie',
    'Telling',
    'Adres school',
    'Titel',
  ])('een kolom "%s" mag', (kop) => expect(persoonsgegeven(kop)).toBeNull());

  it('een kolom "Cursist" mag met nummers, niet met namen', () => {
    const wacht = new Bsnwacht();
    wacht.kopBekend(['Cursist', 'uren'], 1, [1]);
    wacht.bekijk(['C-102', '4'], 2);
    const fout = weigering(() => wacht.bekijk(['Jansen, P.', '4'], 3));
    expect(fout.code).toBe('RAP-006');
    expect(fout.melding).not.toContain('Jansen');
  });
});
