import SisaIndicatorVastleggen from '../../../../../schema/operations/SisaIndicatorVastleggen.graphql?raw';
import { GROOTHEDEN, type Indicator, type Jaarverantwoording } from '../../../api/spukdelen';
import { SPUK } from '../../../api/spukrekenen';
import { Leeg, Paneel } from '../../../onderdelen/Kerngetal';
import { codeKeuzes } from '../../../onderdelen/keuzes';
import { Melding } from '../../../onderdelen/Melding';
import { bedrag } from '../../../onderdelen/opmaak';
import { K, Tabel } from '../../../onderdelen/Tabel';
import { Uitklap } from '../../../onderdelen/Uitklap';
import { Formulier, useWijziging } from '../../contracten/Formulier';
import { Keuze, Veld } from '../../contracten/velden';

/** Which figure goes into which indicator, from a year on; nothing of it stands in code. */
export function Indicatoren({ v }: { v: Jaarverantwoording }) {
  return (
    <Paneel titel="Indicatoren">
      {!v.ingevuld && v.indicatoren.length > 0 && (
        <Melding toon="let-op" titel="Dit is een voorstel van het portaal">
          <p>Neem de codes en omschrijvingen over uit de SiSa-bijlage van dit jaar. Leg elke indicator vast.</p>
        </Melding>
      )}
      {v.indicatoren.length === 0 ? (
        <Leeg titel={`Er zijn geen cijfers over ${v.jaar}`} />
      ) : (
        <Tabel
          titel={`${v.gemeente}, ${v.jaar}`}
          kop={
            <>
              <K>Code</K>
              <K>Omschrijving</K>
              <K rechts>{v.jaar}</K>
              <K rechts>{v.jaar - 1}</K>
              <K rechts>Verschil</K>
            </>
          }
        >
          {v.indicatoren.map((i) => (
            <tr key={`${i.volgorde}${i.id}`}>
              <th scope="row">{i.code || 'nog geen code'}</th>
              <td className="ruim">
                {i.omschrijving}
                <span className="bij">
                  {i.titel}: {GROOTHEDEN[i.grootheid].toLowerCase()}. {i.bron}
                </span>
              </td>
              <td className="rechts">{bedrag(i.bedrag)}</td>
              <td className="rechts">{bedrag(i.vorigJaar)}</td>
              <td className="rechts">{bedrag(i.verschil)}</td>
            </tr>
          ))}
        </Tabel>
      )}
      <Indicatorformulier v={v} />
    </Paneel>
  );
}

function Indicatorformulier({ v }: { v: Jaarverantwoording }) {
  const w = useWijziging(SisaIndicatorVastleggen, [SPUK], 'De indicator is vastgelegd');
  const eigen: Indicator[] = v.ingevuld ? v.indicatoren : [];
  return (
    <Uitklap titel="Indicator vastleggen of veranderen" alleenScherm>
      <p>
        Een indicator geldt vanaf een jaar. Dezelfde plaats op het blad vervangt vanaf dat jaar wat er stond; eerdere
        jaren blijven zoals zij waren.
      </p>
      <Formulier
        naam="Indicator"
        knop="Indicator vastleggen"
        w={w}
        verstuur={(f) => {
          const b = v.beurzen[Number(f['deel'])]!;
          w.doe({
            indicator: {
              ...{ code: f['code'], omschrijving: f['omschrijving'], beurs: b.beurs, naam: b.naam },
              ...{ grootheid: f['grootheid'], volgorde: Number(f['volgorde']), vanJaar: Number(f['vanJaar']) },
              bron: f['bron'],
            },
          });
        }}
      >
        <Veld
          naam="volgorde"
          label="Plaats op het blad"
          soort="getal"
          start={Math.max(0, ...eigen.map((i) => i.volgorde)) + 1}
        />
        <Veld naam="code" label="SiSa-code" uitleg="Zoals in de bijlage van dat jaar" max={40} />
        <Veld naam="omschrijving" label="Omschrijving" max={300} />
        <Keuze
          naam="deel"
          label="Geldstroom"
          opties={v.beurzen.map((b, i) => ({ value: String(i), label: b.titel }))}
        />
        <Keuze naam="grootheid" label="Welk cijfer" opties={codeKeuzes(GROOTHEDEN)} start="BESTEED" />
        <Veld naam="vanJaar" label="Vanaf het jaar" soort="getal" start={v.jaar} />
        <Veld naam="bron" label="Waar staat dit?" uitleg="Bijvoorbeeld SiSa-bijlage 2026" max={500} />
      </Formulier>
    </Uitklap>
  );
}
