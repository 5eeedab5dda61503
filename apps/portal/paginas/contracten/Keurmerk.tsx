import { geldtOp, vandaag } from '#core';
import type { Contract } from '../../api/tarieven';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { datum } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { KeurmerkFormulier } from './Beheer';

export const STAND: Record<string, string> = { GELDIG: 'Geldig', GESCHORST: 'Geschorst', INGETROKKEN: 'Ingetrokken' };

export const Keurmerk = ({ c, beheert }: { c: Contract; beheert: boolean }) => (
  <Paneel titel={`Keurmerk ${c.keurmerkVereist}`}>
    {c.keurmerk.length === 0 ? (
      <Leeg titel="De stand is nog niet vastgelegd: er kan niemand nieuw starten" />
    ) : (
      <Tabel
        titel="Stand, de laatste eerst"
        kop={
          <>
            <K>Stand</K>
            <K>Vanaf</K>
            <K>Tot en met</K>
            <K>Waar het staat</K>
          </>
        }
      >
        {c.keurmerk.map((k) => (
          <tr key={k.van} className={geldtOp(k, vandaag()) ? undefined : 'voorbij'}>
            <th scope="row">{STAND[k.stand] ?? k.stand}</th>
            <td>{datum(k.van)}</td>
            <td>{k.tot ? datum(k.tot) : 'nader bericht'}</td>
            <td>{k.bron}</td>
          </tr>
        ))}
      </Tabel>
    )}
    {beheert && (
      <Uitklap alleenScherm titel="Stand van het keurmerk vastleggen">
        <KeurmerkFormulier c={c} />
      </Uitklap>
    )}
  </Paneel>
);
