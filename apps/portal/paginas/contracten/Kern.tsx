import { geldtOp, vandaag } from '#core';
import type { Contract } from '../../api/tarieven';
import { Balk } from '../../onderdelen/Balk';
import { Kerngetal, Kerngetallen, Paneel } from '../../onderdelen/Kerngetal';
import { bedrag, datum, nogDagen } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { STAND } from './Keurmerk';

/** What a manager asks first: until when, how much is left, may people start. */
export function Kern({ c }: { c: Contract }) {
  const dag = vandaag();
  const open = c.verlengingen.find((v) => v.besluit === 'OPEN');
  const keurmerk = c.keurmerk.find((k) => geldtOp(k, dag))?.stand;
  const loopt = geldtOp(c, dag);
  return (
    <Kerngetallen>
      <Kerngetal
        naam="Loopt tot en met"
        waarde={c.tot ? datum(c.tot) : 'zonder einde'}
        toon={loopt ? 'goed' : 'stil'}
        uitleg={loopt ? (c.tot ? nogDagen(c.tot, dag) : 'loopt') : c.van > dag ? `begint ${datum(c.van)}` : 'voorbij'}
      />
      {open && (
        <Kerngetal
          naam="Besluit over verlengen"
          waarde={datum(open.uiterlijkBesluitenOp)}
          toon={open.uiterlijkBesluitenOp < dag ? 'fout' : 'info'}
          uitleg={nogDagen(open.uiterlijkBesluitenOp, dag)}
        />
      )}
      {c.plafond && c.besteed && <Plafond plafond={c.plafond} besteed={c.besteed} />}
      {c.keurmerkVereist && (
        <Kerngetal
          naam={`Keurmerk ${c.keurmerkVereist}`}
          waarde={keurmerk ? (STAND[keurmerk] ?? keurmerk) : 'Onbekend'}
          toon={keurmerk === 'GELDIG' ? 'goed' : 'fout'}
          uitleg={keurmerk === 'GELDIG' ? 'er kunnen mensen starten' : 'er kan niemand nieuw starten'}
        />
      )}
    </Kerngetallen>
  );
}

function Plafond({ plafond, besteed }: { plafond: string; besteed: string }) {
  const deel = Math.floor((Number(besteed) * 100) / Math.max(1, Number(plafond)));
  return (
    <Kerngetal
      naam="Van het plafond geboekt"
      waarde={`${deel} %`}
      toon={deel > 100 ? 'fout' : deel >= 90 ? 'let-op' : 'info'}
      uitleg={
        <>
          {bedrag(besteed)} van {bedrag(plafond)}
          <Balk procent={deel} naam="Van het plafond geboekt" />
        </>
      }
    />
  );
}

/** Every day that comes, with the day on which the portal starts to warn. */
export const Datums = ({ c }: { c: Contract }) =>
  c.datums.length === 0 ? null : (
    <Paneel titel="Belangrijke dagen">
      <Tabel
        titel="Voor elke dag komt op tijd een waarschuwing, hier en bij Mijn taken"
        kop={
          <>
            <K>Dag</K>
            <K>Wat</K>
            <K>Waarschuwing vanaf</K>
          </>
        }
      >
        {c.datums.map((d) => (
          <tr key={d.titel + d.datum}>
            <td className="vast">{datum(d.datum)}</td>
            <th scope="row">{d.titel}</th>
            <td>{d.meldingVanaf <= vandaag() ? 'staat er nu' : datum(d.meldingVanaf)}</td>
          </tr>
        ))}
      </Tabel>
    </Paneel>
  );
