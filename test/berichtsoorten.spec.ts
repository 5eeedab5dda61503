import { mails } from '#overleg';
import { GEBEURTENISSEN } from '#platform';
import { berichtsoort, BERICHTSOORTEN } from '../apps/portal/paginas/berichten/woorden.js';

describe('elk bericht dat het portaal verstuurt, heeft in het logboek een naam in gewone woorden', () => {
  const soorten = [...Object.keys(mails), ...Object.keys(GEBEURTENISSEN), 'proef'];
  it.each(soorten)('%s', (soort) => expect(BERICHTSOORTEN[soort]).toMatch(/^[A-Z][a-z]+( [a-z-]+)*$/));
  it('noemt niets dat het portaal niet verstuurt', () =>
    expect(Object.keys(BERICHTSOORTEN).sort()).toEqual([...soorten].sort()));
  it('zegt van een onbekende soort wat er staat, zonder streepjes en hoofdletters', () =>
    expect(berichtsoort('IETS_NIEUWS')).toBe('Iets nieuws'));
});
