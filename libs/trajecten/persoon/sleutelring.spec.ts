import { maakSleutel, Sleutelring } from './sleutelring.js';

const inhoud = Buffer.from('Amina van der Voorbeeld');

describe('sleutelring', () => {
  const een = maakSleutel(1);
  const twee = maakSleutel(2);

  it('leest terug wat hij schreef, en schrijft nooit twee keer hetzelfde', () => {
    const ring = new Sleutelring(een);
    const a = ring.versleutel(inhoud, 'traject:1');
    const b = ring.versleutel(inhoud, 'traject:1');
    expect(ring.ontsleutel(a, 'traject:1').toString()).toBe(inhoud.toString());
    expect(a.inhoud.equals(b.inhoud)).toBe(false);
    expect(a.inhoud.toString('latin1')).not.toContain('Amina');
  });

  it('weigert een rij die is veranderd of onder een ander traject is gezet', () => {
    const ring = new Sleutelring(een);
    const v = ring.versleutel(inhoud, 'traject:1');
    expect(() => ring.ontsleutel(v, 'traject:2')).toThrow();
    for (const plek of [0, 12, 28, v.inhoud.length - 1]) {
      const krom = Buffer.from(v.inhoud);
      krom[plek] = krom[plek]! ^ 1;
      expect(() => ring.ontsleutel({ ...v, inhoud: krom }, 'traject:1')).toThrow();
    }
  });

  it('schrijft met de hoogste sleutel en leest met de oude zolang die er is', () => {
    const oud = new Sleutelring(een).versleutel(inhoud, 'x');
    const beide = new Sleutelring(`${twee}, ${een}`);
    expect(beide.nummer).toBe(2);
    expect(beide.ontsleutel(oud, 'x').toString()).toBe(inhoud.toString());
    expect(beide.versleutel(inhoud, 'x').sleutelNr).toBe(2);
    expect(() => new Sleutelring(twee).ontsleutel(oud, 'x')).toThrow(/PER-009: Sleutel 1/);
  });

  it('vindt een BSN met elke sleutel van de ring, en zonder sleutel zegt de zoekwaarde niets', () => {
    const [a, b] = [new Sleutelring(een), new Sleutelring(`${een},${twee}`)];
    expect(b.zoekwaarden('999990019').some((w) => w.equals(a.zoekwaarde('999990019')))).toBe(true);
    expect(new Sleutelring(twee).zoekwaarde('999990019').equals(a.zoekwaarde('999990019'))).toBe(false);
  });

  it('zegt wat er mis is met een instelling, zonder de sleutel te herhalen', () => {
    for (const fout of ['1', 'x:abc', `0:${een.slice(2)}`, `1:${een.slice(2, -4)}`, `${een},${een}`]) {
      expect(() => new Sleutelring(fout)).toThrow(/^PERSOONSSLEUTELS klopt niet/);
      expect(() => new Sleutelring(fout)).not.toThrow(een.slice(2));
    }
    expect(() => new Sleutelring('').versleutel(inhoud, 'x')).toThrow(/PER-001/);
  });
});
