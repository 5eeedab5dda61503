import { keurPersoon, leesBsn, naamPast, volledigeNaam, type Persoon } from './persoon.js';
import { ACTIVITEITEN, DOELEN } from './doelen.js';

const persoon = (rest: Partial<Persoon> = {}): Persoon => ({
  ...{
    voornamen: 'Amina',
    tussenvoegsel: 'van der',
    achternaam: 'Voorbeeld',
    geboortedatum: '1990-02-28',
    bsn: '999990019',
    vnummer: '1234567890',
  },
  ...rest,
});
const codes = (rest: Partial<Persoon>): string[] =>
  keurPersoon(persoon(rest), '2026-03-01').fouten.map((f) => `${f.code}/${f.veld}`);

describe('persoonsgegevens keuren', () => {
  it.each([
    ['goed', '999990019', '999990019'],
    ['met punten', '9999.90.019', '999990019'],
    ['laatste cijfer fout', '999990018', null],
    ['te kort', '9999900', null],
    ['tien cijfers', '9999900190', null],
    ['nullen', '000000000', null],
    ['tekst', 'geen', null],
    ['leeg', '', null],
  ])('BSN: %s', (_, tekst, uit) => expect(leesBsn(tekst)).toBe(uit));

  it('neemt een BSN zonder voorloopnul aan als hij met die nul klopt', () => {
    const met = Array.from({ length: 999 }, (_, i) => `0${10_000_000 + i}`).find((t) => leesBsn(t))!;
    expect(leesBsn(met.slice(1))).toBe(met);
  });

  it.each([
    ['alles goed', {}, []],
    ['zonder BSN en V-nummer', { bsn: null, vnummer: null }, []],
    ['cijfers in de naam', { achternaam: 'Jansen 999990019' }, ['PER-002/achternaam']],
    ['lege naam', { voornamen: '  ' }, ['PER-002/voornamen']],
    ['geboren op 29 februari 1990', { geboortedatum: '1990-02-29' }, ['PER-003/geboortedatum']],
    ['geboren op 29 februari 1992', { geboortedatum: '1992-02-29' }, []],
    ['morgen geboren', { geboortedatum: '2026-03-02' }, ['PER-003/geboortedatum']],
    ['BSN fout', { bsn: '123456789' }, ['PER-004/bsn']],
    ['V-nummer te kort', { vnummer: '123' }, ['PER-005/vnummer']],
  ])('%s', (_, rest, verwacht) => expect(codes(rest)).toEqual(verwacht));

  it('herhaalt nooit wat er stond', () => {
    const tekst = JSON.stringify(
      keurPersoon(persoon({ achternaam: 'X1 Geheim', bsn: '123456789', geboortedatum: '1990-13-01' }), '2026-03-01')
        .fouten,
    );
    expect(tekst).not.toMatch(/Geheim|123456789|1990/);
  });

  it('vindt een naam op het begin van elk woord, zonder accenten', () => {
    const p = persoon({ voornamen: 'Zoë Álba', achternaam: "O'Hara-Ünal" });
    expect(volledigeNaam(p)).toBe("Zoë Álba van der O'Hara-Ünal");
    for (const q of ['zoe', 'unal alba', 'HARA', '1234567890']) expect([q, naamPast(p, q)]).toEqual([q, true]);
    for (const q of ['', 'oe', 'zoe jansen', '123']) expect([q, naamPast(p, q)]).toEqual([q, false]);
  });

  it('kent bij elk doel een verwerkingsactiviteit', () => {
    for (const d of Object.values(DOELEN)) expect(ACTIVITEITEN[d.activiteit]).toBeTruthy();
  });
});
