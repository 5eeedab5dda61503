import { onleesbaar } from './graphql';

const fout = (message: string, code = 'BAD_USER_INPUT') => onleesbaar({ message, extensions: { code } });

describe('een waarde die de API niet kan lezen', () => {
  it('wordt gezegd bij het veld, met wat er wel kan', () => {
    const uren = 'Variable "$feit" got invalid value "99999999" at "feit.delen[1].uren"; Dit is geen Uren: Een aantal.';
    expect(fout(uren)).toMatchObject({ veld: 'feit.delen.1.uren', melding: 'Dit getal kan niet.' });
    const dag = 'Variable "$vandaag" got invalid value "0026-01-01"; Dit is geen Datum: Een kalenderdag vanaf 1900.';
    expect(fout(dag)).toMatchObject({ veld: 'vandaag', oplossing: 'Kies een dag vanaf 1900 en voor 2200.' });
  });
  it('is niet iets anders dat misging', () => {
    expect(fout('Er ging iets mis; Dit is geen Datum: x', 'INTERNE_FOUT')).toBeNull();
    expect(fout('Variable "$x" of required type "Int!" was not provided.')).toBeNull();
  });
});
