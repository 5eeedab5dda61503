import { Link } from '@tanstack/react-router';
import type { Kwartaal, Plaats, Veld } from '../../api/kwartaal';
import { getal, hoofdletter, maand } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { plek, zelfdePlaats } from './opgave';
import { Regels } from './Regels';
import { berekendTekst, leesbaar, plaatsNaam } from './tonen';

interface Eigenschappen {
  k: Kwartaal;
  veld: Veld;
  plaats: Plaats;
}
/** Where a figure comes from: what is counted, per leerroute and gemeente, and the month reports beneath it. */
export const Herkomst = ({ k, veld, plaats }: Eigenschappen) => (
  <Uitklap titel="Waar dit getal vandaan komt">
    <p>{veld.definitie}</p>
    {veld.cellen.length > 1 && <PerPlaats veld={veld} plaats={plaats} />}
    {k.bronnen.length > 0 && veld.bron?.includes('aandrapportages') && (
      <>
        <Maanden k={k} over={veld.naam} />
        <Regels id={k.id} plaats={plaats} over={`${veld.naam}, ${plaatsNaam(plaats)}`} />
      </>
    )}
  </Uitklap>
);

const PerPlaats = ({ veld, plaats }: Omit<Eigenschappen, 'k'>) => (
  <Tabel
    titel={`${veld.naam} per leerroute en gemeente`}
    kop={
      <>
        <K>Waar</K>
        <K rechts>Berekend</K>
        <K rechts>Volgens de aanbieder</K>
      </>
    }
  >
    {veld.cellen.map((c) => (
      <tr key={plek(veld.code, c)} className={zelfdePlaats(c, plaats) ? 'kwhier' : undefined}>
        <th scope="row">{plaatsNaam(c)}</th>
        <td className="rechts">{berekendTekst(veld, c)}</td>
        <td className="rechts">{leesbaar(veld, c.opgave)}</td>
      </tr>
    ))}
  </Tabel>
);

/** The month reports that the figures are made of. */
export const Maanden = ({ k, over }: { k: Kwartaal; over: string }) => (
  <Tabel
    titel={`Maandrapportages onder ${over}`}
    kop={
      <>
        <K>Maand</K>
        <K>Ingeleverd</K>
        <K rechts>Regels</K>
        <K rechts>Geboekt</K>
      </>
    }
  >
    {k.bronnen.map((b) => (
      <tr key={b.maand}>
        <th scope="row" className="vast">
          {b.rapportageId ? (
            <Link to="/rapportages/$id" params={{ id: b.rapportageId }}>
              {hoofdletter(maand(b.maand))}
            </Link>
          ) : (
            hoofdletter(maand(b.maand))
          )}
        </th>
        <td>{b.versie === null ? 'Niet ingeleverd' : `Versie ${b.versie}`}</td>
        <td className="rechts">{getal(b.regels)}</td>
        <td className="rechts">{getal(b.geboekt)}</td>
      </tr>
    ))}
  </Tabel>
);
