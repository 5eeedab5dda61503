import './contracten.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { geldtOp, plusDagen, vandaag } from '#core';
import PrijsdelingInstellen from '../../../../schema/operations/PrijsdelingInstellen.graphql?raw';
import RijksbudgetVastleggen from '../../../../schema/operations/RijksbudgetVastleggen.graphql?raw';
import { prijsdelingenVraag, type Prijsdeling } from '../../api/contract';
import { rijksbudgettenVraag, type Rijksbudget } from '../../api/tarieven';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Linkknop } from '../../onderdelen/Links';
import { Melding } from '../../onderdelen/Melding';
import { bedrag, datum, datumVoluit } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Formulier, Uitslag, useWijziging } from './Formulier';
import { ofLeeg, punt } from './invoer';
import { Veld } from './velden';

export function Delen() {
  const delingen = useQuery(prijsdelingenVraag);
  const budgetten = useQuery(rijksbudgettenVraag);
  return (
    <Pagina
      titel="Prijzen delen en rijksbudget"
      inleiding="Dit geldt voor uw hele regio."
      kruimels={[{ naam: 'Contracten', pad: '/contracten' }]}
    >
      <Gegevens van={delingen}>{(d) => <Prijsdelingen delingen={d} />}</Gegevens>
      <Gegevens van={budgetten}>{(b) => <Rijksbudgetten budgetten={b} />}</Gegevens>
    </Pagina>
  );
}

function Prijsdelingen({ delingen }: { delingen: Prijsdeling[] }) {
  const w = useWijziging(PrijsdelingInstellen, ['prijsdelingen', 'vergelijking'], 'Het delen van prijzen is ingesteld');
  const nu = delingen.find((d) => geldtOp(d, vandaag()));
  const stop = () => w.doe({ van: nu!.van, tot: nu!.van === vandaag() ? vandaag() : plusDagen(vandaag(), -1) });
  return (
    <Paneel titel="Prijzen delen met andere regio’s">
      <Melding
        toon={nu ? 'info' : 'stil'}
        titel={
          nu
            ? `Uw regio deelt haar prijzen sinds ${datumVoluit(nu.van)}${nu.tot ? `, tot en met ${datumVoluit(nu.tot)}` : ''}`
            : 'Uw regio deelt haar prijzen nu niet'
        }
      >
        <p>
          Een andere regio ziet dan de prijzen van uw contracten in haar vergelijking. Uren, rapportages en wie er les
          krijgt ziet zij niet. Een aanbieder ziet nooit de prijs van een ander.
        </p>
      </Melding>
      {nu && nu.tot === null && (
        <div className="knoppen uitgaan">
          <Button variant="outline" loading={w.bezig} onClick={stop}>
            Stoppen met delen
          </Button>
        </div>
      )}
      {!nu && (
        <Formulier
          naam="Prijzen delen"
          knop="Prijzen delen"
          w={w}
          verstuur={({ van, tot }) => w.doe({ van, tot: ofLeeg(tot) })}
        >
          <Veld naam="van" label="Vanaf" soort="datum" start={vandaag()} />
          <Veld naam="tot" label="Tot en met" soort="datum" mag />
        </Formulier>
      )}
      {nu && <Uitslag {...w} />}
      {delingen.length > 0 && <Verleden delingen={delingen} />}
    </Paneel>
  );
}

const Verleden = ({ delingen }: { delingen: Prijsdeling[] }) => (
  <Tabel
    titel="Wanneer prijzen zijn gedeeld"
    kop={
      <>
        <K>Vanaf</K>
        <K>Tot en met</K>
      </>
    }
  >
    {delingen.map((d) => (
      <tr key={d.van}>
        <th scope="row">{datum(d.van)}</th>
        <td>{d.tot ? datum(d.tot) : 'nader bericht'}</td>
      </tr>
    ))}
  </Tabel>
);

function Rijksbudgetten({ budgetten }: { budgetten: Rijksbudget[] }) {
  const w = useWijziging(RijksbudgetVastleggen, ['rijksbudgetten'], 'Het rijksbudget is vastgelegd');
  return (
    <Paneel
      titel="Rijksbudget per traject"
      acties={
        <Linkknop to="/mixtoets" search={{}} variant="outline">
          Naar de mixtoets
        </Linkknop>
      }
    >
      {budgetten.length === 0 ? (
        <Leeg titel="Er is nog geen rijksbudget vastgelegd">
          <p>De mixtoets rekent met dit bedrag.</p>
        </Leeg>
      ) : (
        <Tabel
          titel="Wat het Rijk gemiddeld per traject betaalt"
          kop={
            <>
              <K>Vanaf</K>
              <K>Tot en met</K>
              <K rechts>Bedrag</K>
              <K>Waar het staat</K>
            </>
          }
        >
          {budgetten.map((b) => (
            <tr key={b.van} className={geldtOp(b, vandaag()) ? undefined : 'voorbij'}>
              <th scope="row">{datum(b.van)}</th>
              <td>{b.tot ? datum(b.tot) : 'nader bericht'}</td>
              <td className="rechts">{bedrag(b.bedrag)}</td>
              <td>{b.bron}</td>
            </tr>
          ))}
        </Tabel>
      )}
      <Formulier
        naam="Rijksbudget vastleggen"
        knop="Rijksbudget vastleggen"
        w={w}
        verstuur={(v) => w.doe({ bedrag: punt(v['bedrag']), van: v['van'], bron: v['bron'] })}
      >
        <Veld naam="bedrag" label="Bedrag per traject (euro)" soort="bedrag" />
        <Veld naam="van" label="Vanaf" soort="datum" />
        <Veld naam="bron" label="Waar staat dit?" max={500} />
      </Formulier>
    </Paneel>
  );
}
