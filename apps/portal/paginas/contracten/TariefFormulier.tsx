import { useQuery } from '@tanstack/react-query';
import TariefVastleggen from '../../../../schema/operations/TariefVastleggen.graphql?raw';
import { EENHEDEN } from '../../../../libs/inkoop/domain/tarieven/eenheden.js';
import { BTW } from '../../../../libs/inkoop/domain/tarieven/tarief.js';
import { contractKeuzesVraag } from '../../api/contract';
import type { Contract } from '../../api/tarieven';
import { DOELGROEPEN, LEERROUTES } from '../tarieven/zoek';
import { Formulier, useWijziging } from './Formulier';
import { heel, leesRegels, ofLeeg, punt, type Waarden } from './invoer';
import { Keuze, Regels, Veld } from './velden';
import { codeKeuzes } from '../../onderdelen/keuzes';

const VERVERS = ['contract', 'contracten-lijst', 'vergelijking', 'taken'];
const eenheden = Object.entries(EENHEDEN).map(([value, e]) => ({ value, label: e.naam }));
const btw = codeKeuzes(BTW);

const leesTarief = (v: Waarden): object => ({
  ...{ product: v['product'], eenheid: v['eenheid'], bedrag: punt(v['bedrag']), btw: v['btw'] },
  ...{ van: v['van'], tot: ofLeeg(v['tot']), bronDocument: v['bronDocument'], bronPagina: ofLeeg(v['bronPagina']) },
  treden: leesRegels(v, 'treden').map((t) => ({
    ...{ leerroute: ofLeeg(t['leerroute']), doelgroep: ofLeeg(t['doelgroep']), locatie: ofLeeg(t['locatie']) },
    ...{ groepVan: heel(t['groepVan']), groepTot: heel(t['groepTot']), bedrag: punt(t['bedrag']) },
  })),
});

/** A price is never overwritten once used: a new version from a day on. */
export function TariefFormulier({ c }: { c: Contract }) {
  const { data: k } = useQuery(contractKeuzesVraag);
  const w = useWijziging(TariefVastleggen, VERVERS, 'De nieuwe versie is vastgelegd');
  const eigen = [...new Map(c.tarieven.map((t) => [t.product, t.naam]))].map(([code, naam]) => ({ code, naam }));
  const ander = (k?.producten ?? []).filter((p) => !eigen.some((e) => e.code === p.code));
  const opties = [...eigen, ...ander].map((p) => ({ value: p.code, label: p.naam }));
  return (
    <Formulier
      naam="Nieuwe versie van een tarief"
      knop="Versie vastleggen"
      w={w}
      lang
      verstuur={(v) => w.doe({ contract: c.nummer, tarief: leesTarief(v) })}
    >
      <div className="kaartformulier">
        <Keuze naam="product" label="Product" leeg="Kies een product" opties={opties} />
        <Keuze naam="eenheid" label="Per" opties={eenheden} />
        <Veld naam="bedrag" label="Bedrag in euro" uitleg="Bijvoorbeeld 15,5925" soort="bedrag" />
        <Veld naam="van" label="Vanaf" soort="datum" />
        <Veld naam="tot" label="Tot en met" soort="datum" mag />
        <Keuze naam="btw" label="Btw" opties={btw} />
        <Veld naam="bronDocument" label="Document" />
        <Veld naam="bronPagina" label="Bladzijde" max={40} mag />
      </div>
      <Treden />
    </Formulier>
  );
}

const Treden = () => (
  <Regels naam="treden" titel="Andere prijs voor een groep, leerroute, doelgroep of locatie" een="Trede" begin={[]}>
    {(pad) => (
      <>
        <Veld naam={pad('groepVan')} label="Klas vanaf" soort="getal" mag />
        <Veld naam={pad('groepTot')} label="Klas tot en met" soort="getal" mag />
        <Keuze naam={pad('leerroute')} label="Leerroute" leeg="Alle" opties={LEERROUTES} mag />
        <Keuze naam={pad('doelgroep')} label="Doelgroep" leeg="Alle" opties={DOELGROEPEN} mag />
        <Veld naam={pad('locatie')} label="Locatie" max={100} mag />
        <Veld naam={pad('bedrag')} label="Bedrag in euro" soort="bedrag" />
      </>
    )}
  </Regels>
);
