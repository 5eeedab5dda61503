import './contracten.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { vandaag } from '#core';
import { contractVraag, type Contract } from '../../api/tarieven';
import { ikVraag } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Feiten, Paneel } from '../../onderdelen/Kerngetal';
import { Linkknop } from '../../onderdelen/Links';
import { Pagina } from '../../onderdelen/Pagina';
import { Uitklap } from '../../onderdelen/Uitklap';
import { NietGevonden } from '../NietGevonden';
import { routeNaam } from '../tarieven/zoek';
import { AfsprakenFormulier } from './Afspraken';
import { afspraken, looptijd } from './afspraken-tekst';
import { VerlengingBesluit } from './Beheer';
import { Formule } from './Formule';
import { Gemeenten } from './Gemeenten';
import { Keurmerk } from './Keurmerk';
import { Datums, Kern } from './Kern';
import { PakketFormulier } from './PakketFormulier';
import { Signaaldrempels } from './Signaaldrempels';
import { Signalen } from './Signalen';
import { TariefFormulier } from './TariefFormulier';
import { Pakketten, Tarieven } from './Tarieven';

const route = getRouteApi('/binnen/contracten/$nummer');

export function ContractPagina() {
  const { nummer } = route.useParams();
  const vraag = useQuery(contractVraag(nummer));
  const { data: ik } = useQuery(ikVraag);
  if (vraag.data === null) return <NietGevonden />;
  const c = vraag.data;
  return (
    <Pagina
      titel={`Contract ${nummer}`}
      inleiding={c && `${c.aanbieder}, ${c.perceel}, ${c.regio}`}
      kruimels={[{ naam: 'Contracten', pad: '/contracten' }]}
      acties={
        c?.pakketten[0] && (
          <Linkknop to="/tarieven" search={{ leerroute: c.pakketten[0].leerroute }} variant="outline">
            Tarieven vergelijken ({routeNaam(c.pakketten[0].leerroute)})
          </Linkknop>
        )
      }
    >
      <Gegevens van={vraag} regels={10}>
        {(d) => (
          <Inhoud c={d!} beheert={ik?.rechten.includes('contract.beheren') ?? false} rechten={ik?.rechten ?? []} />
        )}
      </Gegevens>
    </Pagina>
  );
}

const Inhoud = ({ c, beheert, rechten }: { c: Contract; beheert: boolean; rechten: readonly string[] }) => (
  <>
    <Kern c={c} />
    {c.signalen.length > 0 && (
      <Paneel titel="Let op">
        <Signalen signalen={c.signalen} />
      </Paneel>
    )}
    <div className="naast">
      <Paneel titel="Looptijd en geld">
        <Feiten feiten={looptijd(c)} />
        {beheert && <VerlengingBesluit c={c} />}
      </Paneel>
      <Paneel titel="Afspraken">
        <Feiten feiten={afspraken(c)} />
      </Paneel>
    </div>
    {beheert && (
      <Uitklap alleenScherm titel="Afspraken, plafond, keurmerk of verlengingen vastleggen">
        <AfsprakenFormulier c={c} />
      </Uitklap>
    )}
    <Datums c={c} />
    <Tarieven c={c} vandaag={vandaag()}>
      {beheert && (
        <Uitklap alleenScherm titel={c.tarieven.length ? 'Nieuwe prijs vanaf een dag' : 'Eerste prijs vastleggen'}>
          <TariefFormulier c={c} />
        </Uitklap>
      )}
    </Tarieven>
    <Pakketten c={c}>
      {beheert && (
        <Uitklap alleenScherm titel="Basispakket met modules vastleggen">
          <PakketFormulier c={c} />
        </Uitklap>
      )}
    </Pakketten>
    <Formule c={c} beheert={beheert} />
    <Gemeenten c={c} beheert={beheert} />
    {c.keurmerkVereist && <Keurmerk c={c} beheert={beheert} />}
    {rechten.includes('signaal.instellen') && <Signaaldrempels contract={c.nummer} />}
  </>
);
