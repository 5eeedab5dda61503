import { Button, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { plusMaanden, vandaag } from '#core';
import type { ContractKort } from '../../api/types';
import { Bestandskeuze } from '../../onderdelen/Bestandskeuze';
import { Foutenoverzicht, type Veldfout } from '../../onderdelen/Foutenoverzicht';
import { Paneel } from '../../onderdelen/Kerngetal';
import { hoofdletter, maand } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { Controle } from './Controle';
import { Stappen } from './Stappen';
import { UploadMelding } from './UploadMelding';
import { useControle } from './useControle';
import { useUpload } from './useUpload';

const route = getRouteApi('/binnen/inleveren');

/** The months of a contract that have begun, newest first. */
function maandenVan(c: ContractKort | undefined): string[] {
  if (!c) return [];
  const nu = vandaag().slice(0, 7);
  const [van, tot] = [c.van.slice(0, 7), c.tot && c.tot.slice(0, 7) < nu ? c.tot.slice(0, 7) : nu];
  const uit: string[] = [];
  for (let m = tot; m >= van && uit.length < 120; m = plusMaanden(m, -1)) uit.push(m);
  return uit;
}

function useKeuze(contracten: ContractKort[]) {
  const zoek = route.useSearch();
  const ga = route.useNavigate();
  const contract = contracten.find(
    (c) => c.nummer === (zoek.contract ?? (contracten.length === 1 ? contracten[0]!.nummer : '')),
  );
  const maanden = useMemo(() => maandenVan(contract), [contract]);
  const periode = zoek.periode && maanden.includes(zoek.periode) ? zoek.periode : '';
  const zet = (deel: { contract?: string; periode?: string }) =>
    void ga({ search: (z) => ({ ...z, ...deel }), replace: true });
  return { contract, maanden, periode, zet };
}

export function Formulier({ contracten }: { contracten: ContractKort[] }) {
  const keuze = useKeuze(contracten);
  const [bestand, setBestand] = useState<File | null>(null);
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const controle = useControle(bestand);
  const { uitkomst } = controle;
  const upload = useUpload();
  const ga = route.useNavigate();
  const kies = (b: File) => (setBestand(b), setFouten([]), upload.opnieuw());
  const leverIn = async () => {
    const mis = ontbreekt(keuze.contract?.nummer, keuze.periode, bestand);
    setFouten(mis);
    if (mis.length || !bestand) return;
    const o = await upload.stuur({
      contract: keuze.contract!.nummer,
      periode: keuze.periode,
      bestand,
      kolommen: controle.mee,
    });
    if (!o) return;
    if (o.code === 'RAP-005')
      await ga({ to: '/rapportages/$id', params: { id: o.rapportageId }, search: { al: true } });
    else await ga({ search: { inlevering: o.inleveringId } });
  };
  const bezigMet = upload.stand.stap === 'bezig' || upload.stand.stap === 'verbroken';
  const stap = !keuze.contract || !keuze.periode ? 1 : !uitkomst ? 2 : 3;
  return (
    <Pagina
      titel="Rapportage inleveren"
      fouten={fouten.length}
      kruimels={[{ naam: 'Rapportages', pad: '/rapportages' }]}
      inleiding="Eerst ziet u een voorbeeld. Er wordt pas iets verstuurd als u op Inleveren klikt."
    >
      <Stappen nu={stap} />
      <Foutenoverzicht fouten={fouten} />
      <Paneel titel="1. Voor welke maand is het?">
        <Periode contracten={contracten} keuze={keuze} fouten={fouten} />
      </Paneel>
      <Paneel titel="2. Kies uw bestand">
        <Bestandskeuze bestand={bestand} kies={kies} uit={bezigMet} />
      </Paneel>
      {bestand && <Controle controle={controle} />}
      <UploadMelding upload={upload} />
      {uitkomst?.soort === 'voorbeeld' && !controle.bevestigd && (
        <p>Bevestig eerst bij stap 3 of de kolommen kloppen. Daarna kunt u inleveren.</p>
      )}
      {uitkomst?.soort === 'voorbeeld' && controle.bevestigd && !bezigMet && (
        <Button size="lg" onClick={() => void leverIn()} disabled={controle.bezig}>
          Inleveren{keuze.periode && keuze.contract ? `: ${maand(keuze.periode)}, ${keuze.contract.nummer}` : ''}
        </Button>
      )}
    </Pagina>
  );
}

function ontbreekt(contract: string | undefined, periode: string, bestand: File | null): Veldfout[] {
  const uit: Veldfout[] = [];
  if (!contract) uit.push({ veld: 'contract', melding: 'Kies een contract' });
  if (!periode) uit.push({ veld: 'periode', melding: 'Kies de maand waarover u rapporteert' });
  if (!bestand) uit.push({ veld: 'bestand', melding: 'Kies een bestand' });
  return uit;
}

interface PeriodeEigenschappen {
  contracten: ContractKort[];
  keuze: ReturnType<typeof useKeuze>;
  fouten: Veldfout[];
}
const Periode = ({ contracten, keuze, fouten }: PeriodeEigenschappen) => (
  <div className="naast naast-strak">
    <NativeSelect
      id="contract"
      label="Contract"
      value={keuze.contract?.nummer ?? ''}
      error={fouten.find((f) => f.veld === 'contract')?.melding}
      data={[
        ...(keuze.contract ? [] : [{ value: '', label: 'Kies een contract' }]),
        ...contracten.map((c) => ({ value: c.nummer, label: `${c.nummer}: ${c.perceel} (${c.regio})` })),
      ]}
      onChange={(e) => keuze.zet({ contract: e.currentTarget.value || undefined })}
    />
    <NativeSelect
      id="periode"
      label="Maand"
      value={keuze.periode}
      error={fouten.find((f) => f.veld === 'periode')?.melding}
      data={[
        ...(keuze.periode ? [] : [{ value: '', label: keuze.contract ? 'Kies een maand' : 'Kies eerst een contract' }]),
        ...keuze.maanden.map((m) => ({ value: m, label: hoofdletter(maand(m)) })),
      ]}
      onChange={(e) => keuze.zet({ periode: e.currentTarget.value || undefined })}
    />
  </div>
);
