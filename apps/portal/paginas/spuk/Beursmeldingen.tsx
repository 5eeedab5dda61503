import type { Beursstand } from '../../api/beurzen';
import { PadLink } from '../../onderdelen/Links';
import { Melding } from '../../onderdelen/Melding';
import { bedrag, decimaal } from '../../onderdelen/opmaak';
import { cent, droogTekst } from './beurs';
import { usePad } from './usePad';

interface Eigenschappen {
  s: Beursstand;
  jaar: number;
}
/** What asks for attention in a purse: where, what, why, and what to do about it. */
export function Beursmeldingen({ s, jaar }: Eigenschappen) {
  if (s.toegekend === null) return <Ontbreekt s={s} jaar={jaar} />;
  const leeg = droogTekst(s.droog);
  const tekort = cent(s.rest) < 0;
  return (
    <>
      {s.ontbreekt > 0 && <OntbreektDeels s={s} jaar={jaar} />}
      {(s.drempel !== null || s.droog.midden !== null) && (
        <Melding
          toon={tekort ? 'fout' : 'let-op'}
          titel={
            tekort
              ? `${s.titel} van ${s.gemeente}: ${bedrag(s.rest!.replace('-', ''))} meer gebruikt dan het rijk geeft`
              : s.drempel === null
                ? `${s.titel} van ${s.gemeente} loopt in ${jaar} leeg`
                : `${s.titel} van ${s.gemeente}: ${decimaal(s.percentage)} % gebruikt`
          }
        >
          <p>
            {leeg ? `Bij het tempo van de laatste maanden is de beurs leeg: ${leeg}. ` : ''}
            {raad(s, tekort)}
          </p>
        </Melding>
      )}
    </>
  );
}
const raad = (s: Beursstand, tekort: boolean): string =>
  tekort
    ? 'Vraag het rijk om bijstelling, leg eigen geld als andere bron vast, of kijk welke PIP’s anders kunnen.'
    : s.droog.midden
      ? 'Bespreek in het overleg of er geld bij komt, of welke nieuwe PIP’s anders kunnen.'
      : 'Volgens de prognose is er genoeg tot het eind van het jaar. Houd nieuwe PIP’s in de gaten.';

const Ontbreekt = ({ s, jaar }: Eigenschappen) => (
  <Melding toon="let-op" titel={`Het bedrag van het rijk voor ${s.titel} ${jaar} is niet ingevuld`}>
    <p>
      Voor {s.gemeente} is geen beschikking vastgelegd. Zonder dat bedrag is niet te zeggen wat er over is en wanneer de
      beurs leeg is. <Vul jaar={jaar} />
    </p>
  </Melding>
);
const OntbreektDeels = ({ s, jaar }: Eigenschappen) => (
  <Melding
    toon="let-op"
    titel={`Bij ${s.ontbreekt} ${s.ontbreekt === 1 ? 'gemeente' : 'gemeenten'} ontbreekt het bedrag van het rijk`}
  >
    <p>
      Wat zij gebruiken is meegeteld. Wat over is, het percentage en de maand waarin de beurs leeg is, gaan over de
      andere gemeenten.{' '}
      <PadLink pad={`/spuk?jaar=${jaar}&beurs=${s.beurs}&stand=ONTBREEKT`}>Bekijk welke gemeenten</PadLink>
    </p>
  </Melding>
);
function Vul({ jaar }: { jaar: number }) {
  const pad = usePad('/spuk/beschikkingen', 'spuk.beheren');
  if (!pad) return 'Vraag de gemeente om de beschikking vast te leggen.';
  return <PadLink pad={`${pad}?jaar=${jaar}`}>Leg de beschikking van {jaar} vast</PadLink>;
}
