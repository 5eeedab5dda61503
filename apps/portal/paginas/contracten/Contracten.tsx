import './contracten.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { contractenLijstVraag, type ContractRij } from '../../api/tarieven';
import { ikVraag } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg } from '../../onderdelen/Kerngetal';
import { Linkknop } from '../../onderdelen/Links';
import { datum } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Signalen } from './Signalen';

export function Contracten() {
  const vraag = useQuery(contractenLijstVraag);
  const { data: ik } = useQuery(ikVraag);
  const mag = (recht: string) => ik?.rechten.includes(recht);
  const acties = (
    <>
      {mag('contract.beheren') && <Linkknop to="/contracten/nieuw">Contract vastleggen</Linkknop>}
      {mag('indexatie.beheren') && (
        <Linkknop to="/indexatie" variant="outline">
          Indexatie
        </Linkknop>
      )}
      {mag('contract.beheren') && (
        <Linkknop to="/contracten/delen" variant="outline">
          Prijzen delen en rijksbudget
        </Linkknop>
      )}
    </>
  );
  return (
    <Pagina titel="Contracten" inleiding="Looptijd en wat er binnenkort moet gebeuren." acties={acties}>
      <Gegevens van={vraag} regels={8}>
        {(rijen) => (rijen.length ? <Lijst rijen={rijen} /> : <Leeg titel="Er zijn nog geen contracten" />)}
      </Gegevens>
    </Pagina>
  );
}

const Lijst = ({ rijen }: { rijen: ContractRij[] }) => (
  <Tabel
    titel={`${rijen.length} ${rijen.length === 1 ? 'contract' : 'contracten'}`}
    kop={
      <>
        <K>Contract</K>
        <K>Aanbieder</K>
        <K>Perceel</K>
        <K>Looptijd</K>
        <K>Let op</K>
      </>
    }
  >
    {rijen.map((c) => (
      <tr key={c.nummer}>
        <th scope="row">
          <Link to="/contracten/$nummer" params={{ nummer: c.nummer }}>
            {c.nummer}
          </Link>
        </th>
        <td>{c.aanbieder}</td>
        <td>
          {c.perceel}
          <span className="som">{c.regio}</span>
        </td>
        <td>
          {datum(c.van)} tot en met {c.tot ? datum(c.tot) : 'onbepaald'}
        </td>
        <td>{c.signalen.length ? <Signalen signalen={c.signalen} /> : 'niets'}</td>
      </tr>
    ))}
  </Tabel>
);
