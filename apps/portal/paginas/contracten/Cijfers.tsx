import IndexcijferVastleggen from '../../../../schema/operations/IndexcijferVastleggen.graphql?raw';
import type { Indexcijfer } from '../../api/tarieven';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { datum } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Formulier, useWijziging } from './Formulier';
import { heel, komma, punt } from './invoer';
import { Keuze, Veld } from './velden';

const STANDEN = [
  { value: 'VOORLOPIG', label: 'Voorlopig' },
  { value: 'DEFINITIEF', label: 'Definitief' },
];

export function Cijfers({ cijfers }: { cijfers: Indexcijfer[] }) {
  const w = useWijziging(IndexcijferVastleggen, ['indexaties'], 'Het cijfer is ingevoerd');
  return (
    <Paneel titel="Stap 1. Indexcijfers invoeren">
      {cijfers.length === 0 ? (
        <Leeg titel="Er zijn nog geen cijfers ingevoerd" />
      ) : (
        <Tabel
          titel="Gepubliceerde cijfers"
          kop={
            <>
              <K>Reeks</K>
              <K>Jaar</K>
              <K>Stand</K>
              <K rechts>Cijfer</K>
              <K>Gepubliceerd</K>
              <K>Bron</K>
            </>
          }
        >
          {cijfers.map((c) => (
            <tr key={c.reeks + c.jaar + c.stand + c.gepubliceerdOp}>
              <th scope="row">{c.reeks}</th>
              <td>{c.jaar}</td>
              <td>{c.stand.toLowerCase()}</td>
              <td className="rechts">{komma(c.waarde)} %</td>
              <td>{datum(c.gepubliceerdOp)}</td>
              <td>{c.bron}</td>
            </tr>
          ))}
        </Tabel>
      )}
      <Formulier
        naam="Indexcijfer invoeren"
        knop="Cijfer invoeren"
        w={w}
        verstuur={(v) => w.doe({ cijfer: { ...v, jaar: heel(v['jaar']), waarde: punt(v['waarde']) } })}
      >
        <Veld naam="reeks" label="Reeks" uitleg="Bijvoorbeeld OVA" max={40} />
        <Veld naam="jaar" label="Jaar" soort="getal" />
        <Keuze naam="stand" label="Stand" opties={STANDEN} />
        <Veld naam="waarde" label="Cijfer in procenten" soort="procent" />
        <Veld naam="gepubliceerdOp" label="Gepubliceerd op" soort="datum" />
        <Veld naam="bron" label="Bron" max={500} />
      </Formulier>
    </Paneel>
  );
}
